package import Governance
internal import PlanningModel

/// Everything that has been imported and which of it holds: the one place that decides what replaces what.
///
/// The last import of a file name within a kind is in force and the earlier ones are kept. Content that is already in
/// force for a kind is not stored again, whatever the file is called, so that a renamed file does not count its rows
/// twice. Content that was in force before but has been replaced can be brought back by importing it again.
package struct DataSetHistory: Sendable, Equatable {
  /// All data sets in order of import.
  package private(set) var all: [StoredDataSet]

  /// Creates a history of data sets in order of import.
  package init(_ all: [StoredDataSet] = []) {
    self.all = all
  }

  /// The data sets in force now, or of those imported before a moment, in order of import.
  package func inForce(before moment: Instant? = nil) -> [StoredDataSet] {
    var last: [NameInKind: StoredDataSet] = [:]
    for dataSet in all where moment.map({ dataSet.importedAt < $0 }) ?? true {
      last[NameInKind(kind: dataSet.kind, file: dataSet.file)] = dataSet
    }
    return last.values.sorted { $0.id < $1.id }
  }

  /// Decides what the import of a file means and takes it in when it changes anything.
  package mutating func add(_ new: NewDataSet, at instant: Instant) -> DataSetOutcome {
    let current = inForce()
    if let same = current.first(where: { $0.kind == new.kind && $0.contentHash == new.contentHash }) {
      return .unchanged(same)
    }
    let stored = StoredDataSet(new, id: (all.last?.id ?? 0) + 1, importedAt: instant)
    all.append(stored)
    if let earlier = current.first(where: { $0.kind == new.kind && $0.file == new.file }) {
      return .replaced(stored, earlier: earlier)
    }
    return .added(stored)
  }

  private struct NameInKind: Hashable {
    var kind: DataSetKind
    var file: String
  }
}

/// What the import of one file led to.
package enum DataSetOutcome: Sendable, Equatable {
  /// Stored, and nothing of its name was there before.
  case added(StoredDataSet)
  /// Stored, and in force instead of an earlier one that is kept.
  case replaced(StoredDataSet, earlier: StoredDataSet)
  /// Already in force; nothing was written.
  case unchanged(StoredDataSet)

  /// The data set that is in force after the import.
  package var dataSet: StoredDataSet {
    switch self {
    case .added(let dataSet), .replaced(let dataSet, _), .unchanged(let dataSet): dataSet
    }
  }

  /// Whether the import stored something.
  package var isChange: Bool {
    if case .unchanged = self { return false }
    return true
  }
}
