public import ArgumentParser
import Foundation
import Governance
public import PlanningModel
public import Reporting

extension ReportLanguage: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// Reads `2027-05-01`.
  public init?(argument: String) { self.init(argument) }
}

/// The workspace a command works on.
struct WorkspaceOption: ParsableArguments {
  @Option(name: .long, help: "Arbetsytan: en fil, till exempel region.vardtakt, eller postgres://….")
  var workspace: String

  func validate() throws {
    if workspace.isEmpty { throw ValidationError("Ange arbetsytans namn, till exempel region.vardtakt.") }
  }
}

/// How a plan is made and shown.
struct PlanOptions: ParsableArguments {
  @Option(name: .long, help: "Planen som den var i slutet av en dag (2027-05-01) eller efter ett beslut (17).")
  var asOf: LedgerPoint?

  @Option(name: .long, help: "Ett scenario i stället för planen; se vardtakt ledger branch.")
  var scenario: String?

  @Option(name: .long, help: "Språk för det människor läser: sv eller en.")
  var language: ReportLanguage = .swedish

  @Option(name: .long, help: "Antal trådar; planen blir densamma.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("Ange mellan 1 och 256 trådar.") }
  }
}
