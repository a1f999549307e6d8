internal import Foundation

/// An event that is about to be appended to the ledger: everything but its place there.
package struct NewLedgerEvent: Sendable, Equatable {
  /// A name of the event that is never used again, so that the same event cannot be appended twice.
  package let id: String
  /// When it was decided.
  package let at: Instant
  /// Who decided.
  package let actor: String
  /// The role it was decided in.
  package let role: String
  /// Why.
  package let reason: String
  /// The branch it belongs to; the plan itself is `LedgerEvent.mainBranch`.
  package let branch: String
  /// What was decided.
  package let payload: LedgerPayload

  /// Creates an event; throws `LedgerError.missing` when who, role or why is blank.
  package init(
    id: String, at: Instant, actor: String, role: String, reason: String, branch: String = LedgerEvent.mainBranch,
    payload: LedgerPayload
  ) throws(LedgerError) {
    precondition(!id.isEmpty && !branch.isEmpty, "An event needs an id and a branch.")
    for (text, part) in [(actor, LedgerEventPart.actor), (role, .role), (reason, .reason)]
    where text.allSatisfy(\.isWhitespace) {
      throw LedgerError.missing(part)
    }
    self.id = id
    self.at = at
    self.actor = actor
    self.role = role
    self.reason = reason
    self.branch = branch
    self.payload = payload
  }
}

/// A recorded decision with who, in which role, when and why (R053, R157); never changed once written.
package struct LedgerEvent: Sendable, Equatable {
  /// The branch of the plan itself; others are scenarios.
  package static let mainBranch = "main"

  /// Its place in the ledger, from 1 without gaps.
  package let sequence: Int
  /// A name of the event that is never used again.
  package let id: String
  /// When it was decided.
  package let at: Instant
  /// Who decided.
  package let actor: String
  /// The role it was decided in.
  package let role: String
  /// Why.
  package let reason: String
  /// The version of the stored form it was written in.
  package let schemaVersion: Int
  /// The branch it belongs to.
  package let branch: String
  /// What was decided.
  package let payload: LedgerPayload

  /// Gives an event its place in the ledger; the version is given when it is read back from a store.
  package init(_ event: NewLedgerEvent, sequence: Int, schemaVersion: Int = LedgerPayload.schemaVersion) {
    self.sequence = sequence
    self.schemaVersion = schemaVersion
    id = event.id
    at = event.at
    actor = event.actor
    role = event.role
    reason = event.reason
    branch = event.branch
    payload = event.payload
  }
}

extension LedgerEvent: Codable {
  private enum CodingKeys: String, CodingKey {
    case sequence, id, at, actor, role, reason, schemaVersion, branch, payload
  }

  /// Reads what the synthesised `encode(to:)` writes; throws `LedgerError` for an event of a newer program.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let sequence = try container.decode(Int.self, forKey: .sequence)
    let version = try container.decode(Int.self, forKey: .schemaVersion)
    guard version <= LedgerPayload.schemaVersion else {
      throw LedgerError.newerSchema(sequence: sequence, version: version)
    }
    let payload: LedgerPayload
    do {
      payload = try container.decode(LedgerPayload.self, forKey: .payload)
    } catch let unknown as UnknownKind {
      throw LedgerError.unknownKind(sequence: sequence, kind: unknown.name)
    }
    let event = try NewLedgerEvent(
      id: container.decode(String.self, forKey: .id), at: container.decode(Instant.self, forKey: .at),
      actor: container.decode(String.self, forKey: .actor), role: container.decode(String.self, forKey: .role),
      reason: container.decode(String.self, forKey: .reason), branch: container.decode(String.self, forKey: .branch),
      payload: payload)
    self.init(event, sequence: sequence, schemaVersion: version)
  }
}
