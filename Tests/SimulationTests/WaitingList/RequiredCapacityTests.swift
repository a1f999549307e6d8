import Testing

@testable import Simulation

@Suite("Slots needed to reach a goal")
struct RequiredCapacityTests {
  // By hand: 420 + 50 a week for 26 weeks, less slots, is at most 30 first with (420 − 30) / 26 + 50 = 65 slots.
  @Test("Without chance it is the one worked out by hand")
  func certain() throws {
    let model = try WaitingListCases.plain(
      weeks: 26, waiting: WaitingLine.spread(420, arrivalsPerWeek: 50),
      arrivals: .fixed(WaitingListCases.level(50, 26)),
      slots: 0)
    let search = RequiredCapacity(stage: 0, goal: .waiting(atMost: 30), week: 25, probability: 1)
    #expect(try search.search(model, replications: 20, seed: 1) == .found(slotsPerWeek: 65, probability: 1))
    let extra = RequiredCapacity(
      stage: 0, goal: .waiting(atMost: 30), week: 25, probability: 1, base: WaitingListCases.level(50, 26))
    #expect(try extra.search(model, replications: 20, seed: 1) == .found(slotsPerWeek: 15, probability: 1))
  }

  @Test("The answer reaches the goal, one step less does not, and more certainty costs more")
  func chance() throws {
    let model = try WaitingListCases.plain(
      weeks: 20, waiting: WaitingLine.spread(200, arrivalsPerWeek: 20),
      arrivals: .overdispersed(WaitingListCases.level(20, 20), varianceRatio: 2), slots: 20, limit: 42)
    var last = 0.0
    for probability in [0.5, 0.8, 0.95] {
      let goal = WaitingGoal.shareWithinLimit(atLeast: 0.98)
      let search = RequiredCapacity(stage: 0, goal: goal, week: 19, probability: probability)
      guard case .found(let slots, let reached) = try search.search(model, replications: 300, seed: 2, threads: 2)
      else {
        Issue.record("The goal can be reached.")
        return
      }
      #expect(reached >= probability && slots >= last)
      last = slots
      let less = try model.replacing(capacity: CapacityPlan(WaitingListCases.level(slots - 1, 20)), ofStage: 0)
      let forecast = WaitingListSimulation(less, control: .exactly(300), seed: 2).run().stages[0].total
      // Fewer than the probability reach the goal with a slot less: the quantile that must reach it does not.
      #expect(forecast.shareWithinLimit.means[19] < 1)
    }
    #expect(last > 22)
  }

  @Test("A goal that is kept without slots needs none, and one that cannot be kept says so")
  func ends() throws {
    let model = try WaitingListCases.plain(weeks: 4, waiting: [10], arrivals: .fixed([0, 0, 0, 0]), slots: 0)
    let kept = RequiredCapacity(stage: 0, goal: .waiting(atMost: 10), week: 3, probability: 1)
    #expect(try kept.search(model, replications: 10, seed: 1) == .found(slotsPerWeek: 0, probability: 1))
    let closed = RequiredCapacity(
      stage: 0, goal: .waiting(atMost: 5), week: 1, probability: 0.9, shape: [0, 0, 1, 1])
    guard case .unreachable(let slots, let probability) = try closed.search(model, replications: 10, seed: 1) else {
      Issue.record("Nobody can be served before the doors open.")
      return
    }
    #expect(slots >= 20 && probability == 0)
  }

  @Test("A shape of the wrong length is refused")
  func shape() throws {
    let model = try WaitingListCases.plain(weeks: 4, waiting: [10], arrivals: .fixed([0, 0, 0, 0]), slots: 0)
    let search = RequiredCapacity(stage: 0, goal: .waiting(atMost: 5), week: 1, probability: 0.9, shape: [1, 1])
    #expect(throws: WaitingListError.self) { try search.search(model, replications: 10, seed: 1) }
  }
}
