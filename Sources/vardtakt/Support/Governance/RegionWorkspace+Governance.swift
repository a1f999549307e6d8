import Governance
import Planning
import PlanningModel
import Workspace

/// A workspace's rounds and roles at a point, with the organisation of the day.
struct GovernanceReading {
  let state: GovernanceState
  let units: UnitTree
  let day: Day

  /// The plan year that is asked for, or the only one that is open.
  func plan(_ year: Int?) throws -> PlanYear {
    let open = state.years.keys.sorted()
    guard let year = year ?? (open.count == 1 ? open[0] : nil) else {
      throw CommandFailure(
        message: open.isEmpty
          ? "Inget planår är öppnat." : "Ange planåret med --year: \(open.map(String.init).joined(separator: ", ")).")
    }
    guard let plan = state.years[year] else {
      throw CommandFailure(message: GovernanceRefusal.unknownPlanYear(year, known: open).message)
    }
    return plan
  }

  /// The unit with a present or previous code.
  func unit(_ code: String) throws -> UnitCode {
    guard let unit = units.unit(UnitCode(code)) else {
      let question = NearestWord.question(for: code, among: units.units.map(\.code.text))
      throw CommandFailure(message: GovernanceRefusal.unknownUnit(UnitCode(code), suggestion: question).message)
    }
    return unit.code
  }

  func name(_ unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }

  func person(_ person: PersonID) -> String { state.name(of: person) }
}

extension RegionWorkspace {
  /// The units of the region's files; none in a workspace without files.
  func baseUnits() throws -> [CareUnit] {
    try store.dataSets(current: true).isEmpty ? [] : input(asOf: nil).facts.units.units
  }

  /// What the capacities of the region's files are called; none in a workspace without files.
  func capacityNames() throws -> [CapacityCode: String] {
    guard try !store.dataSets(current: true).isEmpty else { return [:] }
    return Dictionary(try input(asOf: nil).facts.capacities.map { ($0.code, $0.name) }) { first, _ in first }
  }

  /// Rounds and roles of the plan, or of a scenario beside it, now or at an earlier point.
  func governance(asOf point: LedgerPoint?, scenario: String? = nil) throws -> GovernanceReading {
    let state = try governanceState(asOf: try checked(point), scenario: scenario)
    var day = try day(of: point)
    // Without a point all decisions count, also those that bear a later date than today.
    if point == nil || point == .latest, let latest = state.latest { day = max(day, latest.swedishDay) }
    do {
      return GovernanceReading(state: state, units: try state.organization.tree(on: day), day: day)
    } catch {
      throw CommandFailure(message: GovernanceRefusal.noOrganization.message)
    }
  }

  /// The state of the plan, or of a scenario beside it, at a point of the ledger.
  func governanceState(asOf point: LedgerPoint, scenario: String?) throws -> GovernanceState {
    let branch = scenario ?? LedgerEvent.mainBranch
    let events = try store.eventsOfGovernance(asOf: point, branch: branch)
    return GovernanceState.fold(events, base: try baseUnits(), asOf: point, branch: branch)
  }

  /// What the plan of the files in force says about a plan year; `nil` without files, or when they do not reach over it.
  func advice(year: Int, asOf point: LedgerPoint?, scenario: String?) throws -> PlanAdvice? {
    guard try !store.dataSets(inForceBefore: end(of: point)).isEmpty else { return nil }
    return PlanAdvice(Planner(threads: 2).plan(try input(asOf: point, scenario: scenario)), year: year)
  }

  /// Judges a command on the branch of a state and records what it leads to, once.
  func carryOut(_ request: CommandRequest, in state: GovernanceState) throws -> CarriedOut {
    let outcome = try GovernanceDesk.decide(request, in: state)
    let events = outcome.events.isEmpty ? [] : try store.append(outcome.events, basedOn: outcome.basis)
    return CarriedOut(events: events, earlier: outcome.earlier, warnings: outcome.warnings)
  }
}

/// What came of a command.
struct CarriedOut {
  let events: [LedgerEvent]
  let earlier: [Int]
  let warnings: [String]

  /// What was decided, line by line, with what to look out for.
  func text(_ words: DecisionWords) -> String {
    if let first = earlier.first { return "Redan utfört som beslut \(first); inget har ändrats.\n" }
    var lines = events.compactMap { event -> String? in
      guard case .governance(let decision) = event.payload else { return nil }
      return "Beslut \(event.sequence): \(words.sentence(decision))."
    }
    lines += warnings.map { "Obs: \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }
}
