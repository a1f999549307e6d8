import ArgumentParser
import Governance
import Reporting

/// `vardtakt report`: one HTML file to read, print and pass on.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Skriver planen som en HTML-rapport i en enda fil.")

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "Filen att skriva.")
  var output: String

  func run() throws {
    let plan = try RegionWorkspace.plan(source.workspace, options)
    let today = options.asOf ?? Instant.now().swedishDay
    try OutputFiles.write(PlanReport(plan, language: options.language, generated: today).html(), to: output)
    try Console.write("Rapport: \(output)\n")
  }
}
