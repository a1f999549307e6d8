internal import Foundation
package import PlanningModel

/// Someone who records decisions: the one place where the clock and the names of events come in.
package struct LedgerAuthor: Sendable {
  /// Who decides.
  package let actor: String
  /// The role decided in.
  package let role: String
  private let clock: @Sendable () -> Instant
  private let makeIdentifier: @Sendable () -> String

  /// Creates an author; a test gives its own clock and names.
  package init(
    actor: String, role: String, clock: @escaping @Sendable () -> Instant = { Instant.now() },
    makeIdentifier: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
  ) {
    self.actor = actor
    self.role = role
    self.clock = clock
    self.makeIdentifier = makeIdentifier
  }

  /// The same clock and names for decisions that somebody else has taken.
  func named(_ actor: String, _ role: String) -> LedgerAuthor {
    LedgerAuthor(actor: actor, role: role, clock: clock, makeIdentifier: makeIdentifier)
  }

  /// The events that record some decisions, all made at the same moment and for the same reason.
  ///
  /// Throws `LedgerError.missing` when the author has no name or role, or the reason is blank.
  package func events(
    recording payloads: [LedgerPayload], reason: String, branch: String = LedgerEvent.mainBranch,
    unit: UnitCode? = nil, status: DocumentStatus = .workingMaterial
  ) throws(LedgerError) -> [NewLedgerEvent] {
    let now = clock()
    var events: [NewLedgerEvent] = []
    for payload in payloads {
      events.append(
        try NewLedgerEvent(
          id: makeIdentifier(), at: now, actor: actor, role: role, unit: unit, reason: reason, status: status,
          branch: branch, payload: payload))
    }
    return events
  }
}
