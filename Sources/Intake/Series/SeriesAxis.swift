package import PlanningModel

/// The even steps in time that all series of a file share, with the labels of the file and those that follow.
package struct SeriesAxis: Sendable {
  /// What a label stands for.
  package enum Unit: Sendable, Equatable {
    /// A period of the calendar.
    case calendar(PeriodGrain)
    /// A whole number.
    case number
    /// Anything else, in the order of the file.
    case order
  }

  /// How labels are written.
  enum Labels: Sendable {
    case styled(PeriodStyle)
    /// Calendar periods written in several ways; those that follow are written as `Period.description`.
    case canonical
    case numbers
    case texts([String])
  }

  /// What the steps are counted in.
  package let unit: Unit
  /// How many units a step takes: 3 where every third month has a value.
  package let step: Int
  /// How many steps the history has.
  package let count: Int
  let origin: Period?
  let firstIndex: Int
  let labels: Labels

  /// The label of a step; those from `count` on continue in the same style.
  package func label(at position: Int) -> String {
    switch labels {
    case .styled(let style): period(at: position).map(style.write) ?? ""
    case .canonical: period(at: position)?.description ?? ""
    case .numbers: String(firstIndex + position * step)
    case .texts(let texts):
      texts.indices.contains(position) ? texts[position] : Self.following(texts, by: position - texts.count + 1)
    }
  }

  /// The calendar period of a step.
  package func period(at position: Int) -> Period? { origin?.advanced(by: position * step) }

  /// The steps of a season: 12 for months, 4 for quarters, 52 for weeks, 7 for days, 1 where nothing is known.
  package var season: Int {
    guard case .calendar(let grain) = unit else { return 1 }
    switch grain {
    case .year: return 1
    case .tertial: return cycle(3)
    case .quarter: return cycle(4)
    case .month: return cycle(12)
    case .week: return cycle(52)
    case .day: return step == 1 ? 7 : step == 7 ? 52 : 1
    }
  }

  private func cycle(_ length: Int) -> Int { length.isMultiple(of: step) ? length / step : 1 }

  /// The same axis without what lies outside a range of its steps.
  func cut(to range: Range<Int>) -> SeriesAxis {
    var labels = labels
    if case .texts(let texts) = labels { labels = .texts(Array(texts[range])) }
    return SeriesAxis(
      unit: unit, step: step, count: range.count, origin: period(at: range.lowerBound),
      firstIndex: firstIndex + range.lowerBound * step, labels: labels)
  }

  /// What stands so many steps after the last label: counted up if the last two are counted up too, which the year of
  /// `jan-20, feb-20` is not.
  private static func following(_ texts: [String], by steps: Int) -> String {
    let last = texts[texts.count - 1]
    guard texts.count > 1, continued(texts[texts.count - 2], by: 1) == last else { return "\(last) +\(steps)" }
    return continued(last, by: steps)
  }

  /// A label that ends with a number is counted up; others get a plus sign and the number of steps after the last.
  private static func continued(_ label: String, by steps: Int) -> String {
    let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < 10, let number = Int(label.suffix(digits)) else { return "\(label) +\(steps)" }
    let next = String(number + steps)
    return label.dropLast(digits) + String(repeating: "0", count: max(0, digits - next.count)) + next
  }
}
