/// What somebody wants to do; a value that a page, a script or the command line makes and `GovernanceDesk` judges.
package enum GovernanceCommand: Sendable, Equatable {
  /// Gives a person a role.
  case grantRole(Grant)
  /// Ends a grant.
  case endGrant(GrantEnd)
  /// Changes the organisation from a day.
  case changeOrganization(OrganizationChange)
  /// Opens a plan year.
  case openPlanYear(PlanYearOpening)
  /// Moves a plan year on; handshakes do so by themselves.
  case movePlanYear(PlanYearMove)
  /// Writes an assignment, which is not yet sent.
  case assign(AssignmentOrder)
  /// Shares a unit's assignment out over units below.
  case breakDown(AssignmentBreakdown)
  /// Sends everything that a unit has written to those below.
  case send(AssignmentMove)
  /// Takes an assignment in.
  case receive(AssignmentMove)
  /// Says whether an assignment is reasonable.
  case assess(Assessment)
  /// Sums a unit's assignment and those below.
  case sumUp(AssignmentMove)
  /// Reports a summed assignment to the level above.
  case report(AssignmentMove)
  /// Takes an assignment back to write it anew.
  case recall(AssignmentMove)
  /// Says what a unit can do.
  case stateCapacity(CapacityStatement)
  /// Proposes that need moves between two units.
  case proposeRedistribution(NeedRedistribution)
  /// Consents to a redistribution on behalf of one side.
  case consentToRedistribution(RedistributionAnswer)
  /// Decides a redistribution both sides have consented to.
  case decideRedistribution(RedistributionAnswer)
  /// Puts the program's balance on record.
  case drawBalance(BalanceReading)
  /// Answers for a gap by name.
  case overrideGap(GapOverride)
  /// Sets a goal.
  case setGoal(Goal)
  /// Withdraws a goal.
  case withdrawGoal(GoalWithdrawal)
  /// Sets a unit's frame.
  case setBudget(BudgetFrame)
  /// Gives one side's hand.
  case shakeHands(HandshakeSignature)
  /// Sets a unit's staffing keys.
  case dimension(Dimensioning)
  /// Saves a new version of a text.
  case saveText(GovernedText)
  /// Changes the year wheel.
  case setYearWheel(YearWheel)
  /// Says that a step of the year wheel is done.
  case completeWheelStep(WheelStepDone)
}

extension GovernanceCommand {
  /// The commands by the names that scripts and pages use.
  package enum Kind: String, CodingKey, Sendable, CaseIterable {
    case grantRole, endGrant, changeOrganization, openPlanYear, movePlanYear, assign
    case breakDown, send, receive, assess, sumUp, report
    case recall, stateCapacity, proposeRedistribution, consentToRedistribution, decideRedistribution, drawBalance
    case overrideGap, setGoal, withdrawGoal, setBudget, shakeHands, dimension
    case saveText, setYearWheel, completeWheelStep
  }
}

extension GovernanceCommand: Codable {
  /// Which kind it is.
  package var kind: Kind {
    switch self {
    case .grantRole: .grantRole
    case .endGrant: .endGrant
    case .changeOrganization: .changeOrganization
    case .openPlanYear: .openPlanYear
    case .movePlanYear: .movePlanYear
    case .assign: .assign
    case .breakDown: .breakDown
    case .send: .send
    case .receive: .receive
    case .assess: .assess
    case .sumUp: .sumUp
    case .report: .report
    case .recall: .recall
    case .stateCapacity: .stateCapacity
    case .proposeRedistribution: .proposeRedistribution
    case .consentToRedistribution: .consentToRedistribution
    case .decideRedistribution: .decideRedistribution
    case .drawBalance: .drawBalance
    case .overrideGap: .overrideGap
    case .setGoal: .setGoal
    case .withdrawGoal: .withdrawGoal
    case .setBudget: .setBudget
    case .shakeHands: .shakeHands
    case .dimension: .dimension
    case .saveText: .saveText
    case .setYearWheel: .setYearWheel
    case .completeWheelStep: .completeWheelStep
    }
  }

