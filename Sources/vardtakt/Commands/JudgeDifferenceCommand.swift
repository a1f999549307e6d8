import ArgumentParser
import Governance
import Planning
import PlanningModel

/// `vardtakt judge-difference`: a person says what a difference between units is, with a reason.
struct JudgeDifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge-difference", abstract: "Bedömer en skillnad mellan enheter: motiverad eller något att lära av.",
    discussion: """
      vardtakt judge-difference --workspace region.vardtakt --difference stay/MED-SV --verdict learn \\
        --reason "Avdelning 2 skriver ut på helger" --actor maria --role SPL

      Skillnadernas adresser står i rapporten och i tabellen differences. Bedömningen skrivs i liggaren och visas bredvid
      skillnaden. Med --unit gäller den enhetens värde. open tar tillbaka en bedömning.
      """)

  /// What it is judged to be.
  enum Verdict: String, ExpressibleByArgument, CaseIterable {
    case justified, learn, open

    var verdict: DifferenceJudgement.Verdict? {
      switch self {
      case .justified: .justified
      case .learn: .toLearnFrom
      case .open: nil
      }
    }

    var swedish: String {
      switch self {
      case .justified: "motiverad"
      case .learn: "något att lära av"
      case .open: "bedömningen tas tillbaka"
      }
    }
  }

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Skillnadens adress, till exempel stay/MED-SV.")
  var difference: String

  @Option(name: .long, help: "Enheten vars värde bedöms; hela skillnaden om den utelämnas.")
  var unit: String?

  @Option(name: .long, help: "justified (motiverad), learn (något att lära av) eller open (tas tillbaka).")
  var verdict: Verdict

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let event = try RegionWorkspace.use(source.workspace) { workspace in
      let plan = Planner().plan(try workspace.input(asOf: nil))
      let known = UnitDifferences(plan).all
      guard let found = known.first(where: { $0.address == difference }) else {
        throw CommandFailure(
          message:
            "Skillnaden ”\(difference)” finns inte.\(NearestWord.question(for: difference, among: known.map(\.address))) "
            + "Adresserna står i rapporten och i tabellen differences. Inget har ändrats.")
      }
      let unit = try unit.map { try MethodWords.unit($0, in: plan.facts) }
      if let unit, !found.members.contains(where: { plan.units.units[$0.unit].code == unit }) {
        throw CommandFailure(
          message: "\(unit) jämförs inte i \(difference). Välj en av "
            + found.members.map { plan.units.units[$0.unit].code.text }.joined(separator: ", ") + ". Inget har ändrats."
        )
      }
      return try workspace.record(
        .differenceJudged(DifferenceDecision(difference: difference, unit: unit, verdict: verdict.verdict)),
        by: decision.author, reason: decision.reason)
    }
    try Console.write(
      "Inskrivet som beslut \(event.sequence): \(difference), \(unit ?? "hela skillnaden"), \(verdict.swedish).\n")
  }
}
