import Testing

@testable import Reporting

/// What holds for every chart, in both widths and both languages.
@Suite struct ChartContractTests {
  static let variants = ChartLayout.allCases.flatMap { layout in
    ReportLanguage.allCases.flatMap { SampleCharts.all(layout, $0) }
  }

  @Test("A drawing is well formed and opens with the title and description that name it", arguments: variants)
  func opensWithTitleAndDescription(_ chart: any Chart) throws {
    let drawing = try Markup(chart.svg())
    let id = chart.heading.id
    let root = try #require(drawing.attributes(of: "svg").first)
    #expect(root["role"] == "img")
    #expect(root["aria-labelledby"] == "\(id)-title \(id)-desc")
    #expect(root["lang"] == chart.heading.language.rawValue)
    #expect(drawing.elements[2].name == "title")
    #expect(drawing.elements[2].text == "Titel <&\"'>")
    #expect(drawing.elements[3].name == "desc")
    #expect(try #require(drawing.text(of: "desc")).count > 20)
  }

  @Test("Ids are unique, begin with the prefix, and every pattern in use is defined", arguments: variants)
  func idsAreUnique(_ chart: any Chart) throws {
    let drawing = try Markup(chart.svg())
    #expect(Set(drawing.ids).count == drawing.ids.count)
    #expect(drawing.ids.allSatisfy { $0.hasPrefix(chart.heading.id + "-") })
    let used = Set(drawing.elements.compactMap { $0.attributes["fill"] })
    let defined = Set(drawing.attributes(of: "pattern").compactMap { $0["id"] }.map { "url(#\($0))" })
    #expect(used == defined)
  }

  @Test("No text leaves the drawing", arguments: variants)
  func textStaysInside(_ chart: any Chart) throws {
    let width = chart.heading.layout.width
    let drawing = try Markup(chart.svg())
    let view = try #require(drawing.attributes(of: "svg").first?["viewBox"])
    let height = try #require(view.split(separator: " ").last.flatMap { Double($0) })
    for element in drawing.elements where element.name == "text" {
      let y = try #require(element.attributes["y"].flatMap(Double.init))
      #expect(y > 8 && y < height, "\(element.text) at \(y) of \(height)")
      let x = try #require(element.attributes["x"].flatMap(Double.init))
      let name = try #require(element.attributes["class"]?.split(separator: " ").first)
      let style = try #require(TextStyle(rawValue: String(name)))
      let length = TextMeasure.width(element.text, style)
      let start =
        switch element.attributes["text-anchor"] {
        case "end": x - length
        case "middle": x - length / 2
        default: x
        }
      let end: Double = start + length
      let isInside = start >= -1 && end <= width + 1
      #expect(isInside, "\(element.text) from \(start) to \(end)")
    }
  }

  @Test("No style attribute and no script stands in a drawing", arguments: variants)
  func keepsAStrictSecurityPolicy(_ chart: any Chart) throws {
    let drawing = try Markup(chart.svg())
    #expect(drawing.elements.allSatisfy { $0.attributes["style"] == nil && $0.name != "script" })
  }

  @Test("Every class of a drawing stands in the style sheet", arguments: variants)
  func classesAreStyled(_ chart: any Chart) throws {
    let classes = try Markup(chart.svg()).elements.flatMap { ($0.attributes["class"] ?? "").split(separator: " ") }
    for name in Set(classes) { #expect(ChartStyle.css.contains(".\(name)"), "\(name)") }
  }

  @Test("A figure holds both widths and the table, and its ids are unique")
  func figureHoldsBothWidths() throws {
    let html = ResponsiveFigure(SampleCharts.bars(SampleCharts.heading("bars"))).html()
    let figure = try Markup(html)
    #expect(figure.count(element: "svg") == 2)
    #expect(figure.count(element: "table") == 1)
    #expect(figure.text(of: "figcaption") == "Titel <&\"'>")
    #expect(Set(figure.ids).count == figure.ids.count)
  }

  @Test("A chart without data is drawn all the same", arguments: ChartLayout.allCases)
  func emptyChartsAreDrawn(_ layout: ChartLayout) throws {
    let heading = SampleCharts.heading("empty", layout)
    let charts: [any Chart] = [
      HeatMap(heading: heading, columns: ["kv 1"], rows: []), HeatMap(heading: heading, columns: [], rows: []),
      MirroredBars(heading: heading, rows: []),
      MirroredBars(heading: heading, rows: [MirroredBars.Row(label: "A", need: 0, available: 0)]),
      WaterfallChart(heading: heading, steps: [], unit: "h"),
      WaterfallChart(heading: heading, steps: [], unit: "h", startsAtZero: false),
      QueueChart(heading: heading, panels: [QueueChart.Panel(title: "P", weeks: [])], unit: "patienter"),
      TimeUseBars(
        heading: heading, categories: ["A"], rows: [TimeUseBars.Row(label: "Läkare", hours: [nil])]),
    ]
    for chart in charts {
      #expect(try Markup(chart.svg()).count(element: "svg") == 1)
      #expect(try Markup(chart.dataTable().html()).count(element: "table") == 1)
    }
  }

  @Test("The caller's summary takes the place of the chart's own")
  func callerSummaryWins() throws {
    let heading = ChartHeading(id: "t", title: "T", summary: "Egna <ord>")
    #expect(try Markup(SampleCharts.timeUse(heading).svg()).text(of: "desc") == "Egna <ord>")
  }
}
