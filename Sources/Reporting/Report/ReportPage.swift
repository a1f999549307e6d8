/// The page around the sections of a report: no scripts, no links out, no inline styles.
struct ReportPage {
  let language: ReportLanguage
  /// The name of the page.
  let title: String
  /// What kind of report it is, above the heading.
  let kind: String
  /// The heading, and what stands beside it in lighter letters.
  let heading: (name: String, addition: String)
  /// Facts about the report on one line.
  let facts: [String]
  let sections: [ReportSection]

  /// The whole page.
  func html() -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="generator" content="Vårdtakt"/>
    <title>\(MarkupEscaping.escaped(title))</title>
    <style>
    \(ChartStyle.css)
    \(PageStyle.css)
    </style>
    </head>
    <body>
    <a class="vt-skip" href="#\(sections.first?.id ?? "")">\(language.pick("Till innehållet", "To the content"))</a>
    \(header)
    \(contents)
    <main>
    \(sections.enumerated().map { $1.html(number: $0 + 1) }.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private var header: String {
    let name = MarkupEscaping.escaped(heading.name)
    return """
      <header>
      <p class="vt-kind">\(MarkupEscaping.escaped(kind))</p>
      <h1>\(name) <span class="vt-period">\(MarkupEscaping.escaped(heading.addition))</span></h1>
      <p class="vt-facts">\(MarkupEscaping.escaped(facts.joined(separator: " · ")))</p>
      </header>
      """
  }

  private var contents: String {
    let links = sections.map { "<li><a href=\"#\($0.id)\">\(MarkupEscaping.escaped($0.title))</a></li>" }
    return
      "<nav aria-label=\"\(language.pick("Innehåll", "Contents"))\">\n<ol>\n\(links.joined(separator: "\n"))\n</ol>\n</nav>"
  }
}
