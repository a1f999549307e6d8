import PlanningModel

/// Finds out what the labels of a file mean, and where each lies on the axis.
struct SeriesAxisFinder {
  let file: String
  let column: String
  let log: ProblemLog

  /// The axis and the step of each label; nil after adding what is wrong.
  func find(_ labels: [SeriesDraft.Label]) -> (axis: SeriesAxis, positions: [Int])? {
    let texts = labels.map(\.text)
    if let style = PeriodStyle.all.first(where: { style in texts.allSatisfy { style.read($0) != nil } }) {
      let periods = texts.compactMap(style.read)
      guard !style.mayBeDay || !areInOneMonth(periods) else {
        report(
          .invalidPeriod, labels[0].row,
          "”\(texts[0])” kan vara en dag i månaden eller månaden ett år. Skriv perioderna som 2027-01 eller 2027-01-31."
        )
        return nil
      }
      return anchored(labels, style, periods)
    }
    if let numbers = wholeNumbers(texts) { return evenAxis(labels, numbers, .number, nil, .numbers) }
    let periods = texts.map(Self.period)
    let known = periods.count { $0 != nil }
    guard known * 2 > labels.count || periods[0] != nil else {
      let axis = SeriesAxis(
        unit: .order, step: 1, count: texts.count, origin: nil, firstIndex: 0, labels: .texts(texts))
      return (axis, Array(labels.indices))
    }
    return mixed(labels, periods)
  }

  /// The period of one label on its own.
  static func period(_ text: String) -> Period? {
    PeriodStyle.all.lazy.compactMap { $0.read(text) }.first ?? (try? PeriodParser.parse(text))
  }

  /// Whether all of several months are the same month of different years.
  private func areInOneMonth(_ periods: [Period]) -> Bool {
    let months = Set(periods.map { Month(containing: $0.firstDay).month })
    return months.count == 1 && Set(periods.map(\.firstDay)).count > 1
  }

  private func wholeNumbers(_ texts: [String]) -> [Int]? {
    let numbers = texts.compactMap { text in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count < 12 ? Int(text) : nil
    }
    return numbers.count == texts.count ? numbers : nil
  }

  /// Labels that are written in different ways, or not all of which can be read.
  private func mixed(_ labels: [SeriesDraft.Label], _ periods: [Period?]) -> (axis: SeriesAxis, positions: [Int])? {
    var isUsable = true
    var first: (grain: PeriodGrain, row: Int)?
    for (label, period) in zip(labels, periods) {
      guard let period else {
        report(.invalidPeriod, label.row, Self.remedy(label.text))
        isUsable = false
        continue
      }
      let reference = first ?? (period.grain, label.row)
      first = reference
      if period.grain != reference.grain {
        report(
          .mixedPeriods, label.row,
          "”\(label.text)” är \(Self.word(period.grain)), men rad \(reference.row) har \(Self.word(reference.grain)). "
            + "Använd samma slag av period i hela filen.")
        isUsable = false
      }
    }
    let known = periods.compactMap(\.self)
    guard isUsable, let origin = known.min() else { return nil }
    return calendarAxis(labels, known, origin: origin, .canonical)
  }

  private static func remedy(_ text: String) -> String {
    do throws(PeriodParseError) {
      _ = try PeriodParser.parse(text)
      return ""
    } catch {
      return error.message
    }
  }

  private static func word(_ grain: PeriodGrain) -> String {
    switch grain {
    case .day: "en dag"
    case .week: "en vecka"
    case .month: "en månad"
    case .quarter: "ett kvartal"
    case .tertial: "ett tertial"
    case .year: "ett år"
    }
  }

  private func report(_ kind: IntakeProblem.Kind, _ row: Int?, _ message: String) {
    log.add(kind, file: file, row: row, column: column, message)
  }
}

// MARK: - Axes

extension SeriesAxisFinder {
  /// Dates that all are the first or the last of a month stand for the months.
  private func anchored(
    _ labels: [SeriesDraft.Label], _ style: PeriodStyle, _ periods: [Period]
  ) -> (axis: SeriesAxis, positions: [Int])? {
    var style = style
    var periods = periods
    if style.pieces.contains(.day), periods.count > 1 {
      let months = periods.map { Month(containing: $0.firstDay) }
      let isFirst = zip(periods, months).allSatisfy { $0.firstDay == $1.firstDay }
      let isLast = zip(periods, months).allSatisfy { $0.firstDay == $1.lastDay }
      if isFirst || isLast {
        style.anchor = isLast ? .last : .first
        periods = months.map(Period.month)
      }
    }
    guard let origin = periods.min() else { return nil }
    return calendarAxis(labels, periods, origin: origin, .styled(style))
  }

  private func calendarAxis(
    _ labels: [SeriesDraft.Label], _ periods: [Period], origin: Period, _ written: SeriesAxis.Labels
  ) -> (axis: SeriesAxis, positions: [Int])? {
    evenAxis(labels, periods.map { Self.index($0) - Self.index(origin) }, .calendar(origin.grain), origin, written)
  }

  /// Puts indices on an axis whose step is the largest that reaches all of them.
  private func evenAxis(
    _ labels: [SeriesDraft.Label], _ indices: [Int], _ unit: SeriesAxis.Unit, _ origin: Period?,
    _ written: SeriesAxis.Labels
  ) -> (axis: SeriesAxis, positions: [Int])? {
    guard let first = indices.min(), let last = indices.max() else { return nil }
    let distinct = Set(indices).count
    // With two labels a gap between them cannot be told from a step.
    let divisor = indices.reduce(0) { Self.greatestDivisor($0, $1 - first) }
    let step = distinct > 2 ? max(1, divisor) : 1
    let count = (last - first) / step + 1
    guard count <= max(1_000, distinct * 20) else {
      let order = indices.indices.sorted { indices[$0] < indices[$1] }
      let jump = zip(order, order.dropFirst()).max { indices[$0.1] - indices[$0.0] < indices[$1.1] - indices[$1.0] }
      if let jump {
        report(
          .invalidPeriod, labels[jump.1].row,
          "Mellan ”\(labels[jump.0].text)” och ”\(labels[jump.1].text)” saknas \((indices[jump.1] - indices[jump.0]) / step - 1) "
            + "perioder. Rätta perioden, eller dela filen.")
      }
      return nil
    }
    let axis = SeriesAxis(
      unit: unit, step: step, count: count, origin: origin, firstIndex: first, labels: written)
    return (axis, indices.map { ($0 - first) / step })
  }

  private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestDivisor(right, left % right)
  }

  /// The number of a period on the axis of its grain.
  private static func index(_ period: Period) -> Int {
    switch period {
    case .day(let day): Int(day.number)
    case .week(let week): Int(week.index)
    case .month(let month): Int(month.index)
    case .quarter(let quarter): Int(quarter.index)
    case .tertial(let tertial): Int(tertial.index)
    case .year(let year): Int(year.number)
    }
  }
}
