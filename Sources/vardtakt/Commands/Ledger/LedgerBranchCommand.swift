import ArgumentParser
import Governance
import PlanningModel
import Workspace

/// `vardtakt ledger branch`: a scenario beside the plan.
struct LedgerBranchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "branch", abstract: "Börjar ett scenario vid sidan av planen, eller visar dem som finns.",
    discussion: """
      vardtakt ledger branch --workspace region.vardtakt --name sommar --actor sven --role SPL \\
        --reason "Prövar stängning"
      vardtakt plan --workspace region.vardtakt --scenario sommar
      """)

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Scenariots namn; utan det visas de som finns.")
  var name: String?

  @Option(
    name: .long, help: "Planen som den var en dag (2027-05-01) eller efter ett beslut (17); annars som den är nu.")
  var from: LedgerPoint?

  @OptionGroup var deciding: OptionalDecidingOptions

  func validate() throws {
    if name?.isEmpty == true { throw ValidationError("Ange scenariots namn.") }
    if name != nil, deciding.actor == nil || deciding.role == nil || deciding.reason == nil {
      throw ValidationError("Ange --actor PERSON, --role ROLL och --reason SKÄL: de skrivs i liggaren.")
    }
  }

  func run() throws {
    try RegionWorkspace.use(source.workspace) { workspace in
      guard let name else {
        let names = try workspace.store.branches().map {
          "\($0.branch)  \($0.at)  \($0.actor) (\($0.role))  \($0.reason)"
        }
        try Console.write(names.isEmpty ? "Inga scenarier.\n" : names.joined(separator: "\n") + "\n")
        return
      }
      try workspace.checkRole(of: deciding.author)
      let event = try workspace.store.openBranch(
        name, at: try workspace.checked(from), by: deciding.author, reason: deciding.reason ?? "")
      guard case .branchOpened(let origin) = event.payload else { return }
      try Console.write("Scenariot \(name) bygger på planen till och med beslut \(origin.sequence).\n")
    }
  }
}

/// Who decides, where something may also only be shown.
struct OptionalDecidingOptions: ParsableArguments {
  @Option(name: .long, help: "Vem som beslutar; skrivs i liggaren.")
  var actor: String?

  @Option(name: .long, help: "I vilken roll; skrivs i liggaren.")
  var role: String?

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String?

  /// Whoever decides.
  var author: LedgerAuthor { LedgerAuthor(actor: actor ?? "", role: role ?? "") }
}

/// `vardtakt ledger compare`: which decisions differ between a scenario and the plan.
struct LedgerCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Visar vilka beslut som skiljer ett scenario från planen.")

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Scenariots namn.")
  var scenario: String

  func run() throws {
    let comparison = try RegionWorkspace.use(source.workspace) { try $0.store.compare(scenario) }
    var text = "Scenariot \(scenario) bygger på planen till och med beslut \(comparison.origin).\n"
    if comparison.differences.isEmpty { text += "Inga beslut skiljer.\n" }
    for difference in comparison.differences {
      text += "\(difference.subject)\n"
      text += "  planen:    \(try described(difference.plan))\n  scenariot: \(try described(difference.scenario))\n"
    }
    if let personal = comparison.pending.dropFirst(comparison.adoptable.count).first {
      text += "Från och med \(personal.summary) är besluten personliga och förs inte in; de fattas i planen.\n"
    }
    if !comparison.inTheWay.isEmpty {
      text += "Planen har gått vidare i samma frågor, så scenariot kan inte införas: "
      text += comparison.inTheWay.map(\.summary).joined(separator: "; ") + ".\n"
    }
    try Console.write(text)
  }

  private func described(_ event: LedgerEvent?) throws -> String {
    guard let event else { return "inget eget beslut" }
    return "beslut \(event.sequence), \(event.actor) (\(event.role)) \(event.at): \(try event.payload.json())"
  }
}

/// `vardtakt ledger adopt`: a scenario's decisions become the plan's.
struct LedgerAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Gör ett scenarios beslut till planens.",
    discussion: """
      Har planen under tiden gått vidare i samma frågor införs inget, och frågorna namnges. Beslut i omgångar behåller den \
      som fattade dem, och den som inför dem (--actor) måste ha rätt att ändra uppdragen för hela regionen. Handslag, ägda \
      gap, fastställande och roller införs aldrig ur ett scenario, inte heller det som följer efter dem.
      """)

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Scenariots namn.")
  var scenario: String

  @OptionGroup var deciding: DecidingOptions

  func run() throws {
    let events = try RegionWorkspace.use(source.workspace) { workspace in
      try workspace.checkRole(of: deciding.author)
      return try workspace.store.adopt(scenario, by: deciding.author, reason: deciding.reason) { comparison in
        guard comparison.adoptable.contains(where: { $0.payload.kind == .governance }) else { return }
        let reading = try workspace.governance(asOf: nil)
        try reading.state.requireRightToAdopt(
          comparison, by: PersonID(deciding.actor), units: reading.units, on: reading.day)
      }
    }
    guard let first = events.first, let last = events.last else { return }
    try Console.write(
      "\(events.count - 1) beslut ur scenariot \(scenario) är nu planens: beslut \(first.sequence)–\(last.sequence).\n")
  }
}
