internal import PlanningModel

extension GovernanceDesk {
  func set(_ goal: Goal) throws(GovernanceRefusal) -> Ruling {
    let plan = try planOpenForGoals(goal.year, at: goal.unit)
    let right = try permit([.decide, .edit], .productionGoals, at: goal.unit, year: goal.year)
    guard goal.target.isFinite, goal.target >= 0 else {
      throw .badValue("Målets värde ska vara noll eller mer. Ändra target.")
    }
    if goal.text.allSatisfy(\.isWhitespace) || goal.measure.allSatisfy(\.isWhitespace) {
      throw .badValue("Målet saknar text eller enhet. Ange text och measure.")
    }
    if let period = goal.period, !isPeriod(period, of: goal.year) {
      throw .badValue("Målet gäller ett år eller ett kvartal (R051). Skriv \(goal.year) eller \(goal.year)-Q1.")
    }
    if let other = plan.goals[goal.code], other.value.unit != goal.unit {
      throw .badValue("Målet \(goal.code) finns redan för \(name(other.value.unit)). Välj en annan kod.")
    }
    let unverified = (goal.countedEffects ?? []).filter { !state.isVerified($0) }
    if !unverified.isEmpty { throw .unverifiedEffect(unverified) }
    return Ruling(right, .goalSet(goal))
  }

  func withdraw(_ goal: GoalWithdrawal) throws(GovernanceRefusal) -> Ruling {
    guard let known = try plan(goal.year).goals[goal.code] else { throw .unknownGoal(goal.code) }
    _ = try planOpenForGoals(goal.year, at: known.value.unit)
    return Ruling(
      try permit([.decide, .edit], .productionGoals, at: known.value.unit, year: goal.year), .goalWithdrawn(goal))
  }

  func set(_ frame: BudgetFrame) throws(GovernanceRefusal) -> Ruling {
    _ = try planOpenForGoals(frame.year, at: frame.unit)
    let right = try permit([.decide, .edit], .activityBudget, at: frame.unit, year: frame.year)
    guard frame.kronor >= 0, frame.kronor <= 1e12 else {
      throw .badValue("Budgetramen ska vara noll kronor eller mer. Ändra kronor.")
    }
    return Ruling(right, .budgetSet(frame))
  }

  func sign(_ signature: HandshakeSignature) throws(GovernanceRefusal) -> Ruling {
    let plan = try plan(signature.year)
    guard plan.phase == .round2, let book = plan.currentBook else { throw .notNegotiable(plan.year, plan.phase) }
    guard units.position(of: signature.unit) != nil else { throw authority.unknown(signature.unit) }
    guard plan.areas.contains(signature.unit) else { throw .noAssignment(name(signature.unit)) }
    let right = try authority.permit(
      request.actor, to: .decide, .handshake, at: signature.unit, year: signature.year,
      condition: signature.party == .strategic ? .firstParty : .secondParty)
    if plan.agreements[signature.unit] != nil { throw .alreadyAgreed(name(signature.unit)) }
    try checkConditions(plan, [signature.unit])
    let hands = plan.signatures[signature.unit] ?? [:]
    if hands.contains(where: { $0.key != signature.party && $0.value.actor == request.actor }) {
      throw .fourEyes(.bothSidesOfHandshake)
    }
    var events: [GovernanceEvent] = [.handshakeSigned(signature)]
    let completes = hands.keys.contains { $0 != signature.party }
    if completes, plan.agreements.count + 1 == book.given(by: plan.region).count {
      events.append(.planYearMoved(PlanYearMove(year: plan.year, step: .shakeHands)))
    }
    return Ruling(right, all: events, reading: [whole(plan.year)])
  }

  func dimension(_ dimensioning: Dimensioning) throws(GovernanceRefusal) -> Ruling {
    let plan = try plan(dimensioning.year)
    guard plan.phase == .dimensioning || plan.phase == .revising, let book = plan.currentBook else {
      throw .notDimensioning(plan.year, plan.phase)
    }
    _ = try assignment(dimensioning.unit, in: book)
    let right = try permit([.decide, .edit], .dimensioning, at: dimensioning.unit, year: dimensioning.year)
    if dimensioning.keys.isEmpty { throw .badValue("Dimensioneringen saknar bemanningsnycklar. Lägg till keys.") }
    for key in dimensioning.keys {
      guard key.staff >= 0, key.staff.isFinite, key.perBeds > 0, key.perBeds.isFinite, (key.present ?? 0) >= 0 else {
        throw .badValue(
          "Nyckeln för \(key.function) behöver personal noll eller mer per ett antal vårdplatser över noll.")
      }
    }
    return Ruling(right, .dimensioned(dimensioning))
  }

  // MARK: - Parts

  /// Goals and frames may change until hands are shaken, and when the plan in force is revised.
  private func planOpenForGoals(_ year: Int, at unit: UnitCode) throws(GovernanceRefusal) -> PlanYear {
    let plan = try plan(year)
    guard units.position(of: unit) != nil else { throw authority.unknown(unit) }
    guard plan.phase == .draft || plan.phase.round != nil else { throw .outsideRounds(year, plan.phase) }
    try checkOpen(plan, unit)
    return plan
  }

  private func isPeriod(_ text: String, of year: Int) -> Bool {
    if let quarter = Quarter(text) { return quarter.year == year }
    return PlanningModel.Year(text).map { Int($0.number) == year } ?? false
  }
}
