package import PlanningModel

/// A version of a text and when it was saved.
package typealias TextVersion = Decided<GovernedText>

/// Rounds, roles, organisation and texts as they stand at a point, folded from the ledger.
package struct GovernanceState: Sendable {
  /// The units that the region's files hold, before any decided change.
  package let base: [CareUnit]
  /// The branch it is the state of.
  package let branch: String
  /// The number of the last event that was folded in, of any kind.
  package private(set) var lastSequence = 0
  /// The moment of the latest event.
  package private(set) var latest: Instant?
  /// Everything else that the ledger decides: measures, limits, changes.
  package private(set) var ledger = LedgerState()
  /// Every grant ever given, in that order, with its end.
  package private(set) var grants: [Grant] = []
  /// Changes of the organisation, in the order they were decided.
  package private(set) var organizationChanges: [OrganizationChange] = []
  /// Plan years by their number.
  package internal(set) var years: [Int: PlanYear] = [:]
  /// All versions of each text, the first one first.
  package private(set) var texts: [GovernedText.Name: [TextVersion]] = [:]
  /// The year wheel.
  package private(set) var wheel = YearWheel.template
  /// The commands that have been carried out, with the numbers of their events.
  package private(set) var commands: [String: [Int]] = [:]

  /// Before any decision, in a region with some units.
  package init(base: [CareUnit] = [], branch: String = LedgerEvent.mainBranch) {
    self.base = base
    self.branch = branch
  }

  /// The state of a branch at a point; the events may come in any order.
  package static func fold(
    _ events: [LedgerEvent], base: [CareUnit] = [], asOf point: LedgerPoint = .latest,
    branch: String = LedgerEvent.mainBranch
  ) -> GovernanceState {
    var state = GovernanceState(base: base, branch: branch)
    let view = BranchView(of: branch, in: events)
    let seen = events.sorted { $0.sequence < $1.sequence }.filter { view.includes($0) && point.includes($0) }
    for event in seen { state.apply(event) }
    state.ledger = LedgerState.fold(events, asOf: point, branch: branch)
    return state
  }

  /// Folds in what was just recorded on the state's own branch: decisions of this room, nothing else.
  package mutating func add(_ events: [LedgerEvent]) {
    for event in events {
      if case .governance = event.payload {} else { preconditionFailure("Fold the ledger anew for other decisions.") }
      apply(event)
    }
  }

  /// Folds in one event of the state's own branch.
  private mutating func apply(_ event: LedgerEvent) {
    lastSequence = max(lastSequence, event.sequence)
    latest = max(latest ?? event.at, event.at)
    if let command = CommandRequest.command(ofEvent: event.id) { commands[command, default: []].append(event.sequence) }
    guard case .governance(let decision) = event.payload else { return }
    let reference = DecisionReference(
      sequence: event.sequence, day: event.at.swedishDay, actor: PersonID(event.actor), role: event.role,
      reason: event.reason)
    switch decision {
    case .roleGranted(let grant): grants.append(grant)
    case .grantEnded(let end):
      for position in grants.indices where grants[position].code == end.code { grants[position].through = end.through }
    case .organizationChanged(let change): organizationChanges.append(change)
    case .textSaved(let text):
      texts[text.textName, default: []].append(TextVersion(value: text, decision: reference))
    case .yearWheelSet(let wheel): self.wheel = wheel
    case .planYearOpened(let opening): years[opening.year] = PlanYear(opening)
    default:
      guard let year = decision.year else { return }
      years[year]?.apply(decision, reference)
    }
  }
}

extension GovernanceState {
  /// The organisation over time.
  package var organization: OrganizationHistory { OrganizationHistory(base: base, changes: organizationChanges) }

  /// The scenario it is the state of; `nil` for the plan itself.
  package var scenario: String? { branch == LedgerEvent.mainBranch ? nil : branch }

  /// The person's name, or its code when nobody has said.
  package func name(of person: PersonID) -> String { grants.last { $0.person == person }?.name ?? person.text }

  /// Whether a measure's effect is verified.
  package func isVerified(_ code: MeasureCode) -> Bool {
    ledger.measures.contains { $0.value.code == code && $0.value.verifiedEffect != nil }
  }

  /// The versions of texts in force, in order of kind, unit and key.
  package var textsInForce: [TextVersion] {
    texts.values.compactMap(\.last).sorted { left, right in
      let (first, second) = (left.value, right.value)
      return (first.kind.rawValue, first.unit.text, first.key) < (second.kind.rawValue, second.unit.text, second.key)
    }
  }
}
