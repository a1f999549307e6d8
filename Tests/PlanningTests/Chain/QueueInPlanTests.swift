import PlanningModel
import Testing

@testable import Planning

@Suite("Queues in the plan")
struct QueueInPlanTests {
  private func region(goal: Double?, maximum: Double?) -> TinyRegion {
    var region = TinyRegion()
    // 50 a week, spread evenly over an always open unit: 50 / 7 a day in every month of the history.
    let first = Month(year: 2024, month: 1)
    let inflow = (0..<36).map { Double(first.advanced(by: $0).dayCount) * 50 / 7 }
    var list = TinyRegion.waitingList("AVD1", "NY", inflow: 0, waiting: 420)
    list.inflow = inflow
    region.waiting = [list]
    var limits: [PlanningLimit] = []
    func add(_ kind: LimitKind, _ value: Double?) {
      guard let value else { return }
      limits.append(
        PlanningLimit(
          kind: kind, unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"), value: value, validFrom: nil,
          validThrough: nil, reason: "mål"))
    }
    add(.queueReductionPerWeek, goal)
    add(.maximumQueue, maximum)
    region.decisions = Decisions(limits: limits)
    return region
  }

  @Test("Without a goal 420 stay 420 in every week")
  func withoutGoal() throws {
    // Vector T11: 50 come and 50 are seen each week.
    let queue = try #require(try region(goal: nil, maximum: nil).plan().series("AVD1", "NY").queue)
    #expect(queue.waitingWithoutGoal.allSatisfy { abs($0 - 420) < 1e-6 })
    #expect(queue.goalPerWeek == 0)
  }

  @Test("With 15 fewer a week 300 wait after week 8, 30 after week 26 and none after week 28")
  func withGoal() throws {
    // Vector T12, from Socialstyrelsen's example of 15 patients fewer a week.
    let queue = try #require(try region(goal: 15, maximum: nil).plan().series("AVD1", "NY").queue)
    let expected: [(Int, Double)] = [(0, 420), (1, 405), (2, 390), (8, 300), (26, 30), (28, 0), (52, 0)]
    for (week, waiting) in expected { #expect(abs(queue.waitingWithGoal[week] - waiting) < 1e-6) }
    #expect(queue.weeks.first?.description == "2027-W01")
    #expect(queue.weeks.count == 52)
  }

  @Test("The goal stops at the maximum accepted queue and says in which week that is")
  func stopsAtMaximum() throws {
    let plan = try region(goal: 15, maximum: 300).plan()
    let queue = try #require(try plan.series("AVD1", "NY").queue)
    #expect(queue.waitingWithGoal[52] == 300)
    #expect(queue.weekWithinLimit == queue.weeks[7])
    #expect(queue.isOverLimit)
    #expect(plan.findings.contains { $0.rule == .queueWithinLimit && $0.message.contains("420 väntar") })
  }

  @Test("The extra production of the goal is in the need, split at the borders of the months")
  func extraInNeed() throws {
    let plan = try region(goal: 15, maximum: 300).plan()
    let steps = try plan.series("AVD1", "NY").steps
    let extra = steps.values(of: .queueGoal)
    // Eight weeks of 15 from Monday 4 January 2027: 28 days in January and 28 in February.
    #expect(abs(extra[0] - 60) < 1e-5)
    #expect(abs(extra[1] - 60) < 1e-5)
    #expect(extra[2...].allSatisfy { $0 == 0 })
  }

  @Test("The maximum queue follows from the pace and the waiting limit, rounded down")
  func maximumFromLimit() throws {
    var region = region(goal: nil, maximum: nil)
    region.objects[1].priorityDays = 90
    // Vector T13: 50 a week × 90 / 7 = 642.9.
    let queue = try #require(try region.plan().series("AVD1", "NY").queue)
    #expect(queue.maximumQueue == 642)
    #expect(queue.waitingDays == 90)
    #expect(!queue.isOverLimit)
  }
}
