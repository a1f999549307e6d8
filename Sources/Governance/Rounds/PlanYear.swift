package import PlanningModel

/// A version of a plan year's assignments that has been in force (R053).
package struct PlanVersion: Sendable, Equatable {
  /// Its number, 1 for the first plan.
  package let number: Int
  /// The decision that put it in force.
  package let decision: DecisionReference
  /// Why it was made; the reason of the revision, empty for the first.
  package let reason: String
  /// The assignments it holds.
  package let book: RoundBook
  /// The goals, frames and staffing it holds.
  package let frames: PlanFrames
}

/// What an area and the strategic level have agreed on (*överenskommelse*, R180).
package struct Agreement: Sendable, Equatable {
  /// The area.
  package let unit: UnitCode
  /// The hands, one of each side.
  package let signatures: [HandshakeParty: DecisionReference]
  /// The number of the event that completed it.
  package let sequence: Int
}

/// A redistribution and what has been said about it.
package struct RedistributionCase: Sendable, Equatable {
  /// What is proposed.
  package let proposal: NeedRedistribution
  /// Who proposed it.
  package let proposed: DecisionReference
  /// Who has consented for each side.
  package internal(set) var consents: [UnitCode: DecisionReference] = [:]
  /// The decision; `nil` until then.
  package internal(set) var decided: DecisionReference?

  /// The sides that have not consented.
  package var missingConsents: [UnitCode] { [proposal.from, proposal.to].filter { consents[$0] == nil } }
}

/// A value that was decided and the event that says so.
package struct Decided<Value: Sendable & Equatable>: Sendable, Equatable {
  /// What was decided.
  package let value: Value
  /// By which event.
  package let decision: DecisionReference
}

/// A plan year with everything that has been decided about it (*planår*).
package struct PlanYear: Sendable, Equatable {
  /// The plan year.
  package let year: Int
  /// The unit that is planned.
  package let region: UnitCode
  /// The one accountable owner.
  package let owner: PersonID
  /// Where it stands.
  package internal(set) var phase = PlanYearPhase.draft
  /// The rounds that have begun.
  package internal(set) var books: [PlanRound: RoundBook] = [:]
  /// What units say they can do.
  package internal(set) var capacity: [LineKey: Decided<CapacityStatement>] = [:]
  /// Redistributions by code.
  package internal(set) var redistributions: [String: RedistributionCase] = [:]
  /// The latest balance on record.
  package internal(set) var balance: Decided<BalanceReading>?
  /// Goals, frames, staffing and owned gaps as they have been decided so far, in a revision too.
  package internal(set) var frames = PlanFrames()
  /// Hands given so far on areas that have not agreed.
  package internal(set) var signatures: [UnitCode: [HandshakeParty: DecisionReference]] = [:]
  /// Agreements by area.
  package internal(set) var agreements: [UnitCode: Agreement] = [:]
  /// Versions that have been in force, the first one first.
  package internal(set) var versions: [PlanVersion] = []
  /// The moves of the plan year, the latest of each.
  package internal(set) var moves: [PlanYearStep: Decided<PlanYearMove>] = [:]
  /// Steps of the year wheel that somebody has said are done.
  package internal(set) var wheelDone: [String: DecisionReference] = [:]

  init(_ opening: PlanYearOpening) {
    year = opening.year
    region = opening.region
    owner = opening.owner
  }

  /// A unit and an object.
  package struct LineKey: Hashable, Sendable {
    /// The unit.
    package let unit: UnitCode
    /// The object.
    package let object: PlanningObjectCode

    /// Creates a key.
    package init(_ unit: UnitCode, _ object: PlanningObjectCode) {
      self.unit = unit
      self.object = object
    }
  }
}

extension PlanYear {
  /// The days of the year.
  package var days: Int { PlanningModel.Year(number: year).isLeap ? 366 : 365 }

  /// The latest round that has begun; `nil` in a draft.
  package var currentRound: PlanRound? { books.keys.max() }

  /// The assignments of the latest round; `nil` in a draft.
  package var currentBook: RoundBook? { currentRound.flatMap { books[$0] } }

  /// The areas: units that got their assignment straight from the region's own, in code order.
  package var areas: [UnitCode] { currentBook?.given(by: region).map(\.unit) ?? [] }

  /// The area a unit belongs to by its assignment; `nil` for the region itself and units without one.
  package func area(of unit: UnitCode) -> UnitCode? {
    guard let path = currentBook?.chain(above: unit), path.count > 1, path.last == region else { return nil }
    return path[path.count - 2]
  }

  /// What a unit has said it can do of an object.
  package func stated(_ unit: UnitCode, _ object: PlanningObjectCode) -> CapacityStatement? {
    capacity[LineKey(unit, object)]?.value
  }

  /// Goals by code, as decided so far.
  package var goals: [String: Decided<Goal>] { frames.goals }

  /// Frames by unit, as decided so far.
  package var budgets: [UnitCode: Decided<BudgetFrame>] { frames.budgets }

  /// Staffing by unit, as decided so far.
  package var dimensionings: [UnitCode: Decided<Dimensioning>] { frames.dimensionings }

  /// The gaps that are answered for, as decided so far.
  package var overrides: [GapOverride.Key: Decided<GapOverride>] { frames.overrides }
}
