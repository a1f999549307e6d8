package import Governance
internal import PlanningModel

/// An event as a store keeps it: texts that are written once and never written anew, and the hash that chains it to
/// the event before.
///
/// The hash is SHA-256 of the previous event's hash and all other texts, each with its length before it, so that no
/// two different events give the same bytes. It is computed from what is stored and never from a decoded event, so
/// that a later program, which may write the same decision differently, verifies old events all the same.
package struct LedgerRecord: Sendable, Equatable {
  /// Its place in the ledger, from 1 without gaps.
  package var sequence: Int
  /// The name of the event.
  package var id: String
  /// When it was decided, as `Instant` writes it.
  package var at: String
  /// Who decided.
  package var actor: String
  /// The role it was decided in.
  package var role: String
  /// The code of the unit it was decided for; `nil` for the region.
  package var unit: String?
  /// Why.
  package var reason: String
  /// The stored word of its document's status.
  package var status: String
  /// The branch it belongs to.
  package var branch: String
  /// The path of what it is about.
  package var subject: String
  /// The stored name of the kind of decision.
  package var kind: String
  /// The version of the form the payload is written in.
  package var schemaVersion: Int
  /// The decision as JSON.
  package var payload: String
  /// The hash in lower-case hexadecimal, 64 characters.
  package var hash: String

  /// Describes a stored event; for the stores.
  package init(
    sequence: Int, id: String, at: String, actor: String, role: String, unit: String?, reason: String, status: String,
    branch: String, subject: String, kind: String, schemaVersion: Int, payload: String, hash: String
  ) {
    self.sequence = sequence
    self.id = id
    self.at = at
    self.actor = actor
    self.role = role
    self.unit = unit
    self.reason = reason
    self.status = status
    self.branch = branch
    self.subject = subject
    self.kind = kind
    self.schemaVersion = schemaVersion
    self.payload = payload
    self.hash = hash
  }

  /// Writes an event for the first time, after the one whose hash is given.
  ///
  /// Throws `LedgerError.notFinite` for a decision that cannot be written; `payload` is given when it is written
  /// already.
  package init(_ event: LedgerEvent, after previousHash: String, payload: String? = nil) throws(LedgerError) {
    let text = if let payload { payload } else { try event.payload.json() }
    self.init(
      sequence: event.sequence, id: event.id, at: event.at.description, actor: event.actor, role: event.role,
      unit: event.unit?.text, reason: event.reason, status: event.status.rawValue, branch: event.branch,
      subject: event.payload.subject.path, kind: event.payload.kind.rawValue, schemaVersion: event.schemaVersion,
      payload: text, hash: "")
    hash = hash(after: previousHash)
  }
}

extension LedgerRecord {
  /// The event; throws `LedgerError` when a newer program wrote it or it is damaged.
  package func event() throws(LedgerError) -> LedgerEvent {
    let payload = try LedgerPayload(json: payload, schemaVersion: schemaVersion, sequence: sequence)
    guard let at = Instant(at), let status = DocumentStatus(rawValue: status), payload.kind.rawValue == kind else {
      throw LedgerError.unreadable(sequence: sequence)
    }
    let event = try NewLedgerEvent(
      id: id, at: at, actor: actor, role: role, unit: unit.map { Code($0) }, reason: reason, status: status,
      branch: branch, payload: payload)
    return LedgerEvent(event, sequence: sequence, schemaVersion: schemaVersion)
  }

  /// The hash the event must have when the one before has a certain hash.
  package func hash(after previousHash: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.utf8.count + 400)
    for text in [
      Self.form, previousHash, "\(sequence)", id, at, actor, role, unit, reason, status, branch, subject, kind,
      "\(schemaVersion)", payload,
    ] {
      Self.append(text, to: &bytes)
    }
    return ContentHash.hexadecimal(of: bytes)
  }

  /// The name of this way to compute a hash, so that another one can never give the same bytes.
  private static let form = "vardtakt-ledger-1"

  /// Adds a text as its length in bytes, a colon, the bytes and a comma, or a tilde when there is none.
  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else {
      bytes.append(UInt8(ascii: "~"))
      return
    }
    bytes.append(contentsOf: "\(text.utf8.count)".utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: ","))
  }
}
