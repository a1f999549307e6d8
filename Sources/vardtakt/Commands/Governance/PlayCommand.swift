import ArgumentParser
import ExampleRegion
import Foundation
import Governance
import Intake
import PlanningModel

/// `vardtakt play`: runs a whole planning year from a file.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Spelar upp ett planeringsår från en YAML-fil: varje steg prövas och skrivs i liggaren.",
    discussion: """
      vardtakt play --example planar.yaml                   skriver den påhittade regionens planår att börja från
      vardtakt play planar.yaml --workspace region.vardtakt --until 2026-05-20

      Det som spelats kan inte följas av tidigare beslut: spela till en dag som har varit för att besluta vidare själv.

      Varje steg har on (dag), by (person), reason (skäl) och ett kommando; det som utelämnas är som i steget före. Med
      refused ska steget nekas, med de ord som står där. Spelas filen en gång till utförs bara det som är nytt.
      """)

  @Argument(help: "Filen med planåret.")
  var file: String

  @Option(name: .long, help: "Arbetsytan; den skapas om den saknas.")
  var workspace: String?

  @Option(
    name: .long,
    help: "Spelar bara stegen till och med en dag, till exempel 2026-05-20, och säger hur många som utelämnades.")
  var until: Day?

  @Flag(name: .long, help: "Skriver den påhittade regionens planår till filen i stället för att spela den.")
  var example = false

  @Flag(name: .long, help: "Visar bara summeringen.")
  var quiet = false

  func validate() throws {
    if !example, workspace == nil {
      throw ValidationError("Ange --workspace ARBETSYTA, eller --example för ett exempel.")
    }
  }

  func run() throws {
    guard !example else {
      guard !FileManager.default.fileExists(atPath: file) else {
        throw CommandFailure(
          message: "Filen \(file) finns redan och skrivs inte över. Ange ett annat namn, eller ta bort den först.")
      }
      try OutputFiles.write(ExampleYear.script, to: file)
      return try Console.write("Planår: \(file)\n")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(message: "Filen \(file) kan inte läsas. Kontrollera sökvägen.")
    }
    let script: YearScript
    do throws(YearScriptError) {
      script = try YearScriptReader.read(String(decoding: data, as: UTF8.self))
    } catch {
      throw CommandFailure(message: "\(file)\(error.row.map { " rad \($0)" } ?? ""): \(error.message)")
    }
    try RegionWorkspace.use(workspace ?? "", create: true) { workspace in
      let player = YearPlayer(workspace: workspace, script: script, file: file, until: until)
      let result = try player.play { line in if !quiet { try Console.write(line) } }
      try Console.write(
        "\(result.carriedOut) steg utförda (\(result.events) beslut), \(result.refusedAsExpected) nekade som väntat, "
          + "\(result.repeated) redan utförda.\n")
      if let until, result.leftOut > 0 {
        try Console.write("\(result.leftOut) steg efter \(until) utelämnades.\n")
      }
    }
  }
}
