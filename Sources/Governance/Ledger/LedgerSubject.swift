internal import PlanningModel

/// What a decision is about, as a path from the general to the special; two people who decide on the same subject at
/// once must be told of each other.
///
/// Example: `limit/occupancy/0101//`. A slash in a part is written `%2F`; a part that is empty stands for all.
package struct LedgerSubject: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path.
  package let path: String

  /// A subject as it was stored.
  package init(path: String) {
    self.path = path
  }

  /// A subject of some parts, from the general to the special; `nil` stands for all.
  package init(_ parts: String?...) {
    path = parts.map { Self.escaped($0 ?? "") }.joined(separator: "/")
  }

  /// The path.
  package var description: String { path }

  /// Whether this is the other subject or something it consists of.
  package func isWithin(_ other: LedgerSubject) -> Bool { path == other.path || path.hasPrefix(other.path + "/") }

  /// Subjects in the order of their paths' bytes, which is the same on every computer.
  package static func < (left: LedgerSubject, right: LedgerSubject) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else { return part }
    return String(part.flatMap { $0 == "%" ? "%25" : $0 == "/" ? "%2F" : String($0) })
  }
}

extension LedgerPayload {
  /// What the decision is about.
  package var subject: LedgerSubject {
    switch self {
    case .knownChange(let change): LedgerSubject("knownChange", change.code.text)
    case .limit(let limit): limit.key.subject
    case .measure(let measure): LedgerSubject("measure", measure.code.text)
    case .knownChangeWithdrawn(let code): LedgerSubject("knownChange", code.text)
    case .limitWithdrawn(let key): key.subject
    case .measureWithdrawn(let code): LedgerSubject("measure", code.text)
    case .forecastMethodChosen(let decision):
      LedgerSubject("forecastMethod", decision.unit?.text, decision.object.text)
    case .forecastKept(let mark): LedgerSubject("forecastKept", mark.file)
    case .gateOverridden(let gate), .gateOverrideWithdrawn(let gate):
      LedgerSubject("gateOverride", gate.rule, gate.unit.text, gate.capacity?.text)
    case .deviation(let card): LedgerSubject("deviation", card.code.text)
    case .differenceJudged(let decision):
      LedgerSubject("difference", decision.difference, decision.unit?.text)
    case .branchOpened: LedgerSubject("branch")
    case .branchAdopted(let adoption): LedgerSubject("branchAdopted", adoption.branch)
    case .governance(let event): event.subject
    }
  }
}

extension LedgerPayload.Kind {
  /// Whether an event of the kind alone says all there is to say about its subject, so that no earlier event about the
  /// subject counts.
  ///
  /// A store reads only the last of these for each subject when it folds a state, which is what makes a state of a
  /// million events quick. A new kind may be added here only if `LedgerState` replaces what an earlier event of the
  /// subject said; the conformance of every store checks that the fold of all events gives the same state.
  package var saysAllAboutItsSubject: Bool {
    switch self {
    case .knownChange, .limit, .measure, .knownChangeWithdrawn, .limitWithdrawn, .measureWithdrawn,
      .forecastMethodChosen, .gateOverridden, .gateOverrideWithdrawn, .deviation, .differenceJudged:
      true
    default: false
    }
  }

  /// Whether an event of the kind is decided in rounds, roles, organisation or texts; a plan is not made from it, and a
  /// store does not read it for a `LedgerState`.
  package var isOfRounds: Bool { self == .governance }
}

extension LimitKey {
  fileprivate var subject: LedgerSubject {
    LedgerSubject("limit", kind.rawValue, unit?.text, object?.text, validFrom?.description)
  }
}
