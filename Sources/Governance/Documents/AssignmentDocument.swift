package import PlanningModel

/// *Vem ska göra vad*: what a unit shall produce and within which frame, with every decision it rests on (R153–R158).
///
/// It is made from the decisions in force each time it is asked for and is never stored.
package struct AssignmentDocument: Sendable, Equatable {
  /// What the unit shall produce of one object.
  package struct Row: Sendable, Equatable {
    /// The unit.
    package let unit: UnitCode
    /// How deep it stands below the document's unit.
    package let depth: Int
    /// The line.
    package let line: AssignmentLine
    /// Activities in each quarter, whole and with the right sum, and what they were shared out by.
    package let quarters: QuarterSplit
    /// Beds on average, not rounded; `nil` for what takes none.
    package let beds: Double?
    /// The capacity that the unit has stated.
    package let stated: Double?
    /// What was assigned in the round or version before; `nil` when there is none.
    package let before: Int?
    /// The decision.
    package let decision: DecisionReference
  }

  /// A decision that the document rests on.
  package struct Reference: Sendable, Equatable {
    /// Which event, by whom and why.
    package let decision: DecisionReference
    /// What was decided, in Swedish.
    package let sentence: String
  }

  /// The plan year.
  package let year: Int
  /// Where the plan year stands.
  package let phase: PlanYearPhase
  /// The version in force, from 1; `nil` before that.
  package let version: Int?
  /// The scenario it is made from; `nil` for the plan itself.
  package let scenario: String?
  /// The unit it is about.
  package let unit: UnitCode
  /// The day the decisions are as of.
  package let asOf: Day
  /// The unit's own assignment first, then those it has given, in order of the tree.
  package let rows: [Row]
  /// Goals of the unit, and of its area where it has none of its own.
  package let goals: [Decided<Goal>]
  /// The frame of the unit, or of the nearest unit above that has one.
  package let budget: Decided<BudgetFrame>?
  /// The frames of the units below.
  package let budgetsBelow: [Decided<BudgetFrame>]
  /// The unit's staff.
  package let posts: Posts?
  /// Gaps that somebody answers for, at the unit, above it or below it.
  package let gaps: [Decided<GapOverride>]
  /// The agreement of the area.
  package let agreement: Agreement?
  /// Measures at the unit that are not cancelled.
  package let measures: [BalancingMeasure]
  /// The decisions, latest first.
  package let decisions: [Reference]

  /// How finished the document is: working material until the plan is in force, and always in a scenario.
  package var status: DocumentStatus { version == nil || scenario != nil ? .workingMaterial : .drawnUp }
}

extension PlanYear {
  /// The assignments that hold: of the version in force, else of the latest round.
  package var bookInForce: RoundBook? { versions.last?.book ?? currentBook }

  /// What the assignments that hold are compared with: the version or round before.
  package var bookBefore: RoundBook? {
    if versions.count > 1 { return versions[versions.count - 2].book }
    return books[.second] == nil ? nil : books[.first]
  }
}
