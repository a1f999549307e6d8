import PlanningModel

/// The rows of one kind of history as columns, read straight from the bytes of one or more files.
///
/// A million rows are read in well under a second: codes are looked up by their bytes, a code or period like that of
/// the row above is not looked up at all, and nothing is allocated for a row.
struct HistoryRows {
  let layout: HistoryLayout
  private(set) var sheets: [Sheet] = []
  /// For each sheet the position of its first row in the columns below.
  private(set) var sheetStarts: [Int] = []
  /// The unit's and the object's positions of each distinct pair, in order of appearance.
  private(set) var pairs: [(first: Int, second: Int)] = []
  private(set) var pairOfRow: [Int32] = []
  private(set) var periodOfRow: [Int32] = []
  private(set) var recordOfRow: [Int32] = []
  /// The rows whose codes are those of another system; several of them may add up to one value.
  private(set) var mappedRows: Set<Int> = []
  private(set) var values: [[Double]]
  /// The grain and where it was first seen.
  private(set) var grain: (isQuarter: Bool, file: String, row: Int)?
  private var pairPositions: [Int: Int32] = [:]

  init(_ layout: HistoryLayout) {
    self.layout = layout
    values = [[Double]](repeating: [], count: layout.measures.count)
  }

  /// The file and the row in it of a position in the columns.
  func place(_ position: Int) -> (sheet: Sheet, record: Int, row: Int) {
    let sheet = sheets[(sheetStarts.lastIndex { $0 <= position }) ?? 0]
    let record = Int(recordOfRow[position])
    return (sheet, record, sheet.table.row(record))
  }
}

extension HistoryRows {
  /// Adds the rows of a file; returns how its numbers were written and the share that is missing.
  mutating func append<Second>(
    _ sheet: Sheet, units: KnownCodes<CareUnit>, second: KnownCodes<Second>, maps: CodeMaps = CodeMaps(),
    log: ProblemLog
  ) -> (signs: DecimalSigns, missingShare: Double?) {
    sheets.append(sheet)
    sheetStarts.append(pairOfRow.count)
    reserve(sheet.dataRecords.count)
    var figures = HistoryFigures(sheet, layout.measures)
    sheet.table.bytes.withUnsafeBufferPointer { bytes in
      sheet.table.cells.withUnsafeBufferPointer { cells in
        var cursor = HistoryCursor(bytes: bytes, cells: cells)
        readRows(
          of: sheet, &cursor, &figures, units: units, second: second,
          maps: HistoryMaps(maps, sheet: sheet, layout: layout), log: log)
      }
    }
    figures.signs.report(file: sheet.file, log: log)
    return (figures.signs, figures.missingShare(rows: pairOfRow.count - (sheetStarts.last ?? 0)))
  }

  private mutating func readRows<Second>(
    of sheet: Sheet, _ cursor: inout HistoryCursor, _ figures: inout HistoryFigures, units: KnownCodes<CareUnit>,
    second: KnownCodes<Second>, maps: HistoryMaps, log: ProblemLog
  ) {
    let table = sheet.table
    let columns = [layout.first, layout.second, .period].map { sheet.positions[$0] ?? -1 }
    let headerWidth = table.width(sheet.header)
    var lastUnit = LastCode()
    var lastSecond = LastCode()
    var periods = KnownPeriods()
    var lastPair = (first: -1, second: -1, position: Int32(-1))
    var unknown = UnknownCodes()
    let hasMaps = !maps.isEmpty
    for record in sheet.dataRecords {
      cursor.move(to: record, of: table)
      if cursor.overflows(headerWidth) {
        log.add(
          .tooManyCells, file: sheet.file, row: table.row(record),
          CellMessage.tooManyCells(cursor.width, headerWidth))
      }
      var unitPosition = lastUnit.position(of: cursor.cell(columns[0]), cursor, in: units)
      var secondPosition = lastSecond.position(of: cursor.cell(columns[1]), cursor, in: second)
      var isMapped = false
      if hasMaps, let day = try? periods.period(of: cursor.cell(columns[2]), cursor).firstDay {
        let mappedUnit = HistoryMaps.position(cursor.string(columns[0]), in: maps.units, units, on: day)
        let mappedSecond = HistoryMaps.position(cursor.string(columns[1]), in: maps.seconds, second, on: day)
        isMapped = mappedUnit != nil || mappedSecond != nil
        unitPosition = mappedUnit ?? unitPosition
        secondPosition = mappedSecond ?? secondPosition
      }
      guard let unitPosition, let secondPosition else {
        let row = UnknownRow(sheet: sheet, layout: layout, row: table.row(record), log: log)
        let texts = (cursor.string(columns[0]), cursor.string(columns[1]))
        if row.skipsTotal(texts.0, texts.1) { continue }
        if unitPosition == nil { row.report(texts.0, layout.first, units, maps.units, in: &unknown) }
        if secondPosition == nil { row.report(texts.1, layout.second, second, maps.seconds, in: &unknown) }
        continue
      }
      let period: PeriodIndex
      do throws(PeriodIndexError) {
        period = try periods.period(of: cursor.cell(columns[2]), cursor)
      } catch {
        log.add(
          .invalidPeriod, file: sheet.file, row: table.row(record), column: sheet.heading(.period), error.message)
        continue
      }
      guard accepts(period, sheet, table.row(record), log) else { continue }
      figures.read(cursor, record: record, log: log)
      if lastPair.first != unitPosition || lastPair.second != secondPosition {
        let position = pairPosition(unitPosition, secondPosition, secondCount: second.codes.count)
        lastPair = (unitPosition, secondPosition, position)
      }
      if isMapped { mappedRows.insert(pairOfRow.count) }
      pairOfRow.append(lastPair.position)
      periodOfRow.append(period.index)
      recordOfRow.append(Int32(truncatingIfNeeded: record))
      for measure in values.indices { values[measure].append(figures.numbers[measure]) }
    }
    unknown.report(sheet, log: log)
  }

  /// Whether a period is of the same kind as those before it.
  @inline(__always)
  private mutating func accepts(_ period: PeriodIndex, _ sheet: Sheet, _ row: Int, _ log: ProblemLog) -> Bool {
    guard let grain else {
      grain = (period.isQuarter, sheet.file, row)
      return true
    }
    if grain.isQuarter == period.isQuarter { return true }
    log.add(
      .mixedPeriods, file: sheet.file, row: row, column: sheet.heading(.period),
      CellMessage.mixed(grain.isQuarter, grain.file, grain.row))
    return false
  }

  private mutating func reserve(_ rows: Int) {
    let total = pairOfRow.count + rows
    pairOfRow.reserveCapacity(total)
    periodOfRow.reserveCapacity(total)
    recordOfRow.reserveCapacity(total)
    for measure in values.indices { values[measure].reserveCapacity(total) }
  }

  private mutating func pairPosition(_ first: Int, _ second: Int, secondCount: Int) -> Int32 {
    let key = first * secondCount + second
    if let known = pairPositions[key] { return known }
    let position = Int32(pairs.count)
    pairPositions[key] = position
    pairs.append((first, second))
    return position
  }
}
