import ArgumentParser
import Forecasting
import Governance
import Planning
import PlanningModel

/// `vardtakt method`: a person chooses how something is forecast, with a reason.
struct MethodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "method", abstract: "Väljer prognosmetod för ett planeringsobjekt, med skäl.",
    discussion: """
      vardtakt method --workspace region.vardtakt --object ORT-NYB --unit ORT --method theta \\
        --reason "Ny mottagning sedan mars" --actor maria --role SPL

      Valet gäller enheten och alla under den, eller hela regionen utan --unit. Det skrivs i liggaren och syns i planens
      förklaringar och rapport. automatic lämnar tillbaka valet till programmet. Metoder:
      \(ForecastMethod.allCases.map { "  \($0.rawValue)  \(ForecastMethodName.swedish($0.rawValue))" }
        .joined(separator: "\n"))
        automatic  automatiskt val
      """)

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Planeringsobjektets kod.")
  var object: String

  @Option(name: .long, help: "Enhetens kod; hela regionen om den utelämnas.")
  var unit: String?

  @Option(name: .long, help: "Metodens namn, eller automatic.")
  var method: String

  @Option(name: .long, help: "Väljer i ett scenario i stället för i planen.")
  var scenario: String?

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let event = try RegionWorkspace.use(source.workspace) { workspace in
      let facts = try workspace.input(asOf: nil).facts
      let choice = try ForecastMethodDecision(
        unit: unit.map { try MethodWords.unit($0, in: facts) }, object: MethodWords.object(object, in: facts),
        method: MethodWords.method(method))
      return try workspace.record(
        .forecastMethodChosen(choice), by: decision.author, reason: decision.reason, scenario: scenario)
    }
    let name = ForecastMethodName.swedish(method)
    try Console.write("Inskrivet som beslut \(event.sequence): \(object), \(unit ?? "hela regionen"), \(name).\n")
  }
}

/// Checks the words a choice of method is made with; what is unknown is refused with the nearest known word.
enum MethodWords {
  /// The present code of a unit.
  static func unit(_ word: String, in facts: RegionFacts) throws -> UnitCode {
    if let unit = facts.units.unit(UnitCode(word)) { return unit.code }
    throw unknown("Enheten", word, facts.units.units.map(\.code.text), "Koderna står i kolumnen code i units.csv.")
  }

  /// The code of a planning object.
  static func object(_ word: String, in facts: RegionFacts) throws -> PlanningObjectCode {
    if let object = facts.catalogue.object(PlanningObjectCode(word)) { return object.code }
    throw unknown(
      "Planeringsobjektet", word, facts.catalogue.objects.map(\.code.text),
      "Koderna står i kolumnen code i planning_objects.csv.")
  }

  /// The stable name of a method; `nil` for the automatic choice.
  static func method(_ word: String) throws -> String? {
    if word == "automatic" { return nil }
    if ForecastMethod(rawValue: word) != nil { return word }
    let known = ForecastMethod.allCases.map(\.rawValue) + ["automatic"]
    throw unknown("Metoden", word, known, "Välj en av \(known.joined(separator: ", ")).")
  }

  private static func unknown(_ noun: String, _ word: String, _ known: [String], _ remedy: String) -> CommandFailure {
    CommandFailure(
      message:
        "\(noun) ”\(word)” finns inte.\(NearestWord.question(for: word, among: known)) \(remedy) Inget har ändrats.")
  }
}
