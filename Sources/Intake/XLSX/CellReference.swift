/// The place of a cell in a sheet, both counted from 0.
struct CellReference: Hashable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C12` or `$C$12`; `nil` for what is no cell of a sheet.
  init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// Reads the letters and digits of a cell.
  init?(bytes: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in bytes where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}

extension CellReference: CustomStringConvertible {
  var description: String { "\(Self.letters(column))\(row + 1)" }
}

/// A rectangle of cells.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// Reads `B4:G40`, or one cell.
  init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0) }
    guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  private init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// A whole sheet.
  static let all = CellRange(rows: 0...WorkbookLimits.rows - 1, columns: 0...WorkbookLimits.columns - 1)
}

extension CellRange: CustomStringConvertible {
  var description: String {
    let first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    let last = CellReference(row: rows.upperBound, column: columns.upperBound)
    return first == last ? "\(first)" : "\(first):\(last)"
  }
}
