package import Governance
package import PlanningModel

/// The summation of a round: what was assigned and answered, the sum check, differences and comparison between units.
package struct RoundPage {
  private let summary: RoundSummary
  private let units: UnitTree
  private let person: (PersonID) -> String
  private let scenario: String?

  /// The page of a summation, of the plan or of a scenario.
  package init(
    _ summary: RoundSummary, units: UnitTree, scenario: String? = nil, person: @escaping (PersonID) -> String
  ) {
    self.scenario = scenario
    self.summary = summary
    self.units = units
    self.person = person
  }

  /// The whole page.
  package func html() -> String {
    ReportPage(
      language: .swedish, title: "Summering \(summary.round.swedish): \(name(summary.unit)) \(summary.year)",
      kind: "Summering, \(summary.round.swedish)", heading: (name(summary.unit), String(summary.year)),
      facts: [ScenarioFact.text(scenario), "arbetsmaterial"].filter { !$0.isEmpty },
      sections: [
        ReportSection("del-summering", "Uppdrag och svar", [answers.html()]),
        ReportSection("del-summakontroll", "Är delarna lika med helheten?", [checks.rows.isEmpty ? "" : checks.html()]),
        ReportSection(
          "del-jamforelse", "Skillnader mellan enheter", [comparison.rows.isEmpty ? "" : comparison.html()]),
        ReportSection("del-ram", "Räcker ramen till kapaciteten?", [frames.rows.isEmpty ? "" : frames.html()]),
        ReportSection("del-gap", "Gap som någon svarar för", [Piece.list(gaps)]),
      ].compactMap { $0 }
    ).html()
  }

  /// The tables, for workbooks and exchange files.
  package var tables: [DataTable] { [answers, checks, comparison, frames].filter { !$0.rows.isEmpty } }

  /// What was assigned and answered.
  package var answers: DataTable {
    let hasBefore = summary.rows.contains { $0.before != nil }
    let columns: [DataTable.Column] =
      [.init(key: "unit", header: "Enhet"), .init(key: "object", header: "Planeringsobjekt")]
      + (hasBefore ? [number("before", "Förra omgången")] : [])
      + [number("assigned", "Uppdrag")] + (hasBefore ? [number("change", "Ändring", sign: .always)] : [])
      + [
        number("answered", "Svar"), number("needed", "Tar i anspråk"), number("stated", "Uppgiven kapacitet"),
        .init(key: "measure", header: "i"), .init(key: "state", header: "Läge"), .init(key: "reason", header: "Motiv"),
      ]
    return DataTable(
      id: "omgang",
      caption: "\(summary.round.swedish.prefix(1).uppercased())\(summary.round.swedish.dropFirst())"
        + (scenario.map { " i scenariot \($0)" } ?? ""),
      columns: columns,
      rows: summary.rows.map { row in
        var cells: [DataTable.Cell] = [.text(name(row.unit)), .text(row.title)]
        if hasBefore { cells.append(.number(row.before.map { Double($0) })) }
        cells.append(.number(Double(row.assigned)))
        if hasBefore { cells.append(.number(row.before.map { Double(row.assigned - $0) })) }
        cells += [.number(row.answered.map { Double($0) }), .number(row.needed)]
        cells.append(row.stated.map { .number($0) } ?? .empty)
        cells += [.text(row.measure.swedish), .text(row.state?.swedish ?? "")]
        cells.append(row.reason.map { .text($0) } ?? .empty)
        return DataTable.Row(cells, depth: row.depth, isSum: row.depth == 0)
      })
  }

  /// The sum checks (T7).
  package var checks: DataTable {
    DataTable(
      id: "summakontroll", caption: "Summakontroll",
      columns: [
        .init(key: "unit", header: "Enhet"), .init(key: "object", header: "Planeringsobjekt"),
        number("assigned", "Uppdrag"), number("distributed", "Fördelat"), number("answered", "Svar"),
        number("difference", "Ofördelat", sign: .always), number("owned", "Någon svarar för"),
        .init(key: "holds", header: "Går ihop"),
      ],
      rows: summary.checks.map { check in
        .init([
          .text(name(check.unit)), .text(check.title), .number(Double(check.assigned)),
          .number(Double(check.distributed)), .number(check.answered.map { Double($0) }),
          .number(Double(check.undistributed)),
          .number(Double(check.ownedGap)), .text(check.holds ? "ja" : "nej"),
        ])
      })
  }

  /// Capacity per activity in producing units of the same object, where it differs (R073–R075).
  package var comparison: DataTable {
    let producing = summary.rows.filter { $0.stated != nil && $0.measure != .activities }
    let objects = Set(producing.map(\.object)).sorted()
    let rows = objects.flatMap { object -> [DataTable.Row] in
      let parts = producing.filter { $0.object == object }
      let amount = parts.reduce(0) { $0 + $1.assigned }
      guard parts.count > 1, amount > 0, Set(parts.map(\.perActivity)).count > 1 else { return [] }
      let mean = parts.reduce(0) { $0 + $1.needed } / Double(amount)
      return parts.map { part in
        .init([
          .text(name(part.unit)), .text(part.title), .number(part.perActivity), .number(mean),
          .percent(part.perActivity / mean - 1), .text(part.measure.swedish),
        ])
      }
    }
    return DataTable(
      id: "jamforelse", caption: "Kapacitet per aktivitet: motiverade skillnader, eller något att lära av?",
      columns: [
        .init(key: "unit", header: "Enhet"), .init(key: "object", header: "Planeringsobjekt"),
        number("per_activity", "Per aktivitet", decimals: 2), number("mean", "Medel", decimals: 2),
        number("difference", "Skillnad", sign: .always), .init(key: "measure", header: "i"),
      ], rows: rows)
  }

  /// Frames against the cost of staffed capacity, and both for each activity (R100, R104).
  package var frames: DataTable {
    DataTable(
      id: "ramar", caption: "Budgetram och kostnad för bemannad kapacitet",
      columns: [
        .init(key: "unit", header: "Enhet"), number("frame", "Ram, kronor"), number("cost", "Kostnad, kronor"),
        number("frame_per_activity", "Ram per aktivitet"), number("cost_per_activity", "Kostnad per aktivitet"),
        .init(key: "state", header: "Läge"),
      ],
      rows: summary.frames.map { check in
        .init([
          .text(name(check.unit)), .number(check.frame), .number(check.cost?.kronor),
          .number(check.framePerActivity), .number(check.costPerActivity), .text(check.text),
        ])
      })
  }

  private var gaps: [String] {
    summary.gaps.map { gap in
      "\(person(gap.decision.actor)) svarar för \(NumberFormat.swedish.short(gap.value.amount)) "
        + "\(gap.value.matter == .deficit ? "timmar" : "aktiviteter") i \(name(gap.value.unit)): \(gap.decision.reason) "
        + "(beslut \(gap.decision.sequence))."
    }
  }

  private func name(_ unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }

  private func number(
    _ key: String, _ header: String, decimals: Int = 0, sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    DataTable.Column(key: key, header: header, alignment: .number, decimals: decimals, sign: sign)
  }
}
