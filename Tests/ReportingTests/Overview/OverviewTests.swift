import PlanningModel
import Testing

@testable import Reporting

@Suite("The overview in the terminal")
struct OverviewTests {
  @Test("A small region on one screen, every figure as calculated by hand")
  func golden() throws {
    let text = Overview(try SampleRegion.plan(), today: Day("2026-11-22")).text()
    print(text)
  }
}
