package import PlanningModel

extension GovernanceDesk {
  func open(_ opening: PlanYearOpening) throws(GovernanceRefusal) -> Ruling {
    guard units.position(of: opening.region) != nil else { throw authority.unknown(opening.region) }
    guard (2000...2100).contains(opening.year) else {
      throw .badValue("Planåret \(opening.year) är orimligt. Ange ett år 2000–2100.")
    }
    if state.years[opening.year] != nil { throw .planYearExists(opening.year) }
    let right = try permit([.decide, .edit], .preliminaryAssignment, at: opening.region, year: opening.year)
    let owns = state.grants.contains {
      $0.person == opening.owner && $0.role == .strategicManager && $0.holds(on: today)
        && authority.covers($0.unit, opening.region)
    }
    guard owns else {
      throw .badValue(
        "\(state.name(of: opening.owner)) är inte strategisk chef för \(name(opening.region)) och kan inte svara för "
          + "planåret. Ange en strategisk chef (owner) eller ge rollen först.")
    }
    return Ruling(right, .planYearOpened(opening))
  }

  func move(_ move: PlanYearMove) throws(GovernanceRefusal) -> Ruling {
    let plan = try plan(move.year)
    // Hands move the plan year on, never a command.
    guard move.step != .shakeHands, let transition = PlanYearTransition.of(move.step, in: plan.phase) else {
      let allowed = PlanYearTransition.all.filter { $0.from == plan.phase && $0.step != move.step }.map(\.step)
      throw .planYearStep(move.step, plan.phase, allowed: allowed)
    }
    let abilities: [Ability] =
      switch move.step {
      case .adopt, .putInForce, .close: [.decide]
      case .openRound1, .openRound2, .openRound3, .revise, .shakeHands: [.decide, .edit]
      }
    let right = try permit(abilities, transition.action, at: plan.region, year: move.year)
    if let assess = move.assessBy, let report = move.reportBy, report < assess {
      throw .badValue("Återrapporteringen (reportBy) ligger före bedömningen (assessBy). Byt plats på datumen.")
    }
    var warnings: [String] = []
    switch (move.step, plan.phase) {
    case (.openRound2, _): try checkReported(plan, without: move.without ?? [])
    case (.putInForce, .revising):
      try checkConditions(plan, plan.areas)
    case (.putInForce, _):
      let missing = plan.staffed.filter { plan.dimensionings[$0] == nil }
      if !missing.isEmpty {
        warnings.append("\(missing.map(name).joined(separator: ", ")) har vårdplatser men ingen bemanning (R182).")
      }
    default: break
    }
    return Ruling(right, all: [.planYearMoved(move)], warnings: warnings, reading: [whole(move.year)])
  }

  private func checkReported(_ plan: PlanYear, without: [UnitCode]) throws(GovernanceRefusal) {
    guard let book = plan.books[.first] else { return }
    let areas = book.given(by: plan.region)
    if areas.isEmpty { throw .noAssignment(name(plan.region)) }
    let late = areas.filter { $0.state != .reported && !without.contains($0.unit) }
    if !late.isEmpty { throw .notReported(late.map { name($0.unit) }) }
    if areas.contains(where: { $0.steps[.report]?.actor == request.actor }) { throw .fourEyes(.answerOwnReport) }
  }

  func checkConditions(_ plan: PlanYear, _ areas: [UnitCode]) throws(GovernanceRefusal) {
    var hindering: [HandshakeCondition] = []
    for area in areas {
      let conditions = state.conditions(year: plan.year, area: area, units: units) ?? []
      hindering += conditions.filter { $0.state.hinders && !hindering.contains($0) }
    }
    if !hindering.isEmpty { throw .conditionsNotMet(hindering) }
  }
}

extension GovernanceState {
  /// Every condition of an area's handshake with how it stands; `nil` before any round.
  ///
  /// A capacity without a name among those given is called by its code.
  package func conditions(
    year: Int, area: UnitCode, units: UnitTree, capacities: [CapacityCode: String] = [:]
  ) -> [HandshakeCondition]? {
    guard let plan = years[year], let book = plan.currentBook else { return nil }
    return HandshakeConditions(
      plan: plan, book: book, isVerified: isVerified, name: { units.unit($0)?.name ?? $0.text }, person: name(of:),
      capacityName: { capacities[$0] ?? $0.text }
    ).all(for: area)
  }
}
