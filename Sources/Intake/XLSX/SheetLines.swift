/// Writes the rows of a sheet as lines of text.
struct SheetLines {
  private(set) var bytes: [UInt8] = []
  private var nextRow: Int

  /// Lines that begin with a row, counted from 0.
  init(nextRow: Int = 0) { self.nextRow = nextRow }

  /// Where the text of a filled cell stands in the text of its row, and in which column of the lines, from 0.
  struct Place {
    var column: Int
    var text: Range<Int>
    /// Whether it is an error value, which begins with `#` but is no comment.
    var isError: Bool
  }

  /// Adds a row below those before it; blank lines stand for rows between them.
  mutating func add(row: Int, _ places: [Place], of text: [UInt8]) {
    bytes.append(contentsOf: repeatElement(lineFeed, count: max(0, row - nextRow)))
    nextRow = row + 1
    let isComment =
      places.first.map { $0.column == 0 && !$0.isError && text[$0.text.lowerBound] == numberSign } ?? false
    var column = 0
    for place in places {
      while column < place.column {
        bytes.append(UInt8(ascii: ";"))
        column += 1
      }
      if isComment { bytes.append(contentsOf: text[place.text]) } else { appendField(text[place.text]) }
    }
    // Every line has a semicolon, so that nothing else is taken for what stands between the cells.
    if column == 0, !isComment { bytes.append(UInt8(ascii: ";")) }
    bytes.append(lineFeed)
  }

  /// Adds a row of a head.
  mutating func add(_ row: SheetHead.Row) {
    var text: [UInt8] = []
    let places = row.cells.map { cell in
      text += cell.text
      return Place(column: cell.column, text: text.count - cell.text.count..<text.count, isError: cell.isError)
    }
    add(row: row.row, places, of: text)
  }

  /// Adds lines that begin with a row.
  mutating func append(_ other: SheetLines, from row: Int) {
    bytes.append(contentsOf: repeatElement(lineFeed, count: max(0, row - nextRow)))
    bytes.append(contentsOf: other.bytes)
    nextRow = other.nextRow
  }

  /// Puts a byte in the place of another, wherever that stands.
  mutating func replace(_ byte: UInt8, with other: UInt8) {
    for position in bytes.indices where bytes[position] == byte { bytes[position] = other }
  }

  private mutating func appendField(_ text: ArraySlice<UInt8>) {
    let needsQuotes =
      text.first == numberSign || text.starts(with: "sep=".utf8)
      || text.contains { $0 == UInt8(ascii: ";") || $0 == quotationMark }
    guard needsQuotes else { return bytes.append(contentsOf: text) }
    bytes.append(quotationMark)
    for byte in text {
      if byte == quotationMark { bytes.append(quotationMark) }
      bytes.append(byte)
    }
    bytes.append(quotationMark)
  }
}
