import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting

/// `vardtakt assignment`: assignments down and answers up.
struct AssignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assignment", abstract: "Uppdrag: lägga ut, skicka, ta emot, bedöma, summera och återrapportera.",
    subcommands: [
      AssignmentShowCommand.self, AssignmentSetCommand.self, AssignmentSplitCommand.self, AssignmentMoveCommand.self,
      AssignmentAssessCommand.self, AssignmentGroundsCommand.self, AssignmentCapacityCommand.self,
    ], defaultSubcommand: AssignmentShowCommand.self)
}

/// `vardtakt assignment show`: a unit's round with those below it.
struct AssignmentShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "En enhets uppdrag och svar med alla under den, summakontroll och jämförelse.")

  @OptionGroup var view: GovernanceViewOptions

  @Argument(help: "Enheten; hela regionen om den utelämnas.")
  var unit: String?

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      let plan = try reading.plan(view.year)
      let unit = try unit.map { try reading.unit($0) } ?? plan.region
      guard let round = plan.currentRound, let summary = plan.summary(of: unit, in: round) else {
        throw CommandFailure(message: GovernanceRefusal.noAssignment(reading.name(unit)).message)
      }
      let page = RoundPage(
        summary, units: reading.units, scenario: reading.state.scenario, person: reading.person)
      try Console.write(page.tables.map { GovernanceTables.text($0, format) }.joined(separator: "\n"))
    }
  }
}

/// `vardtakt assignment set`: writes one line of a unit's assignment, by hand or from the need forecast.
struct AssignmentSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Skriver ett uppdrag till en enhet, för hand eller från behovsprognosen.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Enheten som får uppdraget.")
  var unit: String

  @Option(name: .long, help: "Planeringsobjektet; alla objekt med --from-forecast om det utelämnas.")
  var object: String?

  @Option(name: .long, help: "Antal aktiviteter.")
  var amount: Int?

  @Option(name: .long, help: "Medelvårdtid i dagar, för vårdtillfällen.")
  var stay: Double?

  @Option(name: .long, help: "Beläggning som vårdplatser planeras för, till exempel 0.95.")
  var occupancy: Double?

  @Option(name: .long, help: "Timmar per aktivitet.")
  var hours: Double?

  @Option(name: .long, help: "Enheten vars uppdrag det är en del av; annars den som gav det förut, eller regionen.")
  var givenBy: String?

  @Flag(name: .long, help: "Tar uppdraget från planens behovsprognos.")
  var fromForecast = false

  func validate() throws {
    if !fromForecast, object == nil || amount == nil {
      throw ValidationError("Ange --object och --amount, eller --from-forecast.")
    }
  }

  func run() throws {
    try options.decide { reading, workspace in
      let year = try reading.plan(options.year).year
      let code = try reading.unit(unit)
      let known = try object.map { try AssignedObjects(reading, workspace).named($0) }
      return .assign(
        AssignmentOrder(
          year: year, unit: code, givenBy: try givenBy.map { try reading.unit($0) },
          lines: fromForecast ? try forecast(known?.code, code, year, workspace) : known.map { [written($0)] } ?? []))
    }
  }

  private func written(_ object: AssignedObjects.Named) -> AssignmentLine {
    var conversion: CapacityConversion?
    if let stay { conversion = CapacityConversion(meanStayDays: stay, occupancy: occupancy ?? 0.95) }
    if let hours { conversion = CapacityConversion(hoursPerActivity: hours) }
    return AssignmentLine(
      object: object.code, name: object.name, amount: amount ?? 0, conversion: conversion, basis: .byHand)
  }

  private func forecast(
    _ object: PlanningObjectCode?, _ unit: UnitCode, _ year: Int, _ workspace: RegionWorkspace
  ) throws -> [AssignmentLine] {
    let advice = try workspace.advice(year: year, asOf: nil, scenario: options.scenario)
    let lines = advice?.lines(for: unit, object: object) ?? []
    guard !lines.isEmpty else {
      throw CommandFailure(
        message: "Planen har inget behov för \(unit) \(year). Ange uppdraget med --object och --amount.")
    }
    return lines
  }
}

/// What moves an assignment on.
enum AssignmentMoveWord: String, ExpressibleByArgument, CaseIterable {
  case send, receive, sum, report, recall
}

