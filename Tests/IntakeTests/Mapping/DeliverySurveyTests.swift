import PlanningModel
import Testing

@testable import Intake

@Suite struct DeliverySurveyTests {
  private func set(_ text: String, _ kind: DataSetKind = .volumes) -> CanonicalDataSet {
    CanonicalDataSet(kind: kind, file: "f.csv", extracted: nil, rowCount: 0, bytes: Array(text.utf8))
  }

  @Test("What each unit had in each period is summed over what it did, and what is missing is left out")
  func sums() throws {
    let figures = try #require(
      DeliverySurvey.figures(
        of: set("#vardtakt;volumes;1\nunit;object;period;activities\nA;X;2026-01;1\nA;Y;2026-01;2,5\nB;X;2026-02;\n")))
    #expect(figures.grain == .month)
    #expect(figures.sums == ["A": [Int(Month(year: 2026, month: 1).index): 3.5]])
    #expect(DeliverySurvey.figures(of: set("unit;name\n", .units)) == nil)
    #expect(DeliverySurvey.figures(of: set("annat\n1\n")) == nil)
  }

  @Test("The share of figures that a later delivery changed is that of those both have")
  func revised() {
    let first = DeliveredFigures(grain: .month, sums: ["A": [1: 10, 2: 20], "B": [1: 5, 2: 6]])
    let second = DeliveredFigures(grain: .month, sums: ["A": [1: 10, 2: 22, 3: 30], "B": [1: 5]])
    #expect(second.revisedShare(since: first) == 1.0 / 3)
    #expect(second.span == 1...3)
    #expect(DeliveredFigures(grain: .quarter, sums: ["A": [1: 1]]).revisedShare(since: first) == nil)
  }
}
