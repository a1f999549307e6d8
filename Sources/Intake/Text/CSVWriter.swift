import PlanningModel

/// Writes a table as semicolon-separated UTF-8 text with decimal points, the form that the reader reads back.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a line as it is: a comment or the head line.
  mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(lineFeed)
  }

  /// Adds a record.
  mutating func record(_ cells: [String]) { line(cells.map(Self.quoted).joined(separator: ";")) }

  /// A number without needless decimals; empty when missing.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return FileNumber.text(value)
  }

  /// The signs that make a spreadsheet take a text for a formula (OWASP, CSV injection).
  static let formulaSigns = Array("=+-@\t\r\n".utf8)

  /// A text as a cell; one that a spreadsheet would run as a formula gets an apostrophe in front, which the reader drops.
  static func quoted(_ cell: String) -> String {
    let cell = isFormula(cell) ? "'" + cell : cell
    let needsQuotes =
      cell.hasPrefix("#") || cell.hasPrefix(" ") || cell.hasSuffix(" ")
      || cell.utf8.contains { $0 == UInt8(ascii: ";") || $0 == quotationMark || $0 == lineFeed || $0 == carriageReturn }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, formulaSigns.contains(first), cell.utf8.count > 1 else { return false }
    return Array(cell.utf8).withUnsafeBufferPointer(NumberParsing.read).outcome != .value
  }
}
