import ArgumentParser
import ExampleRegion
import Foundation
import Governance
import Intake
import Optimization
import Planning
import PlanningModel
import Reporting

/// `vardtakt demo`: a made-up region from its files to its report.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Visar allt på en påhittad region: filer, inläsning, plan och rapport.")

  @Option(name: .long, help: "Mappen att skriva i.")
  var folder: String = "vardtakt-demo"

  @Option(name: .long, help: "Hur stor region: small, standard eller large.")
  var size: ExampleSize = .standard

  @Option(name: .long, help: "Slumpfrö; samma frö ger samma region.")
  var seed: UInt64 = 1

  @OptionGroup var options: PlanOptions

  func run() throws {
    try OutputFiles.makeFolder(folder)
    Console.progress("Skriver den påhittade regionens filer i \(folder) …")
    for file in ExampleRegion(size: size, seed: seed).files() {
      try OutputFiles.write(file.contents, to: "\(folder)/\(file.name)")
    }
    Console.progress("Läser in …")
    let result = RegionReader().read(folder: URL(fileURLWithPath: folder))
    guard result.facts != nil else { throw CommandFailure(message: ImportReport.problems(result.errors, in: folder)) }
    let path = "\(folder)/region.vardtakt"
    let (plan, deliveries, today) = try RegionWorkspace.use(path, create: true) { workspace in
      let author = LedgerAuthor(actor: "demo", role: "SUP")
      _ = try workspace.store(result, by: author, reason: "Påhittad region")
      Console.progress("Räknar planen …")
      return (
        try workspace.plan(options), try workspace.deliveries(asOf: options.asOf), try workspace.day(of: options.asOf)
      )
    }
    let report = "\(folder)/rapport.html"
    try OutputFiles.write(
      PlanReport(
        plan, language: options.language, generated: today, deliveries: deliveries,
        coPlan: CoPlanning(plan: plan, language: options.language).section(),
        variation: try PlanVariation(
          plan, options: VariationOptions(plan.facts.settings), threads: options.threads)
      ).html(), to: report)
    let proposal = try writeProposal(for: plan, generated: today)
    try Console.write(
      Overview(plan, language: options.language, width: Console.width, colour: Console.showsColour).text())
    try Console.write("\nRegionmapp: \(folder)\nArbetsyta:  \(path)\nRapport:    \(report)\n\(proposal)")
  }

  /// Writes the balancing proposal as a page, or says how to get the solver; returns what to tell.
  private func writeProposal(for plan: Plan, generated: Day) throws -> String {
    Console.progress("Räknar ett balanseringsförslag …")
    do {
      let found = try PlanProposal(plan, solver: try HiGHSSolver())
      let file = "\(folder)/forslag.html"
      try OutputFiles.write(
        ProposalReport(found, language: options.language, generated: generated).html(), to: file)
      return "Förslag:    \(file)\n"
    } catch let error as SolverError {
      return "Förslag:    \(error.swedish)\n"
    } catch let error as ProposalError {
      return "Förslag:    \(error.message)\n"
    }
  }
}

extension ExampleSize: ExpressibleByArgument {}
