import Governance
import Intake
import Planning
import PlanningModel
import Workspace

/// A workspace with what commands do to it; the place where implementations are chosen.
struct RegionWorkspace {
  let path: String
  let store: any WorkspaceStore

  /// Opens a workspace, does something with it and closes it whatever happens; `create` makes it when it is missing.
  static func use<Result>(
    _ path: String, create: Bool = false, _ body: (RegionWorkspace) throws -> Result
  ) throws -> Result {
    let store = try open(path, create: create)
    defer { try? store.close() }
    return try body(RegionWorkspace(path: shown(path), store: store))
  }

  /// Stores what was read and records its decisions, all or nothing.
  func store(_ result: IntakeResult, by author: LedgerAuthor, reason: String) throws -> ImportOutcome {
    let sets = result.dataSets.map {
      NewDataSet(kind: $0.kind, file: $0.file, extracted: $0.extracted, rowCount: $0.rowCount, bytes: $0.bytes)
    }
    return try store.importing(sets, at: Instant.now()) { context in
      try author.events(recording: context.decisionEvents(for: result.decisions), reason: reason)
    }
  }

  /// What a plan, or a scenario beside it, is made from, now or at an earlier point.
  func input(asOf point: LedgerPoint?, scenario: String? = nil) throws -> PlanInput {
    let branch = scenario ?? LedgerEvent.mainBranch
    let events = try store.eventsOfState(asOf: point ?? .latest, branch: branch)
    let result = RegionReader().read(dataSets: try files(asOf: point, events: events))
    guard let facts = result.facts else {
      throw CommandFailure(message: ImportReport.problems(result.errors, in: "arbetsytan \(path)"))
    }
    return PlanInput(
      facts: facts, decisions: LedgerState.fold(events, asOf: point ?? .latest, branch: branch).decisions)
  }

  /// The files in force now or at an earlier point, of kept forecasts those that the ledger knows.
  func files(asOf point: LedgerPoint?, events: [LedgerEvent]) throws -> [CanonicalDataSet] {
    let stored = try store.dataSets(inForceBefore: end(of: point))
    guard !stored.isEmpty else {
      let when =
        switch point {
        case nil, .latest: ""
        case .day(let day): " den \(day)"
        case .sequence(let number): " vid beslut \(number)"
        }
      throw CommandFailure(
        message: "Arbetsytan \(path) har inga uppgifter\(when). Läs in en regionmapp: vardtakt import --workspace "
          + "\(path) --folder MAPP.")
    }
    return try usable(stored, events: events).map { set in
      CanonicalDataSet(
        kind: set.kind, file: set.file, extracted: set.extracted, rowCount: set.rowCount,
        bytes: try store.bytes(of: set.id), contentHash: set.contentHash)
    }
  }

  /// Makes the plan.
  func plan(_ options: PlanOptions) throws -> Plan {
    Planner(threads: options.threads).plan(try input(asOf: options.asOf, scenario: options.scenario))
  }

  /// Makes the plan of a workspace.
  static func plan(_ path: String, _ options: PlanOptions) throws -> Plan {
    try use(path) { try $0.plan(options) }
  }
}
