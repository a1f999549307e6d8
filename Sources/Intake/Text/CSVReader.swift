/// Why a text is no CSV file.
package enum CSVError: Error, Equatable {
  /// A quotation mark that opens in this row is never closed.
  case unterminatedQuote(row: Int)
  /// More bytes than positions can count.
  case tooLarge

  /// The row it begins in; `nil` for the file as a whole.
  var row: Int? {
    if case .unterminatedQuote(let row) = self { row } else { nil }
  }

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .unterminatedQuote:
      "Ett citattecken öppnas men stängs aldrig; filen är troligen avhuggen. Exportera den på nytt."
    case .tooLarge: "Filen är större än 2 GB. Dela den i flera."
    }
  }
}

/// Cuts a text into the cells of a table.
///
/// Reads what RFC 4180 describes and what Swedish spreadsheets and databases add: semicolons, tabs or upright lines, a first line `sep=;`, any line
/// break, comment lines, blank lines and spaces around cells.
package struct CSVReader {
  private let separator: UInt8?

  /// A reader that finds out the separator, or uses the one given.
  package init(separator: UInt8? = nil) { self.separator = separator }

  /// The table of a UTF-8 text.
  package func read(_ bytes: [UInt8]) throws(CSVError) -> CSVTable {
    guard bytes.count < Int(UInt32.max) / 2 else { throw .tooLarge }
    var scan = CSVScan(capacity: bytes.count / 6)
    let (declared, start) = Self.declaredSeparator(bytes)
    let separator = separator ?? declared ?? Self.likelySeparator(bytes)
    let unclosed = bytes.withUnsafeBufferPointer { scan.run($0, from: start, separator: separator) }
    if let row = unclosed { throw .unterminatedQuote(row: row) }
    scan.records.append(CSVTable.Record(firstCell: scan.cells.count, row: scan.row))
    let all = scan.plainTexts.isEmpty ? bytes : bytes + scan.plainTexts
    if all.contains(apostrophe) { Self.dropApostrophes(&scan.cells, all) }
    return CSVTable(
      bytes: all, cells: scan.cells, records: scan.records,
      comments: scan.comments, commentRows: scan.commentRows,
      separator: separator, endsWithLineBreak: bytes.last == lineFeed || bytes.last == carriageReturn)
  }

  /// Drops the apostrophe in front of texts that a spreadsheet would have run as formulas.
  private static func dropApostrophes(_ cells: inout [CSVTable.Cell], _ bytes: [UInt8]) {
    for position in cells.indices where cells[position].count > 1 {
      let start = Int(cells[position].start)
      guard bytes[start] == apostrophe, CSVWriter.formulaSigns.contains(bytes[start + 1]) else { continue }
      cells[position].start += 1
      cells[position].count -= 1
    }
  }

  /// The separator of a first line `sep=;`, which Excel writes and obeys, and where the text goes on after it.
  private static func declaredSeparator(_ bytes: [UInt8]) -> (separator: UInt8?, start: Int) {
    let key = Array("sep=".utf8)
    guard bytes.count > key.count, bytes.starts(with: key), canSeparate(bytes[key.count]) else { return (nil, 0) }
    return (bytes[key.count], bytes.firstIndex { $0 == lineFeed || $0 == carriageReturn } ?? bytes.count)
  }

  /// Whether a sign can stand between cells: no letter, digit, quotation mark or line break.
  static func canSeparate(_ byte: UInt8) -> Bool {
    let isPlain = byte == UInt8(ascii: "\t") || (space..<0x7F).contains(byte)
    let isLetter = (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
    return isPlain && !isLetter && byte != quotationMark
  }

  /// The separator that stands in most of the first lines; a semicolon wins, since commas may be decimal signs.
  private static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
    let lines = bytes.prefix(65_536).split(whereSeparator: { $0 == lineFeed || $0 == carriageReturn })
      .filter { $0.first != numberSign }.prefix(20)
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let holding = lines.filter { line in outsideQuotes(line).contains(candidate) }.count
      if holding > 0, holding * 2 >= lines.count { return candidate }
    }
    // Tools for databases write upright lines, as many in every row.
    let bar = UInt8(ascii: "|")
    let bars = Set(lines.map { line in outsideQuotes(line).count { $0 == bar } })
    return bars.count == 1 && bars.first != 0 ? bar : UInt8(ascii: ",")
  }

  private static func outsideQuotes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var isInside = false
    return line.filter { byte in
      if byte == quotationMark { isInside.toggle() }
      return !isInside
    }
  }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let quotationMark = UInt8(ascii: "\"")
let numberSign = UInt8(ascii: "#")
let space = UInt8(ascii: " ")
let apostrophe = UInt8(ascii: "'")
