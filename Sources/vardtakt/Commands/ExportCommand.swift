import ArgumentParser
import Foundation
import Governance
import Intake
import PlanningModel

/// `vardtakt export`: the files of a workspace as a region folder that can be imported again.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Skriver arbetsytans filer som en regionmapp som kan läsas in igen.",
    discussion: """
      CSV-filerna och arbetsboken ger samma uppgifter när de läses in. Tal skrivs med decimalpunkt och högst femton
      siffror. Beslut som fattats i programmet efter inläsningen följer inte med.
        vardtakt export --workspace region.vardtakt MAPP
        vardtakt export --workspace region.vardtakt --format xlsx MAPP
      """)

  /// The form of the tables.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx
  }

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "csv ger en fil per tabell, xlsx en arbetsbok med ett blad per tabell.")
  var format: Format = .csv

  @Option(name: .long, help: "Filerna som de gällde i slutet av en dag (2027-05-01) eller vid ett beslut (17).")
  var asOf: LedgerPoint?

  @Argument(help: "Mappen; den skapas om den inte finns.")
  var folder: String

  func run() throws {
    let export = try RegionWorkspace.use(source.workspace) { RegionExport(try $0.files(asOf: asOf, events: [])) }
    let files = format == .csv ? export.csvFiles : try export.workbookFiles()
    let taken = files.map { "\(folder)/\($0.name)" }.filter { FileManager.default.fileExists(atPath: $0) }
    guard taken.isEmpty else {
      throw CommandFailure(
        message: "Mappen \(folder) har redan \(taken.count) av filerna, bland dem \(taken[0]). Inget har skrivits; "
          + "välj en tom mapp.")
    }
    try OutputFiles.makeFolder(folder)
    for (name, bytes) in files { try OutputFiles.write(bytes, to: "\(folder)/\(name)") }
    try Console.write("Skrev \(files.count) filer i \(folder).\n")
  }
}
