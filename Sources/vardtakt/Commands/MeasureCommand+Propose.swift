public import ArgumentParser
import Governance
import Planning
public import PlanningModel
import Workspace

extension MeasureKind: ExpressibleByArgument {}
extension MeasureSide: ExpressibleByArgument {}
extension Level: ExpressibleByArgument {}

extension Month: ExpressibleByArgument {
  /// Reads `2027-03`.
  public init?(argument: String) { self.init(argument) }
}

extension MeasureCommand {
  struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Föreslår en åtgärd.",
      discussion: "Slagen är:\n"
        + MeasureKind.allCases.map { kind in
          let terms = kind.terms
          return "  \(kind.rawValue)  \(terms.swedish) (\(terms.requirement)), \(terms.decidingLevel.swedish) nivå, "
            + "ledtid \(terms.leadMonths.lowerBound)–\(terms.leadMonths.upperBound) månader"
        }.joined(separator: "\n"))

    @Argument(help: "Åtgärdens kod, en ny.") var code: String
    @OptionGroup var source: WorkspaceOption
    @OptionGroup var decision: DecisionOptions
    @Option(name: .long, help: "Vad den kallas.") var name: String
    @Option(name: .long, help: "Enheten där den verkar.") var unit: String
    @Option(name: .long, help: "Kapaciteten den verkar på.") var capacity: String
    @Option(name: .long, help: "Slaget; se listan.") var kind: MeasureKind
    @Option(name: .long, help: "need eller capacity; annars det vanliga för slaget.") var side: MeasureSide?
    @Option(name: .long, help: "Beslutande nivå; annars den vanliga för slaget.") var level: Level?
    @Option(name: .long, help: "Första månaden den verkar.") var from: Month
    @Option(name: .long, help: "Sista månaden den verkar.") var through: Month?
    @Option(name: .long, help: "Trolig effekt i timmar per månad.") var hours: Double
    @Option(name: .long, help: "Effekt som är nästan säker.") var low: Double?
    @Option(name: .long, help: "Effekt som är möjlig.") var high: Double?
    @Option(name: .long, help: "Månader tills effekten är full.") var ramp: Int = 0
    @Option(name: .long, help: "Kronor per år.") var costPerYear: Double?
    @Option(name: .long, help: "Kronor en gång.") var costOnce: Double?
    @Option(name: .long, help: "Kronor per timme effekt.") var costPerHour: Double?
    @Option(name: .long, help: "Månader från beslut till effekt.") var leadMonths: Int?
    @Option(name: .long, help: "Andel 0–1 av vinsten som går till kvalitet och arbetsmiljö.") var qualityShare: Double =
      0
    @Option(name: .long, help: "Rollen som ser till att den blir av.") var owner: String?
    @Option(name: .long, help: "Vad som ska mätas.") var indicator: String?
    @Option(name: .long, help: "Måttets värde före.") var baseline: Double?
    @Option(name: .long, help: "Måttets mål.") var target: Double?

    func validate() throws {
      guard hours >= 0, hours.isFinite, ramp >= 0 else { throw ValidationError("Ange timmar och månader från 0.") }
      if let through, through < from { throw ValidationError("Sista månaden ligger före den första.") }
      if indicator != nil, baseline == nil || target == nil {
        throw ValidationError("Ett mått behöver både --baseline och --target.")
      }
    }

    func run() throws {
      let actor = try decision.actor()
      let event = try RegionWorkspace.use(source.workspace) { workspace in
        let facts = try workspace.input(asOf: nil).facts
        let state = try workspace.store.state()
        let measure = BalancingMeasure(
          code: MeasureCode(code), name: name, unit: try MethodWords.unit(unit, in: facts),
          capacity: try MeasureDrafts.capacity(capacity, in: facts), side: side ?? kind.terms.sides[0], kind: kind,
          decidingLevel: level ?? kind.terms.decidingLevel, from: from, through: through, plannedHoursPerMonth: hours,
          costPerYear: costPerYear, proposedBy: "", state: .idea, costOnce: costOnce, costPerHour: costPerHour,
          profile: EffectProfile(low: low, high: high, rampMonths: ramp), owner: owner, leadMonths: leadMonths,
          qualityShare: qualityShare,
          indicator: indicator.map { MeasureIndicator(name: $0, baseline: baseline ?? 0, target: target ?? 0) })
        let proposed = try MeasureLife.propose(measure, by: actor, existing: state.measure(measure.code))
        return try workspace.record(.measure(proposed), by: decision.author, reason: decision.reason)
      }
      try Console.write("Inskrivet som beslut \(event.sequence): \(code) \(name) är en idé.\n")
    }
  }
}
