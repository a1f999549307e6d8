import ArgumentParser
import Foundation
import Governance
import PlanningModel

/// What a view of rounds and roles is asked for.
struct GovernanceViewOptions: ParsableArguments {
  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Planåret; behövs bara när flera är öppnade.")
  var year: Int?

  @Option(name: .long, help: "Läget i slutet av en dag (2027-05-01) eller efter ett beslut (17).")
  var asOf: LedgerPoint?

  @Option(name: .long, help: "Ett scenario i stället för planen; se vardtakt ledger branch.")
  var scenario: String?
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
