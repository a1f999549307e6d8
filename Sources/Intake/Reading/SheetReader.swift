import PlanningModel

/// Reads the rows of a small table one by one, and collects what is wrong with them.
final class SheetReader {
  let sheet: Sheet
  let log: ProblemLog
  private(set) var signs = DecimalSigns()
  private var rowsByKey: [String: Int] = [:]

  /// The words that mark a row of sums.
  static let totals: Set<String> = ["summa", "totalt", "total", "alla", "totalsumma"]

  init(_ sheet: Sheet, log: ProblemLog) {
    self.sheet = sheet
    self.log = log
  }

  /// Makes a value of each row; rows of sums and rows whose key stands already are left out, and `nil`s too.
  func values<Value>(_ make: (Row) -> Value?) -> [Value] {
    let keys = sheet.schema.columns.filter { $0.isKey && sheet.positions[$0.column] != nil }.map(\.column)
    let headerWidth = sheet.table.width(sheet.header)
    let values = sheet.dataRecords.compactMap { record -> Value? in
      let row = Row(reader: self, record: record)
      if skipsTotal(row, keys) { return nil }
      checkWidth(record, headerWidth)
      let key = keys.map(row.text).joined(separator: "\u{1F}")
      if let earlier = rowsByKey.updateValue(row.number, forKey: key) {
        rowsByKey[key] = earlier
        let names = keys.map(sheet.heading).joined(separator: ", ")
        log.add(
          .duplicate, file: sheet.file, row: row.number,
          "Samma \(names) står redan på rad \(earlier). Ta bort den ena raden.")
        return nil
      }
      return make(row)
    }
    signs.report(file: sheet.file, log: log)
    return values
  }

  private func skipsTotal(_ row: Row, _ keys: [Column]) -> Bool {
    guard let column = keys.first(where: { Self.totals.contains(row.text($0).lowercased()) }) else { return false }
    log.add(
      .totalRow, file: sheet.file, row: row.number, column: sheet.heading(column),
      CellMessage.total(row.text(column)))
    return true
  }

  private func checkWidth(_ record: Int, _ headerWidth: Int) {
    let width = sheet.table.width(record)
    guard width > headerWidth, (headerWidth..<width).contains(where: { !sheet.table.text(record, $0).isEmpty }) else {
      return
    }
    log.add(
      .tooManyCells, file: sheet.file, row: sheet.table.row(record),
      CellMessage.tooManyCells(width, headerWidth)
    )
  }

  fileprivate func note(_ reading: NumberReading, row: Int, column: Column) {
    signs.note(reading, row: row, column: sheet.heading(column))
  }
}

/// One row of a small table.
struct Row {
  fileprivate let reader: SheetReader
  let record: Int

  fileprivate init(reader: SheetReader, record: Int) {
    self.reader = reader
    self.record = record
  }

  /// The row in the file.
  var number: Int { reader.sheet.table.row(record) }

  /// The cell's text; empty when the file does not have the column.
  func text(_ column: Column) -> String {
    guard let position = reader.sheet.positions[column] else { return "" }
    return reader.sheet.table.text(record, position)
  }

  /// Adds a problem with a cell, or with the row when no column is named.
  func report(_ kind: IntakeProblem.Kind, _ column: Column?, _ message: @autoclosure () -> String) {
    reader.log.add(
      kind, file: reader.sheet.file, row: number, column: column.map(reader.sheet.heading), message())
  }

  func isMissing(_ column: Column) -> Bool { MissingValue.matches(text(column)) }
}

// MARK: - Cells

extension Row {
  /// The text of a cell that must hold one.
  func required(_ column: Column) -> String? {
    let text = text(column)
    guard text.isEmpty else { return text }
    report(.missingValue, column, "Cellen är tom. Fyll i den.")
    return nil
  }

