import Governance
import Planning
import PlanningModel
import Workspace

/// A workspace's rounds and roles at a point, with the organisation of the day.
struct GovernanceReading {
  let state: GovernanceState
  let events: [LedgerEvent]
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

  /// Rounds and roles now, or at the end of an earlier day.
  func governance(asOf day: Day?) throws -> GovernanceReading {
    let events = try store.ledger(asOf: day.map(LedgerPoint.day) ?? .latest)
    let state = GovernanceState.fold(events, base: try baseUnits())
    let day = day ?? Instant.now().swedishDay
    do {
      return GovernanceReading(state: state, events: events, units: try state.organization.tree(on: day), day: day)
    } catch {
      throw CommandFailure(message: GovernanceRefusal.noOrganization.message)
    }
  }

  /// Judges a command and records what it leads to, once.
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
