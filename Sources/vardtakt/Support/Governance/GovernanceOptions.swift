import ArgumentParser
import Foundation
import Governance
import PlanningModel
import Workspace

/// What a view of rounds and roles is asked for.
struct GovernanceViewOptions: ParsableArguments {
  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Planåret; behövs bara när flera är öppnade.")
  var year: Int?

  @Option(name: .long, help: "Läget i slutet av en dag (2027-05-01) eller efter ett beslut (17).")
  var asOf: LedgerPoint?

  @Option(name: .long, help: "Ett scenario i stället för planen; se vardtakt ledger branch.")
  var scenario: String?

  /// Rounds and roles at the point that is asked for; says on standard error when it lies ahead of the clock.
  func reading(_ workspace: RegionWorkspace) throws -> GovernanceReading {
    let reading = try workspace.governance(asOf: asOf, scenario: scenario)
    let last = try workspace.store.ledgerHead().at?.swedishDay
    if let note = Self.note(asOf, on: reading.day, last: last, Instant.now().swedishDay) {
      Console.error(note)
    }
    return reading
  }

  /// What to know about a view of a day that has not been; `nil` for any other.
  private static func note(_ point: LedgerPoint?, on day: Day, last: Day?, _ today: Day) -> String? {
    guard day > today else { return nil }
    if case .day = point, last.map({ day > $0 }) ?? true {
      return "Obs: \(day) har inte varit än. Läget visas som om inget mer beslutas till dess."
    }
    guard point == nil || point == .latest else { return nil }
    return "Obs: läget är det efter det senaste beslutet, \(day); datorns klocka visar \(today). Ange --as-of för en "
      + "tidigare dag."
  }
}

/// Who decides something, why and in which plan year.
struct GovernanceDecidingOptions: ParsableArguments {
  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Planåret; behövs bara när flera är öppnade.")
  var year: Int?

  @Option(name: .long, help: "Vem som beslutar: personens kod. Rollen följer av behörigheten.")
  var actor: String

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String

  @Option(name: .long, help: "Kommandots eget namn; samma namn igen utför inget nytt.")
  var id: String?

  @Option(name: .long, help: "Beslutar i ett scenario i stället för i planen; se vardtakt ledger branch.")
  var scenario: String?

  /// Carries out the command that a closure makes from what is in force, and writes what was decided.
  func decide(_ command: (GovernanceReading, RegionWorkspace) throws -> GovernanceCommand) throws {
    try RegionWorkspace.use(source.workspace) { workspace in
      let reading = try workspace.governance(asOf: nil, scenario: scenario)
      let request = CommandRequest(
        id: id ?? UUID().uuidString.lowercased(), actor: PersonID(actor), at: Instant.now(), reason: reason,
        command: try command(reading, workspace))
      let done = try workspace.carryOut(request, in: reading.state)
      try Console.write(done.text(DecisionWords(reading.state, units: reading.units)))
    }
  }

  func validate() throws {
    if id?.isEmpty == true { throw ValidationError("Kommandots namn (--id) får inte vara tomt.") }
  }
}

/// The forms a table can be written in.
enum GovernanceTableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}
