import Optimization

extension ProposalModel {
  /// A move between two units, of hours or of care.
  struct Move {
    /// Its amount in each period where it is possible, with the hours that one of it weighs.
    let terms: [(amount: Variable, hours: Double)]
    /// Steps through the tree from one unit to the other.
    let steps: Double
    /// The smallest amount in all that is worth a line.
    let smallest: Double

    /// What is moved in all.
    func amount(in solution: Solution) -> Double {
      terms.reduce(0) { $0 + max(0, solution.value(of: $1.amount) ?? 0) }
    }

    fileprivate func hours(in solution: Solution) -> Double {
      terms.reduce(0) { $0 + $1.hours * max(0, solution.value(of: $1.amount) ?? 0) }
    }
  }

  /// Every move that is in the programme.
  var moves: [Move] {
    let hourMoves = zip(problem.hourMoves, hours).map { move, variables in
      Move(
        terms: variables.compactMap { $0 }.map { ($0, 1) },
        steps: Double(problem.distance(problem.supplies[move.from].unit, problem.supplies[move.to].unit)),
        smallest: move.smallest)
    }
    let careMoves = zip(problem.careMoves, care).map { move, variables in
      let target = problem.care[move.to]
      return Move(
        // A patient who travels weighs twice the hours that could travel instead.
        terms: variables.enumerated().compactMap { period, variable in
          variable.map { ($0, max(1, 2 * target.uses.reduce(0) { $0 + $1.hours[period] })) }
        }, steps: Double(problem.distance(problem.care[move.from].unit, target.unit)), smallest: move.smallest)
    }
    return (hourMoves + careMoves).filter { !$0.terms.isEmpty }
  }

  /// Hours moved times the steps through the tree, so that neighbours help each other first.
  func moved(_ factor: (Move) -> Double = { _ in 1 }) -> LinearExpression {
    var result = LinearExpression()
    for move in moves {
      let weight = move.steps * factor(move)
      for term in move.terms { result.add(weight * term.hours, term.amount) }
    }
    return result
  }

  /// The least moving, where every move also weighs a fixed number of hours, so that there are few of them.
  ///
  /// The fixed weight is spread over the hours that the last solution moves: a pair of units that moves little becomes
  /// dear for each hour. Two rounds halve the number of moves, and more rounds change little (reweighted l1, Candès,
  /// Wakin and Boyd 2008, doi:10.1007/s00041-008-9045-x).
  func concentrated(_ pass: Int, _ solution: Solution) -> Objective? {
    guard kinds.last == .moved, pass < 2 else { return nil }
    return .minimize(moved { 1 + Self.hoursPerMove / (1 + $0.hours(in: solution)) })
  }

  /// What one move weighs besides its hours: two working weeks.
  private static let hoursPerMove = 80.0
}
