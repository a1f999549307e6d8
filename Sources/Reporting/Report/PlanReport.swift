package import Planning
package import PlanningModel

/// The plan as one page that can be opened, sent and printed on its own: no scripts, no links out, no inline styles.
///
/// Every chart has a table with the same figures. On screen the tables are folded; on paper they are left out, since the
/// charts carry their figures and the tables would be hundreds of pages. Sections without figures are left out.
package struct PlanReport: Sendable {
  let plan: Plan
  let digest: PlanDigest
  let labels: UnitLabels
  let words: PlanWords
  let language: ReportLanguage
  /// The day the page is made, which ages are counted to.
  let generated: Day

  /// Creates a report; `generated` is given from outside so that the same plan gives the same page.
  package init(_ plan: Plan, language: ReportLanguage = .swedish, generated: Day) {
    self.plan = plan
    digest = PlanDigest(plan)
    labels = UnitLabels(plan.units)
    words = PlanWords(plan, language: language)
    self.language = language
    self.generated = generated
  }

  /// The whole page.
  package func html() -> String {
    let sections = [
      summary, imbalance, needAgainstCapacity, changes, queues, inpatients, resources, measures, chains, differences,
      rules, sources, reading,
    ].compactMap { $0 }
    let title = MarkupEscaping.escaped("\(settings.regionName) – \(say("plan", "plan")) \(period)")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Vårdtakt"/>
      <title>\(title)</title>
      <style>
      \(ChartStyle.css)
      \(PageStyle.css)
      </style>
      </head>
      <body>
      <a class="vt-skip" href="#\(sections.first?.id ?? "")">\(say("Till innehållet", "To the content"))</a>
      \(header)
      \(contents(sections))
      <main>
      \(sections.enumerated().map { $1.html(number: $0 + 1) }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }
}

extension PlanReport {
  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  var numbers: NumberFormat { words.numbers }

  var settings: PlanSettings { plan.facts.settings }

  /// The first and last month of the plan.
  var period: String {
    let last = plan.timeline.periods[plan.timeline.periods.count - 1].lastDay
    return "\(settings.planStart)–\(Month(containing: last))"
  }

  func chartHeading(_ id: String, _ title: String) -> ChartHeading {
    ChartHeading(id: id, title: title, language: language)
  }

  private var header: String {
    var facts = [say("Framställd \(generated)", "Made \(generated)")]
    if let source = digest.oldestSource, let extracted = source.extracted {
      facts.append(say("äldsta uppgift från \(extracted)", "oldest data from \(extracted)"))
    }
    facts.append(say("gap = tillgängligt − behov", "gap = available − need"))
    return """
      <header>
      <p class="vt-kind">\(say("Produktions- och kapacitetsplan", "Production and capacity plan"))</p>
      <h1>\(MarkupEscaping.escaped(settings.regionName)) <span class="vt-period">\(period)</span></h1>
      <p class="vt-facts">\(MarkupEscaping.escaped(facts.joined(separator: " · ")))</p>
      </header>
      """
  }

  private func contents(_ sections: [ReportSection]) -> String {
    let links = sections.map { "<li><a href=\"#\($0.id)\">\(MarkupEscaping.escaped($0.title))</a></li>" }
    return "<nav aria-label=\"\(say("Innehåll", "Contents"))\">\n<ol>\n\(links.joined(separator: "\n"))\n</ol>\n</nav>"
  }
}

// MARK: - Columns

extension PlanReport {
  func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0,
    sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    .init(
      key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals, sign: sign)
  }

  func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }

  /// The first rows in the open and, when there are more, all of them folded.
  func shortened(_ table: DataTable, to count: Int) -> String {
    guard table.rows.count > count else { return table.html() }
    let first = DataTable(
      id: table.id + "-first", caption: table.caption, columns: table.columns, rows: Array(table.rows.prefix(count)),
      language: language)
    let line = say("Visa alla \(table.rows.count) rader", "Show all \(table.rows.count) rows")
    return first.html() + "\n" + Piece.folded(line, table.html())
  }
}
