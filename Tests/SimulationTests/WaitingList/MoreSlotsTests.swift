import Numerics
import Testing

@testable import Simulation

@Suite("More slots never make anybody wait longer")
struct MoreSlotsTests {
  @Test("In each replication and week, with everything in play", arguments: 0..<24)
  func pathByPath(seed: Int) throws {
    let weeks = 30
    let (model, slots) = try WaitingListCases.rich(seed: UInt64(seed), weeks: weeks)
    var random = PhiloxRandom(seed: 99, stream: UInt64(seed))
    let more = slots.map { $0 + Double(random.next(below: 3)) * random.nextUnit() }
    let variation = model.stages[0].capacity.variation
    let wider = try model.replacing(capacity: CapacityPlan(more, variation: variation), ofStage: 0)
    var narrow = WaitingListRun(PreparedWaitingList(model))
    var wide = WaitingListRun(PreparedWaitingList(wider))
    for replication in 0..<20 {
      narrow.start(seed: 5, replication: replication)
      wide.start(seed: 5, replication: replication)
      for week in 0..<weeks {
        narrow.step(week: week)
        wide.step(week: week)
        for line in model.stages[0].lines.indices {
          let before = narrow.notes(stage: 0, line: line, week: week, longWaitShare: 0.9)
          let after = wide.notes(stage: 0, line: line, week: week, longWaitShare: 0.9)
          #expect(after.waiting <= before.waiting)
          #expect(after.overLimit <= before.overLimit + 1e-9)
          #expect(after.longestWait <= before.longestWait)
          #expect(after.shareWithinLimit >= before.shareWithinLimit - 1e-9)
          #expect(
            (0..<narrow.lines[line].end).allSatisfy { wide.lines[line].waiting[$0] <= narrow.lines[line].waiting[$0] })
        }
      }
    }
  }

  @Test("Nor does any quantile of those served wait longer when nobody misses a slot", arguments: 0..<12)
  func waits(seed: Int) throws {
    let weeks = 30
    let (rich, slots) = try WaitingListCases.rich(seed: UInt64(seed), weeks: weeks)
    var stage = rich.stages[0]
    stage.missed = nil
    let model = try WaitingListModel(weeks: weeks, stages: [stage])
    let wider = try model.replacing(
      capacity: CapacityPlan(slots.map { $0 * 1.07 }, variation: stage.capacity.variation), ofStage: 0)
    var narrow = WaitingListRun(PreparedWaitingList(model))
    var wide = WaitingListRun(PreparedWaitingList(wider))
    for replication in 0..<20 {
      narrow.start(seed: 6, replication: replication)
      wide.start(seed: 6, replication: replication)
      for week in 0..<weeks {
        narrow.step(week: week)
        wide.step(week: week)
        for line in stage.lines.indices {
          let before = narrow.notes(stage: 0, line: line, week: week, longWaitShare: 0.9)
          let after = wide.notes(stage: 0, line: line, week: week, longWaitShare: 0.9)
          guard let median = before.medianWait, let newMedian = after.medianWait else { continue }
          #expect(newMedian <= median)
          #expect(try #require(after.longWait) <= #require(before.longWait))
        }
      }
    }
  }

  @Test("Quantiles over replications fall too")
  func quantiles() throws {
    let (model, slots) = try WaitingListCases.rich(seed: 3, weeks: 26)
    let variation = model.stages[0].capacity.variation
    func run(_ factor: Double) throws -> WaitingGroupForecast {
      let plan = CapacityPlan(slots.map { $0 * factor }, variation: variation)
      return WaitingListSimulation(
        try model.replacing(capacity: plan, ofStage: 0), control: .exactly(128), seed: 4
      ).run().stages[0].total
    }
    let before = try run(1)
    let after = try run(1.1)
    for probability in [0.05, 0.5, 0.95] {
      #expect(zip(after.waiting.quantiles(probability), before.waiting.quantiles(probability)).allSatisfy { $0 <= $1 })
    }
  }
}
