import ArgumentParser
import Governance
import PlanningModel
import Reporting

/// `vardtakt handshake`: conditions and hands.
struct HandshakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handshake", abstract: "Handskakningen: villkor med läge, och de två parternas händer.",
    subcommands: [HandshakeConditionsCommand.self, HandshakeSignCommand.self],
    defaultSubcommand: HandshakeConditionsCommand.self)
}

/// `vardtakt handshake conditions`: every condition with its state.
struct HandshakeConditionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conditions", abstract: "Alla villkor för ett områdes handskakning, uppfyllda eller inte.")

  @OptionGroup var view: GovernanceViewOptions

  @Argument(help: "Området.")
  var unit: String

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      let unit = try reading.unit(unit)
      let plan = try reading.plan(view.year)
      if plan.currentBook != nil, !plan.areas.contains(unit) {
        let areas = plan.areas.map { "\($0) \(reading.name($0))" }.joined(separator: ", ")
        throw CommandFailure(
          message: "\(reading.name(unit)) är inget område: handslag sker mellan ett område och regionen. "
            + (areas.isEmpty ? "Inget område har fått ett uppdrag ännu." : "Områdena är \(areas)."))
      }
      let conditions = reading.state.conditions(
        year: plan.year, area: unit, units: reading.units, capacities: try workspace.capacityNames())
      guard let conditions else {
        throw CommandFailure(message: GovernanceRefusal.notNegotiable(plan.year, plan.phase).message)
      }
      try Console.write(GovernanceTables.text(ConditionTable.make(conditions), format))
    }
  }
}

/// `vardtakt handshake sign`: one side gives its hand.
struct HandshakeSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Ger den ena partens hand; två olika personer skakar hand.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Området.")
  var unit: String

  @Option(name: .long, help: "strategic (strategisk nivå) eller area (området).")
  var party: HandshakeParty

  func run() throws {
    try options.decide { reading, _ in
      .shakeHands(
        HandshakeSignature(
          year: try reading.plan(options.year).year, unit: try reading.unit(unit), party: party))
    }
  }
}

extension HandshakeParty: ExpressibleByArgument {}
