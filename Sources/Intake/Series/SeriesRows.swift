/// Reads the rows of a file of series into a draft, and adds what is wrong with its cells.
struct SeriesRows {
  let table: CSVTable
  let header: Int
  let file: String
  let log: ProblemLog
  private var signs = DecimalSigns()

  /// More than any count, sum of money or number of persons, so that sums stay exact.
  private static let most = 1e12

  init(table: CSVTable, header: Int, file: String, log: ProblemLog) {
    self.table = table
    self.header = header
    self.file = file
    self.log = log
  }

  /// The series of a file in one of the two forms.
  mutating func draft(_ columns: SeriesColumns) -> SeriesDraft {
    checkEnd()
    let draft =
      switch columns {
      case .wide(let cells): wide(cells)
      case .long(let series, let period, let value): long(series, period, value)
      }
    signs.report(file: file, log: log)
    return draft
  }

  private var records: Range<Int> { header + 1..<table.count }

  private func heading(_ cell: Int) -> String {
    let text = table.text(header, cell)
    return text.isEmpty ? "nr \(cell + 1)" : text
  }
}

// MARK: - Wide

extension SeriesRows {
  private mutating func wide(_ cells: [Int]) -> SeriesDraft {
    var draft = SeriesDraft(isWide: true, periodHeading: heading(0))
    let records = records.filter { isUsable($0, period: 0) }
    let labels = records.map { draft.identifier(of: table.text($0, 0), row: table.row($0)) }
    let rows = records.map(table.row)
    for record in records { checkWidth(record) }
    var columns: [String: Int] = [:]
    var texts: [String] = []
    for cell in cells {
      let name = table.text(header, cell)
      let hasCells = records.contains { cell < table.width($0) && !table.text($0, cell).isEmpty }
      guard !name.isEmpty else {
        guard hasCells else { continue }
        log.add(
          .missingValue, file: file, row: table.row(header), column: heading(cell),
          "Kolumnen har värden men ingen rubrik. Skriv seriens namn.")
        continue
      }
      if columns.updateValue(cell, forKey: name) != nil {
        log.add(
          .repeatedColumn, file: file, row: table.row(header), column: name,
          "Två kolumner heter \(name). Ge serierna olika namn.")
        continue
      }
      guard let values = column(cell, name, records) else {
        texts.append(name)
        continue
      }
      draft.series.append(SeriesDraft.Values(name: name, labels: labels, values: values, rows: rows))
    }
    report(textColumns: texts)
    return draft
  }

  private func report(textColumns names: [String]) {
    guard let first = names.first else { return }
    let head =
      names.count == 1
      ? "Kolumnen har text, inga tal."
      : "Kolumnerna \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? " med flera" : "") har text, inga tal."
    log.add(
      .notANumber, file: file, row: table.row(header), column: first,
      head + " En bred fil har perioden i första kolumnen och sedan en kolumn med tal för varje serie; en lång fil har "
        + "kolumnerna serie, period och värde.")
  }

  /// The values of a column; `nil` where it has nothing but texts.
  private mutating func column(_ cell: Int, _ name: String, _ records: [Int]) -> [Double]? {
    let readings = records.map { reading($0, cell) }
    let invalid = readings.indices.filter { readings[$0].outcome == .invalid }
    if !invalid.isEmpty, !readings.contains(where: { $0.outcome == .value }) { return nil }
    guard invalid.count <= Self.mostListed else {
      let first = records[invalid[0]]
      log.add(
        .notANumber, file: file, row: table.row(first), column: name,
        "”\(table.text(first, cell).prefix(40))” är inget tal, och \(invalid.count - 1) andra celler i kolumnen inte "
          + "heller. Skriv till exempel 1234,5, eller lämna dem tomma.")
      return readings.map { _ in .nan }
    }
    return zip(records, readings).map { record, reading in checked(reading, record, cell) ?? .nan }
  }

