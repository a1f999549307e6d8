import ArgumentParser
import Planning
import Reporting

/// `vardtakt explain`: where a figure comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Förklarar en siffra: formel, tal, källor och beslut.",
    discussion: """
      En siffra har en adress: slag/enhet/ämne/period. Adresserna står i kolumnen figure i planens tabeller. Slag:
        need.activities, need.bed-days, beds      ämnet är ett planeringsobjekt
        need.hours, available, gap, probability   ämnet är en kapacitet
        time                                      ämnet är ett objekt, sist kapaciteten
        resource                                  ämnet är function:KOD:TIDSSLAG eller premises:KOD
        queue, queue.likely                       ämnet är ett objekt, sist en vecka, till exempel 2027-W10
        beds.risk                                 ämnet är en kapacitet av slaget vårdplats
      """)

  /// How the explanation is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "text eller json.")
  var format: Format = .text

  @Argument(help: "Siffrans adress, till exempel gap/ENHET/KAPACITET/2027.")
  var figure: String

  func run() throws {
    guard let address = FigureAddress(figure) else { throw ExplanationError.notAnAddress(figure) }
    let plan = try RegionWorkspace.plan(source.workspace, options)
    let explanation = try Explainer(plan).explain(address)
    let text = ExplanationText(explanation, language: options.language)
    try Console.write(format == .json ? text.json : text.text)
  }
}
