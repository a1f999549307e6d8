/// What a decision was made on: how much of the ledger whoever decided had seen, and what it depends on.
///
/// A store refuses to record the decision when the branch has got later events about the same subjects, so that two
/// people who act on the same thing are told of each other while two hundred units that each answer for themselves are
/// not.
package struct LedgerBasis: Sendable, Equatable {
  /// The number of the last event that had been seen; 0 before the first.
  package var sequence: Int
  /// What was read, beside the subjects of the decisions themselves, and must not have changed either; a subject
  /// counts with all it consists of.
  package var reading: [LedgerSubject]

  /// Creates a basis.
  package init(sequence: Int, reading: [LedgerSubject] = []) {
    self.sequence = sequence
    self.reading = reading
  }
}
