import Testing

@testable import Simulation

@Suite("The books of waiting lists")
struct WaitingListBooksTests {
  @Test("Nobody is lost or made up, and Little's law holds exactly, in each replication", arguments: 0..<12)
  func oneStage(seed: Int) throws {
    let (model, _) = try WaitingListCases.rich(seed: UInt64(seed), weeks: 40)
    let forecast = WaitingListSimulation(model, control: .exactly(70), seed: 1).run()
    #expect(forecast.audit == WaitingAudit(unaccountedPersons: 0, unaccountedWeeks: 0))
  }

  @Test("The same along a chain", arguments: [StageLink.Clock.continues, .restarts])
  func chain(clock: StageLink.Clock) throws {
    let model = try WaitingListCases.chain(weeks: 40, clock: clock)
    let forecast = WaitingListSimulation(model, control: .exactly(70), seed: 1).run()
    #expect(forecast.audit == WaitingAudit(unaccountedPersons: 0, unaccountedWeeks: 0))
  }

  @Test("One thread and two give the same forecast")
  func threads() throws {
    let model = try WaitingListCases.chain(weeks: 20, clock: .continues)
    func run(_ threads: Int) -> WaitingListForecast {
      WaitingListSimulation(model, control: .exactly(200), seed: 3, threads: threads).run()
    }
    let (one, two) = (run(1), run(2))
    for stage in model.stages.indices {
      #expect(one.stages[stage].total.waiting == two.stages[stage].total.waiting)
      #expect(one.stages[stage].lines[1].removed == two.stages[stage].lines[1].removed)
      #expect(one.stages[stage].total.firstWeekWithinLimit == two.stages[stage].total.firstWeekWithinLimit)
      #expect(one.stages[stage].meanWaiting == two.stages[stage].meanWaiting)
    }
  }

  @Test("A run used again gives what a fresh one gives")
  func reuse() throws {
    let plan = PreparedWaitingList(try WaitingListCases.chain(weeks: 25, clock: .continues))
    var used = WaitingListRun(plan)
    for replication in 0..<3 {
      var fresh = WaitingListRun(plan)
      used.start(seed: 1, replication: replication)
      fresh.start(seed: 1, replication: replication)
      for week in 0..<25 {
        used.step(week: week)
        fresh.step(week: week)
      }
      #expect(used.lines.map(\.waiting) == fresh.lines.map(\.waiting))
      #expect(used.inTransit == fresh.inTransit)
    }
  }

  @Test("Runs stop when the mean number waiting is known well enough")
  func precision() throws {
    let model = try WaitingListCases.plain(
      weeks: 10, waiting: [100], arrivals: .poisson(WaitingListCases.level(10, 10)), slots: 10)
    let control = ReplicationControl(minimum: 64, maximum: 2000, relativePrecision: 0.02)
    let forecast = WaitingListSimulation(model, control: control, seed: 1).run()
    #expect(forecast.reachedPrecision == true)
    #expect(forecast.replications < 2000)
    #expect(forecast.stages[0].meanWaiting.interval().halfWidth <= 0.02 * forecast.stages[0].meanWaiting.mean)
  }
}
