/// A simulation that somebody described in a file, for people: what was asked, what came of it, charts with their tables.
///
/// The figures are made elsewhere; here they become a page or a text.
package struct StudyReport: Sendable {
  /// What belongs together on the page.
  package struct Part: Sendable {
    /// The anchor.
    package let id: String
    /// The heading.
    package let title: String
    /// What a planner reads first.
    package let lead: String
    /// The charts, each with its table twin.
    package let charts: [any Chart]
    /// Tables in the open.
    package let tables: [DataTable]
    /// Tables that are folded together on screen and left out of the text.
    package let details: [DataTable]

    /// Creates a part.
    package init(
      _ id: String, _ title: String, lead: String = "", charts: [any Chart] = [], tables: [DataTable] = [],
      details: [DataTable] = []
    ) {
      self.id = id
      self.title = title
      self.lead = lead
      self.charts = charts
      self.tables = tables
      self.details = details
    }
  }

  /// What kind of study it is.
  package let kind: String
  /// What the study is called.
  package let name: String
  /// What was simulated and how, one fact each.
  package let facts: [String]
  /// What came of it.
  package let parts: [Part]

  /// Creates a report.
  package init(kind: String, name: String, facts: [String], parts: [Part]) {
    self.kind = kind
    self.name = name
    self.facts = facts
    self.parts = parts
  }

  /// The whole page.
  package func html() -> String {
    ReportPage(
      language: .swedish, title: "\(name) – \(kind)", kind: kind, heading: (name, ""), facts: facts,
      sections: parts.compactMap(section)
    ).html()
  }

  /// The whole answer for a terminal.
  package func text(width: Int?) -> String {
    let head = [name, facts.joined(separator: " · ")].filter { !$0.isEmpty }.joined(separator: "\n")
    let told = parts.filter { !$0.lead.isEmpty || !$0.tables.isEmpty }
    let body = told.map { part in
      ([part.title, part.lead].filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
        + part.tables.map { "\n" + $0.terminalText(maximumWidth: width) }.joined()
    }
    return ([head + "\n"] + body).joined(separator: "\n")
  }

  private func section(_ part: Part) -> ReportSection? {
    let lead = part.lead.isEmpty ? "" : Piece.paragraph(part.lead, "vt-lead")
    let figures = part.charts.map(Self.figure)
    let folded = part.details.map { Piece.folded("Visa \($0.caption)", $0.html()) }
    return ReportSection(part.id, part.title, [lead] + part.tables.map { $0.html() } + figures + folded)
  }

  private static func figure(_ chart: any Chart) -> String {
    func drawn(_ chart: some Chart) -> String { ResponsiveFigure(chart).html() }
    return drawn(chart)
  }
}
