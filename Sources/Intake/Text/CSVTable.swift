/// The cells of a CSV file as slices of its bytes, with the row numbers of the file.
///
/// A file of a million rows becomes three arrays and not millions of strings. A cell whose quotes are doubled is the
/// only one that is copied: its plain text is appended behind the file's own bytes.
package struct CSVTable: Sendable {
  /// Where a cell lies in `bytes`.
  struct Cell: Sendable {
    var start: UInt32
    var count: UInt32
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// A record that is neither blank nor a comment.
  struct Record: Sendable {
    /// The position of its first cell.
    var firstCell: Int
    /// Its row in the file, counted from 1; comments and blank rows are counted too.
    var row: Int
  }

  /// The file's text, then the plain text of cells with doubled quotes.
  private(set) var bytes: [UInt8]
  /// The cells of all records after each other.
  private(set) var cells: [Cell]
  /// The records, and last a closing one without cells.
  private(set) var records: [Record]
  /// Comment lines, which are screened but not read.
  private(set) var comments: [Cell]
  /// The rows of the comment lines.
  let commentRows: [Int]
  /// What stands between the cells.
  package let separator: UInt8
  /// Whether the last record ends with a line break.
  package let endsWithLineBreak: Bool

  init(
    bytes: [UInt8], cells: [Cell], records: [Record], comments: [Cell], commentRows: [Int] = [], separator: UInt8,
    endsWithLineBreak: Bool
  ) {
    self.bytes = bytes
    self.cells = cells
    self.records = records
    self.comments = comments
    self.commentRows = commentRows
    self.separator = separator
    self.endsWithLineBreak = endsWithLineBreak
  }
}

extension CSVTable {
  /// The number of records, header and titles included.
  package var count: Int { records.count - 1 }

  /// The row in the file of a record.
  package func row(_ record: Int) -> Int { records[record].row }

  /// The number of cells of a record.
  package func width(_ record: Int) -> Int { records[record + 1].firstCell - records[record].firstCell }

  /// The text of a cell; empty where the record has no such cell.
  package func text(_ record: Int, _ column: Int) -> String {
    guard column >= 0, column < width(record) else { return "" }
    return text(cells[records[record].firstCell + column])
  }

  /// The cells of a record.
  func cells(_ record: Int) -> ArraySlice<Cell> { cells[records[record].firstCell..<records[record + 1].firstCell] }

  /// The number of cells of a record, without empty ones at its end.
  func filledWidth(_ record: Int) -> Int {
    let cells = cells(record)
    return cells.lastIndex { $0.count > 0 }.map { $0 + 1 - cells.startIndex } ?? 0
  }

  func text(_ cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  /// The separator as a person writes it.
  package var separatorName: String {
    switch separator {
    case UInt8(ascii: ";"): "semikolon"
    case UInt8(ascii: "\t"): "tabb"
    case UInt8(ascii: ","): "komma"
    default: String(Unicode.Scalar(separator))
    }
  }
}
