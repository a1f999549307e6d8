import Dispatch
import Foundation
import Optimization
import Synchronization
import Testing

@Suite("Stopping and following a solve")
struct StoppingTests {
  let model = WholeNumbersTests.hard(items: 120, rows: 20)

  @Test("A time limit ends with the best so far")
  func timeLimit() throws {
    let clock = ContinuousClock()
    var solution = Solution(status: .optimal)
    let elapsed = try clock.measure {
      solution = try solverUnderTest().solve(model, options: SolverOptions(timeLimit: 0.5))
    }
    #expect(solution.status == .timeLimit)
    #expect(solution.hasValues)
    #expect(elapsed < .seconds(10))
  }

  @Test("A time limit counts each solve of a session from its own start")
  func timeLimitOfSessions() throws {
    var small = LinearModel()
    let x = small.addVariable(upper: 4)
    small.objective = .maximize(x)
    let session = try solverUnderTest().session(for: small, options: SolverOptions(timeLimit: 0.2))
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .milliseconds(400) {
      try session.setBounds(of: x, lower: 0, upper: 5)
      #expect(try session.solve().status == .optimal)
    }
  }

  @Test("No time at all ends without values, or with those that were at hand")
  func noTime() throws {
    var random = Random(seed: 1)
    let model = LinearModel.random(&random, variables: 60, constraints: 50)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(presolve: false, timeLimit: 0))
    #expect(solution.status == .timeLimit)
    #expect(solution.shadowPrices.isEmpty)
  }

  @Test("A limit of iterations ends a linear programme before its optimum")
  func iterationLimit() throws {
    var random = Random(seed: 1)
    let model = LinearModel.random(&random, variables: 60, constraints: 50)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(presolve: false, iterationLimit: 3))
    #expect(solution.status == .effortLimit)
    #expect(solution.shadowPrices.isEmpty && solution.reducedCosts.isEmpty)
  }

  @Test("An interruption that is set before the start stops a linear programme")
  func beforeTheStart() throws {
    var random = Random(seed: 2)
    let model = LinearModel.random(&random, variables: 60, constraints: 50)
    let flag = Interruption()
    flag.set()
    let session = try solverUnderTest().session(for: model, options: SolverOptions(presolve: false))
    #expect(try session.solve(watch: SolveWatch(interruption: flag)).status == .interrupted)
    // Nothing is lost: the same session goes on to the end.
    let after = try session.solve()
    #expect(after.status == .optimal)
  }

  // A thread of its own sets the flag, since other tests may hold every thread that tasks run on; the solve waits for it
  // in a report of its progress, so that a busy machine cannot finish first.
  @Test("Another thread stops a solve that is under way, and the best so far is kept")
  func fromAnotherThread() throws {
    let flag = Interruption()
    let stop = Stop()
    stop.whenAsked { flag.set() }
    let watch = SolveWatch(progress: { if $0.nodes > 0, !flag.isSet { stop.askAndWait() } }, interruption: flag)
    let solution = try solverUnderTest().solve(model, watch: watch)
    #expect(solution.status == .interrupted)
    #expect(solution.hasValues)
  }

  @Test("Cancelling the task that solves stops it")
  func byTask() async throws {
    let solver = try solverUnderTest()
    let model = self.model
    let stop = Stop()
    let solving = Task.detached {
      try solver.solve(model, watch: SolveWatch(progress: { if $0.nodes > 0, !Task.isCancelled { stop.askAndWait() } }))
    }
    stop.whenAsked { solving.cancel() }
    #expect(try await solving.value.status == .interrupted)
  }

  @Test("Progress tells time, nodes and bound while a solve goes on")
  func progress() throws {
    let reports = Mutex<[SolveProgress]>([])
    // Held outside the closure, which must be sendable.
    let flag = Interruption()
    let watch = SolveWatch(
      progress: { report in
        reports.withLock { $0.append(report) }
        if report.nodes > 0 { flag.set() }
      }, interruption: flag)
    let solution = try solverUnderTest().solve(model, options: SolverOptions(timeLimit: 20), watch: watch)
    let told = reports.withLock(\.self)
    #expect(solution.status == .interrupted)
    #expect(told.contains { $0.nodes > 0 && $0.bound != nil })
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
  }
}

/// Lets a solve ask another thread to stop it, and wait until that is done.
private final class Stop: Sendable {
  private let asked = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  func askAndWait() {
    asked.signal()
    done.wait()
  }

  func whenAsked(_ body: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      self.asked.wait()
      body()
      self.done.signal()
    }
  }
}
