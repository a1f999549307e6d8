import ArgumentParser
import Foundation
import Intake

/// `vardtakt init`: empty templates with explanations.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Skriver tomma mallar med förklaringar i en mapp.")

  @Argument(help: "Mappen; den skapas om den inte finns.")
  var folder: String

  func run() throws {
    let templates = Templates.all
    let paths = templates.map { "\(folder)/\($0.name)" }
    let taken = paths.filter { FileManager.default.fileExists(atPath: $0) }
    guard taken.isEmpty else {
      throw CommandFailure(
        message:
          "Mappen \(folder) har redan \(taken.count) av filerna, bland dem \(taken[0]). Inget har skrivits; välj en "
          + "tom mapp.")
    }
    try OutputFiles.makeFolder(folder)
    for (template, path) in zip(templates, paths) { try OutputFiles.write(template.text, to: path) }
    try Console.write("Skrev \(templates.count) mallar i \(folder). Fyll i de första fyra och kör:\n")
    try Console.write("  vardtakt import --workspace region.vardtakt --folder \(folder)\n")
  }
}
