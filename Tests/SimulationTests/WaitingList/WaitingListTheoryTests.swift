import Testing

@testable import Simulation

@Suite("Waiting lists against theory")
struct WaitingListTheoryTests {
  /// Whether a mean is within 3.3 standard errors of what it should be: once in a thousand it is not.
  private func agrees(_ weekly: WeeklyQuantiles, week: Int, with expected: Double) -> Bool {
    abs(weekly.means[week] - expected) <= 3.3 * weekly.standardErrors[week] + 1e-9
  }

  // One slot a week: the list after each week is the queue of M/D/1, with mean ρ²/(2(1 − ρ)) (Pollaczek 1930). With
  // over-dispersed arrivals of variance ratio v the same argument gives ρ(v − 1 + ρ)/(2(1 − ρ)).
  @Test("With one slot a week the list is that of M/D/1", arguments: [1.0, 2])
  func oneSlot(ratio: Double) throws {
    let weeks = 250
    let pace = WaitingListCases.level(0.7, weeks)
    let model = try WaitingListCases.plain(
      weeks: weeks, arrivals: ratio > 1 ? .overdispersed(pace, varianceRatio: ratio) : .poisson(pace), slots: 1)
    let total = WaitingListSimulation(model, control: .exactly(1500), seed: 11).run().stages[0].total
    #expect(agrees(total.waiting, week: weeks - 1, with: 0.7 * (ratio - 0.3) / 0.6))
  }

  // The first line does not see the second, and together they are one line, so both means are those of M/D/1: the second
  // line's is the difference (conservation of work; Kleinrock, Queueing Systems II, 1976, section 3.4).
  @Test("Two priorities share one slot a week as theory says")
  func twoPriorities() throws {
    let weeks = 250
    func line(_ name: String, _ pace: Double) -> WaitingLine {
      WaitingLine(name: name, arrivals: .poisson(WaitingListCases.level(pace, weeks)))
    }
    let stage = WaitingStage(
      name: "visit", lines: [line("urgent", 0.4), line("routine", 0.3)],
      capacity: CapacityPlan(WaitingListCases.level(1, weeks)))
    let model = try WaitingListModel(weeks: weeks, stages: [stage])
    let drawn = WaitingListSimulation(model, control: .exactly(1500), seed: 16).run().stages[0]
    let urgent = 0.4 * 0.4 / (2 * 0.6)
    let all = 0.7 * 0.7 / (2 * 0.3)
    #expect(agrees(drawn.lines[0].waiting, week: weeks - 1, with: urgent))
    #expect(agrees(drawn.lines[1].waiting, week: weeks - 1, with: all - urgent))
  }

  @Test("Where slots never lie idle, the mean is what is expected", arguments: [[], [0.02], [0.1, 0, 0.03]])
  func busy(removal: [Double]) throws {
    let weeks = 12
    let model = try WaitingListCases.plain(
      weeks: weeks, waiting: [60, 60, 60, 60],
      arrivals: .overdispersed(WaitingListCases.level(40, weeks), varianceRatio: 2),
      slots: 38.4, removal: removal, limit: 30)
    let expected = ExpectedWaitingList(model).stages[0].total
    let total = WaitingListSimulation(model, control: .exactly(400), seed: 12).run().stages[0].total
    for week in 0..<weeks {
      // Rates that change with the wait depend on who was served, so that a little is lost in the expectation.
      let slack = removal.count > 1 ? 0.5 : 0
      #expect(
        abs(total.waiting.means[week] - expected.waiting[week]) <= 3.9 * total.waiting.standardErrors[week] + slack)
    }
  }

  @Test("Where nobody ever waits, arrivals, services and those sent on agree in the mean")
  func idle() throws {
    let weeks = 10
    func line(_ pace: Double) -> WaitingLine {
      WaitingLine(name: "all", arrivals: .poisson(WaitingListCases.level(pace, weeks)))
    }
    let link = StageLink(
      conversion: 0.4, lags: [.init(weeks: 0, share: 0.5), .init(weeks: 2, share: 0.5)], clock: .restarts)
    let model = try WaitingListModel(
      weeks: weeks,
      stages: [
        WaitingStage(
          name: "visit", lines: [line(20)], capacity: CapacityPlan(WaitingListCases.level(200, weeks)), link: link),
        WaitingStage(name: "operation", lines: [line(0)], capacity: CapacityPlan(WaitingListCases.level(200, weeks))),
      ])
    let expected = ExpectedWaitingList(model)
    #expect(expected.stages[1].total.arrived.prefix(3) == [4, 4, 8])
    #expect(expected.stages[0].inTransit.prefix(3) == [4, 8, 8])
    let drawn = WaitingListSimulation(model, control: .exactly(500), seed: 13).run()
    for week in 0..<weeks {
      #expect(agrees(drawn.stages[1].total.served, week: week, with: expected.stages[1].total.served[week]))
    }
    #expect(drawn.stages[0].total.waiting.quantiles(0.95).allSatisfy { $0 == 0 })
  }

  @Test("A missed slot costs a slot, and takes off the list those who leave")
  func missed() throws {
    let weeks = 8
    let line = WaitingLine(name: "all", waiting: [1000], arrivals: .none(weeks: weeks))
    let stage = WaitingStage(
      name: "visit", lines: [line], capacity: CapacityPlan(WaitingListCases.level(50, weeks)),
      missed: MissedSlots(probability: 0.2, leavingShare: 0.25))
    let model = try WaitingListModel(weeks: weeks, stages: [stage])
    let expected = ExpectedWaitingList(model).stages[0].total
    // 50 booked: 40 come, 10 do not, and 2.5 of those leave.
    #expect(abs(expected.served[0] - 40) < 1e-9 && abs(expected.removed[0] - 2.5) < 1e-9)
    let drawn = WaitingListSimulation(model, control: .exactly(600), seed: 14).run().stages[0].total
    for week in 0..<weeks {
      #expect(agrees(drawn.served, week: week, with: 40))
      #expect(agrees(drawn.removed, week: week, with: 2.5))
    }
  }

  @Test(
    "Slots that vary keep their mean",
    arguments: [CapacityPlan.Variation.none, .factor(coefficientOfVariation: 0.3), .lostSlots(probability: 0.1)])
  func variation(variation: CapacityPlan.Variation) throws {
    let line = WaitingLine(name: "all", waiting: [10_000], arrivals: .none(weeks: 4))
    let stage = WaitingStage(
      name: "visit", lines: [line], capacity: CapacityPlan(WaitingListCases.level(20.3, 4), variation: variation))
    let model = try WaitingListModel(weeks: 4, stages: [stage])
    let drawn = WaitingListSimulation(model, control: .exactly(1000), seed: 15).run().stages[0].total
    #expect(agrees(drawn.served, week: 3, with: ExpectedWaitingList(model).stages[0].total.served[3]))
  }

  @Test("Forecast paths are followed one a replication, in turn")
  func paths() throws {
    let model = try WaitingListCases.plain(weeks: 2, arrivals: .paths([[1, 2], [3, 4]]), slots: 0)
    let drawn = WaitingListSimulation(model, control: .exactly(4), seed: 1).run().stages[0].total
    #expect(drawn.arrived.means == [2, 3])
    #expect(drawn.waiting.quantiles(0.95)[1] == 7)
    #expect(drawn.firstWeekCleared.quantile(0.1) == nil)
  }
}
