import Testing

@testable import Reporting

@Suite struct FlowChartTests {
  @Test("A waterfall adds up by itself")
  func waterfallAddsUp() {
    let chart = SampleCharts.waterfall(SampleCharts.heading("fall"))
    #expect(chart.sums == [38_200, 39_440, 39_440, 37_290, 37_290, 37_290])
  }

  @Test("Changes carry sign and arrow, totals do not", arguments: ChartLayout.allCases)
  func changesCarrySigns(_ layout: ChartLayout) throws {
    let texts = try Markup(SampleCharts.waterfall(SampleCharts.heading("fall", layout)).svg()).texts
    #expect(texts.contains { $0.hasPrefix("▲ +1\u{A0}240") })
    #expect(texts.contains { $0.hasPrefix("▼ −2\u{A0}150") })
    #expect(texts.contains { $0.hasPrefix("= 0") })
    #expect(texts.count { $0 == "38\u{A0}200" } == 1)
  }

  @Test("Each step but the first hangs on a connector, and totals stand at zero")
  func stepsAreConnected() throws {
    let drawing = try Markup(SampleCharts.waterfall(SampleCharts.heading("fall")).svg())
    #expect(drawing.count(style: "vt-connector") == 5)
    let totals = drawing.attributes(of: "rect").filter { $0["class"] == "vt-total" && $0["height"] == "18" }
    #expect(totals.count == 3)
    #expect(Set(totals.map { $0["x"] }).count == 1)
  }

  @Test("An axis that does not begin at zero is broken on every total and says where it begins")
  func brokenAxisIsSaid() throws {
    let drawing = try Markup(SampleCharts.waterfall(SampleCharts.heading("fall"), startsAtZero: false).svg())
    #expect(drawing.count(style: "vt-ground") == 3)
    #expect(drawing.texts.contains { $0.hasPrefix("Bruten axel: börjar vid") })
  }

  @Test("A waterfall below zero stays inside its axis")
  func negativeWaterfall() throws {
    let chart = WaterfallChart(
      heading: SampleCharts.heading("fall"),
      steps: [WaterfallChart.Step("Gap", .start(-400)), WaterfallChart.Step("Åtgärd", .change(900))], unit: "h")
    for box in try Markup(chart.svg()).attributes(of: "rect") {
      #expect(try #require(box["x"].flatMap(Double.init)) >= 0)
    }
  }

  @Test("The queue has one bar a week in each panel, hatched above the maximum")
  func queueHasOneBarAWeek() throws {
    let drawing = try Markup(SampleCharts.queue(SampleCharts.heading("queue")).svg())
    // 30 bars without goal; with it 28, since nobody waits after week 28 (T12); and two legend swatches.
    #expect(drawing.count(style: "vt-waiting") == 60)
    // Without goal all 30 weeks lie above 300; with it 420, 405 … 315 do, which is 8; and one swatch.
    let hatched = drawing.elements.count { $0.attributes["fill"] != nil }
    #expect(hatched == 39)
    for line in ["vt-inflow-line", "vt-plan-line", "vt-maximum-line"] { #expect(drawing.count(style: line) == 3) }
  }

  @Test("The queue says when it is within the maximum (T11, T12)")
  func queueSaysWhenWithin() {
    let summary = SampleCharts.queue(SampleCharts.heading("queue")).summary
    #expect(summary.contains("Utan mål: från 420 väntande 2027-V10 till 420 2027-V39, hela tiden över högsta kö."))
    #expect(summary.contains("Med mål: från 420 väntande 2027-V10 till 0 2027-V39, inom högsta kö först 2027-V18."))
  }

  @Test("A week without a value leaves a hole in its line")
  func missingWeekLeavesHole() throws {
    let weeks = [1.0, nil, 3.0, 4.0].enumerated().map { index, value in
      QueueChart.Week(label: "2027-V0\(index + 1)", waiting: value, inflow: value, plan: nil, maximum: nil)
    }
    let chart = QueueChart(
      heading: SampleCharts.heading("queue"), panels: [QueueChart.Panel(title: "P", weeks: weeks)], unit: "")
    let paths = try Markup(chart.svg()).attributes(of: "path").filter { $0["class"] == "vt-inflow-line" }
    #expect(paths.first?["d"]?.count { $0 == "M" } == 2)
  }

  @Test(
    "The inpatient chain shows shares, both bed numbers, the residual and the implied occupancy (R181, T2, T4, T6)",
    arguments: ChartLayout.allCases)
  func chainShowsItsNumbers(_ layout: ChartLayout) throws {
    let texts = try Markup(SampleCharts.chain(SampleCharts.heading("chain", layout)).svg()).texts
    let all = texts.joined(separator: " ")
    for text in [
      "40\u{A0}000", "8\u{A0}000", "2\u{A0}400", "20\u{A0}%", "30\u{A0}%", "(oförändrat)", "(+400)",
      "× medelvårdtid 3,5\u{A0}dygn", "8\u{A0}400", "÷ (365 dygn", "× 95\u{A0}%)", "24,22", "24", "rest −78 vårddygn",
      "95,89\u{A0}%", "56", "24\u{A0}sjuksköterskor",
    ] { #expect(all.contains(text), "\(text)") }
  }

  @Test("Every box but the first has an arrow to it")
  func boxesHaveArrows() throws {
    let drawing = try Markup(SampleCharts.chain(SampleCharts.heading("chain")).svg())
    #expect(drawing.count(style: "vt-box") + drawing.count(style: "vt-result") == 7)
    #expect(drawing.count(style: "vt-arrowhead") == 6)
  }
}