/// `vardtakt assignment move`: sends, receives, sums, reports or recalls.
struct AssignmentMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Skickar (send), tar emot (receive), summerar (sum), återrapporterar (report), kallar tillbaka (recall).")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "send, receive, sum, report eller recall.")
  var step: AssignmentMoveWord

  @Argument(help: "Enheten; vid send den som lagt ut uppdragen.")
  var unit: String

  @Option(name: .long, help: "Kommentar.")
  var comment: String?

  func run() throws {
    try options.decide { reading, _ in
      let move = AssignmentMove(
        year: try reading.plan(options.year).year, unit: try reading.unit(unit), comment: comment)
      return switch step {
      case .send: .send(move)
      case .receive: .receive(move)
      case .sum: .sumUp(move)
      case .report: .report(move)
      case .recall: .recall(move)
      }
    }
  }
}

/// `vardtakt assignment assess`: accepts an assignment or answers with other numbers, on four grounds.
struct AssignmentAssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Rimlighetsbedömer ett uppdrag: godtar det, eller ändrar med motiv (--reason).",
    discussion: """
      Grunder som utelämnas fylls i från systemets egna siffror; visa dem först med vardtakt assignment grounds ENHET.
      """)

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Enheten.")
  var unit: String

  @Option(name: .long, help: "Annat antal för ett objekt, OBJEKT=ANTAL; kan upprepas. Utelämnat godtas uppdraget.")
  var propose: [String] = []

  @Option(name: .long, help: "Uppskattat behov.")
  var need: String?

  @Option(name: .long, help: "Kända förändringar.")
  var changes: String?

  @Option(name: .long, help: "Tillgänglig kapacitet.")
  var capacity: String?

  @Option(name: .long, help: "Historik.")
  var history: String?

  func run() throws {
    try options.decide { reading, workspace in
      let year = try reading.plan(options.year).year
      let code = try reading.unit(unit)
      var grounds = AssessmentGrounds(
        need: need ?? "", knownChanges: changes ?? "", capacity: capacity ?? "", history: history ?? "")
      if [need, changes, capacity, history].contains(nil) {
        let own = try AssignmentGroundsCommand.grounds(code, year, reading, workspace)
        grounds = AssessmentGrounds(
          need: need ?? own.need, knownChanges: changes ?? own.knownChanges, capacity: capacity ?? own.capacity,
          history: history ?? own.history)
      }
      return .assess(Assessment(year: year, unit: code, proposals: try proposals(), grounds: grounds))
    }
  }

  private func proposals() throws -> [Assessment.Proposal]? {
    let proposals = try propose.map { text in
      let parts = text.split(separator: "=")
      guard parts.count == 2, let amount = Int(parts[1]) else {
        throw CommandFailure(message: "Förslaget ”\(text)” kan inte läsas. Skriv OBJEKT=ANTAL.")
      }
      return Assessment.Proposal(object: PlanningObjectCode(String(parts[0])), amount: amount)
    }
    return proposals.isEmpty ? nil : proposals
  }
}

/// `vardtakt assignment grounds`: the four grounds from the system's own figures.
struct AssignmentGroundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grounds", abstract: "De fyra grunderna för en rimlighetsbedömning ur systemets egna siffror.")

  @OptionGroup var view: GovernanceViewOptions

  @Argument(help: "Enheten.")
  var unit: String

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      let grounds = try Self.grounds(
        reading.unit(unit), reading.plan(view.year).year, reading, workspace, asOf: view.asOf)
      try Console.write(grounds.all.map { "\($0.name): \($0.text)\n" }.joined())
    }
  }

  static func grounds(
    _ unit: UnitCode, _ year: Int, _ reading: GovernanceReading, _ workspace: RegionWorkspace, asOf: LedgerPoint? = nil
  ) throws -> AssessmentGrounds {
    guard let advice = try workspace.advice(year: year, asOf: asOf, scenario: reading.state.scenario) else {
      throw CommandFailure(
        message:
          "Det finns ingen plan som räcker över \(year). Läs in regionens filer eller skriv de fyra grunderna själv "
          + "(--need, --changes, --capacity och --history).")
    }
    return advice.grounds(for: unit, in: reading.state)
  }
}

/// `vardtakt assignment capacity`: says what a unit can do.
struct AssignmentCapacityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity", abstract: "Uppger en enhets kapacitet för ett planeringsobjekt under året.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Enheten.")
  var unit: String

  @Option(name: .long, help: "Planeringsobjektet.")
  var object: String

  @Option(name: .long, help: "Kapaciteten.")
  var amount: Double

  @Option(name: .long, help: "bedDays (vårddygn), hours (timmar) eller activities (aktiviteter).")
  var measure: CapacityMeasure

  func run() throws {
    try options.decide { reading, workspace in
      .stateCapacity(
        CapacityStatement(
          year: try reading.plan(options.year).year, unit: try reading.unit(unit),
          object: try AssignedObjects(reading, workspace).named(object).code, amount: amount, measure: measure))
    }
  }
}

extension CapacityMeasure: ExpressibleByArgument {}
