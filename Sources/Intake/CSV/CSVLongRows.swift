/// Gives the figures of a table as long rows, and collects what is odd about them.
struct CSVLongRows {
  private let table: CSVTable
  private let layout: CSVLayout
  private let file: String
  private let log: ProblemLog
  private var signs = DecimalSigns()
  private var totals = CSVTotals()
  private var codes: CSVSpoiledCodes
  private var missing = 0
  /// How often each mark of a missing value stands; at most so many kinds are counted.
  private var symbols: [String: Int] = [:]
  private static let mostSymbols = 1_000
  private(set) var count = 0

  init(table: CSVTable, layout: CSVLayout, file: String, log: ProblemLog) {
    self.table = table
    self.layout = layout
    self.file = file
    self.log = log
    codes = CSVSpoiledCodes(columns: layout.dimensions)
  }

  /// The dimensions of the rows, with `column` last where there are several columns of figures.
  var dimensions: [FileDimension] {
    var names = Set(layout.dimensions.map(\.name))
    let columns = layout.dimensions.map { FileDimension(code: $0.name) }
    guard layout.form == .wide else { return columns }
    var code = "column"
    while !names.insert(code).inserted { code += "_" }
    return columns + [FileDimension(code: code, label: "Kolumn", role: .measure)]
  }

  /// What was found out, when all rows are given.
  var facts: [FileContents.Fact] {
    var facts = [
      FileContents.Fact("headerRow", String(table.row(layout.header))),
      FileContents.Fact("layout", layout.form.rawValue),
    ]
    if let period = layout.period { facts.append(.init("periodColumn", period.name)) }
    if layout.form == .long { facts.append(contentsOf: layout.values.map { .init("measure", $0.name) }) }
    if let sign = signs.sign { facts.append(.init("decimalSign", sign.rawValue)) }
    if missing > 0 { facts.append(.init("missing", String(missing))) }
    let marks = symbols.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.prefix(20)
    if !marks.isEmpty {
      facts.append(.init("symbols", marks.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")))
    }
    return facts
  }

  /// Gives every row, then tells what is odd.
  mutating func give(_ row: (LongRow) throws -> Void) rethrows {
    for column in layout.values where CSVHeadingWords.isTotal(column.name) {
      log.add(
        .totalRow, file: file, row: table.row(layout.header), column: column.name,
        "Kolumnen är en summa av andra kolumner. Räkna den inte tillsammans med dem.")
    }
    for record in layout.header + 1..<table.count {
      guard !isNote(record) else {
        log.add(.titleLines, file: file, row: table.row(record), "Raden har text men inga tal och läses inte.")
        continue
      }
      try give(record, row)
    }
    // The program's own rows have decimal points and nothing else.
    if layout.symbol == nil { signs.report(file: file, log: log) }
    totals.report(file: file, log: log)
    codes.report(file: file, log: log)
    checkLastRow()
  }
}

// MARK: - One record

extension CSVLongRows {
  private mutating func give(_ record: Int, _ row: (LongRow) throws -> Void) rethrows {
    let number = table.row(record)
    let cells = table.cells(record)
    let width = table.filledWidth(record)
    if width > layout.width {
      log.add(.tooManyCells, file: file, row: number, CellMessage.tooManyCells(width, layout.width))
    }
    var keys = layout.dimensions.map { table.text(record, $0.position) }
    let period = layout.period.map { table.text(record, $0.position) } ?? ""
    for (column, key) in zip(layout.dimensions, keys) { totals.note(key, column.name, row: number) }
    if let column = layout.period { totals.note(period, column.name, row: number) }
    codes.note(keys, row: number)
    if layout.form == .wide { keys.append("") }
    for column in layout.values {
      let hasCell = column.position < cells.count
      // A row ends where its cells end; what a wide table lacks there is not given. A long row is a figure all the same.
      guard hasCell || layout.symbol != nil else { break }
      let cell = hasCell ? cells[cells.startIndex + column.position] : CSVTable.Cell(start: 0, count: 0)
      let mark = layout.symbol.map { table.text(record, $0.position) } ?? ""
      guard let (value, symbol) = read(cell, column, mark: mark, row: number) else { continue }
      if layout.form == .wide { keys[keys.count - 1] = column.name }
      count += 1
      try row(
        LongRow(
          keys: keys, period: layout.form == .periods ? column.name : period, value: value, symbol: symbol))
    }
  }

  /// A cell of figures; `nil` after adding that it is none.
  private mutating func read(
    _ cell: CSVTable.Cell, _ column: CSVLayout.Column, mark: String, row: Int
  ) -> (value: Double?, symbol: String)? {
    let reading = table.bytes.withUnsafeBufferPointer {
      NumberParsing.read(UnsafeBufferPointer(rebasing: $0[cell.range]))
    }
    switch reading.outcome {
    case .value:
      signs.note(reading, row: row, column: column.name)
      return (reading.value, mark)
    case .missing: return (nil, missing(mark.isEmpty ? table.text(cell) : mark))
    case .invalid:
      let text = table.text(cell)
      if Self.isMark(text) { return (nil, missing(text)) }
      log.add(.notANumber, file: file, row: row, column: column.name, CellMessage.notANumber(String(text.prefix(40))))
      return nil
    }
  }

  private mutating func missing(_ symbol: String) -> String {
    missing += 1
    if symbols[symbol] != nil || symbols.count < Self.mostSymbols { symbols[symbol, default: 0] += 1 }
    return symbol
  }

  /// Whether a text stands for a figure that is not shown: `<5`, `*`, `x`, `1–4`.
  private static func isMark(_ text: String) -> Bool {
    guard text.count <= 6 else { return false }
    if text.count == 1 || text.hasPrefix("<") || text.hasPrefix("≤") { return true }
    if !text.contains(where: { $0.isLetter || $0.isNumber }) { return true }
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    return ends.count == 2 && ends.allSatisfy { Int($0) != nil }
  }

  /// Whether a record is a note or a heading between rows: one text first and nothing else.
  private func isNote(_ record: Int) -> Bool {
    let width = table.filledWidth(record)
    guard layout.width >= 3, width == 1, layout.symbol == nil else { return false }
    return layout.dimensions.contains { $0.position == 0 } || layout.period?.position == 0
  }

  /// A last row that stops before the others do, without a line break, is the end of a file that was cut off.
  private func checkLastRow() {
    let last = table.count - 1
    let width = table.width(layout.header)
    guard !table.endsWithLineBreak, last > layout.header, table.width(last) < width else { return }
    log.add(
      .truncated, file: file, row: table.row(last),
      "Sista raden har \(table.width(last)) av \(width) kolumner; filen är troligen avhuggen. Exportera den på nytt.")
  }
}
