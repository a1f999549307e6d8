package import Governance

/// Which stored events are asked for; without anything said, all of them.
package struct LedgerQuery: Sendable, Equatable {
  /// Only events after this number.
  package var after = 0
  /// Only events up to this number.
  package var through = Int.max
  /// Only events decided before this moment.
  package var before: Instant?
  /// Only events of this branch.
  package var branch: String?
  /// Only decisions about exactly this subject.
  package var subject: String?
  /// Only decisions about what this subject consists of, itself left out.
  package var within: String?
  /// Only decisions for this unit.
  package var unit: String?
  /// Only events of this kind.
  package var kind: LedgerPayload.Kind?
  /// Only the events with these numbers.
  package var numbers: [Int]?
  /// No more than so many events, the first ones.
  package var limit: Int?
  /// Only events that can matter for a state: of those that say all about their subject, the last on the branch.
  package var onlyLastOfSubject = false

  /// Asks for events after a number and up to another.
  package init(
    after: Int = 0, through: Int = .max, branch: String? = nil, subject: String? = nil, limit: Int? = nil
  ) {
    self.after = after
    self.through = through
    self.branch = branch
    self.subject = subject
    self.limit = limit
  }

  /// Asks for the events recorded at a point.
  package init(asOf point: LedgerPoint) {
    switch point {
    case .latest: break
    case .day(let day): before = Instant.endOfSwedishDay(day)
    case .sequence(let last): through = last
    }
  }
}

extension LedgerQuery {
  /// What the query asks for among some records in sequence: what every store must answer.
  package func answer(from records: some Sequence<LedgerRecord>) -> [LedgerRecord] {
    let before = before?.description
    let numbers = numbers.map(Set.init)
    let found = records.filter { record in
      record.sequence > after && record.sequence <= through && before.map { record.at < $0 } ?? true
        && branch.map { record.branch == $0 } ?? true && subject.map { record.subject == $0 } ?? true
        && within.map { record.subject.hasPrefix($0 + "/") } ?? true && unit.map { record.unit == $0 } ?? true
        && kind.map { record.kind == $0.rawValue } ?? true && numbers.map { $0.contains(record.sequence) } ?? true
    }
    guard onlyLastOfSubject else { return limit.map { Array(found.prefix($0)) } ?? found }
    var last: [BranchSubject: Int] = [:]
    for record in found where record.saysAllAboutItsSubject {
      last[BranchSubject(branch: record.branch, subject: record.subject)] = record.sequence
    }
    let kept = found.filter {
      !$0.saysAllAboutItsSubject || last[BranchSubject(branch: $0.branch, subject: $0.subject)] == $0.sequence
    }
    return limit.map { Array(kept.prefix($0)) } ?? kept
  }

  /// The stored names of the kinds of which only the last event about a subject matters, in a fixed order.
  package static let kindsThatSayAll = LedgerPayload.Kind.allCases.filter(\.saysAllAboutItsSubject).map(\.rawValue)

  private struct BranchSubject: Hashable {
    var branch: String
    var subject: String
  }
}

extension LedgerRecord {
  fileprivate var saysAllAboutItsSubject: Bool {
    knownKind?.saysAllAboutItsSubject ?? false
  }
}
