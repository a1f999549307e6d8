package import PlanningModel

/// A step that a unit's assignment has taken.
package struct AssignmentStepTaken: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit.
  package var unit: UnitCode
  /// The step.
  package var step: AssignmentStep
  /// What somebody wanted to add.
  package var comment: String?

  /// Creates a step.
  package init(year: Int, unit: UnitCode, step: AssignmentStep, comment: String? = nil) {
    self.year = year
    self.unit = unit
    self.step = step
    self.comment = comment
  }
}

/// That a goal no longer holds.
package struct GoalWithdrawal: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The goal.
  package var code: String

  /// Creates a withdrawal.
  package init(year: Int, code: String) {
    self.year = year
    self.code = code
  }
}

/// What has been decided in rounds, roles and texts; the state is the fold of these.
package enum GovernanceEvent: Sendable, Equatable {
  case roleGranted(Grant)
  case grantEnded(GrantEnd)
  case organizationChanged(OrganizationChange)
  case planYearOpened(PlanYearOpening)
  case planYearMoved(PlanYearMove)
  case assigned(AssignmentOrder)
  case assignmentMoved(AssignmentStepTaken)
  case assessed(Assessment)
  case capacityStated(CapacityStatement)
  case redistributionProposed(NeedRedistribution)
  case redistributionConsented(RedistributionAnswer)
  case redistributionDecided(RedistributionAnswer)
  case balanceDrawn(BalanceReading)
  case gapOverridden(GapOverride)
  case goalSet(Goal)
  case goalWithdrawn(GoalWithdrawal)
  case budgetSet(BudgetFrame)
  case handshakeSigned(HandshakeSignature)
  case dimensioned(Dimensioning)
  case textSaved(GovernedText)
  case yearWheelSet(YearWheel)
  case wheelStepDone(WheelStepDone)
}

extension GovernanceEvent {
  /// The kinds by the names they are stored under; a name is never given a new meaning.
  package enum Kind: String, CodingKey, Sendable, CaseIterable {
    case roleGranted, grantEnded, organizationChanged, planYearOpened, planYearMoved, assigned, assignmentMoved
    case assessed, capacityStated, redistributionProposed, redistributionConsented, redistributionDecided
    case balanceDrawn, gapOverridden, goalSet, goalWithdrawn, budgetSet, handshakeSigned, dimensioned, textSaved
    case yearWheelSet, wheelStepDone
  }

  /// The plan year it is about; `nil` for what holds for all.
  package var year: Int? {
    switch self {
    case .roleGranted, .grantEnded, .organizationChanged, .textSaved, .yearWheelSet: nil
    case .planYearOpened(let what): what.year
    case .planYearMoved(let what): what.year
    case .assigned(let what): what.year
    case .assignmentMoved(let what): what.year
    case .assessed(let what): what.year
    case .capacityStated(let what): what.year
    case .redistributionProposed(let what): what.year
    case .redistributionConsented(let what), .redistributionDecided(let what): what.year
    case .balanceDrawn(let what): what.year
    case .gapOverridden(let what): what.year
    case .goalSet(let what): what.year
    case .goalWithdrawn(let what): what.year
    case .budgetSet(let what): what.year
    case .handshakeSigned(let what): what.year
    case .dimensioned(let what): what.year
    case .wheelStepDone(let what): what.year
    }
  }

  /// The unit it is about; `nil` for the region.
  package var unit: UnitCode? {
    switch self {
    case .roleGranted(let what): what.unit
    case .organizationChanged(let what): what.unit
    case .planYearOpened(let what): what.region
    case .assigned(let what): what.unit
    case .assignmentMoved(let what): what.unit
    case .assessed(let what): what.unit
    case .capacityStated(let what): what.unit
    case .gapOverridden(let what): what.unit
    case .goalSet(let what): what.unit
    case .budgetSet(let what): what.unit
    case .handshakeSigned(let what): what.unit
    case .dimensioned(let what): what.unit
    case .textSaved(let what): what.unit
    case .redistributionConsented(let what): what.unit
    case .grantEnded, .planYearMoved, .redistributionProposed, .redistributionDecided, .balanceDrawn, .goalWithdrawn,
      .yearWheelSet, .wheelStepDone:
      nil
    }
  }

  /// What the decision is about, so that two people who act on the same thing are told of each other while units that
  /// each answer for themselves are not.
  package var subject: LedgerSubject {
    switch self {
    case .roleGranted(let grant): LedgerSubject("grant", grant.code)
    case .grantEnded(let end): LedgerSubject("grant", end.code)
    case .organizationChanged: LedgerSubject("organization")
    case .textSaved(let text): LedgerSubject("text", text.kind.rawValue, text.unit.text, text.key)
    case .yearWheelSet: LedgerSubject("yearWheel")
    case .wheelStepDone(let step): LedgerSubject("round", String(step.year), kind.rawValue, step.key)
    case .redistributionProposed, .redistributionConsented, .redistributionDecided:
      LedgerSubject("round", year.map(String.init), "redistribution")
    default: LedgerSubject("round", year.map(String.init), unit?.text ?? kind.rawValue)
    }
  }
}
