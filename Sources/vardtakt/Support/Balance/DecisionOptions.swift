import ArgumentParser
import Governance
import PlanningModel

/// Who decides, in which role and why.
struct DecisionOptions: ParsableArguments {
  @Option(name: [.customLong("actor"), .customLong("by")], help: "Vem som beslutar; skrivs i liggaren.")
  var by: String

  @Option(name: .long, help: "I vilken roll, till exempel SCH, TCH eller CON.")
  var role: String

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String

  /// Who acts, with a role that is known.
  func actor(on day: Day = Instant.now().swedishDay) throws -> MeasureActor {
    MeasureActor(name: by, role: try Self.role(role), day: day)
  }

  /// Who acts; a role that is no code is kept in the words it was given.
  var author: LedgerAuthor { LedgerAuthor(actor: by, role: Role(rawValue: role.uppercased())?.rawValue ?? role) }

  /// The role of a code.
  static func role(_ code: String) throws -> Role {
    if let role = Role(rawValue: code.uppercased()) { return role }
    let known = Role.allCases.map { "\($0.rawValue) \($0.swedish)" }.joined(separator: ", ")
    throw CommandFailure(
      message: "Rollen ”\(code)” finns inte.\(NearestWord.question(for: code, among: Role.allCases.map(\.rawValue))) "
        + "Rollerna är \(known). Inget har ändrats.")
  }
}
