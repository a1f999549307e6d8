package import PlanningModel

/// The tactical or strategic summation of a round (*summering*, R173, R179): what was assigned and what is answered.
package struct RoundSummary: Sendable, Equatable {
  /// One unit and object.
  package struct Row: Sendable, Equatable {
    /// The unit.
    package let unit: UnitCode
    /// How deep it stands below the summary's unit.
    package let depth: Int
    /// The planning object.
    package let object: PlanningObjectCode
    /// What people call it.
    package let title: String
    /// Activities in the round before; `nil` in the first.
    package let before: Int?
    /// Activities assigned.
    package let assigned: Int
    /// Activities that the unit and those below answer; `nil` while nobody has.
    package let answered: Int?
    /// Capacity that the assignment takes.
    package let needed: Double
    /// Capacity that is stated; `nil` for units that have broken down theirs.
    package let stated: Double?
    /// What the capacity is counted in.
    package let measure: CapacityMeasure
    /// Capacity that one activity takes, to compare units by (R073–R074).
    package let perActivity: Double
    /// Where the assignment stands; `nil` for the region's own, which nobody answers.
    package let state: AssignmentState?
    /// Why the unit answered with another number; `nil` when it did not.
    package let reason: String?
  }

  /// The plan year.
  package let year: Int
  /// The round.
  package let round: PlanRound
  /// The unit that is summed.
  package let unit: UnitCode
  /// The rows, in order of the tree.
  package let rows: [Row]
  /// The sum checks of the unit and those below.
  package let checks: [SumCheck]
  /// Frames against the cost of staffed capacity: of areas, and of units that have a frame or a cost.
  package let frames: [FrameCheck]
  /// The gaps that are answered for.
  package let gaps: [Decided<GapOverride>]
}

extension PlanYear {
  /// The summation of a round for a unit and those it has given assignments; `nil` when it has none.
  package func summary(of unit: UnitCode, in round: PlanRound) -> RoundSummary? {
    guard let book = books[round], book.units[unit] != nil else { return nil }
    let earlier = PlanRound.allCases.last { $0 < round && books[$0] != nil }.flatMap { books[$0] }
    let top = book.chain(above: unit).count
    let chain = book.chain(below: unit)
    let rows = chain.flatMap { code -> [RoundSummary.Row] in
      guard let assignment = book.units[code] else { return [] }
      return assignment.lines.map { line in
        RoundSummary.Row(
          unit: code, depth: book.chain(above: code).count - top, object: line.object, title: line.title,
          before: earlier.map { $0.units[code]?.line(line.object)?.amount ?? 0 }, assigned: line.amount,
          answered: answered(code, line.object, in: book), needed: line.capacityNeeded,
          stated: stated(code, line.object)?.amount, measure: line.measure, perActivity: line.capacity(of: 1),
          state: assignment.givenBy == nil ? nil : assignment.state,
          reason: assignment.assessment?.isAccepted == false ? assignment.steps[.change]?.reason : nil)
      }
    }
    return RoundSummary(
      year: year, round: round, unit: unit, rows: rows,
      checks: chain.filter { book.kind($0) == .brokenDown }.flatMap { sumChecks(of: $0, in: book) },
      frames: chain.map(frameCheck).filter { check in
        check.frame != nil || check.cost != nil || (check.unit != region && book.units[check.unit]?.givenBy == region)
      },
      gaps: frames.ownedGaps)
  }
}
