/// One part of the report: a heading with an anchor and what stands below it.
struct ReportSection {
  /// The anchor.
  let id: String
  /// The heading.
  let title: String
  /// Pieces of markup in order.
  let content: [String]
  /// Whether it begins on a new page of paper.
  let startsPage: Bool

  /// Creates a section; `nil` when there is nothing to say.
  init?(_ id: String, _ title: String, startsPage: Bool = false, _ content: [String]) {
    let content = content.filter { !$0.isEmpty }
    guard !content.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.content = content
    self.startsPage = startsPage
  }

  func html(number: Int) -> String {
    let style = startsPage ? " class=\"vt-page\"" : ""
    let heading = "<h2 id=\"\(id)\">\(number) \(MarkupEscaping.escaped(title))</h2>"
    return (["<section\(style) aria-labelledby=\"\(id)\">", heading] + content + ["</section>"]).joined(separator: "\n")
  }
}

/// Pieces of markup; every text is escaped here and nowhere else.
enum Piece {
  static func paragraph(_ text: String, _ style: String = "") -> String {
    "<p\(named(style))>\(MarkupEscaping.escaped(text))</p>"
  }

  static func heading(_ text: String) -> String { "<h3>\(MarkupEscaping.escaped(text))</h3>" }

  static func list(_ items: [String], _ style: String = "") -> String {
    guard !items.isEmpty else { return "" }
    return "<ul\(named(style))>\n" + items.map { "<li>\(MarkupEscaping.escaped($0))</li>\n" }.joined() + "</ul>"
  }

  /// Content that is folded together under a line; `style` decides whether paper gets it.
  static func folded(_ line: String, _ content: String, _ style: String = "vt-twin") -> String {
    "<details\(named(style))><summary>\(MarkupEscaping.escaped(line))</summary>\n\(content)\n</details>"
  }

  /// The first rows of a table in the open and, when there are more, all of them folded.
  static func shortened(_ table: DataTable, to count: Int) -> String {
    guard table.rows.count > count else { return table.html() }
    let language = table.language
    let first = DataTable(
      id: table.id + "-first", caption: table.caption, columns: table.columns, rows: Array(table.rows.prefix(count)),
      language: language)
    let line = language.pick("Visa alla \(table.rows.count) rader", "Show all \(table.rows.count) rows")
    return first.html() + "\n" + folded(line, table.html())
  }

  /// A chart with another table than its own, for a drawing that shows a choice of the rows.
  static func figure(_ chart: some Chart, note: String = "", table: DataTable) -> String {
    let language = chart.heading.language
    let figure = ResponsiveFigure(chart, showsTable: false).html()
    let closing = "</figure>"
    guard figure.hasSuffix(closing) else { preconditionFailure("A figure ends with its closing tag.") }
    let twin = folded(language.pick("Visa som tabell", "Show as a table"), table.html())
    let words = note.isEmpty ? "" : paragraph(note, "vt-note") + "\n"
    return figure.dropLast(closing.count) + words + twin + "\n" + closing
  }

  private static func named(_ style: String) -> String { style.isEmpty ? "" : " class=\"\(style)\"" }
}
