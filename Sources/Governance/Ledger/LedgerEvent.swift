package import PlanningModel

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
  /// The unit it was decided for; `nil` for the region, and when nobody has said.
  package let unit: UnitCode?
  /// Why.
  package let reason: String
  /// How finished the decision's document is.
  package let status: DocumentStatus
  /// The branch it belongs to; the plan itself is `LedgerEvent.mainBranch`.
  package let branch: String
  /// What was decided.
  package let payload: LedgerPayload

  /// Creates an event; throws `LedgerError.missing` when who, role or why is blank.
  package init(
    id: String, at: Instant, actor: String, role: String, unit: UnitCode? = nil, reason: String,
    status: DocumentStatus = .workingMaterial, branch: String = LedgerEvent.mainBranch, payload: LedgerPayload
  ) throws(LedgerError) {
    precondition(!id.isEmpty && !branch.isEmpty, "An event needs an id and a branch.")
    for text in [id, actor, role, unit?.text ?? "", reason, branch] where text.utf8.contains(0) {
      throw LedgerError.unwritableText
    }
    for (text, part) in [(actor, LedgerEventPart.actor), (role, .role), (reason, .reason)]
    where text.allSatisfy(\.isWhitespace) {
      throw LedgerError.missing(part)
    }
    self.id = id
    self.at = at
    self.actor = actor
    self.role = role
    self.unit = unit
    self.reason = reason
    self.status = status
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
  /// The unit it was decided for; `nil` for the region, and when nobody has said.
  package let unit: UnitCode?
  /// Why.
  package let reason: String
  /// How finished the decision's document is.
  package let status: DocumentStatus
  /// The version of the stored form it was written in.
  package let schemaVersion: Int
  /// The branch it belongs to.
  package let branch: String
  /// What was decided.
  package let payload: LedgerPayload

  /// Gives an event its place in the ledger; the version is given when it is read back from a store.
  package init(_ event: NewLedgerEvent, sequence: Int, schemaVersion: Int? = nil) {
    self.sequence = sequence
    self.schemaVersion = schemaVersion ?? event.payload.writtenVersion
    id = event.id
    at = event.at
    actor = event.actor
    role = event.role
    unit = event.unit
    reason = event.reason
    status = event.status
    branch = event.branch
    payload = event.payload
  }
}

extension LedgerEvent: Codable {
  private enum CodingKeys: String, CodingKey {
    case sequence, id, at, actor, role, unit, reason, status, schemaVersion, branch, payload
  }

  /// Reads what the synthesised `encode(to:)` writes, and what it wrote before events had unit and status; throws
  /// `LedgerError` for an event of a newer program.
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
      unit: container.decodeIfPresent(UnitCode.self, forKey: .unit),
      reason: container.decode(String.self, forKey: .reason),
      status: container.decodeIfPresent(DocumentStatus.self, forKey: .status) ?? .workingMaterial,
      branch: container.decode(String.self, forKey: .branch), payload: payload)
    self.init(event, sequence: sequence, schemaVersion: version)
  }
}
