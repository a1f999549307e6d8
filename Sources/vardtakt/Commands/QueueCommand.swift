import ArgumentParser
import Foundation
import Governance
import Planning
import PlanningModel
import Reporting

/// `vardtakt queue`: how waiting lists may go, and what a promise about them takes.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Följer väntelistor under variation: hur många kan vänta, hur länge, vad kräver målet.",
    discussion: """
      Räknas ur planens egna siffror när du frågar och sparas inte. Samma plan ger samma svar.
        vardtakt queue --workspace region.vardtakt
        vardtakt queue --workspace region.vardtakt --unit ORT --object ORT-NYB --by 2027-W26 --certainty 0.8
      """)

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions
  @OptionGroup var form: VariationOutput

  @Option(name: .long, help: "Bara väntelistor vid enheten och under den.")
  var unit: String?

  @Option(name: .long, help: "Bara väntelistor för planeringsobjektet.")
  var object: String?

  @Option(
    name: .long, help: "Veckan vars slut målen ska vara nådda, till exempel 2027-W26; utelämnad första årets sista.")
  var by: String?

  @Option(
    name: .long,
    help: "Sannolikheten som målen ska nås med, till exempel 0.8; utelämnad goal_certainty i settings.yaml.")
  var certainty: Double?

  @Option(name: .long, help: "Antal slumpade förlopp.")
  var replications: Int = 400

  func run() throws {
    let (plan, today) = try RegionWorkspace.use(source.workspace) {
      (try $0.plan(options), try $0.day(of: options.asOf))
    }
    let week = try by.map { text in
      guard let week = ISOWeek(text) else {
        throw CommandFailure(message: "”\(text)” är ingen vecka. Skriv år och vecka, till exempel 2027-W26.")
      }
      return week
    }
    let chosen = VariationOptions(plan.facts.settings, replications: replications, certainty: certainty, by: week)
    let studies = try PlanVariation.queues(
      plan, unit: unit.map { UnitCode($0) }, object: object.map { PlanningObjectCode($0) }, options: chosen,
      threads: options.threads)
    try form.write(VariationReport(plan, queues: studies, options: chosen, language: options.language), on: today)
  }
}

/// `vardtakt ward`: how often wards are overfull, and what would help.
struct WardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ward", abstract: "Visar beläggningens variation: hur ofta platserna inte räcker och vad som hjälper.",
    discussion: """
      En modell av planens första år: patienter kommer oberoende av varandra och alla får en plats.
        vardtakt ward --workspace region.vardtakt --unit MED --risk 0.02
      """)

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions
  @OptionGroup var form: VariationOutput

  @Option(name: .long, help: "Bara avdelningar vid enheten och under den.")
  var unit: String?

  @Option(
    name: .long, help: "Så stor del av tiden får patienterna vara fler än platserna; utelämnad overcrowding_risk.")
  var risk: Double?

  @Option(name: .long, help: "Så mycket kortare vårdtider prövas, till exempel 0.1.")
  var shorterStays: Double = 0.1

  func run() throws {
    let (plan, today) = try RegionWorkspace.use(source.workspace) {
      (try $0.plan(options), try $0.day(of: options.asOf))
    }
    let chosen = VariationOptions(plan.facts.settings, risk: risk, shorterStays: shorterStays)
    let wards = try PlanVariation.wards(plan, unit: unit.map { UnitCode($0) }, options: chosen)
    try form.write(VariationReport(plan, wards: wards, options: chosen, language: options.language), on: today)
  }
}

/// How what varies is written.
struct VariationOutput: ParsableArguments {
  /// The forms.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  @Option(
    name: .customLong("format"), help: "text, json, csv eller html; utelämnad den som filens namn säger, annars text.")
  var askedFormat: Format?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: Format {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .text, folders: [.csv]) }
  }

  @Option(name: .long, help: "Mapp för csv, fil för html; utelämnad skrivs html på skärmen.")
  var output: String?

  func validate() throws {
    let format = try format
    if format == .csv, output == nil {
      throw ValidationError("Ange --output MAPP för csv: det blir en fil per tabell.")
    }
  }

  func write(_ report: VariationReport, on today: Day) throws {
    switch try format {
    case .text: try Console.write(report.text(width: Console.terminalWidth))
    case .json:
      let parts = report.exported.map { "\(JSONText.string($0.id).line): \($0.json)" }
      try Console.write("{\n" + parts.joined(separator: ",\n") + "\n}\n")
    case .csv:
      guard let output else { return }
      try OutputFiles.makeFolder(output)
      for table in report.exported {
        try OutputFiles.write("\u{FEFF}" + table.csv(.exchange), to: "\(output)/\(table.id).csv")
      }
    case .html:
      let page = report.html(generated: today)
      guard let output else { return try Console.write(page) }
      try OutputFiles.write(page, to: output)
      try Console.write("Rapport: \(output)\n")
    }
  }
}