  /// A number that may be missing.
  func optionalNumber(_ column: Column, _ range: NumberRange) -> Double? {
    let text = text(column)
    let reading = Array(text.utf8).withUnsafeBufferPointer(NumberParsing.read)
    reader.note(reading, row: number, column: column)
    switch reading.outcome {
    case .missing: return nil
    case .invalid:
      report(.notANumber, column, CellMessage.notANumber(text))
      return nil
    case .value:
      guard range.contains(reading.value) else {
        report(.outOfRange, column, range.message(reading.value))
        return nil
      }
      return reading.value
    }
  }

  /// A number that must be there.
  func number(_ column: Column, _ range: NumberRange) -> Double? {
    if isMissing(column) {
      report(.missingValue, column, "Värdet saknas. Fyll i det, eller ta bort raden.")
      return nil
    }
    return optionalNumber(column, range)
  }

  /// A whole number that must be there.
  func integer(_ column: Column, in range: ClosedRange<Int>) -> Int? {
    // The oldest age of a population table is written `100+`.
    let text = text(column)
    guard let value = Int(column == .age && text.hasSuffix("+") ? String(text.dropLast()) : text) else {
      report(
        .notANumber, column,
        "”\(text)” är inget heltal. Ange ett tal mellan \(range.lowerBound) och \(range.upperBound).")
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange, column, "\(value) ligger utanför \(range.lowerBound)–\(range.upperBound). Rätta värdet.")
      return nil
    }
    return value
  }

  /// One of the words of a choice.
  func choice<Choice: SpelledWord>(_ column: Column, _ type: Choice.Type = Choice.self) -> Choice? {
    guard let text = required(column) else { return nil }
    if let choice = Choice(spelled: text) { return choice }
    report(.unknownWord, column, "”\(text)” känns inte igen. Skriv ett av \(Choice.listing).")
    return nil
  }

  /// A month that must be there.
  func month(_ column: Column) -> Month? {
    guard let text = required(column) else { return nil }
    do {
      if case .month(let month) = try PeriodParser.parse(text) { return month }
      report(.invalidPeriod, column, "”\(text)” är ingen månad. Skriv till exempel 2027-01.")
    } catch {
      report(.invalidPeriod, column, error.message)
    }
    return nil
  }

  func optionalMonth(_ column: Column) -> Month? { isMissing(column) ? nil : month(column) }

  /// A day that must be there.
  func day(_ column: Column) -> Day? {
    guard let text = required(column) else { return nil }
    do {
      if case .day(let day) = try PeriodParser.parse(text) { return day }
      report(.invalidPeriod, column, "”\(text)” är ingen dag. Skriv till exempel 2027-01-31.")
    } catch {
      report(.invalidPeriod, column, error.message)
    }
    return nil
  }

  func optionalDay(_ column: Column) -> Day? { isMissing(column) ? nil : day(column) }

  /// The first and last day of what holds for a while; reports an end before the beginning, which would never hold.
  func days(_ from: Column, _ through: Column) -> (from: Day?, through: Day?) {
    let days = (from: optionalDay(from), through: optionalDay(through))
    if let first = days.from, let last = days.through { checkOrder(first, last, through) }
    return days
  }

  /// Reports an end before the beginning.
  func checkOrder<Time: Comparable & CustomStringConvertible>(_ from: Time, _ through: Time, _ column: Column) {
    guard through < from else { return }
    report(.outOfRange, column, "Slutet \(through) kommer före början \(from). Byt plats på dem eller rätta.")
  }

  /// A code that must be known.
  func code<Thing>(_ column: Column, _ known: KnownCodes<Thing>) -> Code<Thing>? {
    guard let text = required(column) else { return nil }
    if let code = known.code(text) { return code }
    report(.unknownCode, column, known.unknownMessage(text))
    return nil
  }

  /// A known code, or `*` for all; the outer `nil` is an error that has been reported.
  func codeOrAll<Thing>(_ column: Column, _ known: KnownCodes<Thing>) -> Code<Thing>?? {
    text(column) == "*" ? .some(nil) : code(column, known).map(Optional.some)
  }
}
