package import Governance

extension WorkspaceStore {
  /// The events that a plan's state is folded from: those in force at the point, the last one recorded, and for a
  /// scenario the one that opened it.
  ///
  /// What is decided in rounds is not among them; see `eventsOfGovernance`.
  package func eventsOfState(
    asOf point: LedgerPoint = .latest, branch: String = LedgerEvent.mainBranch
  ) throws -> [LedgerEvent] {
    try LedgerRecord.events(of: try parts(asOf: point, branch: branch).flatMap(inForce))
  }

  /// The events that `GovernanceState` is folded from: those of `eventsOfState` and all that is decided in rounds, roles,
  /// organisation and texts, in sequence.
  package func eventsOfGovernance(
    asOf point: LedgerPoint = .latest, branch: String = LedgerEvent.mainBranch
  ) throws -> [LedgerEvent] {
    var found: [Int: LedgerRecord] = [:]
    for part in try parts(asOf: point, branch: branch) {
      for record in try inForce(part) { found[record.sequence] = record }
      var rounds = part.query
      rounds.kind = .governance
      for record in try records(rounds) { found[record.sequence] = record }
    }
    return try LedgerRecord.events(of: found.values.sorted { $0.sequence < $1.sequence })
  }

  /// Makes the snapshots that are due when events have been recorded; a ledger without them is only slower to read.
  package func makeSnapshots(after recorded: [LedgerEvent]) {
    guard let first = recorded.first?.sequence, let last = recorded.last?.sequence,
      (first - 1) / snapshotInterval < last / snapshotInterval
    else { return }
    makeSnapshots(through: last)
  }

  /// Makes the snapshots that there are none of up to an event.
  package func makeSnapshots(through last: Int) { _ = try? planRecords(through: last) }
}

/// The events of one branch that a state consists of.
private struct StatePart {
  /// Asks for all of them.
  var query: LedgerQuery
  /// The event that opened the scenario, for its own part.
  var opening: LedgerRecord?
}

extension WorkspaceStore {
  /// The plan's part, and for a scenario its own.
  private func parts(asOf point: LedgerPoint, branch: String) throws -> [StatePart] {
    var plan = try query(asOf: point)
    plan.branch = LedgerEvent.mainBranch
    if branch == LedgerEvent.mainBranch { return [StatePart(query: plan)] }
    guard let opening = try records(LedgerQuery(branch: branch, limit: 1)).first else {
      throw LedgerError.unknownBranch(branch, known: try branches().map(\.branch))
    }
    var own = plan
    own.branch = branch
    plan.through = min(plan.through, BranchView(of: branch, in: [try opening.event()]).planThrough)
    return [StatePart(query: plan), StatePart(query: own, opening: opening)]
  }

  private func inForce(_ part: StatePart) throws -> [LedgerRecord] {
    var query = part.query
    if part.opening == nil, query.before == nil { return try planRecords(through: query.through) }
    query.onlyLastOfSubject = true
    let found = try records(query)
    let counting = found.filter { record in
      record.sequence != part.opening?.sequence
        && (record.knownKind?.isOfRounds != true || record.sequence == found.last?.sequence)
    }
    return (part.opening.map { [$0] } ?? []) + counting
  }

  private func planRecords(through end: Int) throws -> [LedgerRecord] {
    var made: [LedgerSnapshot] = []
    let found = try planRecords(through: end, interval: snapshotInterval) { made.append($0) }
    // Nobody has to wait for a shortcut, nor go without an answer where it cannot be kept.
    if !made.isEmpty { try? keep(made) }
    return found
  }

  /// The events recorded at a point, by their last number where it can be found.
  private func query(asOf point: LedgerPoint) throws -> LedgerQuery {
    let head = try ledgerHead().sequence
    switch point {
    case .latest: return LedgerQuery(through: head)
    case .sequence(let last): return LedgerQuery(through: min(last, head))
    case .day(let day):
      let end = try lastEvent(before: Instant.endOfSwedishDay(day), among: head)
      // Moments of events from before events had hashes may stand in any order.
      if let seal = try info().seal, end <= seal.through {
        var query = LedgerQuery(asOf: point)
        query.through = head
        return query
      }
      return LedgerQuery(through: end)
    }
  }

  /// The number of the last event before a moment, found by halving: moments never go backward in the ledger.
  private func lastEvent(before moment: Instant, among count: Int) throws -> Int {
    let text = moment.description
    var (before, after) = (0, count + 1)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      let record = try records(LedgerQuery(after: middle - 1, through: middle)).first
      if let record, record.at < text { before = middle } else { after = middle }
    }
    return before
  }
}
