import ArgumentParser
import Governance
import PlanningModel

/// What an assignment can be shared out by at the command line.
enum SplitBasisWord: String, ExpressibleByArgument, CaseIterable {
  case forecast, history, capacity, hand

  var basis: ShareBasis {
    switch self {
    case .forecast: .needForecast
    case .history: .history
    case .capacity: .capacity
    case .hand: .byHand
    }
  }
}

/// `vardtakt assignment split`: shares a unit's assignment out over units below, whole and without remainder.
struct AssignmentSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Fördelar en enhets uppdrag på enheterna under den, i hela tal som går jämnt upp.",
    discussion: """
      vardtakt assignment split MED --object VTF --by forecast --workspace W --actor vera --reason "Omgång 1"
      vardtakt assignment split MED --object VTF --by hand --to M1=24 --to M2=19 --workspace W --actor vera --reason "…"

      forecast fördelar efter planens behov, history efter det senaste årets utfall, capacity efter uppgiven kapacitet \
      och hand efter angivna vikter. En enhet vars siffra saknas får ingen gissad: ange dess vikt, eller utelämna den.
      """)

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Enheten vars uppdrag fördelas.")
  var unit: String

  @Option(name: .long, help: "Planeringsobjektet.")
  var object: String

  @Option(name: .long, help: "forecast, history, capacity eller hand.")
  var by: SplitBasisWord

  @Option(name: .long, help: "En enhet som får del, ENHET eller ENHET=VIKT; kan upprepas. Annars alla närmast under.")
  var to: [String] = []

  func run() throws {
    try options.decide { reading, workspace in
      let plan = try reading.plan(options.year)
      let giver = try reading.unit(unit)
      let object = PlanningObjectCode(object)
      var shares = try to.isEmpty ? below(giver, reading) : to.map { try share($0, reading) }
      if by == .forecast || by == .history, shares.contains(where: { $0.weight == nil }) {
        guard let advice = try workspace.advice(year: plan.year, asOf: nil, scenario: options.scenario) else {
          throw CommandFailure(
            message:
              "Det finns ingen plan som räcker över \(plan.year). Läs in regionens filer, eller fördela med --by "
              + "capacity eller --by hand.")
        }
        let units = shares.map(\.unit)
        let figures =
          by == .forecast ? advice.weights(of: object, over: units) : advice.outcomes(of: object, over: units)
        for (position, figure) in figures.enumerated() where shares[position].weight == nil {
          shares[position].weight = figure
        }
      }
      let missing = by == .capacity ? [] : shares.filter { $0.weight == nil }.map { reading.name($0.unit) }
      guard missing.isEmpty else {
        let what =
          switch by {
          case .forecast: "Planen har inget behov av \(object) för"
          case .history: "Utfallet av \(object) det senaste året är inte helt känt för"
          case .capacity, .hand: "Vikten saknas för"
          }
        throw CommandFailure(
          message: "\(what) \(missing.joined(separator: ", ")). Ange vikten med --to ENHET=VIKT, eller namnge bara de "
            + "enheter som ska få del.")
      }
      return .breakDown(
        AssignmentBreakdown(year: plan.year, unit: giver, object: object, basis: by.basis, shares: shares))
    }
  }

  private func below(_ giver: UnitCode, _ reading: GovernanceReading) throws -> [AssignmentBreakdown.Share] {
    let children = reading.units.position(of: giver).map { reading.units.children[$0] } ?? []
    guard !children.isEmpty else {
      throw CommandFailure(message: "\(reading.name(giver)) har inga enheter under sig. Ange dem med --to.")
    }
    return children.map { AssignmentBreakdown.Share(unit: reading.units.units[$0].code) }
  }

  private func share(_ text: String, _ reading: GovernanceReading) throws -> AssignmentBreakdown.Share {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else { throw wrong(text) }
    var weight: Double?
    if parts.count == 2 {
      guard let number = Double(parts[1].replacing(",", with: ".")), number.isFinite, number >= 0 else {
        throw wrong(text)
      }
      weight = number
    }
    return AssignmentBreakdown.Share(unit: try reading.unit(parts[0]), weight: weight)
  }

  private func wrong(_ text: String) -> CommandFailure {
    CommandFailure(message: "Delen ”\(text)” kan inte läsas. Skriv ENHET eller ENHET=VIKT.")
  }
}
