/// Small programmes that have been solved, so that what a what-if leaves as it was is not solved again.
final class SolvedParts {
  /// What each priority class lacks.
  typealias Outcome = [Int: (left: Double, waiting: Double)]

  /// Own production of one unit's need of an object, and what is left of it, per period.
  struct Flow {
    let done: [Double]
    let behind: [Double]
    let aboveMaximum: [Double]
  }

  /// Answers by part; the last few of each group are kept.
  struct Answers<Answer> {
    private var known: [Int: [(part: BalancingProblem, answer: Answer)]] = [:]
    private static var kept: Int { 6 }

    /// The answer for a group's part as it is now, worked out when it is not known.
    mutating func value(of group: Int, for part: BalancingProblem, otherwise: () throws -> Answer) rethrows -> Answer {
      if let found = known[group]?.first(where: { $0.part == part }) { return found.answer }
      let answer = try otherwise()
      known[group, default: []].insert((part, answer), at: 0)
      if known[group, default: []].count > Self.kept { known[group]?.removeLast() }
      return answer
    }
  }

  var outcomes = Answers<Outcome>()
  /// The most even production, by the care's position in the part.
  var flows = Answers<[Int: Flow]>()
}
