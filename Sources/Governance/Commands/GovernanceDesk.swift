internal import PlanningModel

/// A command with who gives it, when and why.
package struct CommandRequest: Sendable, Equatable {
  /// A name of the command that is never used again; the same command given twice is carried out once.
  package let id: String
  /// Who gives it.
  package let actor: PersonID
  /// When.
  package let at: Instant
  /// Why.
  package let reason: String
  /// What shall be done.
  package let command: GovernanceCommand

  /// Creates a request.
  package init(id: String, actor: PersonID, at: Instant, reason: String, command: GovernanceCommand) {
    precondition(!id.isEmpty, "A command needs an id.")
    self.id = id
    self.actor = actor
    self.at = at
    self.reason = reason
    self.command = command
  }

  private static let prefix = "command:"

  /// The name of the command on a branch: tried in a scenario, it is another than the same one given in the plan.
  func id(on branch: String) -> String { branch == LedgerEvent.mainBranch ? id : "\(branch)|\(id)" }

  /// The id of one of the command's events.
  func eventID(_ number: Int, on branch: String) -> String { "\(Self.prefix)\(id(on: branch))/\(number)" }

  /// The id of the command that an event came from; `nil` for events that no command made.
  static func command(ofEvent id: String) -> String? {
    guard id.hasPrefix(prefix), let slash = id.lastIndex(of: "/") else { return nil }
    return String(id[id.index(id.startIndex, offsetBy: prefix.count)..<slash])
  }
}

/// What comes of a command: events to record and what to look out for.
package struct GovernanceOutcome: Sendable, Equatable {
  /// The events, none when the command has been carried out before.
  package let events: [NewLedgerEvent]
  /// The numbers of the events that an earlier, equal command made.
  package let earlier: [Int]
  /// Soft gates that are passed, in Swedish; they hinder nothing now.
  package let warnings: [String]
  /// What the decision was made on.
  package let basis: LedgerBasis
}

/// Where commands are judged: state, command, person and moment lead to events or to a refusal, and to nothing else.
///
/// The desk reads no clock and no store; the same arguments give the same events.
package struct GovernanceDesk: Sendable {
  let state: GovernanceState
  let request: CommandRequest
  let authority: Authority
  let units: UnitTree
  let today: Day

  /// Judges a command on the branch of the state; throws `GovernanceRefusal`, or `LedgerError` for a text that cannot be
  /// written.
  package static func decide(_ request: CommandRequest, in state: GovernanceState) throws -> GovernanceOutcome {
    let basis = LedgerBasis(sequence: state.lastSequence)
    let branch = state.branch
    if let earlier = state.commands[request.id(on: branch)] ?? state.commands[request.id] {
      return GovernanceOutcome(events: [], earlier: earlier, warnings: [], basis: basis)
    }
    if request.reason.allSatisfy(\.isWhitespace) { throw GovernanceRefusal.reasonMissing }
    if let latest = state.latest, request.at.seconds + clockTolerance < latest.seconds {
      throw GovernanceRefusal.clockWentBack(latest: latest)
    }
    let today = request.at.swedishDay
    let units = try tree(for: request, in: state, on: today)
    let desk = GovernanceDesk(
      state: state, request: request, authority: Authority(grants: state.grants, units: units, on: today),
      units: units, today: today)
    let ruling = try desk.ruling()
    let events = try ruling.events.enumerated().map { offset, event in
      try NewLedgerEvent(
        id: request.eventID(offset + 1, on: branch), at: request.at, actor: request.actor.text,
        role: ruling.role.rawValue,
        unit: event.unit ?? ruling.unit, reason: request.reason, status: event.documentStatus, branch: branch,
        payload: .governance(event))
    }
    return GovernanceOutcome(
      events: events, earlier: [], warnings: ruling.warnings,
      basis: LedgerBasis(sequence: state.lastSequence, reading: ruling.reading))
  }

  /// Seconds that the clocks of two computers may differ.
  private static let clockTolerance = 300

  private static func tree(for request: CommandRequest, in state: GovernanceState, on day: Day) throws -> UnitTree {
    do {
      return try state.organization.tree(on: day)
    } catch {
      // The first of all commands opens the region, and there is nobody yet to have the right to.
      guard state.base.isEmpty, state.organizationChanges.isEmpty,
        case .changeOrganization(let change) = request.command, change.kind == .opened
      else { throw GovernanceRefusal.noOrganization }
      return try UnitTree(change.applied(to: []))
    }
  }
}

/// What a command leads to, before it is written as events.
struct Ruling {
  /// The role it was decided in.
  var role: Role
  /// The unit of the role.
  var unit: UnitCode
  /// What was decided.
  var events: [GovernanceEvent]
  /// Soft gates that are passed.
  var warnings: [String] = []
  /// What else was read and must not have changed.
  var reading: [LedgerSubject] = []

  init(_ grant: Grant, _ events: GovernanceEvent..., warnings: [String] = [], reading: [LedgerSubject] = []) {
    self.init(grant, all: events, warnings: warnings, reading: reading)
  }

  init(_ grant: Grant, all events: [GovernanceEvent], warnings: [String] = [], reading: [LedgerSubject] = []) {
    role = grant.role
    unit = grant.unit
    self.events = events
    self.warnings = warnings
    self.reading = reading
  }
}

extension GovernanceEvent {
  /// How finished the document of the decision is: working material until it binds somebody else.
  fileprivate var documentStatus: DocumentStatus {
    switch self {
    case .planYearMoved, .gapOverridden, .handshakeSigned, .budgetSet, .roleGranted, .grantEnded, .organizationChanged:
      .drawnUp
    default: .workingMaterial
    }
  }
}
