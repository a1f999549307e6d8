import ArgumentParser
import Foundation
import Governance
import Intake
import PlanningModel
import Reporting

/// `vardtakt round wheel`: the year wheel, what is due and who is late, and the region's own wheel as a file.
struct RoundWheelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wheel", abstract: "Årshjulet: vad som är klart, vad som återstår, och regionens eget som fil.",
    discussion: """
      vardtakt round wheel --workspace W
      vardtakt round wheel export arshjul.csv --workspace W
      vardtakt round wheel import arshjul.csv --workspace W --actor sven --reason "Beslut i ledningsgruppen"
      """,
    subcommands: [
      RoundWheelShowCommand.self, RoundWheelExportCommand.self, RoundWheelImportCommand.self,
      RoundWheelDoneCommand.self,
    ], defaultSubcommand: RoundWheelShowCommand.self)
}

/// `vardtakt round wheel show`: every step with its day and how it stands.
struct RoundWheelShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Varje steg med sin dag: klart, återstår eller sent, och vem det väntar på.")

  @OptionGroup var view: GovernanceViewOptions

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      try Console.write(GovernanceTables.text(GovernanceTables.wheel(try reading.plan(view.year), reading), format))
    }
  }
}

/// `vardtakt round wheel export`: writes the wheel as a file to edit.
struct RoundWheelExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Skriver årshjulet som CSV-fil att ändra i; i en ny region det som följer med.")

  @OptionGroup var view: GovernanceViewOptions

  @Argument(help: "Filen, på .csv.")
  var file: String

  /// The only form there is.
  private enum Format: String, CaseIterable { case csv }

  func validate() throws { _ = try FileForms.form(Format?.none, for: file, otherwise: .csv) }

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let wheel = try workspace.governance(asOf: view.asOf, scenario: view.scenario).state.wheel
      try OutputFiles.write(YearWheelFile.bytes(wheel.rows), to: file)
      try Console.write("Årshjul: \(file) (\(wheel.steps.count) steg)\n")
    }
  }
}

/// `vardtakt round wheel import`: decides the wheel of a file.
struct RoundWheelImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Beslutar regionens eget årshjul ur en CSV-fil eller arbetsbok.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Filen; så här ser den ut: vardtakt round wheel export FIL.")
  var file: String

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(message: "Filen \(file) kan inte läsas. Kontrollera sökvägen.")
    }
    let name = URL(fileURLWithPath: file).lastPathComponent
    let read = YearWheelFile.read(IntakeFile(name: name, bytes: [UInt8](data)))
    guard read.errors.isEmpty else {
      throw CommandFailure(message: ImportReport.problems(read.errors, in: "årshjulet \(name)"))
    }
    for warning in read.warnings { try Console.write("Obs: \(warning)\n") }
    let wheel = YearWheel(rows: read.rows)
    var changes = ""
    try options.decide { reading, _ in
      changes = wheel.changes(from: reading.state.wheel)
      return .setYearWheel(wheel)
    }
    try Console.write(changes)
  }
}

/// `vardtakt round wheel done`: says that a step is done that nothing else tells.
struct RoundWheelDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Säger att ett steg i årshjulet är klart.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Stegets kod; se vardtakt round wheel.")
  var key: String

  func run() throws {
    try options.decide { reading, _ in
      .completeWheelStep(WheelStepDone(year: try reading.plan(options.year).year, key: key))
    }
  }
}

extension YearWheel {
  /// How many steps differ from an earlier wheel, in words.
  func changes(from earlier: YearWheel) -> String {
    let before = Dictionary(earlier.steps.map { ($0.key, $0) }) { first, _ in first }
    let changed = steps.filter { step in before[step.key].map { $0 != step } ?? false }
    let keys = changed.isEmpty ? "" : " (\(changed.map(\.key).joined(separator: ", ")))"
    let added = steps.count { before[$0.key] == nil }
    let removed = Set(before.keys).subtracting(steps.map(\.key)).count
    return "Ändrade steg: \(changed.count)\(keys). Nya: \(added). Borttagna: \(removed).\n"
  }

  /// The wheel of a file's rows.
  init(rows: [YearWheelRow]) {
    self.init(
      steps: rows.map { row in
        WheelStep(
          key: row.key, name: row.name, level: row.level, yearOffset: row.yearOffset, month: row.month, day: row.day,
          output: row.output, milestone: .init(row.milestone))
      })
  }

  /// The wheel as rows of a file.
  var rows: [YearWheelRow] {
    steps.map { step in
      YearWheelRow(
        key: step.key, name: step.name, level: step.level, yearOffset: step.yearOffset, month: step.month,
        day: step.day, output: step.output, milestone: .init(step.milestone))
    }
  }
}

extension WheelStep.Milestone {
  /// The milestone that a file's word means.
  fileprivate init(_ word: YearWheelRow.Milestone) {
    self =
      switch word {
      case .said: .said
      case .opened: .opened
      case .round1Reported: .round1Reported
      case .round2Reported: .round2Reported
      case .handshaken: .handshaken
      case .adopted: .adopted
      case .dimensioned: .dimensioned
      case .inForce: .inForce
      }
  }
}

extension YearWheelRow.Milestone {
  /// The word of a milestone.
  fileprivate init(_ milestone: WheelStep.Milestone) {
    self =
      switch milestone {
      case .said: .said
      case .opened: .opened
      case .round1Reported: .round1Reported
      case .round2Reported: .round2Reported
      case .handshaken: .handshaken
      case .adopted: .adopted
      case .dimensioned: .dimensioned
      case .inForce: .inForce
      }
  }
}
