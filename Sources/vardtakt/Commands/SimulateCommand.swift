import ArgumentParser
import Foundation
import Intake
import PlanningModel
import Reporting
import Simulation

/// `vardtakt simulate`: waiting lists, wards and stations under variation, from a file.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Simulerar en väntelista, vårdavdelningar eller en mottagning ur en YAML-fil.",
    discussion: """
      Filernas nycklar och färdiga exempel står i Documentation/Simulering.md. Samma fil och frö ger samma svar,
      oavsett antal trådar.
        vardtakt simulate queue --input ko.yaml
        vardtakt simulate ward --input avdelning.yaml --format html --output avdelning.html
        vardtakt simulate service --input mottagning.yaml --format json
      Köer och avdelningar kan också tas ur en plan:
        vardtakt simulate queue --workspace region.vardtakt --unit ORT --object ORT-NYB
      """,
    subcommands: [QueueStudyCommand.self, WardStudyCommand.self, ServiceStudyCommand.self])
}

/// How every study is run and written.
struct StudyOptions: ParsableArguments {
  /// The forms of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(name: .customLong("format"), help: "text, json eller html; utelämnad den som filens namn säger, annars text.")
  var askedFormat: Format?

  /// The form, which the name of the file tells when nothing is asked for.
  var format: Format {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .text) }
  }

  @Option(name: .long, help: "Filen att skriva till i stället för skärmen.")
  var output: String?

  @Option(name: .long, help: "Frö till slumptalen; utelämnat 1.")
  var seed: UInt64?

  @Option(
    name: .long, help: "Antal slumpade förlopp; högst så många med --precision. Utelämnat 1000 för köer, annars 20.")
  var replications: Int?

  @Option(name: .long, help: "Sluta när medeltalens osäkerhet är högst så stor del av dem, till exempel 0.01.")
  var precision: Double?

  @Option(name: .long, help: "Antal trådar; svaret blir detsamma.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    _ = try format
    guard (1...256).contains(threads) else { throw ValidationError("Ange mellan 1 och 256 trådar.") }
    if let replications, !(2...1_000_000).contains(replications) {
      throw ValidationError("Ange mellan 2 och 1000000 förlopp i --replications.")
    }
    if let precision, !(precision > 0 && precision < 1) {
      throw ValidationError("Ange --precision över 0 och under 1, till exempel 0.01 för en procent.")
    }
  }

  /// The words of the plan's own command for the same, where waiting lists and wards come from a workspace.
  func words(workspace: String, unit: String?, _ more: [String] = []) throws -> [String] {
    guard seed == nil, precision == nil else {
      throw ValidationError("--seed och --precision gäller --input; planens frö står i settings.yaml.")
    }
    return ["--workspace", workspace, "--format", try format.rawValue, "--threads", "\(threads)"]
      + (output.map { ["--output", $0] } ?? []) + (unit.map { ["--unit", $0] } ?? []) + more
  }

  /// Reads a study, runs it and writes what came of it.
  func answer(
    _ input: String, usual: Int, _ run: (DocumentNode, String, StudyControl) throws -> StudyResult
  ) throws {
    if let output,
      URL(fileURLWithPath: output).resolvingSymlinksInPath().path
        == URL(fileURLWithPath: input).resolvingSymlinksInPath().path
    {
      throw CommandFailure(message: "\(output) är filen med studien och skulle skrivas över. Ange en annan fil.")
    }
    let file = try Profiles.files(at: [input])[0]
    let document: DocumentNode
    do {
      document = try DocumentReader.read(file.bytes)
    } catch {
      let place = [file.name, error.row.map { "rad \($0)" }].compactMap(\.self).joined(separator: ", ")
      throw CommandFailure(message: "\(place): \(error.message)")
    }
    let control = StudyControl(
      file: file.name, seed: seed ?? 1, replications: replications ?? usual, precision: precision, threads: threads)
    let result: StudyResult
    do {
      result = try run(document, file.name, control)
    } catch let error as WaitingListError {
      throw CommandFailure(message: "\(file.name): \(SimulationWords.text(error))")
    } catch let error as WardError {
      throw CommandFailure(message: "\(file.name): \(SimulationWords.text(error))")
    }
    let text =
      switch try format {
      case .text: result.report.text(width: Console.terminalWidth)
      case .json: result.json.text + "\n"
      case .html: result.report.html()
      }
    guard let output else { return try Console.write(text) }
    try OutputFiles.write(text, to: output)
  }
}

/// Where a study comes from: a file of its own, or the plan of a workspace.
enum StudySource {
  static func check(input: String?, workspace: String?, narrowed: Bool) throws {
    guard (input == nil) != (workspace == nil) else {
      throw ValidationError("Ange antingen --input FIL eller --workspace ARBETSYTA.")
    }
    if narrowed, workspace == nil { throw ValidationError("--unit och --object väljer i en plan; ange --workspace.") }
  }
}

/// `vardtakt simulate queue`.
struct QueueStudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Följer väntelistor vecka för vecka: hur många väntar, hur länge, vad kräver ett mål.")

  @Option(name: .long, help: "YAML-filen med studien.")
  var input: String?

  @Option(name: .long, help: "I stället för --input: arbetsytan med planen, som vardtakt queue.")
  var workspace: String?

  @Option(name: .long, help: "Bara väntelistor vid enheten och under den, med --workspace.")
  var unit: String?

  @Option(name: .long, help: "Bara väntelistor för planeringsobjektet, med --workspace.")
  var object: String?

  @OptionGroup var options: StudyOptions

  func validate() throws {
    try StudySource.check(input: input, workspace: workspace, narrowed: unit != nil || object != nil)
  }

  func run() throws {
    if let workspace {
      let words = try options.words(
        workspace: workspace, unit: unit,
        (object.map { ["--object", $0] } ?? []) + (options.replications.map { ["--replications", "\($0)"] } ?? []))
      return try QueueCommand.parse(words).run()
    }
    guard let input else { return }
    try options.answer(input, usual: 1_000) { document, name, control in
      try QueueStudyRun(QueueStudyFile(document, file: name), control).result
    }
  }
}

/// `vardtakt simulate ward`.
struct WardStudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ward",
    abstract: "Simulerar vårdavdelningar: beläggning, överbeläggning, utlokalisering, platser för en risk.")

  @Option(name: .long, help: "YAML-filen med studien.")
  var input: String?

  @Option(name: .long, help: "I stället för --input: arbetsytan med planen, som vardtakt ward.")
  var workspace: String?

  @Option(name: .long, help: "Bara avdelningar vid enheten och under den, med --workspace.")
  var unit: String?

  @OptionGroup var options: StudyOptions

  func validate() throws {
    try StudySource.check(input: input, workspace: workspace, narrowed: unit != nil)
  }

  func run() throws {
    if let workspace {
      return try WardCommand.parse(try options.words(workspace: workspace, unit: unit)).run()
    }
    guard let input else { return }
    try options.answer(input, usual: 20) { document, name, control in
      try WardStudyRun(WardStudyFile(document, file: name), control).result
    }
  }
}

/// `vardtakt simulate service`.
struct ServiceStudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "Simulerar stationer med betjänare, scheman, prioriteter och vägar mellan dem.")

  @Option(name: .long, help: "YAML-filen med studien.")
  var input: String

  @OptionGroup var options: StudyOptions

  func run() throws {
    try options.answer(input, usual: 20) { document, name, control in
      try ServiceStudyRun(ServiceStudyFile(document, file: name), control).result
    }
  }
}
