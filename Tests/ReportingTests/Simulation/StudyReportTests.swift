import Testing

@testable import Reporting

@Suite struct StudyReportTests {
  private static let histogram = CensusHistogram(
    heading: ChartHeading(id: "antal", title: "Antal"), shares: [0, 0.00001, 0.25, 0.5, 0.25], places: 3)
  private static let bars = WaitBars(
    heading: ChartHeading(id: "vantan", title: "Väntan"),
    rows: [.init(label: "förtur <1>", mean: 2.5, quantiles: [1, 5, 7])], unit: "dagar", decimals: 1)

  private static let report = StudyReport(
    kind: "Simulering", name: "Kö & plats", facts: ["frö 1"],
    parts: [
      .init("del", "Del", lead: "Så går det.", charts: [histogram, bars], tables: [bars.dataTable()]),
      .init("tom", "Tom"),
    ])

  @Test("A page holds every chart with its table twin, and no part without content")
  func page() {
    let html = Self.report.html()
    #expect(html.contains("Kö &amp; plats"))
    #expect(html.contains("id=\"antal\"") && html.contains("id=\"antal-table\""))
    #expect(html.contains("förtur &lt;1&gt;"))
    #expect(!html.contains("id=\"tom\""))
  }

  @Test("The text for a terminal has the leads and the tables")
  func text() {
    let text = Self.report.text(width: nil)
    #expect(text.hasPrefix("Kö & plats\nfrö 1\n"))
    #expect(text.contains("Så går det."))
    #expect(text.contains("Medelväntan (dagar)"))
  }

  @Test("The histogram keeps the numbers that are met and says how often the places do not suffice")
  func kept() {
    #expect(Self.histogram.first == 2)
    #expect(Self.histogram.shares == [0.25, 0.5, 0.25])
    #expect(Self.histogram.svg().contains("Fler än 3 vårdplatser 25,0\u{A0}% av tiden."))
    #expect(CensusHistogram(heading: Self.histogram.heading, shares: [], places: nil).shares == [])
  }

  @Test("A fan of its own has its measure and its limit in legend and table, and no empty outcome")
  func fan() throws {
    let chart = ForecastChart(
      heading: ChartHeading(id: "fan", title: "Fan"), history: [],
      steps: [.init(label: "v 1", mean: 5, intervals: [4...6, 3...7, 1...9])], measure: "Väntande",
      limit: .init(name: "Högsta kö", value: 8))
    let table = chart.dataTable()
    #expect(table.columns.map(\.header).prefix(2) == ["Period", "Väntande"])
    #expect(table.columns.last?.header == "Högsta kö")
    #expect(table.rows[0].cells.last == .number(8))
    #expect(chart.svg().contains("vt-maximum-line"))
    #expect(!chart.svg().contains("Utfall"))
  }
}
