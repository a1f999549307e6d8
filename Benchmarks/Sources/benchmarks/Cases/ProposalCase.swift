import Foundation
import Optimization
import Planning

/// The balancing proposal of a large region, from nothing and after a change at one unit, next to the solver's own clock
/// on the same programme.
struct ProposalCase {
  let repetition: Repetition

  /// Simplex from nothing and from the last corner; the answers must not differ.
  func comparisons() throws -> [Comparison] {
    guard let solver = try? HiGHSSolver() else {
      return [
        Comparison(
          title: "Balancing proposal, processor time",
          subject: .init(name: "ProposalSession", outcome: .absent(reason: "no HiGHS; make solver fetches it")),
          others: [])
      ]
    }
    let problem = BalancingRegion.problem()
    let changed = BalancingRegion.changed(problem)
    let options = ProposalOptions(
      solver: SolverOptions(timeLimit: 120), levelsProduction: false, explainedLines: 0)
    let session = try ProposalSession(problem, solver: solver, options: options)
    let (columns, rows) = session.size
    Console.progress("Proposing for a programme of \(columns) columns and \(rows) rows inside this process")
    var own: [Sample] = []
    let cold = try repetition.measure {
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
    let warm = try repetition.measure {
      isFirst.toggle()
      let start = clock()
      let isWarm = try session.change(to: isFirst ? problem : changed)
      let found = try session.proposal()
      precondition(isWarm && found.isComplete, "Only bounds change, and the proposal is worked out in time.")
      return Sample(seconds: Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return [
      Comparison(
        title: "Balancing proposal, 100 units × 400 objects × 16 quarters, processor time",
        subject: .init("ProposalSession from nothing, nine levels", cold),
        others: [
          .init("the same after a change at one unit", warm, aim: Aim(seconds: 2)),
          .init("HiGHS by its own clock, from nothing", Measurement(Array(own.dropFirst()))),
        ])
    ]
  }
}
