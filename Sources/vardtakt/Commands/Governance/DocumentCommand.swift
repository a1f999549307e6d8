import ArgumentParser
import Governance
import PlanningModel
import Reporting

/// The documents that can be made.
enum DocumentKind: String, ExpressibleByArgument, CaseIterable {
  /// *Vem ska göra vad*.
  case assignment
  /// The agreement after the handshake.
  case agreement
  /// The summation of a round.
  case round
  /// The interim report, with small numbers hidden.
  case interim
}

/// The forms a document can be written in.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case html, xlsx, json
}

/// `vardtakt document`: makes a document from the decisions in force.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Gör ett dokument av gällande beslut: Vem ska göra vad, överenskommelse, summering, delårsrapport.",
    discussion: """
      vardtakt document assignment MED --workspace W --output medicin.html
      vardtakt document assignment MED --workspace W --as-of 2027-05-01 --since 2027-01-01 --output medicin.html
      vardtakt document agreement MED --workspace W --output handslag.html
      vardtakt document round --workspace W --output omgang.xlsx --format xlsx
      vardtakt document interim --workspace W --through 2027-04-30 --output delar.html
      """)

  @OptionGroup var view: GovernanceViewOptions

  @Argument(help: "assignment, agreement, round eller interim.")
  var kind: DocumentKind

  @Argument(help: "Enheten; hela regionen om den utelämnas.")
  var unit: String?

  @Option(name: .long, help: "Filen.")
  var output: String

  @Option(
    name: .customLong("format"),
    help: "html för skärm och utskrift, xlsx eller json; utelämnad den som filens namn säger, annars html.")
  var askedFormat: DocumentFormat?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: DocumentFormat {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .html) }
  }

  @Option(name: .long, help: "Visar vad som har ändrats sedan en dag.")
  var since: LedgerPoint?

  @Option(name: .long, help: "Delårsrapportens sista dag.")
  var through: Day?

  @Option(name: .long, help: "Minsta antal som visas i delårsrapporten; 1 visar alla.")
  var minimumCell: Int = SmallCellPolicy().minimum

  func validate() throws {
    _ = try format
    if kind == .interim, through == nil { throw ValidationError("Ange delårsrapportens sista dag med --through.") }
    if !(1...100).contains(minimumCell) { throw ValidationError("Ange ett minsta antal 1–100.") }
  }

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      if let since { try workspace.checked(since: since, asOf: view.asOf, on: reading.day) }
      let plan = try reading.plan(view.year)
      let unit = try unit.map { try reading.unit($0) } ?? plan.region
      let bytes = try GovernanceDocuments(workspace: workspace, reading: reading, plan: plan, asOf: view.asOf).make(
        kind, of: unit, as: try format, since: since, through: through, policy: SmallCellPolicy(minimum: minimumCell))
      try OutputFiles.write(bytes, to: output)
      try Console.write("Dokument: \(output)\n")
    }
  }
}
