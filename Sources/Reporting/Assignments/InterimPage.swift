package import Governance
package import PlanningModel

/// The interim report to the political level, with small numbers hidden and the policy named.
package struct InterimPage {
  private let report: InterimReport
  private let units: UnitTree
  private let scenario: String?

  /// The page of a report, on the plan or on a scenario.
  package init(_ report: InterimReport, units: UnitTree, scenario: String? = nil) {
    self.scenario = scenario
    self.report = report
    self.units = units
  }

  /// The whole page.
  package func html() -> String {
    let region = units.units.first?.name ?? ""
    return ReportPage(
      language: .swedish, title: "Delårsrapport \(region) \(report.year)", kind: "Delårsrapport",
      heading: (region, String(report.year)),
      facts: [ScenarioFact.text(scenario)].filter { !$0.isEmpty } + [
        "till och med \(report.through)",
        report.policy.minimum > 1 ? "antal under \(report.policy.minimum) visas inte" : "alla antal visas",
      ],
      sections: [
        ReportSection("del-produktion", "Produktion mot plan", [table.html(), Piece.paragraph(note, "vt-note")])
      ]
      .compactMap { $0 }
    ).html()
  }

  /// The rows; a hidden number is written as its mark.
  package var table: DataTable {
    DataTable(
      id: "delar", caption: "Produktion till och med \(report.through)",
      columns: [
        .init(key: "object", header: "Planeringsobjekt"), .init(key: "unit", header: "Enhet"),
        .init(key: "planned", header: "Plan hittills", alignment: .number),
        .init(key: "outcome", header: "Utfall", alignment: .number),
        .init(key: "share", header: "Utfall av plan", alignment: .number),
      ],
      rows: report.rows.map { row in
        .init(
          [
            .text(row.title), .text(row.unit.map { units.unit($0)?.name ?? $0.text } ?? "Summa"),
            .number(row.planned.map(Double.init)),
            row.outcome.map { .number(Double($0)) } ?? .text(SmallCellPolicy.mark),
            row.share.map { .percent($0) } ?? .empty,
          ], isSum: row.unit == nil)
      })
  }

  private var note: String {
    report.policy.minimum > 1
      ? "\(SmallCellPolicy.mark) står för antal under \(report.policy.minimum) och för antal som de annars skulle kunna "
        + "räknas ut ur. Planen hittills är årets uppdrag fördelat efter årets dagar."
      : "Planen hittills är årets uppdrag fördelat efter årets dagar."
  }
}
