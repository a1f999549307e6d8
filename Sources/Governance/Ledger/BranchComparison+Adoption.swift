extension BranchComparison {
  /// The events that make the scenario's pending decisions the plan's: one that says so and then a copy of each.
  ///
  /// The copies are decided by the author, now and for the author's reason; who decided what in the scenario stands on
  /// the events that the first one names. Throws `LedgerError.planMovedOn` or `nothingToAdopt` when it cannot be done.
  package func adoption(by author: LedgerAuthor, reason: String) throws(LedgerError) -> [NewLedgerEvent] {
    guard inTheWay.isEmpty else { throw LedgerError.planMovedOn(branch: branch, events: inTheWay) }
    guard !pending.isEmpty else { throw LedgerError.nothingToAdopt(branch: branch) }
    let mark = BranchAdoption(branch: branch, events: pending.map(\.sequence))
    var events = try author.events(recording: [.branchAdopted(mark)], reason: reason)
    for original in pending {
      events += try author.events(
        recording: [original.payload], reason: reason, unit: original.unit, status: original.status)
    }
    return events
  }

  /// What an adoption is made on: nothing may have been decided about the same since the comparison.
  package var adoptionSubjects: [LedgerSubject] {
    [LedgerSubject("branchAdopted", branch)] + Set(pending.map(\.payload.subject)).sorted()
  }
}
