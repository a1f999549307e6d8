import ArgumentParser
import Foundation
import Governance
import Intake

/// `vardtakt import`: a region folder, or files read through a source profile.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Läser in en regionmapp, eller filer genom en källprofil.",
    discussion: "Alla fel i alla filer visas på en gång. Vid minsta fel läses inget in.")

  @OptionGroup var target: WorkspaceOption

  @Option(name: .long, help: "Regionmappen.")
  var folder: String?

  @Option(name: .long, help: "En källprofil: en YAML-fil eller namnet på en som följer med (\(Profiles.names)).")
  var profile: String?

  @Option(name: .long, help: "Regionen som läses ur befolkningsfiler med flera: kod eller namn.")
  var region: String?

  @Option(name: .long, help: "Skriver tider, vårdtider och väntetider ur kontaktrader till en CSV-fil.")
  var statistics: String?

  @Flag(name: .long, help: "Skriver på standardfel hur lång tid kontaktraderna tog.")
  var timing = false

  @Argument(help: "Filerna som profilen läser.")
  var files: [String] = []

  @Option(name: .long, help: "Vem som läser in; skrivs i liggaren.")
  var actor: String = ProcessInfo.processInfo.environment["USER"] ?? "okänd"

  @Option(name: .long, help: "I vilken roll; skrivs i liggaren.")
  var role: String = "SUP"

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String = "Inläsning"

  func validate() throws {
    if (folder == nil) == (profile == nil) {
      throw ValidationError("Ange antingen --folder MAPP eller --profile PROFIL FIL….")
    }
    if folder?.isEmpty == true { throw ValidationError("Ange mappens namn efter --folder.") }
    if profile != nil, files.isEmpty { throw ValidationError("Ange minst en fil att läsa genom profilen.") }
    if folder != nil, !files.isEmpty { throw ValidationError("Filer anges bara tillsammans med --profile.") }
    if region != nil, profile == nil { throw ValidationError("--region anges bara tillsammans med --profile.") }
  }

  func run() throws {
    let place = (folder.map { [$0] } ?? files).map(Profiles.shown).joined(separator: ", ")
    Console.progress("Läser \(place) …")
    let result = try read()
    guard result.errors.isEmpty else { throw CommandFailure(message: ImportReport.problems(result.errors, in: place)) }
    let outcome = try RegionWorkspace.use(target.workspace, create: true) {
      try $0.store(result, by: LedgerAuthor(actor: actor, role: role), reason: reason)
    }
    try Console.write(
      ImportReport.summary(result, outcome: outcome, workspace: RegionWorkspace.shown(target.workspace)))
  }

  private func read() throws -> IntakeResult {
    if let folder { return RegionReader().read(folder: URL(fileURLWithPath: folder)) }
    let profile = try Profiles.profile(named: profile ?? "")
    guard region == nil || profile.choosesRegion else {
      throw CommandFailure(message: "Profilen läser hela filen. Ta bort --region.")
    }
    if case .contacts(let contacts) = profile {
      return try ContactImport(profile: contacts, statistics: statistics, timing: timing).read(files)
    }
    return profile.read(try Profiles.files(at: files), region: region)
  }
}
