/// One walk over the bytes of a CSV text that notes where cells and records begin.
struct CSVScan {
  var cells: [CSVTable.Cell] = []
  var records: [CSVTable.Record] = []
  var comments: [CSVTable.Cell] = []
  var commentRows: [Int] = []
  /// The unescaped text of cells with doubled quotes; they lie behind the file's own bytes.
  var plainTexts: [UInt8] = []
  var row = 1

  init(capacity: Int) {
    cells.reserveCapacity(capacity)
    records.reserveCapacity(capacity / 3)
  }

  /// Walks the text; returns the row of a quotation mark that is never closed.
  mutating func run(_ text: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8) -> Int? {
    var position = start
    if start > 0 { skipLineBreak(text, &position) }
    while position < text.count {
      let first = text[position]
      if first == lineFeed || first == carriageReturn {
        skipLineBreak(text, &position)
        continue
      }
      if first == numberSign, !Self.startsWithErrorValue(text, position) {
        let end = Self.endOfLine(text, position)
        comments.append(Self.cell(position, end))
        commentRows.append(row)
        position = end
        skipLineBreak(text, &position)
        continue
      }
      records.append(CSVTable.Record(firstCell: cells.count, row: row))
      if !readRecord(text, &position, separator) { return row }
      skipLineBreak(text, &position)
    }
    return nil
  }

  /// Reads the cells up to a line break or the end; false when a quotation mark stays open.
  private mutating func readRecord(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ separator: UInt8
  ) -> Bool {
    let firstCell = cells.count
    while true {
      if position < text.count, text[position] == quotationMark {
        guard let cell = quotedCell(text, &position) else { return false }
        cells.append(cell)
        // What stands between a closing quote and the separator belongs to nothing.
        while position < text.count, text[position] != separator, !Self.isLineBreak(text[position]) { position += 1 }
      } else {
        let start = position
        while position < text.count, text[position] != separator, !Self.isLineBreak(text[position]) { position += 1 }
        cells.append(Self.trimmedCell(text, start, position))
      }
      guard position < text.count, text[position] == separator else { break }
      position += 1
    }
    // A record of nothing but separators is a blank row of a spreadsheet.
    if cells[firstCell...].allSatisfy({ $0.count == 0 }) {
      cells.removeSubrange(firstCell...)
      records.removeLast()
    }
    return true
  }

  private mutating func quotedCell(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> CSVTable.Cell? {
    position += 1
    let start = position
    var isEscaped = false
    while position < text.count {
      if text[position] == quotationMark {
        guard position + 1 < text.count, text[position + 1] == quotationMark else { break }
        isEscaped = true
        position += 1
      }
      position += 1
    }
    guard position < text.count else { return nil }
    let end = position
    position += 1
    guard isEscaped else { return Self.trimmedCell(text, start, end) }
    let plainStart = text.count + plainTexts.count
    var index = start
    while index < end {
      plainTexts.append(text[index])
      index += text[index] == quotationMark ? 2 : 1
    }
    return Self.cell(plainStart, text.count + plainTexts.count)
  }

  private mutating func skipLineBreak(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    guard position < text.count else { return }
    let first = text[position]
    position += 1
    if first == carriageReturn, position < text.count, text[position] == lineFeed { position += 1 }
    row += 1
  }
}

extension CSVScan {
  private static func cell(_ start: Int, _ end: Int) -> CSVTable.Cell {
    CSVTable.Cell(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start))
  }

  private static func trimmedCell(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> CSVTable.Cell {
    var start = start
    var end = end
    while start < end, text[start] == space { start += 1 }
    while end > start, text[end - 1] == space { end -= 1 }
    return cell(start, end)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, !isLineBreak(text[end]) { end += 1 }
    return end
  }

  /// A row whose first cell is an error value of a spreadsheet, such as `#SAKNAS!`, is no comment.
  private static func startsWithErrorValue(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let line = text[start..<endOfLine(text, start)]
    return MissingValue.spreadsheetErrors.contains { line.starts(with: $0.utf8) }
  }
}
