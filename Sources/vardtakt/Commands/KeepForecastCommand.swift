import ArgumentParser
import Foundation
import Governance
import Intake
import Planning
import PlanningModel
import Workspace

/// `vardtakt keep-forecast`: keeps the plan's forecast as it is now, to be held against what comes.
struct KeepForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep-forecast", abstract: "Sparar planens prognos för att senare jämföra den med utfallet.",
    discussion: """
      Prognosen sparas som den är i dag, med den historik och de beslut som finns, och kan aldrig ändras. Senare planer
      visar hur den har träffat; se vardtakt follow-up.
      """)

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Vem som sparar; skrivs i liggaren. Utelämnat den som sitter vid datorn.")
  var actor: String?

  @Option(name: .long, help: "I vilken roll; skrivs i liggaren. SUP om den utelämnas.")
  var role: String?

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String = "Prognos sparad för uppföljning"

  @Option(name: .long, help: "Antal trådar; prognosen blir densamma.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("Ange mellan 1 och 256 trådar.") }
  }

  func run() throws {
    let now = Instant.now()
    let author = LedgerAuthor(
      actor: actor ?? ProcessInfo.processInfo.environment["USER"] ?? "okänd", role: role ?? "SUP")
    let kept = try RegionWorkspace.use(source.workspace) { workspace in
      // A forecast that is kept by a timer has nobody behind it; whoever says who he is must be that.
      if actor != nil || role != nil { try workspace.checkRole(of: author) }
      let plan = Planner(threads: threads).plan(try workspace.input(asOf: nil))
      try Self.checkCoverage(plan.facts)
      return try workspace.keepForecast(of: plan, at: now, by: author, reason: reason)
    }
    let end = kept.forecast.grain.period(at: kept.forecast.historyEnd)
    try Console.write(
      kept.isChange
        ? "Prognosen är sparad: \(kept.forecast.figures.count) värden, historik till \(end). Följ upp den med vardtakt "
          + "follow-up --workspace \(source.workspace).\n"
        : "Samma prognos är redan sparad i dag; inget har ändrats.\n")
  }

  /// R079: a forecast is not locked while anything that is registered belongs to no planning object.
  private static func checkCoverage(_ facts: RegionFacts) throws {
    let coverage = ServiceCoverage(facts)
    guard !coverage.isComplete else { return }
    let listed = coverage.gaps.prefix(20).map { "  \($0.message)" }
    let rest = coverage.gaps.count - listed.count
    throw CommandFailure(
      message: (["Prognosen är inte sparad: allt måste ligga i ett planeringsobjekt först."] + listed
        + (rest > 0 ? ["  … och \(rest) till; vardtakt quality visar alla."] : [])).joined(separator: "\n"))
  }
}
