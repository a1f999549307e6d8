import PlanningModel
import Testing

@testable import Planning

@Suite("Whole numbers from calculated ones")
struct WholeNumberTests {
  @Test(
    "A maximum is rounded down and a need up, but not across a rounding error",
    arguments: [
      (642.857, 642, 643), (9, 9, 9), (8.999999999999998, 9, 9), (3.0000000000000004, 3, 3), (-0.5, -1, 0), (0, 0, 0),
      (2.00001, 2, 3),
    ] as [(Double, Int, Int)])
  func rounding(value: Double, down: Int, up: Int) {
    #expect(WholeNumber.down(value) == down)
    #expect(WholeNumber.up(value) == up)
  }

  // Hand calculation: 0.7 × 90 / 7 = 9.
  @Test("The longest queue loses no patient to a rounding error")
  func maximumQueue() {
    #expect(MaximumQueue(pacePerWeek: 0.7, limit: Days(90)).rounded == 9)
    #expect(MaximumQueue(pacePerWeek: 50, limit: Days(90)).rounded == 642)
  }

  // Hand calculation: ten removals of a tenth empty a queue of one.
  @Test("A queue that empties by tenths is empty in the tenth period")
  func emptyQueue() {
    let tenths = [Double](repeating: 0.1, count: 11)
    let none = [Double](repeating: 0, count: 11)
    let waiting = QueueProjection.waiting(start: 1, inflow: none, production: tenths, removals: none)
    #expect(QueueProjection.firstEmptyPeriod(in: waiting) == 10)
    #expect(QueueProjection.firstEmptyPeriod(in: [0, 5]) == 0)
    #expect(QueueProjection.firstEmptyPeriod(in: [5, 5]) == nil)
  }
}
