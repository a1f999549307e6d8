/// What the cells of a column look like, counted over the whole table.
struct CSVColumnStatistics {
  /// Cells that are numbers.
  var numbers = 0
  /// Cells that say that a value is missing, other than empty ones.
  var missing = 0
  /// Cells of other text.
  var texts = 0
  /// Whether some cell is digits with a leading zero, which only a code has.
  var hasLeadingZero = false

  /// Cells that hold anything.
  var filled: Int { numbers + missing + texts }

  /// Whether the cells are figures; some texts may stand among them, such as marks for what is too small to show.
  var areNumbers: Bool { numbers > 0 && !hasLeadingZero && texts * 5 <= numbers + texts }

  /// Once as many texts are met and hardly any number, the column is one of texts and no longer counted in detail.
  private var isDecided: Bool { texts > 200 && numbers * 2 < texts }

  private mutating func note(_ cell: UnsafeBufferPointer<UInt8>) {
    guard !cell.isEmpty else { return }
    guard !isDecided else {
      texts += 1
      return
    }
    switch NumberParsing.read(cell).outcome {
    case .value:
      numbers += 1
      if cell.count > 1, cell[0] == UInt8(ascii: "0"), cell.allSatisfy({ (0x30...0x39).contains($0) }) {
        hasLeadingZero = true
      }
    case .missing: missing += 1
    case .invalid: texts += 1
    }
  }

  /// Counts the cells of each column of the records.
  static func all(_ table: CSVTable, records: Range<Int>, width: Int) -> [CSVColumnStatistics] {
    var statistics = [CSVColumnStatistics](repeating: CSVColumnStatistics(), count: width)
    table.bytes.withUnsafeBufferPointer { bytes in
      for record in records {
        for (column, cell) in table.cells(record).prefix(width).enumerated() where cell.count > 0 {
          statistics[column].note(UnsafeBufferPointer(rebasing: bytes[cell.range]))
        }
      }
    }
    return statistics
  }
}
