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
    guard let value, !value.isNaN else { return "" }
    return value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.hasPrefix("#") || cell.hasPrefix(" ") || cell.hasSuffix(" ")
      || cell.utf8.contains { $0 == UInt8(ascii: ";") || $0 == quotationMark || $0 == lineFeed || $0 == carriageReturn }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
