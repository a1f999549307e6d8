import Governance
import Intake
import Planning
import PlanningModel
import Workspace

extension RegionWorkspace {
  /// A forecast that has been kept, and whether that was new.
  struct Kept {
    let forecast: KeptForecast
    let isChange: Bool
  }

  /// Requires that whoever decides outside the rounds has a name, and the role he states where roles have been given.
  func checkRole(of author: LedgerAuthor, scenario: String? = nil) throws {
    guard author.actor.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(message: "Ange vem som beslutar med --actor. Inget har ändrats.")
    }
    let branch = scenario ?? LedgerEvent.mainBranch
    let events = try store.eventsOfGovernance(asOf: .latest, branch: branch)
    let state = GovernanceState.fold(events, branch: branch)
    try state.requireRole(author.role, of: author.actor, on: Instant.now().swedishDay)
  }

  /// Records a decision and returns it with its place in the ledger.
  ///
  /// Throws `GovernanceRefusal`, and writes nothing, when the person does not hold the role.
  func record(
    _ payload: LedgerPayload, by author: LedgerAuthor, reason: String, scenario: String? = nil
  ) throws -> LedgerEvent {
    let branch = scenario ?? LedgerEvent.mainBranch
    if scenario != nil { _ = try store.eventsOfState(asOf: .sequence(0), branch: branch) }
    try checkRole(of: author, scenario: scenario)
    let recorded = try store.append(try author.events(recording: [payload], reason: reason, branch: branch))
    guard let event = recorded.first else { preconditionFailure("One decision gives one event.") }
    return event
  }

  /// Stores a plan's forecast as a file that is never changed, with an event that holds its fingerprint.
  func keepForecast(of plan: Plan, at now: Instant, by author: LedgerAuthor, reason: String) throws -> Kept {
    let file = "\(DataSetKind.keptForecasts.rawValue)-\(now.description.filter { $0 != ":" }).csv"
    guard let forecast = plan.keptForecast(file: file, madeOn: now.swedishDay, programVersion: Vardtakt.version) else {
      throw CommandFailure(message: "Det finns ingen historik att göra en prognos av. Läs in volumes.csv först.")
    }
    let written = KeptForecastFile.dataSet(forecast)
    let set = NewDataSet(
      kind: written.kind, file: written.file, extracted: nil, rowCount: written.rowCount, bytes: written.bytes)
    let outcome = try store.importing([set], at: now) { context in
      guard context.isChanged(.keptForecasts) else { return [] }
      let mark = KeptForecastMark(
        file: set.file, contentHash: set.contentHash,
        historyEnd: forecast.grain.period(at: forecast.historyEnd).description, programVersion: Vardtakt.version)
      return try author.events(recording: [.forecastKept(mark)], reason: reason)
    }
    return Kept(forecast: forecast, isChange: outcome.isChange)
  }

  /// Of stored files those a plan may use: every kept forecast must be one that the ledger knows by its fingerprint.
  func usable(_ stored: [StoredDataSet], events: [LedgerEvent]) -> [StoredDataSet] {
    let known = Set(
      events.compactMap { event in
        if case .forecastKept(let mark) = event.payload { mark.contentHash } else { nil }
      })
    return stored.filter { $0.kind != .keptForecasts || known.contains($0.contentHash) }
  }
}