  /// More cells of a column that are no numbers are told in one line.
  private static let mostListed = 5

  private func checkWidth(_ record: Int) {
    let width = table.width(record)
    let limit = table.width(header)
    guard width > limit, (limit..<width).contains(where: { !table.text(record, $0).isEmpty }) else { return }
    log.add(.tooManyCells, file: file, row: table.row(record), CellMessage.tooManyCells(width, limit))
  }
}

// MARK: - Long

extension SeriesRows {
  private mutating func long(_ series: Int, _ period: Int, _ value: Int) -> SeriesDraft {
    var draft = SeriesDraft(isWide: false, periodHeading: heading(period))
    var numbers: [String: Int] = [:]
    for record in records where isUsable(record, period: period) {
      checkWidth(record)
      let name = table.text(record, series)
      guard !name.isEmpty else {
        log.add(
          .missingValue, file: file, row: table.row(record), column: heading(series),
          "Cellen är tom. Skriv seriens namn.")
        continue
      }
      guard let count = checked(reading(record, value), record, value) else { continue }
      let number = numbers[name] ?? draft.series.count
      if number == draft.series.count {
        numbers[name] = number
        draft.series.append(SeriesDraft.Values(name: name))
      }
      let row = table.row(record)
      draft.series[number].labels.append(draft.identifier(of: table.text(record, period), row: row))
      draft.series[number].values.append(count)
      draft.series[number].rows.append(row)
    }
    return draft
  }
}

// MARK: - Cells

extension SeriesRows {
  /// Whether a record has a period; a row of sums is left out.
  private func isUsable(_ record: Int, period: Int) -> Bool {
    let text = table.text(record, period)
    guard !text.isEmpty else {
      log.add(
        .missingValue, file: file, row: table.row(record), column: heading(period),
        "Perioden är tom. Fyll i den, eller ta bort raden.")
      return false
    }
    guard SheetReader.totals.contains(text.lowercased()) else { return true }
    log.add(
      .totalRow, file: file, row: table.row(record), column: heading(period), CellMessage.total(text))
    return false
  }

  private mutating func reading(_ record: Int, _ cell: Int) -> NumberReading {
    guard cell < table.width(record) else { return .missing }
    let range = table.cells[table.records[record].firstCell + cell].range
    let reading = table.bytes.withUnsafeBufferPointer { NumberParsing.read(UnsafeBufferPointer(rebasing: $0[range])) }
    if reading.sign != nil {
      let place = (row: table.row(record), column: heading(cell))
      signs.note(reading, row: place.row, column: place.column)
    }
    return reading
  }

  /// The value of a cell, NaN where missing; nil after adding what is wrong.
  private func checked(_ reading: NumberReading, _ record: Int, _ cell: Int) -> Double? {
    func report(_ kind: IntakeProblem.Kind, _ message: String) {
      log.add(kind, file: file, row: table.row(record), column: heading(cell), message)
    }
    switch reading.outcome {
    case .missing: return .nan
    case .invalid:
      report(.notANumber, CellMessage.notANumber(table.text(record, cell)))
      return nil
    case .value:
      guard NumberRange.money.contains(reading.value) else {
        report(.outOfRange, NumberRange.money.message(reading.value))
        return nil
      }
      guard reading.value <= Self.most else {
        report(.outOfRange, "\(SwedishNumber.text(reading.value)) är för mycket att räkna med. Rätta värdet.")
        return nil
      }
      return reading.value
    }
  }

  /// A last row that lacks both cells and its line break was cut off.
  private func checkEnd() {
    let last = table.count - 1
    guard last > header, !table.endsWithLineBreak, table.width(last) < table.width(header) else { return }
    log.add(
      .truncated, file: file, row: table.row(last),
      "Sista raden har \(table.width(last)) av \(table.width(header)) kolumner; filen är troligen avhuggen. "
        + "Exportera den på nytt.")
  }
}