  /// Writes one key, the kind, over the contents.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .grantRole(let what): try container.encode(what, forKey: .grantRole)
    case .endGrant(let what): try container.encode(what, forKey: .endGrant)
    case .changeOrganization(let what): try container.encode(what, forKey: .changeOrganization)
    case .openPlanYear(let what): try container.encode(what, forKey: .openPlanYear)
    case .movePlanYear(let what): try container.encode(what, forKey: .movePlanYear)
    case .assign(let what): try container.encode(what, forKey: .assign)
    case .breakDown(let what): try container.encode(what, forKey: .breakDown)
    case .send(let what): try container.encode(what, forKey: .send)
    case .receive(let what): try container.encode(what, forKey: .receive)
    case .assess(let what): try container.encode(what, forKey: .assess)
    case .sumUp(let what): try container.encode(what, forKey: .sumUp)
    case .report(let what): try container.encode(what, forKey: .report)
    case .recall(let what): try container.encode(what, forKey: .recall)
    case .stateCapacity(let what): try container.encode(what, forKey: .stateCapacity)
    case .proposeRedistribution(let what): try container.encode(what, forKey: .proposeRedistribution)
    case .consentToRedistribution(let what): try container.encode(what, forKey: .consentToRedistribution)
    case .decideRedistribution(let what): try container.encode(what, forKey: .decideRedistribution)
    case .drawBalance(let what): try container.encode(what, forKey: .drawBalance)
    case .overrideGap(let what): try container.encode(what, forKey: .overrideGap)
    case .setGoal(let what): try container.encode(what, forKey: .setGoal)
    case .withdrawGoal(let what): try container.encode(what, forKey: .withdrawGoal)
    case .setBudget(let what): try container.encode(what, forKey: .setBudget)
    case .shakeHands(let what): try container.encode(what, forKey: .shakeHands)
    case .dimension(let what): try container.encode(what, forKey: .dimension)
    case .saveText(let what): try container.encode(what, forKey: .saveText)
    case .setYearWheel(let what): try container.encode(what, forKey: .setYearWheel)
    case .completeWheelStep(let what): try container.encode(what, forKey: .completeWheelStep)
    }
  }

  /// Reads what `encode(to:)` writes; throws `UnknownKind` for a word that is no command.
  package init(from decoder: any Decoder) throws {
    let kind = try OnlyKey<Kind>(decoder).key
    let container = try decoder.container(keyedBy: Kind.self)
    func read<Contents: Decodable>() throws -> Contents { try container.decode(Contents.self, forKey: kind) }
    switch kind {
    case .grantRole: self = .grantRole(try read())
    case .endGrant: self = .endGrant(try read())
    case .changeOrganization: self = .changeOrganization(try read())
    case .openPlanYear: self = .openPlanYear(try read())
    case .movePlanYear: self = .movePlanYear(try read())
    case .assign: self = .assign(try read())
    case .breakDown: self = .breakDown(try read())
    case .send: self = .send(try read())
    case .receive: self = .receive(try read())
    case .assess: self = .assess(try read())
    case .sumUp: self = .sumUp(try read())
    case .report: self = .report(try read())
    case .recall: self = .recall(try read())
    case .stateCapacity: self = .stateCapacity(try read())
    case .proposeRedistribution: self = .proposeRedistribution(try read())
    case .consentToRedistribution: self = .consentToRedistribution(try read())
    case .decideRedistribution: self = .decideRedistribution(try read())
    case .drawBalance: self = .drawBalance(try read())
    case .overrideGap: self = .overrideGap(try read())
    case .setGoal: self = .setGoal(try read())
    case .withdrawGoal: self = .withdrawGoal(try read())
    case .setBudget: self = .setBudget(try read())
    case .shakeHands: self = .shakeHands(try read())
    case .dimension: self = .dimension(try read())
    case .saveText: self = .saveText(try read())
    case .setYearWheel: self = .setYearWheel(try read())
    case .completeWheelStep: self = .completeWheelStep(try read())
    }
  }
}
