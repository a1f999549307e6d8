import Glibc

/// A stretch of a file that begins and ends between two rows.
struct ContactBlock {
  var number: Int
  var range: Range<Int>
  /// Whether a cell of it may be in quotes.
  var hasQuotes: Bool
}

/// Why a file cannot be cut into rows.
enum ContactCutError: Error, Equatable {
  /// A quotation mark is never closed.
  case unterminatedQuote
  /// A row of more bytes than any row has; mostly a file whose line breaks are not line feeds.
  case rowTooLong
}

/// Cuts a file into stretches of whole rows, reading of it nothing but quotation marks and line breaks.
///
/// A quotation mark opens a cell where it is the cell's first byte, as in `CSVScan`; a line break inside quotes ends no
/// row.
struct BlockCutter {
  static let blockSize = 262_144
  /// The most bytes of a row.
  static let longestRow = 1_048_576

  let bytes: UnsafeRawBufferPointer
  let separator: UInt8
  private(set) var position: Int
  private var number = 0

  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from start: Int) {
    self.bytes = bytes
    self.separator = separator
    position = start
  }

  /// The next stretch; `nil` at the end.
  mutating func next() throws(ContactCutError) -> ContactBlock? {
    guard position < bytes.count else { return nil }
    let (end, hasQuotes) = try end(from: position, reaching: position + Self.blockSize)
    defer {
      position = end
      number += 1
    }
    return ContactBlock(number: number, range: position..<end, hasQuotes: hasQuotes)
  }

  /// The first end of a row at or behind `goal`, for a position where a row begins.
  func end(from start: Int, reaching goal: Int) throws(ContactCutError) -> (end: Int, hasQuotes: Bool) {
    var position = start
    var rowStart = start
    var goal = min(goal, bytes.count)
    var hasQuotes = false
    while true {
      if let quote = find(quotationMark, position..<goal) {
        hasQuotes = true
        if let lineBreak = lastLineBreak(position..<quote) { rowStart = lineBreak + 1 }
        position = quote + 1
        guard isFirstOfCell(quote, rowStart: rowStart), !isComment(rowStart) else { continue }
        position = try closing(after: quote)
        guard position - quote <= Self.longestRow else { throw .rowTooLong }
        goal = max(goal, position)
        continue
      }
      let lineEnd = find(lineFeed, goal - (goal > position ? 1 : 0)..<bytes.count).map { $0 + 1 } ?? bytes.count
      guard lineEnd - goal <= Self.longestRow else { throw .rowTooLong }
      position = goal
      if lineEnd == goal || find(quotationMark, goal..<lineEnd) == nil { return (lineEnd, hasQuotes) }
      goal = lineEnd
    }
  }

  private func isFirstOfCell(_ quote: Int, rowStart: Int) -> Bool {
    guard quote > rowStart else { return true }
    let before = bytes[quote - 1]
    return before == separator || before == lineFeed || before == carriageReturn
  }

  private func isComment(_ rowStart: Int) -> Bool {
    // As in `CSVScan`, an error value of a spreadsheet is no comment.
    rowStart < bytes.count && bytes[rowStart] == numberSign
      && !MissingValue.spreadsheetErrors.contains { bytes[rowStart...].starts(with: $0.utf8) }
  }

  /// The position behind the quotation mark that closes a cell.
  private func closing(after quote: Int) throws(ContactCutError) -> Int {
    var position = quote + 1
    while let next = find(quotationMark, position..<bytes.count) {
      guard next + 1 < bytes.count, bytes[next + 1] == quotationMark else { return next + 1 }
      position = next + 2
    }
    throw .unterminatedQuote
  }

  private func find(_ byte: UInt8, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private func lastLineBreak(_ range: Range<Int>) -> Int? {
    bytes[range].lastIndex { $0 == lineFeed || $0 == carriageReturn }
  }
}
