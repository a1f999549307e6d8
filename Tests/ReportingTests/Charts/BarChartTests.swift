import Testing

@testable import Reporting

@Suite struct BarChartTests {
  @Test("A planned measure is hollow beside the bar, and the gap is without it (R133–R135, T14)")
  func plannedMeasuresAreHollow() throws {
    let chart = MirroredBars(
      heading: SampleCharts.heading("bars"),
      rows: [MirroredBars.Row(label: "Mottagning", need: 100, available: 90, plannedEffect: 10)])
    #expect(chart.rows[0].gap == -10)
    let drawing = try Markup(chart.svg())
    #expect(drawing.texts.contains("▼ −10\u{A0}h (−10\u{A0}%)"))
    #expect(drawing.texts.contains("planerat +10\u{A0}h"))
    func box(_ style: String) throws -> (start: Double, end: Double) {
      let found = try #require(drawing.attributes(of: "rect").first { $0["class"] == style })
      let x = try #require(found["x"].flatMap(Double.init))
      let width = try #require(found["width"].flatMap(Double.init))
      return (x, x + width)
    }
    let need = try box("vt-need")
    let available = try box("vt-available")
    let planned = try box("vt-planned")
    #expect(planned.start >= available.end)
    #expect(abs(need.end - available.start) < 0.01)
    // One scale on both sides: 90 to 100.
    let ratio = (available.end - available.start) / (need.end - need.start)
    #expect(abs(ratio - 0.9) < 0.001)
  }

  @Test("A row without available capacity says so and has no bar for it")
  func missingCapacityIsSaid() throws {
    let drawing = try Markup(SampleCharts.bars(SampleCharts.heading("bars")).svg())
    // Three bars and one legend swatch; the fourth row has no value.
    #expect(drawing.count(style: "vt-available") == 4)
    #expect(drawing.count(style: "vt-need") == 5)
    #expect(drawing.texts.count { $0 == "saknas" } == 2)
  }

  @Test("A gap that is written as zero is marked as balance")
  func zeroIsBalance() throws {
    let chart = MirroredBars(
      heading: SampleCharts.heading("bars"), rows: [MirroredBars.Row(label: "A", need: 100.3, available: 100)])
    #expect(try Markup(chart.svg()).texts.contains("= 0\u{A0}h (0\u{A0}%)"))
  }

  @Test("Gap bars point left and are hatched for deficit, right and plain for surplus")
  func gapBarsPoint() throws {
    func drawing(_ gap: Double?) throws -> Markup {
      try Markup(GapBar(id: "g", gap: gap, scale: 100, unit: "h", language: .swedish).svg())
    }
    let deficit = try drawing(-50)
    #expect(deficit.text(of: "title") == "Gap −50\u{A0}h")
    #expect(deficit.attributes(of: "rect").first?["x"] == "23")
    #expect(deficit.count(element: "pattern") == 1)
    let surplus = try drawing(50)
    #expect(surplus.attributes(of: "rect").first?["x"] == "40")
    #expect(surplus.count(element: "pattern") == 0)
    #expect(try drawing(nil).text(of: "title") == "Gap saknas")
    // Beyond the scale the bar ends in an arrow head.
    #expect(try drawing(-250).count(element: "path") == deficit.count(element: "path") + 1)
  }

  @Test("The pieces of a time-use bar fill it and carry share and hours")
  func timeUseFillsTheBar() throws {
    let chart = SampleCharts.timeUse(SampleCharts.heading("time"))
    let drawing = try Markup(chart.svg())
    #expect(chart.rows.map(\.total) == [1000, 1000])
    #expect(drawing.texts.contains("50\u{A0}%"))
    #expect(drawing.texts.contains("500\u{A0}h"))
    #expect(drawing.texts.contains("1\u{A0}000\u{A0}h · 1 saknas"))
    let pieces = drawing.attributes(of: "rect").filter {
      $0["height"] == "34" && $0["class"]?.hasPrefix("vt-share") == true
    }
    let widths = pieces.compactMap { $0["width"].flatMap(Double.init) }
    #expect(widths.count == 6)
    let filled: Double = widths.reduce(0, +)
    #expect(abs(filled - 1100) < 0.1, "Two bars of 720 − 170 units")
  }
}
