package import PlanningModel

/// Why somebody may not do what he wants to, always with what to do instead.
package enum GovernanceRefusal: Error, Sendable, Equatable {
  // Who.
  case unknownActor(PersonID, suggestion: String)
  case grantNotBegun(Role, from: Day)
  case grantExpired(Role, unit: String, through: Day)
  case notAllowed(GovernedAction, Ability, required: [RolePlace], held: [RolePlace])
  case otherRole(PersonID, asked: String, held: [Role])
  case fourEyes(FourEyes)
  case notTheOwner(owner: String)
  case grantExists(String)
  case unknownGrant(String)
  case standInWithoutEnd

  // What and when.
  case reasonMissing
  case clockWentBack(latest: Instant)
  case unknownUnit(UnitCode, suggestion: String)
  case noOrganization
  case organization(OrganizationProblem)
  case badValue(String)
  case planYearExists(Int)
  case unknownPlanYear(Int, known: [Int])
  case planYearStep(PlanYearStep, PlanYearPhase, allowed: [PlanYearStep])
  case outsideRounds(Int, PlanYearPhase)
  case notDimensioning(Int, PlanYearPhase)
  case notNegotiable(Int, PlanYearPhase)

  // Assignments.
  case noAssignment(String)
  case assignmentStep(AssignmentStep, unit: String, AssignmentState, allowed: [AssignmentStep])
  case giverOutsidePath(unit: String, giver: String)
  case otherGiver(unit: String, giver: String)
  case aboveStatedCapacity(unit: String, object: String, message: String)
  case noStatedCapacity(unit: String, object: String)
  case nothingToSend(String)
  case notAnswered([String])
  case notReported([String])
  case alreadyAgreed(String)

  // Redistribution, gaps, goals, handshake.
  case unknownRedistribution(String)
  case redistributionExists(String)
  case sourceTooSmall(unit: String, has: Int, asked: Int)
  case consentMissing([String])
  case noSuchGap(String)
  case gapIsLarger(actual: Double, answeredFor: Double)
  case unverifiedEffect([MeasureCode])
  case unknownGoal(String)
  case conditionsNotMet([HandshakeCondition])
  case unknownWheelStep(String, suggestion: String)
  /// A step that becomes done by what is decided cannot be said to be done.
  case wheelStepFollows(String)
}

/// Where the same person may not act twice (four eyes, *fyra ögon*).
package enum FourEyes: Sendable, Equatable, CaseIterable {
  case sumOwnAssessment, answerOwnReport, bothSidesOfHandshake, decideOwnRedistribution, grantToOneself

  /// What must not be done, in Swedish.
  package var message: String {
    switch self {
    case .sumOwnAssessment:
      "Du har själv bedömt ett av uppdragen och får inte summera det. Låt någon annan med rätt att summera göra det."
    case .answerOwnReport:
      "Du har själv återrapporterat och får inte ta emot rapporten som strategisk nivå. Låt någon annan göra det."
    case .bothSidesOfHandshake:
      "Du har redan gett den andra partens hand. En handskakning är mellan två personer; låt den andra parten skriva "
        + "under."
    case .decideOwnRedistribution:
      "Du har själv föreslagit omfördelningen och får inte besluta den. Låt någon annan med rätt att besluta göra det."
    case .grantToOneself:
      "Du får inte ge dig själv en roll. Låt någon annan med rätt att ge behörigheter göra det."
    }
  }
}
