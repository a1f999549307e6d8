import Testing

@testable import Simulation

@Suite("Waiting lists worked out by hand")
struct WaitingListVectorsTests {
  // Test vectors T11 and T12 of the requirements.
  @Test("Without a goal the list stands still, with 15 more a week it is gone after week 28")
  func vectors() throws {
    let waiting = WaitingLine.spread(420, arrivalsPerWeek: 50)
    let still = ExpectedWaitingList(
      try WaitingListCases.plain(
        weeks: 30, waiting: waiting, arrivals: .fixed(WaitingListCases.level(50, 30)), slots: 50))
    #expect(still.stages[0].total.waiting == WaitingListCases.level(420, 30))
    let model = try WaitingListCases.plain(
      weeks: 30, waiting: waiting, arrivals: .fixed(WaitingListCases.level(50, 30)), slots: 65)
    let expected = ExpectedWaitingList(model).stages[0].total
    #expect(expected.waiting.prefix(3) == [405, 390, 375])
    #expect(expected.waiting[7] == 300 && expected.waiting[25] == 30 && expected.waiting[27] == 0)
    #expect(expected.firstWeekCleared == 27)
    #expect(expected.served[29] == 50 && expected.waiting[29] == 0)
    let drawn = WaitingListSimulation(model, control: .exactly(10), seed: 1).run().stages[0].total
    #expect(drawn.waiting.means == expected.waiting)
    #expect(drawn.firstWeekCleared.quantile(1) == 27)
    #expect(drawn.firstWeekCleared.probability(byWeek: 26) == 0)
  }

  // Test vector T13: 50 a week × 90 days / 7 = 642.86 is the longest list that keeps the limit.
  @Test("A list of 642 keeps a limit of 90 days at 50 a week and one of 643 does not")
  func longestList() throws {
    func share(_ total: Int) throws -> Double {
      let model = try WaitingListCases.plain(
        weeks: 20, waiting: WaitingLine.spread(total, arrivalsPerWeek: 50),
        arrivals: .fixed(WaitingListCases.level(50, 20)), slots: 50, limit: 90)
      let drawn = WaitingListSimulation(model, control: .exactly(2), seed: 1).run().stages[0].total.shareWithinLimit
      let expected = ExpectedWaitingList(model).stages[0].total.shareWithinLimit[19]
      #expect(abs(drawn.means[19] - expected) < 1e-6)
      return expected
    }
    #expect(try share(600) == 1)
    #expect(try share(642) == 1)
    #expect(try share(643) < 1)
    #expect(try share(700) < 0.93)
  }

  @Test("A known number waiting is spread as if all had come at an even pace")
  func spread() {
    #expect(WaitingLine.spread(120, arrivalsPerWeek: 50) == [50, 50, 20])
    #expect(WaitingLine.spread(7, arrivalsPerWeek: 2.5).reduce(0, +) == 7)
    #expect(WaitingLine.spread(100, arrivalsPerWeek: 10, longestWeeks: 3) == [10, 10, 80])
    #expect(WaitingLine.spread(5, arrivalsPerWeek: 0) == [5])
    #expect(WaitingLine.spread(0, arrivalsPerWeek: 0).isEmpty)
  }

  @Test("Waits are counted in whole weeks from the week they began")
  func waits() throws {
    // Ten came in each of the three weeks before the start; ten slots serve one such group a week.
    let model = try WaitingListCases.plain(
      weeks: 3, waiting: [10, 10, 10], arrivals: .fixed([10, 10, 10]), slots: 10)
    let total = WaitingListSimulation(model, control: .exactly(2), seed: 1).run().stages[0].total
    #expect(total.meanWaitWeeks == [3, 3, 3])
    #expect(total.medianWaitWeeks.means == [3, 3, 3])
    #expect(total.longestWaitWeeks.means == [2, 2, 2])
    #expect(ExpectedWaitingList(model).stages[0].total.meanWaitWeeks == [3, 3, 3])
    #expect(ExpectedWaitingList(model).stages[0].total.longestWaitWeeks == [2, 2, 2])
  }

  @Test("Days and weeks are kept apart: a limit of ten days ends inside the second week")
  func limitInDays() {
    let weights = LimitWeights(limitDays: 10, longestWeeks: 4)
    #expect(weights.firstOverWeek == 1)
    #expect(abs(weights.overShare(age: 1, openShare: 1) - 4.0 / 7) < 1e-12)
    // If the first four days' comers have been served, nobody left has waited more than ten days.
    #expect(weights.overShare(age: 1, openShare: 3.0 / 7) == 0)
    #expect(weights.overShare(age: 0, openShare: 1) == 0 && weights.overShare(age: 2, openShare: 1) == 1)
    // Came and served evenly spread: after one week, days waited are triangular on 0…14, and 1 − (4/7)²/2 are below 10.
    #expect(abs(weights.served[1] - (1 - (4.0 / 7) * (4.0 / 7) / 2)) < 1e-12)
    #expect(abs(weights.served[2] - (3.0 / 7) * (3.0 / 7) / 2) < 1e-12)
    #expect(weights.served[0] == 1 && weights.served[3] == 0)
  }

  @Test("Priority comes first, then the longest wait, unless slots are kept for long waits")
  func priority() throws {
    func served(_ reserve: LongWaitReserve?) throws -> [Double] {
      let lines = [
        WaitingLine(name: "urgent", waiting: [30], arrivals: .none(weeks: 1)),
        WaitingLine(name: "routine", waiting: [0, 0, 0, 30], arrivals: .none(weeks: 1)),
      ]
      let model = try WaitingListModel(
        weeks: 1, stages: [WaitingStage(name: "visit", lines: lines, capacity: CapacityPlan([20]), reserve: reserve)])
      let expected = ExpectedWaitingList(model).stages[0].lines.map(\.served[0])
      let drawn = WaitingListSimulation(model, control: .exactly(2), seed: 1).run().stages[0].lines
      #expect(drawn.map(\.served.means[0]) == expected)
      return expected
    }
    #expect(try served(nil) == [20, 0])
    #expect(try served(LongWaitReserve(share: 0.25, afterWeeks: 3)) == [15, 5])
    #expect(try served(LongWaitReserve(share: 0.25, afterWeeks: 4)) == [20, 0])
  }
}
