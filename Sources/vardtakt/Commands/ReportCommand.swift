import ArgumentParser
import Governance
import Planning
import PlanningModel
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
    let (plan, deliveries, today) = try RegionWorkspace.use(source.workspace) {
      (try $0.plan(options), try $0.deliveries(asOf: options.asOf), try $0.day(of: options.asOf))
    }
    let report = PlanReport(
      plan, language: options.language, generated: today, deliveries: deliveries,
      coPlan: CoPlanning(plan: plan, language: options.language).section(),
      variation: try PlanVariation(
        plan, options: VariationOptions(plan.facts.settings), threads: options.threads))
    try OutputFiles.write(report.html(), to: output)
    try Console.write("Rapport: \(output)\n")
  }
}
