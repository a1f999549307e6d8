package import PlanningModel

/// What makes two limits the same limit decided anew: all but the value, the last day and the reason.
package struct LimitKey: Hashable, Sendable {
  /// What the limit is about.
  package var kind: LimitKind
  /// The unit it holds for; `nil` for the whole region.
  package var unit: UnitCode?
  /// The planning object it holds for; `nil` for all.
  package var object: PlanningObjectCode?
  /// The first day it holds; `nil` from the beginning.
  package var validFrom: Day?

  /// Creates a key.
  package init(kind: LimitKind, unit: UnitCode?, object: PlanningObjectCode?, validFrom: Day?) {
    self.kind = kind
    self.unit = unit
    self.object = object
    self.validFrom = validFrom
  }
}

extension PlanningLimit {
  /// What the limit is known by in the ledger.
  package var key: LimitKey { LimitKey(kind: kind, unit: unit, object: object, validFrom: validFrom) }
}

/// What was decided: the contents of one event in the ledger.
///
/// A decision is recorded whole; a later one with the same code or key takes its place and the earlier stays in the
/// ledger (R053).
package enum LedgerPayload: Sendable, Equatable {
  /// A known change (*känd förändring*) is recorded or changed.
  case knownChange(KnownChange)
  /// A limit or goal (*gräns, mål*) is set or changed.
  case limit(PlanningLimit)
  /// A measure (*åtgärd*) is recorded or moves on in its life.
  case measure(BalancingMeasure)
  /// A known change no longer holds.
  case knownChangeWithdrawn(KnownChangeCode)
  /// A limit no longer holds.
  case limitWithdrawn(LimitKey)
  /// A measure is taken out of the plan, as when it was recorded by mistake; a measure given up is `cancelled`.
  case measureWithdrawn(MeasureCode)
  /// The method of some forecasts is chosen, or left to the automatic choice again.
  case forecastMethodChosen(ForecastMethodDecision)
  /// A forecast is kept to be followed up; changes nothing in the plan.
  case forecastKept(KeptForecastMark)
  /// A soft rule is set aside for a unit by somebody who answers for it (R121, R144).
  case gateOverridden(GateOverrideDecision)
  /// A rule that was set aside holds again.
  case gateOverrideWithdrawn(GateOverrideDecision)
  /// A deviation is found, or goes a step on its ladder (R160–R166).
  case deviation(DeviationCard)
  /// A difference between units is judged, or the judgement is taken back.
  case differenceJudged(DifferenceDecision)
  /// A scenario parts from the plan; the first event of its branch.
  case branchOpened(BranchOrigin)
  /// A scenario's decisions become the plan's; the events that follow repeat them.
  case branchAdopted(BranchAdoption)
  /// Something is decided in rounds, roles, organisation or texts.
  case governance(GovernanceEvent)
}

extension LedgerPayload {
  /// The kinds by the names they are stored under; a name is never given a new meaning.
  package enum Kind: String, Sendable, CaseIterable {
    case knownChange
    case limit
    case measure
    case knownChangeWithdrawn
    case limitWithdrawn
    case measureWithdrawn
    case forecastMethodChosen
    case forecastKept
    case gateOverridden
    case gateOverrideWithdrawn
    case deviation
    case differenceJudged
    case branchOpened
    case branchAdopted
    case governance
  }

  /// Which kind of decision it is.
  package var kind: Kind {
    switch self {
    case .knownChange: .knownChange
    case .limit: .limit
    case .measure: .measure
    case .knownChangeWithdrawn: .knownChangeWithdrawn
    case .limitWithdrawn: .limitWithdrawn
    case .measureWithdrawn: .measureWithdrawn
    case .forecastMethodChosen: .forecastMethodChosen
    case .forecastKept: .forecastKept
    case .gateOverridden: .gateOverridden
    case .gateOverrideWithdrawn: .gateOverrideWithdrawn
    case .deviation: .deviation
    case .differenceJudged: .differenceJudged
    case .branchOpened: .branchOpened
    case .branchAdopted: .branchAdopted
    case .governance: .governance
    }
  }
}
