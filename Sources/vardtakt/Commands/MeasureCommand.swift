import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting
import Workspace

/// `vardtakt measure`: the life of measures, from idea to verified effect.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Föreslår, beslutar och verifierar åtgärder.",
    discussion: """
      En åtgärd går från idé till beslutad, pågår, genomförd och effekt verifierad. Bara en verifierad effekt räknas i
      balansen, och den som föreslog åtgärden kan inte verifiera den.
      """,
    subcommands: [
      List.self, Propose.self, Consent.self, Decide.self, Start.self, Implement.self, Verify.self, Cancel.self,
      Check.self,
    ], defaultSubcommand: List.self)

  /// Applies an action to a measure and records the outcome.
  static func act(
    _ code: String, _ action: MeasureAction, _ decision: DecisionOptions, in workspace: String
  ) throws {
    let actor = try decision.actor()
    let (event, measure) = try RegionWorkspace.use(workspace) { workspace in
      let measure = try known(code, in: workspace)
      let after = try MeasureLife.apply(action, to: measure, by: actor)
      return (try workspace.record(.measure(after), by: decision.author, reason: decision.reason), after)
    }
    try Console.write(
      "Inskrivet som beslut \(event.sequence): \(measure.code) \(measure.name) är \(measure.state.name.swedish).\n")
  }

  /// The measure of a code, as the ledger has it.
  static func known(_ code: String, in workspace: RegionWorkspace) throws -> BalancingMeasure {
    let state = try workspace.store.state()
    if let measure = state.measure(MeasureCode(code)) { return measure }
    let nearest = NearestWord.question(for: code, among: state.measures.map(\.value.code.text))
    throw MeasureRefusal.unknown(code, nearest: nearest)
  }
}

extension MeasureCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Visar alla åtgärder efter läge.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @OptionGroup var source: WorkspaceOption
    @OptionGroup var options: PlanOptions
    @Option(name: .long, help: "text, json eller csv.") var format: Format = .text

    func run() throws {
      let table = BalanceTables(try RegionWorkspace.plan(source.workspace, options), language: options.language)
        .measures
      switch format {
      case .json: try Console.write(table.json + "\n")
      case .csv: try Console.write(table.csv(.exchange))
      case .text: try Console.write(table.terminalText(maximumWidth: Console.terminalWidth))
      }
    }
  }

  struct Consent: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Medger en omfördelning för en av dess enheter.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    @Option(name: .long, help: "Enheten som medger.") var unit: String

    func run() throws { try act(code, .consent(UnitCode(unit)), decision, in: source.workspace) }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Beslutar att åtgärden ska göras.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions

    func run() throws {
      let move = try RegionWorkspace.use(source.workspace) { try known(code, in: $0).redistribution }
      if let move { try refuseIfSourceFails(move) }
      try act(code, .decide, decision, in: source.workspace)
    }

    /// The balance may have changed since the redistribution was tried.
    private func refuseIfSourceFails(_ move: Redistribution) throws {
      let plan = try RegionWorkspace.use(source.workspace) { Planner().plan(try $0.input(asOf: nil)) }
      let trial = plan.trial(of: [move])
      guard trial.isAllowed else {
        throw CommandFailure(message: trial.refusals.map(\.message).joined(separator: "\n") + "\nInget har ändrats.")
      }
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Säger att åtgärden har börjat.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    func run() throws { try act(code, .start, decision, in: source.workspace) }
  }

  struct Implement: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Säger att åtgärden är genomförd; effekten är inte mätt.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    func run() throws { try act(code, .implement, decision, in: source.workspace) }
  }

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Avbryter åtgärden.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    func run() throws { try act(code, .cancel, decision, in: source.workspace) }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verifierar den uppmätta effekten; inte av den som föreslog.")
    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    @Option(name: .long, help: "Vad som har mätts; annars det som var överenskommet.") var indicator: String?
    @Option(name: .long, help: "Värdet före.") var baseline: Double?
    @Option(name: .long, help: "Värdet som eftersträvades.") var target: Double?
    @Option(name: .long, help: "Värdet som nåddes.") var measured: Double?
    @Option(name: .long, help: "Timmar per månad som är styrkta.") var hours: Double?

    func run() throws {
      let proof = MeasureProof(
        indicator: indicator, baseline: baseline, target: target, measured: measured, hoursPerMonth: hours)
      try act(code, .verify(proof), decision, in: source.workspace)
    }
  }
}
