import PlanningModel
import Testing

@testable import Reporting

@Suite("The page of forecasts")
struct ForecastReportTests {
  private func step(_ label: String, _ mean: Double) -> ForecastChart.Step {
    ForecastChart.Step(label: label, mean: mean, intervals: [mean - 1...mean + 1, mean - 2...mean + 2, 0...mean + 9])
  }

  private func series(_ name: String, level: Double, scaled: Double?) -> ForecastReport.Series {
    var errors = ForecastReport.Errors()
    errors.comparisons = 12
    errors.missPercent = 6.04
    errors.biasPercent = -2
    errors.scaledError = scaled
    errors.quantileLoss = 0.05
    errors.coverage80 = 0.83
    errors.coverage95 = 1
    return ForecastReport.Series(
      name: name, method: "förra säsongen upprepad", history: [level, nil, level + 2, level],
      steps: [step("2024-05", level), step("2024-06", level + 1)], errors: scaled == nil ? nil : errors,
      remarks: scaled == nil ? [] : ["Ett värde saknas i historiken."])
  }

  private func report(
    _ series: [ForecastReport.Series], language: ReportLanguage = .swedish, judged: Bool = true
  ) -> ForecastReport {
    let pooled = judged ? series.first?.errors : nil
    return ForecastReport(
      source: "besök <1>.csv", language: language, generated: Day(number: 20_000), season: 2,
      historyLabels: ["2024-01", "2024-02", "2024-03", "2024-04"], stepLabels: ["2024-05", "2024-06"], series: series,
      origins: pooled.map { errors in
        ["2023-05", "2023-11"].map { ForecastReport.Origin(label: $0, series: 2, errors: errors) }
      } ?? [], pooled: pooled, notes: ["besök <1>.csv: 1 period saknas."])
  }

  @Test("The errors stand in words, and every series has a chart with a table and a note")
  func page() throws {
    let html = report([series("A", level: 20, scaled: 0.8), series("B & C", level: 400, scaled: 1.2)]).html()
    #expect(html.contains("2 av 2 serier har fått en prognos för 2 perioder framåt."))
    #expect(html.contains("Prognoserna har i genomsnitt missat med 6,0\u{A0}% när samma sätt prövats från 2 tidigare"))
    #expect(html.contains("I summa har de varit 2,0\u{A0}% för låga."))
    #expect(html.contains("Felet är 0,80 gånger"))
    #expect(html.contains("83\u{A0}% av utfallen föll inom intervallet som ska hålla 80\u{A0}%."))
    #expect(html.contains("Metod: förra säsongen upprepad."))
    #expect(html.contains("Ett värde saknas i historiken."))
    #expect(html.contains("besök &lt;1&gt;.csv: 1 period saknas."))
    #expect(!html.contains("<script") && !html.contains("style=\""))
    let figures = html.split(separator: "<figure ").dropFirst()
    #expect(figures.count == 2)
    for figure in figures { #expect(figure.contains("<table") && figure.contains("vt-mean-line")) }
  }

  @Test("The page is well formed, its ids are unique and its links lead somewhere", arguments: ReportLanguage.allCases)
  func markup(language: ReportLanguage) throws {
    let html = report([series("A", level: 20, scaled: 0.8), series("<B>", level: 0, scaled: nil)], language: language)
      .html()
    let body = try #require(html.split(separator: "<body>").last?.split(separator: "</body>").first)
    let markup = try Markup(String(body))
    #expect(Set(markup.ids).count == markup.ids.count)
    for link in markup.attributes(of: "a").compactMap({ $0["href"] }) {
      #expect(markup.ids.contains(String(link.dropFirst())))
    }
  }

  @Test("English says the same in English, without a Swedish word of the page's own")
  func english() {
    let html = report([series("A", level: 20, scaled: 0.8)], language: .english).html()
    #expect(html.contains("The forecasts have on average missed by 6.0%"))
    #expect(html.contains("<html lang=\"en\">"))
    for word in ["Prognos", "Serier", "Skevhet", "utfallen", "Metod:"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("Without a trial the page says that the history is too short, and has no table of errors")
  func untried() {
    let html = report([series("A", level: 20, scaled: nil)], judged: false).html()
    #expect(html.contains("Historiken är för kort för att pröva"))
    #expect(!html.contains("id=\"ursprung\""))
  }

  @Test("Of many series the twelve largest and the twelve hardest are drawn and all are listed")
  func many() throws {
    let all = (1...60).map { series("S\($0)", level: Double($0), scaled: 2 - Double($0) / 60) }
    let html = report(all).html()
    #expect(html.split(separator: "<figure ").count - 1 == 24)
    #expect(html.contains("<figcaption>S60</figcaption>") && html.contains("<figcaption>S1</figcaption>"))
    #expect(!html.contains("<figcaption>S30</figcaption>"))
    #expect(html.contains("Visa alla 60 rader"))
  }

  @Test("A series without a forecast is listed as such")
  func noForecast() {
    let empty = ForecastReport.Series(
      name: "tom", method: "", history: [nil, nil, nil, nil], steps: [], errors: nil, remarks: [])
    let html = report([series("A", level: 20, scaled: 0.8), empty]).html()
    #expect(html.contains("1 av 2 serier har fått en prognos"))
    #expect(html.contains("ingen prognos"))
  }
}
