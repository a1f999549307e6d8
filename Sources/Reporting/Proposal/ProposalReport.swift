package import Planning
package import PlanningModel

/// A balancing proposal as one page that can be opened, sent and printed on its own.
package struct ProposalReport {
  let found: PlanProposal
  let language: ReportLanguage
  let generated: Day
  private let text: ProposalWords
  private let tables: ProposalTables
  /// Units that one chart draws.
  private static let barUnits = 12

  /// Creates a report; `generated` is given from outside so that the same plan gives the same page.
  package init(_ found: PlanProposal, language: ReportLanguage, generated: Day) {
    self.found = found
    self.language = language
    self.generated = generated
    text = ProposalWords(found, language: language)
    tables = ProposalTables(found, language: language)
  }

  private func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  /// The whole page.
  package func html() -> String {
    let plan = found.balancing.plan
    let name = plan.facts.settings.regionName
    let parts = ProposalSpeech(found, language: language).parts
    let sections = parts.map { ReportSection($0.id, $0.title, content(of: $0)) } + [bars, everything]
    let views = found.balancing.views
    let period = [views.first, views.last].compactMap { $0.map(text.words.view) }.joined(separator: "–")
    return ReportPage(
      language: language, title: "\(name) – \(say("balanseringsförslag", "balancing proposal"))",
      kind: say("Balanseringsförslag", "Balancing proposal"), heading: (name, period),
      facts: [say("Framställt \(generated)", "Made \(generated)"), say("människor beslutar", "people decide")],
      sections: sections.compactMap { $0 }
    ).html()
  }

  private func content(of part: ProposalSpeech.Part) -> [String] {
    let list = part.sections.map { section in
      let head = [section.lead.map(Piece.heading), section.summary.map { Piece.paragraph($0, "vt-lead") }]
      return (head.compactMap { $0 } + [Piece.list(section.sentences)]).joined(separator: "\n")
    }.joined(separator: "\n")
    switch part.id {
    case "forslaget":
      let line = say("Visa alla \(tables.lines.rows.count) rader", "Show all \(tables.lines.rows.count) lines")
      return [list, Piece.folded(line, tables.lines.html())]
    case "laget": return [list, tables.outcomes.rows.isEmpty ? "" : tables.outcomes.html()]
    case "aterstar": return [list, tables.unmet.rows.isEmpty ? "" : Piece.shortened(tables.unmet, to: 10)]
    case "vantar": return [list, Piece.shortened(tables.bottlenecks, to: 10)]
    case "sakert": return [list, Piece.shortened(tables.robustness, to: 10)]
    default: return [list]
    }
  }

  private var everything: ReportSection? {
    found.rows.isEmpty
      ? nil
      : ReportSection(
        "fore-efter-tabell", say("Alla enheter före och efter", "All units before and after"),
        [Piece.shortened(tables.rows, to: 20)])
  }

  /// Need against what there is before and after, one capacity at a time, over the whole plan.
  private var bars: ReportSection? {
    let problem = found.proposal.problem
    let capacities = Set(found.rows.map { problem.supplies[$0.supply].capacity }).sorted()
    let charts = capacities.flatMap { capacity -> [String] in
      let rows = found.rows.filter { problem.supplies[$0.supply].capacity == capacity }
      let bySupply = Dictionary(grouping: rows, by: \.supply)
      let deficits = bySupply.mapValues { $0.reduce(0) { $0 + max(0, -$1.before.gap) } }
      let changes = bySupply.mapValues { $0.reduce(0) { $0 + abs($1.after.gap - $1.before.gap) } }
      let shown = bySupply.keys.filter { (changes[$0] ?? 0) > 0.5 }
        .sorted { ((deficits[$1] ?? 0), changes[$1] ?? 0, $0) < ((deficits[$0] ?? 0), changes[$0] ?? 0, $1) }
        .prefix(Self.barUnits)
      guard !shown.isEmpty else { return [] }
      let name = text.words.capacity(capacity)
      return [("fore", say("före", "before")), ("efter", say("efter", "after"))].map { id, word in
        let chart = MirroredBars(
          heading: ChartHeading(id: "forslag-\(id)-\(capacity)", title: "\(name), \(word)", language: language),
          rows: shown.map { supply in
            let sides = (bySupply[supply] ?? []).map { id == "fore" ? $0.before : $0.after }
            return MirroredBars.Row(
              label: text.labels[problem.supplies[supply].unit], need: sides.reduce(0) { $0 + max(0, $1.need) },
              available: sides.reduce(0) { $0 + max(0, $1.available) })
          }, unit: text.words.hour)
        return ResponsiveFigure(chart).html()
      }
    }
    return ReportSection(
      "staplar", say("Behov mot det som finns, före och efter", "Need against what there is, before and after"),
      charts.isEmpty
        ? []
        : [
          Piece.paragraph(
            say(
              "Behovet i timmar åt vänster och det som finns åt höger, hela planen. Det mesta underskottet står först.",
              "The need in hours to the left and what there is to the right, the whole plan. The largest deficit stands "
                + "first."), "vt-lead")
        ] + charts)
  }
}
