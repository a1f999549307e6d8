import PlanningModel

extension HistoryRows {
  /// Places the rows on the time axes of their series, and reports rows that stand twice and periods that are missing.
  func table<Second>(
    units: KnownCodes<CareUnit>, second: KnownCodes<Second>, log: ProblemLog
  ) -> HistoryTable {
    guard let grain = grain.map({ $0.isQuarter ? PeriodGrain.quarter : .month }) else { return HistoryTable() }
    var spans = [(low: Int32, high: Int32, firstRow: Int, lastRow: Int, rows: Int)](
      repeating: (.max, .min, .max, 0, 0), count: pairs.count)
    var sheet = 0
    for row in pairOfRow.indices {
      while sheet + 1 < sheetStarts.count, sheetStarts[sheet + 1] <= row { sheet += 1 }
      let pair = Int(pairOfRow[row])
      let number = sheets[sheet].table.records[Int(recordOfRow[row])].row
      spans[pair].low = min(spans[pair].low, periodOfRow[row])
      spans[pair].high = max(spans[pair].high, periodOfRow[row])
      spans[pair].firstRow = min(spans[pair].firstRow, number)
      spans[pair].lastRow = max(spans[pair].lastRow, number)
      spans[pair].rows += 1
    }
    var offsets = [0]
    for span in spans { offsets.append(offsets[offsets.count - 1] + Int(span.high - span.low) + 1) }
    var placed = [[Double]](repeating: [Double](repeating: .nan, count: offsets[pairs.count]), count: values.count)
    var added: [Int: [Int]] = [:]
    var rowAt = [Int32](repeating: -1, count: offsets[pairs.count])
    for row in pairOfRow.indices {
      let pair = Int(pairOfRow[row])
      let cell = offsets[pair] + Int(periodOfRow[row] - spans[pair].low)
      if rowAt[cell] >= 0 {
        let earlier = added[cell] ?? [Int(rowAt[cell])]
        if isSum(of: row, and: earlier) {
          added[cell] = earlier + [row]
          for measure in values.indices { placed[measure][cell] += values[measure][row] }
          continue
        }
        reportDuplicate(row, of: Int(rowAt[cell]), units, log)
        continue
      }
      rowAt[cell] = Int32(row)
      for measure in values.indices { placed[measure][cell] = values[measure][row] }
    }
    let order = pairs.indices.sorted { left, right in
      (units.codes[pairs[left].first], second.codes[pairs[left].second])
        < (units.codes[pairs[right].first], second.codes[pairs[right].second])
    }
    let series = order.map { pair in
      let range = offsets[pair]..<offsets[pair + 1]
      reportGaps(
        rowAt[range], unit: units.codes[pairs[pair].first].text, second: second.codes[pairs[pair].second].text,
        start: Int(spans[pair].low), grain, log)
      return HistorySeries(
        first: pairs[pair].first, second: pairs[pair].second, start: Int(spans[pair].low),
        values: placed.map { Array($0[range]) },
        rows: RowReference(
          kind: layout.kind, firstRow: spans[pair].firstRow, lastRow: spans[pair].lastRow, count: spans[pair].rows))
    }
    return HistoryTable(grain: grain, series: series)
  }

  /// Whether rows are those of different codes in another system that mean the same in the region; they add up.
  private func isSum(of row: Int, and earlier: [Int]) -> Bool {
    guard mappedRows.contains(row) || earlier.contains(where: mappedRows.contains) else { return false }
    func codes(_ row: Int) -> [String] {
      let (sheet, record, _) = place(row)
      return [layout.first, layout.second].map { sheet.table.text(record, sheet.positions[$0] ?? 0) }
    }
    let own = codes(row)
    return earlier.allSatisfy { codes($0) != own }
  }

  private func reportDuplicate(_ row: Int, of earlier: Int, _ units: KnownCodes<CareUnit>, _ log: ProblemLog) {
    let (here, there) = (place(row), place(earlier))
    let position = here.sheet.positions[layout.first] ?? 0
    let unit = here.sheet.table.text(here.record, position)
    let earlierUnit = there.sheet.table.text(there.record, there.sheet.positions[layout.first] ?? 0)
    let placeText = here.sheet.file == there.sheet.file ? "rad \(there.row)" : "rad \(there.row) i \(there.sheet.file)"
    let names = [layout.first, layout.second, .period].map(here.sheet.heading).joined(separator: ", ")
    log.add(
      .duplicate, file: here.sheet.file, row: here.row, column: here.sheet.heading(layout.first),
      unit == earlierUnit
        ? "Samma \(names) står redan på \(placeText). Ta bort den ena raden."
        : "\(unit) och \(earlierUnit) (\(placeText)) är samma enhet under ny och tidigare kod, i samma period. "
          + "Ta bort den ena raden.")
  }

  private func reportGaps(
    _ rowAt: ArraySlice<Int32>, unit: String, second: String, start: Int, _ grain: PeriodGrain, _ log: ProblemLog
  ) {
    guard let first = rowAt.firstIndex(of: -1) else { return }
    let count = rowAt.count { $0 < 0 }
    let period = grain.period(at: start + first - rowAt.startIndex)
    let word = grain == .quarter ? "kvartal" : "månad"
    let more = count > 1 ? " och \(count - 1) till" : ""
    log.add(
      .gap, file: sheets.first?.file ?? "",
      "\(unit), \(second): saknas \(word) \(period)\(more); räknas som saknad, inte 0. Lägg till raden om värdet finns."
    )
  }
}
