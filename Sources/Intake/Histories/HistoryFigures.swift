import PlanningModel

/// Reads the figures of one row after another, and counts what is missing.
struct HistoryFigures {
  private let sheet: Sheet
  private let measures: [Column]
  private let columns: [Int]
  private var missing: [Int]
  /// The figures of the row read last; NaN where it says nothing.
  private(set) var numbers: [Double]
  private(set) var signs = DecimalSigns()

  init(_ sheet: Sheet, _ measures: [Column]) {
    self.sheet = sheet
    self.measures = measures
    columns = measures.map { sheet.positions[$0] ?? -1 }
    missing = measures.map { _ in 0 }
    numbers = measures.map { _ in .nan }
  }

  /// Reads the figures of the row where the cursor stands.
  mutating func read(_ cursor: HistoryCursor, record: Int, log: ProblemLog) {
    for measure in columns.indices where columns[measure] >= 0 {
      let text = cursor.text(cursor.cell(columns[measure]))
      let reading = NumberParsing.read(text)
      numbers[measure] = reading.value
      if reading.sign != nil {
        signs.note(reading, row: sheet.table.row(record), column: sheet.heading(measures[measure]))
      }
      switch reading.outcome {
      case .missing: missing[measure] += 1
      case .value where NumberRange.zeroOrMore.contains(reading.value): break
      case .value:
        numbers[measure] = .nan
        log.add(
          .outOfRange, file: sheet.file, row: sheet.table.row(record), column: sheet.heading(measures[measure]),
          NumberRange.zeroOrMore.message(reading.value))
      case .invalid:
        log.add(
          .notANumber, file: sheet.file, row: sheet.table.row(record), column: sheet.heading(measures[measure]),
          CellMessage.notANumber(String(decoding: text, as: UTF8.self)))
      }
    }
  }

  /// The share of the figures that are missing; a column that is empty throughout is one that the region does not have,
  /// and bed-days and the like are empty by right in most rows.
  func missingShare(rows: Int) -> Double? {
    let used = columns.indices.filter {
      columns[$0] >= 0 && missing[$0] < rows && !HistoryLayout.partial.contains(measures[$0])
    }
    return used.isEmpty ? nil : Double(used.reduce(0) { $0 + missing[$1] }) / Double(rows * used.count)
  }
}
