package import Governance

/// What a store can do with its ledger inside a transaction that no other writer can come into.
///
/// How events get their places, hashes and moments, and when they are refused, is decided here once for all stores.
package protocol LedgerTransaction: LedgerReading {
  /// The end of the ledger as the store keeps it.
  func head() throws -> LedgerHead

  /// Those of some events that are recorded, by their names.
  func records(withIDs ids: [String]) throws -> [String: LedgerRecord]

  /// Stores events after the last one and moves the head.
  func insert(_ records: [LedgerRecord], head: LedgerHead) throws
}

extension LedgerTransaction {
  /// The decisions of the plan in force.
  package func planState() throws -> LedgerState {
    LedgerState.fold(try LedgerRecord.events(of: try planRecords(through: .max)))
  }

  /// Appends events and returns them with their places.
  ///
  /// The same events once more are returned as they were recorded and nothing is written. Throws
  /// `WorkspaceError.eventAlreadyRecorded` when only some of them are there or a name has been used for something else,
  /// `.changedSince` when others have decided on the same since the basis, and `.clockBehind` when the clock shows a
  /// time long before the last event's.
  package func append(_ events: [NewLedgerEvent], basedOn basis: LedgerBasis?) throws -> [LedgerEvent] {
    guard !events.isEmpty else { return [] }
    let head = try head()
    if let recorded = try replayed(events) { return recorded }
    if let basis { try refuseWhatChanged(since: basis, for: events) }
    var last = head
    var records: [LedgerRecord] = []
    var recorded: [LedgerEvent] = []
    for new in events {
      let moment = try Self.moment(of: new, after: last.at)
      let event = LedgerEvent(moment == new.at ? new : try new.moved(to: moment), sequence: last.sequence + 1)
      let record = try LedgerRecord(event, after: last.hash)
      last = LedgerHead(sequence: event.sequence, hash: record.hash, at: moment)
      records.append(record)
      recorded.append(event)
    }
    try insert(records, head: last)
    return recorded
  }

  private func replayed(_ events: [NewLedgerEvent]) throws -> [LedgerEvent]? {
    let known = try records(withIDs: events.map(\.id))
    var seen: Set<String> = []
    let twice = events.first { !seen.insert($0.id).inserted }
    if let twice { throw WorkspaceError.eventAlreadyRecorded(id: twice.id) }
    guard let first = events.first(where: { known[$0.id] != nil }) else { return nil }
    var recorded: [LedgerEvent] = []
    for event in events {
      guard let record = known[event.id], let stored = Optional(try record.event()), event.isSame(as: stored) else {
        throw WorkspaceError.eventAlreadyRecorded(id: known[event.id] == nil ? first.id : event.id)
      }
      recorded.append(stored)
    }
    return recorded
  }

  private func refuseWhatChanged(since basis: LedgerBasis, for events: [NewLedgerEvent]) throws {
    var clashes: [Int: LedgerRecord] = [:]
    func look(_ query: LedgerQuery) throws {
      for record in try records(query) { clashes[record.sequence] = record }
    }
    for branch in Set(events.map(\.branch)) {
      let subjects = Set(events.lazy.filter { $0.branch == branch }.map(\.payload.subject)).union(basis.reading)
      for subject in subjects { try look(LedgerQuery(after: basis.sequence, branch: branch, subject: subject.path)) }
      for subject in basis.reading {
        var query = LedgerQuery(after: basis.sequence, branch: branch)
        query.within = subject.path
        try look(query)
      }
    }
    guard clashes.isEmpty else {
      let inOrder = clashes.values.sorted { $0.sequence < $1.sequence }
      throw WorkspaceError.changedSince(events: try inOrder.map { try $0.event() })
    }
  }

  /// The moment an event is recorded with: never before the event before it.
  ///
  /// Clocks of computers that share a workspace differ by seconds, and a decision waits a moment for its turn: an
  /// event gets the moment of the one before when it is up to five minutes behind. More than that is a clock that is
  /// wrong, on this computer or on the one that wrote before, and people must put it right.
  private static func moment(of event: NewLedgerEvent, after last: Instant?) throws -> Instant {
    guard let last, event.at < last else { return event.at }
    guard last.seconds - event.at.seconds <= 300 else { throw WorkspaceError.clockBehind(at: event.at, last: last) }
    return last
  }
}

extension NewLedgerEvent {
  fileprivate func moved(to moment: Instant) throws -> NewLedgerEvent {
    try NewLedgerEvent(
      id: id, at: moment, actor: actor, role: role, unit: unit, reason: reason, status: status, branch: branch,
      payload: payload)
  }

  /// Whether a recorded event is this one: all but the moment, which is another when a command is given again.
  fileprivate func isSame(as event: LedgerEvent) -> Bool {
    id == event.id && actor == event.actor && role == event.role && unit == event.unit && reason == event.reason
      && status == event.status && branch == event.branch && payload == event.payload
  }
}
