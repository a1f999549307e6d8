import PlanningModel

/// Walks the records of a sheet of periods, and remembers the last look-up of each kind.
///
/// The rows of one series mostly stand together, so most look-ups are a comparison with the cell above.
struct HistoryCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let cells: UnsafeBufferPointer<CSVTable.Cell>
  private var base = 0
  private(set) var width = 0

  init(bytes: UnsafeBufferPointer<UInt8>, cells: UnsafeBufferPointer<CSVTable.Cell>) {
    self.bytes = bytes
    self.cells = cells
  }

  /// Goes to a record.
  @inline(__always)
  mutating func move(to record: Int, of table: CSVTable) {
    base = table.records[record].firstCell
    width = table.records[record + 1].firstCell - base
  }

  /// The cell in a column; empty where the record has none.
  @inline(__always)
  func cell(_ column: Int) -> CSVTable.Cell {
    column >= 0 && column < width ? cells[base + column] : CSVTable.Cell(start: 0, count: 0)
  }

  @inline(__always)
  func text(_ cell: CSVTable.Cell) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[cell.range]) }

  func string(_ column: Int) -> String { String(decoding: text(cell(column)), as: UTF8.self) }

  /// Whether any cell stands behind those of the header.
  func overflows(_ headerWidth: Int) -> Bool {
    width > headerWidth && (headerWidth..<width).contains { cell($0).count > 0 }
  }

  @inline(__always)
  func isSame(_ left: CSVTable.Cell, _ right: CSVTable.Cell) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<Int(left.count) where bytes[Int(left.start) + offset] != bytes[Int(right.start) + offset] {
      return false
    }
    return true
  }
}

/// The last code that was looked up.
struct LastCode {
  private var cell = CSVTable.Cell(start: 0, count: 0)
  private var last: Int?

  /// The position of a code; `nil` when it is unknown.
  @inline(__always)
  mutating func position<Thing>(
    of cell: CSVTable.Cell, _ cursor: HistoryCursor, in known: KnownCodes<Thing>
  ) -> Int? {
    if let last, cursor.isSame(cell, self.cell) { return last }
    self.cell = cell
    last = known.position(of: cursor.text(cell))
    return last
  }
}

/// The periods that have been read, by their text of at most eight bytes.
struct KnownPeriods {
  private var cell = CSVTable.Cell(start: 0, count: 0)
  private var last: PeriodIndex?
  private var periods: [UInt64: PeriodIndex] = [:]

  /// The period of a cell; throws a sentence in Swedish.
  mutating func period(of cell: CSVTable.Cell, _ cursor: HistoryCursor) throws(PeriodIndexError) -> PeriodIndex {
    if let last, cursor.isSame(cell, self.cell) { return last }
    let text = cursor.text(cell)
    var key: UInt64 = 0
    if text.count <= 8 { for byte in text { key = key << 8 | UInt64(byte) } }
    let period: PeriodIndex
    if key != 0, let known = periods[key] {
      period = known
    } else {
      period = try PeriodIndex.read(text)
      if key != 0 { periods[key] = period }
    }
    self.cell = cell
    last = period
    return period
  }
}
