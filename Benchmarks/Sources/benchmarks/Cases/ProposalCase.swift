import Foundation
import Optimization
import Planning

/// The balancing proposal: as a whole process in the default region, and of a large region from nothing and after a change
/// at one unit, next to the solver's own clock on the same programme.
struct ProposalCase {
  let bench: Bench

  /// All of them, or the row that says that the solver is absent.
  func comparisons() throws -> [Comparison] {
    guard let solver = try? HiGHSSolver() else {
      return [
        Comparison(
          title: "Balancing proposal, processor time",
          subject: .init(name: "ProposalSession", outcome: .absent(reason: "no HiGHS; make solver fetches it")),
          others: [])
      ]
    }
    return [try process(), try session(solver)]
  }

  /// What a planner waits for, next to the plan that it begins with.
  private func process() throws -> Comparison {
    let region = try Region.written(size: .standard, bench: bench)
    let command = { (name: String) in [name, "--workspace", region.workspace] }
    let ours = try bench.measure(command("balance") + ["--propose", "--period", "quarter"])
    return Comparison(
      title: "Balancing proposal, \(region.size.name)",
      subject: .init("vardtakt balance --propose, whole process", ours, aim: Aim(seconds: 3)),
      others: [.init("vardtakt plan", try bench.measure(command("plan")))])
  }

  private func session(_ solver: HiGHSSolver) throws -> Comparison {
    let problem = BalancingRegion.problem()
    let changed = BalancingRegion.changed(problem)
    let options = ProposalOptions(
      solver: SolverOptions(timeLimit: 120), explainedLines: 0)
    let session = try ProposalSession(problem, solver: solver, options: options)
    let (columns, rows) = session.size
    Console.progress("Proposing for a programme of \(columns) columns and \(rows) rows inside this process")
    var own: [Sample] = []
    let cold = try bench.repetition.measure {
      let session = try ProposalSession(problem, solver: solver, options: options)
      let start = clock()
      let found = try session.proposal()
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      precondition(found.isComplete, "The proposal is worked out in time.")
      own.append(Sample(seconds: session.solverSeconds))
      return Sample(seconds: seconds)
    }
    _ = try session.proposal()
    var isFirst = true
    var ownAgain: [Sample] = []
    let warm = try bench.repetition.measure {
      isFirst.toggle()
      let start = clock()
      let isWarm = try session.change(to: isFirst ? problem : changed)
      let found = try session.proposal()
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      precondition(isWarm && found.isComplete, "Only bounds change, and the proposal is worked out in time.")
      ownAgain.append(Sample(seconds: session.solverSeconds))
      return Sample(seconds: seconds)
    }
    return Comparison(
      title: "Balancing proposal, 100 units × 400 objects × 16 quarters, processor time",
      subject: .init("ProposalSession from nothing, nine levels", cold, aim: Aim(seconds: 20)),
      others: [
        .init("the same after a change at one unit", warm, aim: Aim(seconds: 2)),
        .init("HiGHS by its own clock, from nothing", Measurement(Array(own.dropFirst()))),
        .init("HiGHS by its own clock, after a change", Measurement(Array(ownAgain.dropFirst()))),
      ])
  }
}
