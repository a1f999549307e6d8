package import PlanningModel

/// The bytes of one imported file in the form that is stored for good and read again for every plan.
///
/// The form is the file's own text in UTF-8 without byte order mark, as it was after the screening: the same bytes give
/// the same hash, row numbers in an explanation are those of the file the region has, and storing costs nothing. It is
/// its own normal form: reading it and storing it again gives the same bytes.
package struct CanonicalDataSet: Sendable, Equatable {
  package var kind: DataSetKind
  /// The file's name without its folder.
  package var file: String
  /// The day the figures were extracted from the source system; `nil` when the file does not say.
  package var extracted: Day?
  /// The number of data rows.
  package var rowCount: Int
  /// The text in UTF-8.
  package var bytes: [UInt8]
  /// SHA-256 of `bytes` in hexadecimal; empty until a store has calculated it.
  package var contentHash: String

  package init(
    kind: DataSetKind, file: String, extracted: Day?, rowCount: Int, bytes: [UInt8], contentHash: String = ""
  ) {
    self.kind = kind
    self.file = file
    self.extracted = extracted
    self.rowCount = rowCount
    self.bytes = bytes
    self.contentHash = contentHash
  }

  /// Where the rows came from, for the facts.
  package var source: DataSource {
    DataSource(kind: kind, file: file, extracted: extracted, rows: rowCount, contentHash: contentHash)
  }
}
