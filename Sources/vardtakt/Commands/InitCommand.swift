import ArgumentParser
import Foundation
import Intake

/// `vardtakt init`: empty templates with explanations.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Skriver tomma mallar med förklaringar i en mapp.")

  /// The form of the templates.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx
  }

  @Option(name: .long, help: "csv ger en fil per tabell, xlsx en arbetsbok med ett blad per tabell.")
  var format: Format = .csv

  @Argument(help: "Mappen; den skapas om den inte finns.")
  var folder: String

  func run() throws {
    let templates = try files()
    let paths = templates.map { "\(folder)/\($0.name)" }
    let taken = paths.filter { FileManager.default.fileExists(atPath: $0) }
    guard taken.isEmpty else {
      throw CommandFailure(
        message:
          "Mappen \(folder) har redan \(taken.count) av filerna, bland dem \(taken[0]). Inget har skrivits; välj en "
          + "tom mapp.")
    }
    try OutputFiles.makeFolder(folder)
    for (template, path) in zip(templates, paths) { try OutputFiles.write(template.bytes, to: path) }
    try Console.write("Skrev \(templates.count) mallar i \(folder). \(advice) och kör:\n")
    try Console.write("  vardtakt import --workspace region.vardtakt --folder \(folder)\n")
  }

  private var advice: String {
    switch format {
    case .csv: "Fyll i de första fyra"
    case .xlsx: "Fyll i settings.yaml och i \(TemplateWorkbook.fileName) bladen units, planning_objects och volumes"
    }
  }

  private func files() throws -> [(name: String, bytes: [UInt8])] {
    let texts = Templates.all.map { (name: $0.name, bytes: [UInt8]($0.text.utf8)) }
    guard format == .xlsx else { return texts }
    let settings = texts.filter { !$0.name.hasSuffix(".csv") }
    return try settings + [(name: TemplateWorkbook.fileName, bytes: TemplateWorkbook.bytes())]
  }
}
