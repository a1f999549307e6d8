import Testing

@testable import Reporting

@Suite("Care chains as a flow")
struct ChainFlowTests {
  private func chart(_ layout: ChartLayout = .wide) -> ChainFlow {
    ChainFlow(
      heading: ChartHeading(id: "kedja", title: "Kedja <1>", layout: layout),
      steps: [
        .init(label: "Besök", place: "Mottagning", assigned: 42, wanted: 70, isBottleneck: false),
        .init(label: "Eftervård", place: "Avdelning", assigned: 33.6, wanted: 56, isBottleneck: true),
        .init(label: "Operation", place: "Operation", assigned: 21, wanted: 35, isBottleneck: false),
      ],
      orders: [.init(from: 0, to: 2, amount: 21), .init(from: 2, to: 1, amount: 33.6)])
  }

  @Test("A supplier stands to the right of all that order of it, whatever the order of the steps")
  func depths() {
    #expect(chart().depths == [0, 2, 1])
  }

  @Test("The picture says the pace of the start and what sets it")
  func summary() {
    #expect(chart().summary == "Besök: 42,0 av 70,0 i veckan. Takten sätts av Eftervård, Avdelning.")
    #expect(chart().svg().contains("Kedja &lt;1&gt;"))
  }

  @Test("Bands are as wide as what is ordered, and the narrow step is marked by words as well")
  func drawing() {
    let svg = chart().svg()
    #expect(svg.contains("class=\"vt-deficit-2\""))
    #expect(svg.contains("class=\"vt-fan-2\""))
    #expect(svg.contains("◀ flaskhals"))
    #expect(chart(.compact).svg().contains("◀ flaskhals"))
  }

  @Test("The table twin holds every number of the steps")
  func table() {
    let rows = chart().dataTable().rows
    #expect(rows.map(\.cells).map { $0[2] } == [.number(42), .number(33.6), .number(21)])
    #expect(rows[1].cells[3] == .text("håller nere takten"))
  }
}
