import Simulation
import Testing

@Suite("Waiting targets")
struct WaitingTargetTests {
  // The published guide's own example: 30 a week, 52 weeks, 1 200 waiting, 26 weeks to come down.
  @Test("The queue and the relief capacity are those of the published example")
  func published() throws {
    let target = try WaitingTarget(limit: WaitingLimit(weeks: 52))
    #expect(try target.queue(demandPerWeek: 30) == 390)
    #expect(abs(try target.reliefCapacity(demandPerWeek: 30, queue: 1200) - 61.153846) < 5e-7)
    #expect(abs(target.pressure(meanWait: try WaitingLimit(weeks: 63)) - 2.423077) < 5e-7)
    #expect(abs(try target.capacity(demandPerWeek: 30) - 30.076923) < 5e-7)
  }

  // M/M/1: the time in system exceeds T with probability e^(−(μ − λ)T), which is e⁻⁴ here.
  @Test("With factor four, e⁻⁴ of a queue with random treatment wait beyond the limit")
  func meaning() throws {
    let target = try WaitingTarget(limit: WaitingLimit(weeks: 12))
    let spare = try target.capacity(demandPerWeek: 30) - 30
    #expect(abs(spare * 12 - 4) < 1e-9)
  }

  @Test("Days and weeks are kept apart")
  func units() throws {
    let days = try WaitingTarget(limit: WaitingLimit(days: 91))
    #expect(days.limit.weeks == 13)
    #expect(days.limit.days == 91)
    #expect(try days.queue(demandPerWeek: 8) == 26)
  }

  @Test("A queue shorter than it may be lets capacity fall below demand, though never below zero")
  func shortQueue() throws {
    let target = try WaitingTarget(limit: WaitingLimit(weeks: 40))
    #expect(try target.reliefCapacity(demandPerWeek: 10, queue: 74, weeksToTarget: 26) == 9)
    #expect(try target.reliefCapacity(demandPerWeek: 10, queue: 0, weeksToTarget: 1) == 0)
  }

  @Test("A limit of nothing and a negative queue are refused")
  func refusals() throws {
    let limit = #expect(throws: QueueError.self) { try WaitingLimit(days: 0) }
    #expect(limit?.description == "The waiting limit in days is 0.0. Give a number above zero.")
    let target = try WaitingTarget(limit: WaitingLimit(weeks: 13))
    #expect(throws: QueueError.negative(quantity: "queue", value: -1)) {
      try target.reliefCapacity(demandPerWeek: 10, queue: -1)
    }
  }

  @Test("Little's law goes three ways")
  func little() throws {
    #expect(try LittleLaw.meanNumber(arrivalRate: 30, meanTime: 13) == 390)
    #expect(try LittleLaw.meanTime(meanNumber: 390, arrivalRate: 30) == 13)
    #expect(try LittleLaw.arrivalRate(meanNumber: 390, meanTime: 13) == 30)
    #expect(throws: QueueError.notPositive(quantity: "arrival rate", value: 0)) {
      try LittleLaw.meanTime(meanNumber: 3, arrivalRate: 0)
    }
  }
}
