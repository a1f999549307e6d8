import ArgumentParser
import Planning
import PlanningModel
import Reporting

/// `vardtakt follow-up`: how kept forecasts have hit.
struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Visar hur sparade prognoser har träffat utfallet.",
    discussion: """
      Prognoser sparas med vardtakt keep-forecast. Bara perioder som inte var kända när prognosen gjordes jämförs.
      """)

  /// How the table is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "text, json eller csv.")
  var format: Format = .text

  func run() throws {
    let input = try RegionWorkspace.use(source.workspace) {
      try $0.input(asOf: options.asOf, scenario: options.scenario)
    }
    if format == .text, input.facts.keptForecasts.isEmpty {
      try Console.write(
        "Ingen prognos är sparad. Spara en med vardtakt keep-forecast --workspace \(source.workspace).\n")
      return
    }
    let plan = Planner(threads: options.threads).plan(input)
    let table = PlanTables(plan, language: options.language).forecastFollowUp
    switch format {
    case .json: try Console.write(table.json + "\n")
    case .csv: try Console.write(table.csv(.exchange))
    case .text where table.rows.isEmpty:
      try Console.write("Inget utfall är känt än för de prognoser som är sparade.\n")
    case .text: try Console.write(table.terminalText(maximumWidth: Console.terminalWidth))
    }
  }
}
