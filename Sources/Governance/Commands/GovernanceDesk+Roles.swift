internal import PlanningModel

extension GovernanceDesk {
  func grant(_ grant: Grant) throws(GovernanceRefusal) -> Ruling {
    guard units.position(of: grant.unit) != nil else { throw authority.unknown(grant.unit) }
    if state.grants.contains(where: { $0.code == grant.code }) { throw .grantExists(grant.code) }
    if let through = grant.through, through < grant.from {
      throw .badValue("Behörigheten slutar före sin första dag. Ändra from eller through.")
    }
    if grant.standsInFor != nil, grant.through == nil { throw .standInWithoutEnd }
    // The first grant of all makes somebody administrator; there is nobody yet to give it.
    if state.grants.isEmpty, grant.role == .administrator { return Ruling(grant, .roleGranted(grant)) }
    let right = try permit([.decide, .edit], .grants, at: grant.unit, year: grant.year)
    if grant.person == request.actor { throw .fourEyes(.grantToOneself) }
    return Ruling(right, .roleGranted(grant))
  }

  func end(_ end: GrantEnd) throws(GovernanceRefusal) -> Ruling {
    guard let grant = state.grants.last(where: { $0.code == end.code }) else { throw .unknownGrant(end.code) }
    return Ruling(try permit([.decide, .edit], .grants, at: grant.unit, year: grant.year), .grantEnded(end))
  }

  func change(_ change: OrganizationChange) throws(GovernanceRefusal) -> Ruling {
    if let problem = state.organization.problem(with: change) { throw .organization(problem) }
    if state.base.isEmpty, state.organizationChanges.isEmpty {
      let founder = Grant(
        code: "", person: request.actor, name: "", role: .administrator, unit: change.unit, from: today)
      return Ruling(founder, .organizationChanged(change))
    }
    let place =
      change.kind == .opened ? change.parent : change.kind == .merged ? change.parts?.first?.unit : change.unit
    let right = try permit([.decide, .edit], .unitTree, at: place ?? change.unit, year: nil)
    return Ruling(right, .organizationChanged(change))
  }

  func save(_ text: GovernedText) throws(GovernanceRefusal) -> Ruling {
    let right = try permit([.decide, .edit], text.kind.action, at: text.unit, year: nil)
    if text.title.allSatisfy(\.isWhitespace) || text.key.isEmpty {
      throw .badValue("Texten saknar rubrik eller nyckel. Ange title och key.")
    }
    guard state.grants.contains(where: { $0.person == text.owner }) else {
      throw .badValue("Textens ägare \(text.owner) har ingen roll i regionen. Ange en person med en roll (owner).")
    }
    let hasStep = text.kind == .selfAssessment || text.kind == .introduction
    if hasStep != (text.step.map(GovernedText.steps.contains) ?? false) {
      throw .badValue(
        hasStep
          ? "Ange ett steg 1–5 (step) för \(text.kind.swedish)." : "Ta bort step; \(text.kind.swedish) har inga steg.")
    }
    return Ruling(right, .textSaved(text))
  }

  func set(_ wheel: YearWheel) throws(GovernanceRefusal) -> Ruling {
    let right = try permit([.decide, .edit], .guidingPrinciples, at: units.units[0].code, year: nil)
    if let problem = wheel.problem { throw .badValue(problem) }
    return Ruling(right, .yearWheelSet(wheel))
  }

  func complete(_ step: WheelStepDone) throws(GovernanceRefusal) -> Ruling {
    let plan = try plan(step.year)
    let right = try permit([.decide, .edit], .guidingPrinciples, at: plan.region, year: step.year)
    guard let found = state.wheel.steps.first(where: { $0.key == step.key }) else {
      throw .unknownWheelStep(
        step.key, suggestion: NearestWord.question(for: step.key, among: state.wheel.steps.map(\.key)))
    }
    guard found.milestone == .said else { throw .wheelStepFollows(step.key) }
    return Ruling(right, .wheelStepDone(step))
  }
}
