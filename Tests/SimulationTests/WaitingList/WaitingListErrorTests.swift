import Testing

@testable import Simulation

@Suite("Waiting lists that cannot be followed")
struct WaitingListErrorTests {
  private let fine = WaitingLine(name: "all", arrivals: .poisson([5, 5]))

  private func refusal(weeks: Int = 2, _ stages: [WaitingStage]) -> String? {
    do {
      _ = try WaitingListModel(weeks: weeks, stages: stages)
      return nil
    } catch {
      return error.description
    }
  }

  private func stage(
    _ line: WaitingLine? = nil, slots: [Double] = [5, 5], reserve: LongWaitReserve? = nil, missed: MissedSlots? = nil,
    link: StageLink? = nil
  ) -> WaitingStage {
    WaitingStage(
      name: "visit", lines: [line ?? fine], capacity: CapacityPlan(slots), reserve: reserve, missed: missed, link: link)
  }

  @Test("Each refusal says what, where and how to mend it")
  func texts() {
    #expect(refusal(weeks: 0, [stage()]) == "A waiting list cannot be followed for 0 weeks. State at least one week.")
    #expect(refusal([]) == "There is no stage to wait for. State at least one.")
    #expect(
      refusal([stage(slots: [5])])
        == "stage “visit”, capacity: 1 weeks are given and 2 are followed. Give one value per week.")
    #expect(
      refusal([stage(slots: [5, .nan])])
        == "stage “visit”, capacity: week 1 has no value. Give a number, 0 where nothing happens.")
    #expect(
      refusal([stage(slots: [5, -1])])
        == "stage “visit”, capacity: -1.0 cannot be counted with. Give a number from 0 to 100 000 000.")
    #expect(
      refusal([stage(WaitingLine(name: "urgent", arrivals: .poisson([5, .nan])))])
        == "stage “visit”, line “urgent”, arrivals: week 1 has no value. Give a number, 0 where nothing happens.")
    #expect(
      refusal([stage(WaitingLine(name: "all", arrivals: .poisson([5, 5]), removalRates: [1.2]))])
        == "stage “visit”, line “all”, removal rates: 1.2 is not a share. Give a number from 0 to 1 (5 per cent is 0.05)."
    )
    #expect(
      refusal([stage(WaitingLine(name: "all", arrivals: .overdispersed([5, 5], varianceRatio: 1)))])
        == "stage “visit”, line “all”, arrivals: a variance of 1.0 times the mean is not above Poisson’s. "
        + "Give more than 1, or use Poisson counts.")
    #expect(refusal([stage(WaitingLine(name: "all", arrivals: .paths([])))])?.contains("no paths") == true)
    #expect(refusal([stage(reserve: LongWaitReserve(share: 2, afterWeeks: 1))])?.contains("is not a share") == true)
    #expect(refusal([stage(missed: MissedSlots(probability: -0.1))])?.contains("is not a share") == true)
    #expect(
      refusal([WaitingStage(name: "visit", lines: [], capacity: CapacityPlan([1, 1]))])?.contains("no line") == true)
    #expect(refusal([stage()]) == nil)
  }

  @Test("Links are held to their rules")
  func links() {
    func link(_ conversion: Double, _ weeks: Int, _ share: Double) -> StageLink {
      StageLink(conversion: conversion, lags: [.init(weeks: weeks, share: share)], clock: .continues)
    }
    #expect(
      refusal([stage(link: link(0.5, -1, 1)), stage()])
        == "stage “visit”, link: a lag of -1 weeks arrives before it is served. Give 0 or more weeks.")
    #expect(refusal([stage(link: link(1.5, 1, 1)), stage()])?.contains("1.5 is not a share") == true)
    #expect(
      refusal([stage(link: link(0.5, 1, 0.9)), stage()])
        == "stage “visit”, link: the shares of the lags sum to 0.9. Let them sum to 1, and state who goes on as the conversion."
    )
    #expect(refusal([stage(link: link(0.5, 1, 1))])?.contains("Stage “visit” is last and has a link.") == true)
    let two = WaitingStage(name: "operation", lines: [fine, fine], capacity: CapacityPlan([1, 1]))
    #expect(refusal([stage(link: link(0.5, 1, 1)), two])?.contains("the same number of lines") == true)
  }

  @Test("No slots at all let the list grow, and slots above inflow for ever empty it")
  func extremes() throws {
    let none = try WaitingListCases.plain(
      weeks: 20, arrivals: .poisson(WaitingListCases.level(10, 20)), slots: 0, limit: 30)
    let grown = WaitingListSimulation(none, control: .exactly(64), seed: 1).run().stages[0].total
    #expect(abs(grown.waiting.means[19] - 200) < 3.5 * grown.waiting.standardErrors[19])
    #expect(grown.firstWeekCleared.quantile(0.5) == nil)
    #expect(grown.medianWaitWeeks.means.allSatisfy(\.isNaN) && grown.longestWaitWeeks.means[19] == 19)
    let many = try WaitingListCases.plain(
      weeks: 20, arrivals: .poisson(WaitingListCases.level(10, 20)), slots: 1e6, limit: 30)
    let empty = WaitingListSimulation(many, control: .exactly(64), seed: 1).run().stages[0].total
    #expect(empty.waiting.quantiles(0.95).allSatisfy { $0 == 0 })
    #expect(empty.shareWithinLimit.means.allSatisfy { $0 == 1 })
    #expect(empty.firstWeekCleared.quantile(1) == 0)
  }

  @Test("A share of one leaves at once")
  func allLeave() throws {
    let model = try WaitingListCases.plain(weeks: 2, waiting: [7], arrivals: .fixed([3, 4]), slots: 1, removal: [1])
    let total = WaitingListSimulation(model, control: .exactly(3), seed: 1).run().stages[0].total
    #expect(total.waiting.means == [0, 0] && total.removed.means == [9, 3])
    #expect(ExpectedWaitingList(model).stages[0].total.removed == [9, 3])
  }
}
