package import Governance
package import PlanningModel

/// A file that is about to be stored, already read and found in order.
package struct NewDataSet: Sendable, Equatable {
  /// What its rows are.
  package let kind: DataSetKind
  /// The file's name without its folder.
  package let file: String
  /// The day the figures were taken out of the source system; `nil` when nobody has said.
  package let extracted: Day?
  /// The number of data rows, zero or more.
  package let rowCount: Int
  /// The contents.
  package let bytes: [UInt8]
  /// SHA-256 of the contents in hexadecimal.
  package let contentHash: String

  /// Describes a file and takes its fingerprint.
  package init(kind: DataSetKind, file: String, extracted: Day?, rowCount: Int, bytes: [UInt8]) {
    precondition(!file.isEmpty && !file.contains("/"), "A data set is named by its file without the folder.")
    precondition(rowCount >= 0, "A data set has zero rows or more.")
    self.kind = kind
    self.file = file
    self.extracted = extracted
    self.rowCount = rowCount
    self.bytes = bytes
    contentHash = ContentHash.hexadecimal(of: bytes)
  }
}

/// A stored file (*datamängd*), without its contents; never changed once stored.
package struct StoredDataSet: Sendable, Equatable, Identifiable {
  /// Its place in the order of import, from 1 without gaps.
  package let id: Int
  /// What its rows are.
  package let kind: DataSetKind
  /// The file's name without its folder.
  package let file: String
  /// The day the figures were taken out of the source system; `nil` when nobody has said.
  package let extracted: Day?
  /// The number of data rows.
  package let rowCount: Int
  /// The size of the contents.
  package let byteCount: Int
  /// SHA-256 of the contents in hexadecimal.
  package let contentHash: String
  /// When it was imported.
  package let importedAt: Instant

  /// Describes a stored file; for the stores.
  package init(
    id: Int, kind: DataSetKind, file: String, extracted: Day?, rowCount: Int, byteCount: Int, contentHash: String,
    importedAt: Instant
  ) {
    self.id = id
    self.kind = kind
    self.file = file
    self.extracted = extracted
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.contentHash = contentHash
    self.importedAt = importedAt
  }

  /// Gives a new file its place among the stored; for the stores.
  package init(_ new: NewDataSet, id: Int, importedAt: Instant) {
    self.init(
      id: id, kind: new.kind, file: new.file, extracted: new.extracted, rowCount: new.rowCount,
      byteCount: new.bytes.count, contentHash: new.contentHash, importedAt: importedAt)
  }

  /// The data set as the plan names the source of its figures (R105).
  package var source: DataSource {
    DataSource(kind: kind, file: file, extracted: extracted, rows: rowCount, contentHash: contentHash)
  }
}
