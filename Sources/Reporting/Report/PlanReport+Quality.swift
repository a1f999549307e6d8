import Planning
import PlanningModel

extension PlanReport {
  /// Units and imports that are shown in the open.
  static let qualityRows = 12

  /// How well the figures are registered, by source and unit (R111, R220).
  var dataQuality: ReportSection? {
    let quality = DataQuality(plan, deliveries: deliveries, today: generated)
    guard !quality.units.isEmpty else { return nil }
    let tables = QualityTables(quality, plan: plan, language: language)
    let words = tables.words
    let lead = say(
      "Planen blir inte bättre än det som registreras. Här står vad som fattas, kommer sent eller har bytt nivå utan att "
        + "någon har sagt varför. Ett skifte kan vara verkligt, eller ett nytt sätt att registrera.",
      "The plan is no better than what is registered. Here stands what is missing, comes late or has changed its level "
        + "without anybody saying why. A shift may be real, or a new way to register.")
    let unitTable = table(
      "datakvalitet", say("Enheter att titta på, det tyngsta först", "Units to look at, the heaviest first"),
      [
        word("unit", "Enhet", "Unit"), word("source", "Källa", "Source"),
        .init(key: "completeness", header: say("Fullständighet", "Completeness"), alignment: .number),
        word("last", "Till och med", "Through"), word("remarks", "Att titta på", "To look at"),
      ],
      quality.units.filter(\.hasRemarks).map { unit in
        DataTable.Row([
          .text(labels[unit.unit]), .text(words.source(unit.kind)), .percent(unit.completeness),
          .text(unit.last.description), .text(words.remarks(unit).joined(separator: "; ")),
        ])
      })
    var content = [
      Piece.paragraph(lead, "vt-lead"), Piece.list(words.sentences(quality), "vt-says"), yearsTable(quality),
    ]
    if !unitTable.rows.isEmpty { content.append(shortened(unitTable, to: Self.qualityRows)) }
    if !tables.unmapped.rows.isEmpty {
      content.append(shortened(renamed(tables.unmapped, "omappat"), to: Self.qualityRows))
    }
    let history = tables.deliveries
    // A single import of each file is what the table of sources already says.
    if quality.deliveries.contains(where: { $0.revisedShare != nil || $0.lag != nil }) {
      let rows = zip(quality.deliveries, history.rows).filter { $0.0.periods != nil }.map(\.1)
      content.append(
        shortened(table("leveranser", history.caption, history.columns, rows), to: Self.qualityRows))
    }
    return ReportSection("datakvalitet-rubrik", say("Datakvalitet", "Data quality"), startsPage: true, content)
  }

  /// The share of expected periods by source and year.
  private func yearsTable(_ quality: DataQuality) -> String {
    let years = Set(quality.units.flatMap { $0.years.map(\.year) }).sorted().suffix(6)
    let words = QualityWords(plan, language: language)
    let rows = quality.kinds.map { kind -> DataTable.Row in
      let units = quality.units(of: kind)
      let cells = years.map { year -> DataTable.Cell in
        let found = units.flatMap { $0.years.filter { $0.year == year } }
        let expected = found.reduce(0) { $0 + $1.expected }
        guard expected > 0 else { return .empty }
        return .percent(Double(found.reduce(0) { $0 + $1.present }) / Double(expected))
      }
      return DataTable.Row(
        [.text(words.source(kind)), .number(Double(units.count))] + cells
          + [
            .number(Double(units.count { $0.periodsLate > 0 })), .number(Double(units.count { !$0.shifts.isEmpty })),
            .number(Double(units.count { !$0.repeated.isEmpty })),
          ])
    }
    return table(
      "fullstandighet", say("Andel av väntade perioder som har uppgifter", "Share of expected periods with figures"),
      [word("source", "Källa", "Source"), number("units", "Enheter", "Units")]
        + years.map { .init(key: "y\($0)", header: String($0), alignment: .number, decimals: 1) }
        + [
          number("late", "Sena", "Late"), number("shifted", "Med nivåskifte", "With a level shift"),
          number("repeated", "Med upprepad period", "With a repeated period"),
        ], rows
    ).html()
  }

  private func renamed(_ table: DataTable, _ id: String) -> DataTable {
    DataTable(id: id, caption: table.caption, columns: table.columns, rows: table.rows, language: language)
  }
}
