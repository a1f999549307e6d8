import ArgumentParser
import Governance
import PlanningModel
import Reporting

/// `vardtakt roles`: who may do what, who holds which role, and giving and ending roles.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Visar vem som får göra vad, och ger och avslutar roller.",
    subcommands: [RolesTableCommand.self, RolesListCommand.self, RolesGrantCommand.self, RolesEndCommand.self],
    defaultSubcommand: RolesTableCommand.self)
}

/// `vardtakt roles table`: the whole permission table.
struct RolesTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Hela behörighetstabellen: handlingar och roller.",
    discussion: """
      D beslutar · E ändrar · S skickar till nästa nivå · P föreslår · R läser · – inget. ▲ gäller hela regionen, annars den
      egna enheten med allt under. (s) går vidare trots en mjuk spärr. Ord inom hakparentes begränsar.
      """)

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try Console.write(GovernanceTables.text(GovernanceTables.permissions, format))
  }
}

/// `vardtakt roles list`: who holds which role.
struct RolesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Vilka som har vilka roller, för vilka enheter och hur länge.")

  @OptionGroup var view: GovernanceViewOptions

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      try Console.write(GovernanceTables.text(GovernanceTables.grants(reading), format))
    }
  }
}

/// `vardtakt roles grant`: gives a person a role.
struct RolesGrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Ger en person en roll för en enhet och allt under den.",
    discussion: "Den första behörigheten i en region gör någon till systemförvaltare (ADM).")

  @OptionGroup var options: GovernanceDecidingOptions

  @Option(name: .long, help: "Personens kod.")
  var person: String

  @Option(name: .long, help: "Personens namn.")
  var name: String

  @Option(name: .long, help: "Rollen: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
  var role: Role

  @Option(name: .long, help: "Enheten.")
  var unit: String

  @Option(name: .long, help: "Första dagen.")
  var from: Day

  @Option(name: .long, help: "Sista dagen; krävs för vikarier.")
  var through: Day?

  @Option(name: .long, help: "Den som personen är vikarie för.")
  var standsInFor: String?

  func run() throws {
    try options.decide { reading, _ in
      let number = reading.state.grants.filter { $0.person == PersonID(person) }.count + 1
      return .grantRole(
        Grant(
          code: "\(person)-\(number)", person: PersonID(person), name: name, role: role,
          unit: try reading.unit(unit), year: options.year, from: from, through: through,
          standsInFor: standsInFor.map { PersonID($0) }))
    }
  }
}

/// `vardtakt roles end`: ends a grant.
struct RolesEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "end", abstract: "Avslutar en behörighet.")

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Behörighetens kod; se vardtakt roles list.")
  var code: String

  @Option(name: .long, help: "Sista dagen.")
  var through: Day

  func run() throws {
    try options.decide { _, _ in .endGrant(GrantEnd(code: code, through: through)) }
  }
}

/// `vardtakt may`: what a person may do at a unit.
struct MayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may", abstract: "Vad en person får göra vid en enhet, och varför inte.")

  @OptionGroup var view: GovernanceViewOptions

  @Option(name: .long, help: "Personens kod.")
  var actor: String

  @Option(name: .long, help: "Enheten; hela regionen om den utelämnas.")
  var unit: String?

  @Option(name: .long, help: "text, json eller csv.")
  var format: GovernanceTableFormat = .text

  func run() throws {
    try RegionWorkspace.use(view.source.workspace) { workspace in
      let reading = try view.reading(workspace)
      let unit = try unit.map { try reading.unit($0) } ?? reading.units.units[0].code
      let authority = Authority(grants: reading.state.grants, units: reading.units, on: reading.day)
      do throws(GovernanceRefusal) {
        _ = try authority.permit(PersonID(actor), to: .read, .roleDescriptions, at: unit, year: view.year)
      } catch {
        switch error {
        case .unknownActor, .grantExpired, .grantNotBegun: throw CommandFailure(message: error.message)
        default: break
        }
      }
      let table = GovernanceTables.rights(of: PersonID(actor), at: unit, year: view.year, authority, reading)
      try Console.write(GovernanceTables.text(table, format))
    }
  }
}

extension Role: ExpressibleByArgument {}
