import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting
import Workspace

/// `vardtakt deviation`: production that will not reach the plan, and the five steps to catch up.
struct DeviationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deviation", abstract: "Rapporterar avvikelser och tar dem genom trappans fem steg.",
    discussion: "Stegen tas i ordning:\n"
      + LadderStep.allCases.map { "  \($0.rawValue)  \($0.swedish) (\($0.requirement))" }.joined(separator: "\n"),
    subcommands: [List.self, Find.self, Report.self, Step.self, Close.self], defaultSubcommand: List.self)

  static func act(
    _ code: String, _ decision: DecisionOptions, in path: String, _ change: (DeviationCard) throws -> DeviationCard
  ) throws {
    let (event, card) = try RegionWorkspace.use(path) { workspace in
      let state = try workspace.store.state()
      guard let card = state.deviation(DeviationCode(code)) else {
        throw CommandFailure(
          message: "Avvikelsen ”\(code)” finns inte."
            + NearestWord.question(for: code, among: state.deviations.map(\.value.code.text))
            + " Lista dem med vardtakt deviation list.")
      }
      let after = try change(card)
      return (try workspace.record(.deviation(after), by: decision.author, reason: decision.reason), after)
    }
    try Console.write("Inskrivet som beslut \(event.sequence): \(DeviationWords.state(card)).\n")
  }
}

extension DeviationCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Visar avvikelserna och var på trappan de är.")
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }
    @OptionGroup var source: WorkspaceOption
    @Option(name: .long, help: "Språk för det människor läser: sv eller en.") var language: ReportLanguage = .swedish
    @Option(name: .long, help: "text, json eller csv.") var format: Format = .text

    func run() throws {
      let cards = try RegionWorkspace.use(source.workspace) {
        try $0.store.state().deviations.map(\.value)
      }
      let table = DeviationTable(cards, language: language).table
      switch format {
      case .json: try Console.write(table.json + "\n")
      case .csv: try Console.write(table.csv(.exchange))
      case .text where cards.isEmpty: try Console.write("Inga avvikelser är inskrivna.\n")
      case .text: try Console.write(table.terminalText(maximumWidth: Console.terminalWidth))
      }
    }
  }

  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Visar var utfallet ligger under planen; föreslår kort, skriver inget.")
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var options: PlanOptions
    @Option(name: .long, help: "Minsta brist som andel av planen.") var share: Double = 0.05

    func run() throws {
      let plan = try RegionWorkspace.plan(source.workspace, options)
      let proposals = DeviationSearch.proposals(plan, share: share, found: Instant.now().swedishDay)
      guard !proposals.isEmpty else { return try Console.write("Utfallet når planen överallt där det är känt.\n") }
      try Console.write(
        DeviationTable(proposals, language: options.language).table
          .terminalText(maximumWidth: Console.terminalWidth))
      try Console.write("Skriv in en avvikelse med vardtakt deviation report.\n")
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Rapporterar att det som planerats inte kan produceras.")
    @Argument(help: "Avvikelsens kod, en ny.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    @Option(name: .long, help: "Enheten.") var unit: String
    @Option(name: .long, help: "Planeringsobjektet.") var object: String
    @Option(name: .long, help: "Första månaden som inte nås.") var from: Month
    @Option(name: .long, help: "Hur mycket som saknas, i objektets mått.") var missing: Double
    @Flag(name: .long, help: "Den är funnen i data, inte rapporterad.") var data = false

    func run() throws {
      let event = try RegionWorkspace.use(source.workspace) { workspace in
        let facts = try workspace.input(asOf: nil).facts
        let state = try workspace.store.state()
        guard state.deviation(DeviationCode(code)) == nil else {
          throw CommandFailure(message: "Koden \(code) är redan en avvikelse. Välj en annan kod.")
        }
        _ = try decision.actor()
        let card = try DeviationLadder.found(
          DeviationCard(
            code: DeviationCode(code), unit: try MethodWords.unit(unit, in: facts),
            object: try MethodWords.object(object, in: facts), from: from, missing: missing,
            source: data ? .data : .reported, found: Instant.now().swedishDay, note: decision.reason))
        return try workspace.record(.deviation(card), by: decision.author, reason: decision.reason)
      }
      try Console.write("Inskrivet som beslut \(event.sequence): avvikelse \(code), nästa är steg 1.\n")
    }
  }

  struct Step: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Skriver in utfallet av nästa steg, eller hoppar över det.")
    @Argument(help: "Avvikelsens kod.") var code: String
    @Argument(help: "Steget, 1–5.") var step: Int
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    @Option(name: .long, help: "Vad steget gav.") var outcome: String?
    @Option(name: .long, help: "Hur mycket som togs igen.") var recovered: Double = 0
    @Option(name: .long, help: "Dagen; i dag om den utelämnas.") var date: Day?
    @Flag(name: .long, help: "Hoppar över steget; --reason säger varför.") var skip = false

    func validate() throws {
      guard LadderStep(rawValue: step) != nil else { throw ValidationError("Trappan har steg 1 till 5.") }
    }

    func run() throws {
      guard let rung = LadderStep(rawValue: step) else { return }
      _ = try decision.actor()
      let taken = LadderOutcome(
        step: rung, date: date ?? Instant.now().swedishDay, outcome: outcome ?? (skip ? decision.reason : ""),
        recovered: recovered, isSkipped: skip)
      try act(code, decision, in: source.workspace) { try DeviationLadder.take(taken, on: $0) }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Stänger avvikelsen när allt är igentaget eller prövat.")
    @Argument(help: "Avvikelsens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions

    func run() throws {
      _ = try decision.actor()
      let today = Instant.now().swedishDay
      try act(code, decision, in: source.workspace) { try DeviationLadder.close($0, on: today) }
    }
  }
}
