import PlanningModel

extension InpatientChain {
  /// The boxes of the chain and the words on the arrows between them.
  var nodes: [BoxFlowDrawing.Node] { levelNodes + conversionNodes + staffNodes }

  private var numbers: NumberFormat { heading.language.numbers }
  private func pick(_ swedish: String, _ english: String) -> String { heading.language.pick(swedish, english) }

  private var levelNodes: [BoxFlowDrawing.Node] {
    levels.enumerated().map { index, level in
      var details: [String] = []
      if let previous = level.previousEpisodes {
        let difference = level.episodes - previous
        let change = difference == 0 ? pick("oförändrat", "unchanged") : numbers.text(difference, sign: .always)
        details.append(pick("förra omgången", "round before") + " \(numbers.text(previous)) (\(change))")
      }
      if let note = level.note { details.append(note) }
      let parent = index > 0 ? levels[index - 1].episodes : 0
      let share = index > 0 && parent > 0 ? [share(level.episodes / parent)] : []
      return BoxFlowDrawing.Node(
        arrow: index > 0 ? share : nil, title: level.label, value: numbers.text(level.episodes),
        unit: pick("vårdtillfällen", "care episodes"), details: details)
    }
  }

  private var conversionNodes: [BoxFlowDrawing.Node] {
    let stay = numbers.quantity(conversion.meanLengthOfStay, unit: pick("dygn", "days"), decimals: 1)
    let days = numbers.text(Double(conversion.days))
    let residual = numbers.text(conversion.residualBedDays, sign: .always)
    return [
      BoxFlowDrawing.Node(
        arrow: ["× " + pick("medelvårdtid", "mean length of stay") + " \(stay)"], title: pick("Behov", "Need"),
        value: numbers.text(conversion.bedDays), unit: pick("vårddygn", "bed-days"), details: [], startsRow: true),
      BoxFlowDrawing.Node(
        arrow: ["÷ (\(days) \(pick("dygn", "days"))", "× \(numbers.percent(conversion.occupancy, decimals: 0)))"],
        title: pick("Beräknat, före avrundning", "Computed, before rounding"),
        value: numbers.text(conversion.unroundedBeds, decimals: 2), unit: pick("vårdplatser", "beds"), details: []),
      BoxFlowDrawing.Node(
        arrow: [pick("avrundat", "rounded")], title: pick("Vårdplatser i snitt", "Beds on average"),
        value: numbers.text(Double(conversion.beds)), unit: pick("vårdplatser", "beds"),
        details: [
          pick("rest", "residual") + " \(residual) " + pick("vårddygn", "bed-days"),
          pick("verklig beläggning", "implied occupancy") + " "
            + numbers.percent(conversion.impliedOccupancy, decimals: 2),
        ], isResult: true),
    ]
  }

  private var staffNodes: [BoxFlowDrawing.Node] {
    guard !staff.isEmpty else { return [] }
    let parts = staff.map { "\(numbers.text($0.count, decimals: Self.decimals(of: $0.count)))\u{A0}\($0.label)" }
    let total = staff.reduce(0) { $0 + $1.count }
    return [
      BoxFlowDrawing.Node(
        arrow: [pick("bemanningsnyckel", "staffing key")], title: pick("Bemanning", "Staffing"),
        value: numbers.text(total, decimals: Self.decimals(of: total)), unit: staffUnit,
        details: [parts.joined(separator: " · ")], startsRow: true, fillsRow: true)
    ]
  }

  /// Shares of whole percents, as most assignments are, are written without decimals.
  private func share(_ fraction: Double) -> String {
    let percents = fraction * 100
    return numbers.percent(fraction, decimals: (percents - percents.rounded()).magnitude < 0.005 ? 0 : 1)
  }

  /// Whole people are written without decimals, full-time equivalents with one.
  private static func decimals(of count: Double) -> Int { count == count.rounded() ? 0 : 1 }
}

extension InpatientChain {
  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let columns = [
      DataTable.Column(key: "step", header: pick("Steg", "Step")),
      DataTable.Column(key: "value", header: pick("Värde", "Value"), alignment: .number, decimals: 2),
      DataTable.Column(key: "unit", header: pick("Enhet", "Unit")),
    ]
    let episodes = pick("vårdtillfällen", "care episodes")
    let bedDays = pick("vårddygn", "bed-days")
    let beds = pick("vårdplatser", "beds")
    func row(_ name: String, _ cell: DataTable.Cell, _ unit: String) -> DataTable.Row {
      DataTable.Row([.text(name), cell, .text(unit)])
    }
    var rows = levels.map { row($0.label, .number($0.episodes), episodes) }
    rows += [
      row(pick("Medelvårdtid", "Mean length of stay"), .number(conversion.meanLengthOfStay), pick("dygn", "days")),
      row(pick("Vårddygn", "Bed-days"), .number(conversion.bedDays), bedDays),
      row(pick("Dygn i perioden", "Days of the period"), .number(Double(conversion.days)), pick("dygn", "days")),
      row(pick("Beläggningsgrad", "Occupancy"), .percent(conversion.occupancy), ""),
      row(pick("Vårdplatser före avrundning", "Beds before rounding"), .number(conversion.unroundedBeds), beds),
      row(pick("Vårdplatser", "Beds"), .number(Double(conversion.beds)), beds),
      row(pick("Rest", "Residual"), .number(conversion.residualBedDays), bedDays),
      row(pick("Verklig beläggning", "Implied occupancy"), .percent(conversion.impliedOccupancy), ""),
    ]
    rows += staff.map { row($0.label, .number($0.count), staffUnit) }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: columns, rows: rows, language: heading.language)
  }

  /// The chain in one sentence.
  var summary: String {
    let path = levels.map { "\($0.label) \(numbers.text($0.episodes))" }.joined(separator: ", ")
    let beds = numbers.text(conversion.unroundedBeds, decimals: 2)
    return pick("Vårdtillfällen: ", "Care episodes: ") + path + ". "
      + numbers.text(conversion.bedDays) + pick(" vårddygn ger ", " bed-days give ") + beds
      + pick(" vårdplatser, avrundat ", " beds, rounded ") + "\(conversion.beds)."
  }
}
