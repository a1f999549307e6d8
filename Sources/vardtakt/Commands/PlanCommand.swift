import ArgumentParser
import Foundation
import Planning
import PlanningModel
import Reporting

/// `vardtakt plan`: the whole chain, as an overview or as tables.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Räknar planen: behov, kapacitet och balans.")

  /// How the plan is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, xlsx
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(
    name: .customLong("format"),
    help: "text ger en översikt, json, csv och xlsx alla tabeller; utelämnad den som filens namn säger, annars text.")
  var askedFormat: Format?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: Format {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .text, folders: [.text, .json, .csv]) }
  }

  @Option(name: .long, help: "Mapp att skriva tabellerna i, krävs för csv; för xlsx arbetsbokens fil.")
  var output: String?

  func validate() throws {
    let format = try format
    if format == .csv, output == nil {
      throw ValidationError("Ange --output MAPP för csv: det blir en fil per tabell.")
    }
    if format == .xlsx, output?.lowercased().hasSuffix(".xlsx") != true {
      throw ValidationError("Ange --output FIL.xlsx för xlsx: det blir en arbetsbok med ett blad per tabell.")
    }
  }

  func run() throws {
    let plan = try RegionWorkspace.plan(source.workspace, options)
    switch try format {
    case .text:
      let text = Overview(plan, language: options.language, width: Console.width, colour: Console.showsColour).text()
      if let output {
        try OutputFiles.makeFolder(output)
        let plain = Overview(plan, language: options.language, width: 100, colour: false).text()
        try OutputFiles.write(plain, to: "\(output)/plan.txt")
      } else {
        try Console.write(text)
      }
    case .json:
      let tables = PlanTables(plan, language: options.language)
      if let output {
        try OutputFiles.makeFolder(output)
        try OutputFiles.write(to: "\(output)/plan.json") { try tables.writeJSON($0) }
      } else {
        try tables.writeJSON(Console.write)
      }
    case .csv:
      guard let output else { return }
      try OutputFiles.makeFolder(output)
      try PlanTables(plan, language: options.language).forEach { table in
        try OutputFiles.write("\u{FEFF}" + table.csv(.exchange), to: "\(output)/\(table.id).csv")
      }
    case .xlsx:
      guard let output else { return }
      let bytes = try WorkbookFile.bytes { (file: WorkbookFile) in
        PlanTables(plan, language: options.language).forEach { file.add($0) }
      }
      try OutputFiles.write(bytes, to: output)
      try Console.write("Arbetsbok: \(output)\n")
    }
  }
}
