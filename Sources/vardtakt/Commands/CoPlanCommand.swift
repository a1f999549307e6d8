import ArgumentParser
import Governance
import Optimization
import Planning
import PlanningModel
import Reporting

/// `vardtakt co-plan`: the common pace of the care chains and what sets it.
struct CoPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "co-plan", abstract: "Samplanerar vårdkedjorna: gemensam takt, flaskhalsar och uppdrag per vecka.",
    discussion: """
      Kedjorna står i regionmappens care_chains.csv. Takten sätts av det trängsta ledet; svaret visar vilket det är,
      vad en timme till där är värd och vad som går förlorat om varje enhet planerar för sig.
      """)

  /// How the answer is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "Planår, till exempel 2027; utan år planens första.")
  var year: String?

  @Option(
    name: .customLong("format"),
    help: "text, json, csv (uppdrag per vecka) eller html; utelämnad den som filens namn säger, annars text.")
  var askedFormat: Format?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: Format {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .text) }
  }

  @Option(name: .long, help: "Filen att skriva till i stället för skärmen.")
  var output: String?

  func validate() throws { _ = try format }

  func run() throws {
    let (plan, today) = try RegionWorkspace.use(source.workspace) {
      (try $0.plan(options), try $0.day(of: options.asOf))
    }
    let report = try CoPlanning(plan: plan, language: options.language).report(year: year)
    let text =
      switch try format {
      case .text: report.text(width: Console.terminalWidth)
      case .json: "{" + report.tables.map { "\"\($0.id)\":\($0.json)" }.joined(separator: ",") + "}\n"
      case .csv: report.tables[2].csv(.exchange)
      case .html: report.html(generated: today)
      }
    guard let output else { return try Console.write(text) }
    try OutputFiles.write(text, to: output)
  }
}

/// Paces the chains of a plan with the solver there is.
struct CoPlanning {
  let plan: Plan
  let language: ReportLanguage

  /// What a plan's report shows beside its chains; `nil` without chains or without a solver.
  func section() -> CoPlanReport? {
    guard !plan.chains.isEmpty else { return nil }
    return try? report(year: nil)
  }

  /// The common pace in a year of the plan; throws what is wrong and how it is mended.
  func report(year code: String?) throws -> CoPlanReport {
    let years = plan.timeline.views(of: .year)
    guard let year = code.map({ code in years.first { $0.code == code } }) ?? years.first else {
      throw CommandFailure(
        message: "Planen har inget år \(code ?? ""). Välj bland \(years.map(\.code).joined(separator: ", ")).")
    }
    guard let coPlan = try CoPlan(plan, year: year) else {
      throw CommandFailure(
        message: "Regionen har inga vårdkedjor att samplanera. Fyll i care_chains.csv: vilken enhet som beställer, "
          + "vad, av vem och hur mycket per aktivitet.")
    }
    let paced = try coPlan.paced(by: try HiGHSSolver())
    return CoPlanReport(plan, year: year, coPlan: coPlan, paced: paced, language: language)
  }
}
