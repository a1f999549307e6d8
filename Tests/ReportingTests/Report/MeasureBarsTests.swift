import Testing

@testable import Reporting

@Suite("Bars of measures")
struct MeasureBarsTests {
  private static func chart(_ layout: ChartLayout) -> MeasureBars {
    MeasureBars(
      heading: ChartHeading(id: "m", title: "Åtgärder", layout: layout),
      rows: [
        .init(label: "Ett namn & ett till", detail: "Enhet · pågår", planned: 400, verified: nil),
        .init(label: "Verifierad", detail: "Enhet", planned: 100, verified: 80),
      ], unit: "tim")
  }

  @Test("Only what is verified is filled; what is planned is always outlined", arguments: ChartLayout.allCases)
  func fills(layout: ChartLayout) throws {
    let drawing = try Markup(Self.chart(layout).svg())
    // One of each more than the rows, for the legend.
    #expect(drawing.attributes(of: "rect").count { $0["class"] == "vt-available" } == 2)
    #expect(drawing.attributes(of: "rect").count { $0["class"] == "vt-planned" } == 3)
    #expect(drawing.texts.contains("80\u{A0}tim av 100"))
  }

  @Test("The description and the table say what the drawing says")
  func words() {
    let chart = Self.chart(.wide)
    #expect(chart.summary == "1 av 2 åtgärder har verifierad effekt, tillsammans 80\u{A0}tim i månaden.")
    #expect(
      chart.dataTable().rows.map(\.cells).first == [
        .text("Ett namn & ett till"), .text("Enhet · pågår"), .number(400), .empty,
      ])
  }
}
