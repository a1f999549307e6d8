internal import PlanningModel

extension GovernanceDesk {
  /// What the command leads to.
  func ruling() throws(GovernanceRefusal) -> Ruling {
    switch request.command {
    case .grantRole(let grant): try self.grant(grant)
    case .endGrant(let end): try self.end(end)
    case .changeOrganization(let change): try self.change(change)
    case .openPlanYear(let opening): try open(opening)
    case .movePlanYear(let move): try self.move(move)
    case .assign(let order): try assign(order)
    case .breakDown(let breakdown): try breakDown(breakdown)
    case .send(let move): try send(move)
    case .receive(let move): try receive(move)
    case .assess(let assessment): try assess(assessment)
    case .sumUp(let move): try sumUp(move)
    case .report(let move): try report(move)
    case .recall(let move): try recall(move)
    case .stateCapacity(let statement): try self.state(statement)
    case .proposeRedistribution(let proposal): try propose(proposal)
    case .consentToRedistribution(let answer): try consent(answer)
    case .decideRedistribution(let answer): try decide(answer)
    case .drawBalance(let reading): try draw(reading)
    case .overrideGap(let gap): try override(gap)
    case .setGoal(let goal): try set(goal)
    case .withdrawGoal(let goal): try withdraw(goal)
    case .setBudget(let frame): try set(frame)
    case .shakeHands(let signature): try sign(signature)
    case .dimension(let dimensioning): try dimension(dimensioning)
    case .saveText(let text): try save(text)
    case .setYearWheel(let wheel): try set(wheel)
    case .completeWheelStep(let step): try complete(step)
    }
  }

  /// The plan year of a command.
  func plan(_ year: Int) throws(GovernanceRefusal) -> PlanYear {
    guard let plan = state.years[year] else { throw .unknownPlanYear(year, known: state.years.keys.sorted()) }
    return plan
  }

  /// The plan year and its open round, in which assignments change.
  func openRound(_ year: Int) throws(GovernanceRefusal) -> (plan: PlanYear, book: RoundBook) {
    let plan = try plan(year)
    guard let round = plan.phase.round, let book = plan.books[round] else { throw .outsideRounds(year, plan.phase) }
    return (plan, book)
  }

  /// The grant that allows one of some abilities at a unit, tried in that order.
  func permit(
    _ abilities: [Ability], _ action: GovernedAction, at unit: UnitCode, year: Int?
  ) throws(GovernanceRefusal) -> Grant {
    precondition(!abilities.isEmpty, "A right is asked for something.")
    var refusals: [GovernanceRefusal] = []
    for ability in abilities {
      do {
        return try authority.permit(request.actor, to: ability, action, at: unit, year: year)
      } catch {
        refusals.append(error)
      }
    }
    throw Self.combined(refusals)
  }

  /// One refusal that names every role that would do.
  private static func combined(_ refusals: [GovernanceRefusal]) -> GovernanceRefusal {
    guard case .notAllowed(let action, let ability, _, let held) = refusals[0] else { return refusals[0] }
    var places: [RolePlace] = []
    for refusal in refusals {
      guard case .notAllowed(_, _, let required, _) = refusal else { continue }
      places += required.filter { !places.contains($0) }
    }
    let order = Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })
    places.sort { order[$0.role, default: 0] < order[$1.role, default: 0] }
    return .notAllowed(action, ability, required: places, held: held)
  }

  /// What people call a unit.
  func name(_ unit: UnitCode) -> String { authority.name(unit) }

  /// The subject of everything in a plan year, for decisions that rest on all of it.
  func whole(_ year: Int) -> LedgerSubject { LedgerSubject("round", String(year)) }
}
