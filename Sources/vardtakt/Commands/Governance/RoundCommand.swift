import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting

/// `vardtakt round`: the plan year and its rounds.
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "Planår och omgångar: läge, årshjul, skillnader och nästa steg.",
    subcommands: [
      RoundStatusCommand.self, RoundWheelCommand.self, RoundCompareCommand.self, RoundOpenCommand.self,
      RoundNextCommand.self, RoundBalanceCommand.self, RoundOverrideCommand.self,
    ], defaultSubcommand: RoundStatusCommand.self)
}

/// `vardtakt round status`: every unit's state and who is late.
struct RoundStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Läget för varje enhets uppdrag, vem som är sen, och vad årshjulet säger är sent och härnäst.")

  @OptionGroup var view: GovernanceViewOptions

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      let plan = try reading.plan(view.year)
      let objects = try AssignedObjects(reading, workspace)
      var text = GovernanceTables.text(GovernanceTables.status(plan, reading, objects), format)
      if format == .text {
        if plan.currentBook?.assignments.contains(where: { objects.sum(of: $0.lines) == nil }) == true {
          text += "Uppdrag som räknar olika saker summeras inte; vardtakt assignment show visar dem var för sig.\n"
        }
        text += GovernanceTables.due(plan, reading)
      }
      try Console.write(text)
    }
  }
}

/// `vardtakt round compare`: what differs from the round or version before.
struct RoundCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Skillnader per enhet mot förra omgången eller versionen, eller mot en annan dag."
  )

  @OptionGroup var view: GovernanceViewOptions

  @Option(name: .long, help: "Jämför med läget i slutet av en dag.")
  var since: LedgerPoint?

  @Flag(name: .long, help: "Jämför scenariot (--scenario) med planen själv.")
  var withPlan = false

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func validate() throws {
    if withPlan, view.scenario == nil { throw ValidationError("Ange scenariot att jämföra med --scenario.") }
    if withPlan, since != nil { throw ValidationError("Ange antingen --with-plan eller --since.") }
  }

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      if let since { try workspace.checked(since: since, asOf: view.asOf, on: reading.day) }
      let plan = try reading.plan(view.year)
      let before =
        if withPlan {
          try workspace.governance(asOf: view.asOf).state.years[plan.year]?.currentBook
        } else if let since {
          try workspace.governance(asOf: since, scenario: view.scenario).state.years[plan.year]?.bookInForce
        } else {
          plan.phase == .revising ? plan.versions.last?.book : plan.bookBefore
        }
      guard let before, let book = since == nil ? plan.currentBook : plan.bookInForce else {
        throw CommandFailure(
          message: "Det finns inget att jämföra med. Ange en dag med --since, eller vänta på omgång 2.")
      }
      let caption =
        withPlan
        ? "Scenariot mot planen" : since.map { "Ändrat sedan \($0)" } ?? "Ändrat sedan förra omgången eller versionen"
      let table = GovernanceTables.differences(book.differences(since: before), caption, reading)
      try Console.write(GovernanceTables.text(table, format))
    }
  }
}

/// `vardtakt round open`: opens a plan year.
struct RoundOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Öppnar ett planår.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Option(name: .long, help: "Den strategiska chef som svarar för planåret.")
  var owner: String

  func validate() throws {
    if options.year == nil { throw ValidationError("Ange planåret med --year.") }
  }

  func run() throws {
    try options.decide { reading, _ in
      .openPlanYear(
        PlanYearOpening(year: options.year ?? 0, region: reading.units.units[0].code, owner: PersonID(owner)))
    }
  }
}

/// `vardtakt round next`: moves a plan year on.
struct RoundNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "För planåret vidare: öppnar en omgång, fastställer, sätter i kraft, reviderar, avslutar.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(
    help: "Steget: \(PlanYearStep.allCases.filter { $0 != .shakeHands }.map(\.rawValue).joined(separator: ", ")).")
  var step: PlanYearStep

  @Option(name: .long, help: "Senaste dag att bedöma uppdrag.")
  var assessBy: Day?

  @Option(name: .long, help: "Senaste dag att återrapportera.")
  var reportBy: Day?

  @Option(name: .long, help: "Område som omgång 2 inte väntar på; kan upprepas.")
  var without: [String] = []

  @Option(name: .long, help: "Diarienummer.")
  var reference: String?

  func run() throws {
    try options.decide { reading, _ in
      .movePlanYear(
        PlanYearMove(
          year: try reading.plan(options.year).year, step: step, assessBy: assessBy, reportBy: reportBy,
          without: without.isEmpty ? nil : try without.map { try reading.unit($0) }, reference: reference))
    }
  }
}

/// `vardtakt round balance`: puts the program's balance of every area on record.
struct RoundBalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance", abstract: "Räknar planen och skriver in områdenas balans som underlag för handskakningen.")

  @OptionGroup var options: GovernanceDecidingOptions

  func run() throws {
    try options.decide { reading, workspace in
      let plan = try reading.plan(options.year)
      guard let advice = try workspace.advice(year: plan.year, asOf: nil, scenario: options.scenario) else {
        throw CommandFailure(
          message: "Det finns ingen plan som räcker över \(plan.year). Läs in regionens filer, eller ändra plan_start "
            + "eller horizon_years.")
      }
      let units = plan.currentBook?.chain(below: plan.region) ?? []
      return .drawBalance(advice.balance(of: plan.areas, pricing: units))
    }
  }
}

/// `vardtakt round override`: the owner of the plan year answers for a gap by name.
struct RoundOverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: "Planårets ansvariga svarar för ett gap; det syns sedan överallt.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Enheten.")
  var unit: String

  @Option(name: .long, help: "Planeringsobjektet, för behov som inte är fördelat.")
  var object: String?

  @Option(name: .long, help: "Kapaciteten, för ett underskott i timmar.")
  var capacity: String?

  @Option(name: .long, help: "Gapets storlek.")
  var amount: Double

  func validate() throws {
    if (object == nil) == (capacity == nil) { throw ValidationError("Ange antingen --object eller --capacity.") }
  }

  func run() throws {
    try options.decide { reading, _ in
      .overrideGap(
        GapOverride(
          year: try reading.plan(options.year).year, matter: object == nil ? .deficit : .undistributed,
          unit: try reading.unit(unit), object: object.map { PlanningObjectCode($0) },
          capacity: capacity.map { CapacityCode($0) }, amount: amount))
    }
  }
}

extension PlanYearStep: ExpressibleByArgument {}
