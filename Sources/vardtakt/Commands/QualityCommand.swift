import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting

/// `vardtakt quality`: how well the figures are registered, by source and unit and over time.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality", abstract: "Visar hur bra underlaget är: luckor, sena enheter, nivåskiften, omappade koder.",
    discussion: """
      Räknas ur allt som har lästs in, också filer som har ersatts. text ger det viktigaste, json allt i ett stycke och csv
      en fil per tabell i --output.
      """)

  /// How it is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "text, json eller csv.")
  var format: Format = .text

  @Option(name: .long, help: "Mapp att skriva tabellerna i, krävs för csv.")
  var output: String?

  func validate() throws {
    if format == .csv, output == nil {
      throw ValidationError("Ange --output MAPP för csv: det blir en fil per tabell.")
    }
  }

  func run() throws {
    let (plan, deliveries, today) = try RegionWorkspace.use(source.workspace) {
      (try $0.plan(options), try $0.deliveries(asOf: options.asOf), try $0.day(of: options.asOf))
    }
    let tables = QualityTables(
      DataQuality(plan, deliveries: deliveries, today: today), plan: plan, language: options.language)
    switch format {
    case .text: try Console.write(tables.text(width: Console.terminalWidth))
    case .json:
      let parts = tables.all.map { "\(JSONText.string($0.id).line): \($0.json)" }
      try Console.write("{\n" + parts.joined(separator: ",\n") + "\n}\n")
    case .csv:
      guard let output else { return }
      try OutputFiles.makeFolder(output)
      for table in tables.all {
        try OutputFiles.write("\u{FEFF}" + table.csv(.exchange), to: "\(output)/\(table.id).csv")
      }
    }
  }
}
