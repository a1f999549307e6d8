import PlanningModel
import Reporting
import Testing

private func sample(_ language: ReportLanguage = .swedish) -> DataTable {
  DataTable(
    id: "gap-table", caption: "Gap <2027>",
    columns: [
      DataTable.Column(key: "unit", header: "Enhet"),
      DataTable.Column(key: "need_hours", header: "Behov", unit: "h", alignment: .number),
      DataTable.Column(key: "gap_hours", header: "Gap", unit: "h", alignment: .number, decimals: 1, sign: .always),
      DataTable.Column(key: "share_of_need", header: "Andel", alignment: .number, decimals: 1, sign: .always),
    ],
    rows: [
      DataTable.Row([.text("Medicin; \"akut\""), .number(17520), .gap(-1240.25, scale: 2000), .percent(-0.0708)]),
      DataTable.Row([.text("=SUMMA(A1)"), .number(nil), .gap(nil, scale: 2000), .percent(nil)], depth: 1),
      DataTable.Row([.text("Summa"), .number(17520), .number(78), .empty], isSum: true),
    ], language: language)
}

@Test("The reading CSV has units, decimal comma and guarded formulas")
func readingCSV() {
  let lines = [
    "Enhet;Behov (h);Gap (h);Andel", #""Medicin; ""akut""";17520;-1240,3;-7,1%"#, "'=SUMMA(A1);;;", "Summa;17520;78,0;",
  ]
  #expect(sample().csv() == lines.map { $0 + "\r\n" }.joined())
}

@Test(
  "The exchange CSV has stable keys, decimal point and full precision in any language",
  arguments: ReportLanguage.allCases)
func exchangeCSV(_ language: ReportLanguage) {
  let lines = [
    "unit;need_hours;gap_hours;share_of_need", #""Medicin; ""akut""";17520;-1240.25;-0.0708"#, "'=SUMMA(A1);;;",
    "Summa;17520;78;",
  ]
  #expect(sample(language).csv(.exchange) == lines.map { $0 + "\r\n" }.joined())
}

@Test("A line break inside a cell is quoted")
func lineBreaksAreQuoted() {
  let table = DataTable(
    id: "t", caption: "t", columns: [DataTable.Column(key: "a", header: "A")],
    rows: [DataTable.Row([.text("en\r\ntvå")])])
  #expect(table.csv() == "A\r\n\"en\r\ntvå\"\r\n")
}

@Test("The terminal text lines its figures up to the right")
func terminalText() {
  #expect(
    sample().terminalText()
      == """
      Gap <2027>
      Enhet            Behov (h)   Gap (h)   Andel
      ────────────────────────────────────────────
      Medicin; "akut"     17 520  −1 240,3  −7,1 %
        =SUMMA(A1)        saknas    saknas  saknas
      ────────────────────────────────────────────
      Summa               17 520     +78,0

      """.replacingSpaces())
}

@Test("Row names give way when the terminal is narrow")
func narrowTerminal() {
  let lines = sample().terminalText(maximumWidth: 38).split(separator: "\n").dropFirst()
  #expect(lines.allSatisfy { $0.count <= 38 })
  #expect(lines.contains { $0.hasPrefix("Medicin;…") })
}

@Test("The HTML table has caption, scopes, right-aligned figures and no unescaped text")
func htmlTable() throws {
  let html = sample().html()
  let page = try Markup(html)
  #expect(page.count(element: "caption") == 1)
  #expect(page.attributes(of: "th").count { $0["scope"] == "col" } == 4)
  #expect(page.attributes(of: "th").count { $0["scope"] == "row" } == 3)
  #expect(page.attributes(of: "td").allSatisfy { $0["class"] == "vt-number" })
  #expect(html.contains("Gap &lt;2027&gt;"))
  #expect(html.contains("<tr class=\"vt-sum\">"))
  #expect(html.contains("<th scope=\"row\" class=\"vt-depth-1\">"))
  #expect(page.count(element: "svg") == 2)
  #expect(Set(page.ids).count == page.ids.count)
}

extension String {
  /// Spaces inside numbers are no-break spaces; the drawn table above writes them as plain ones.
  fileprivate func replacingSpaces() -> String {
    var result = self
    for number in ["17 520", "−1 240,3", "−7,1 %"] {
      result = result.split(separator: number, omittingEmptySubsequences: false)
        .joined(separator: number.split(separator: " ").joined(separator: "\u{A0}"))
    }
    return result
  }
}
