import PlanningModel

extension IntakeRun {
  /// Reads all files of one kind of history.
  func history<Second>(
    _ layout: HistoryLayout, _ codes: ReferenceCodes, second: KnownCodes<Second>,
    check: (HistoryRows) -> Void = { _ in }
  ) -> HistoryTable {
    var rows = HistoryRows(layout)
    for sheet in sheets(of: layout.kind) {
      let start = rows.pairOfRow.count
      let read = rows.append(sheet, units: codes.units, second: second, log: log)
      let periods = rows.periodOfRow[start...]
      let grain: PeriodGrain = rows.grain?.isQuarter == true ? .quarter : .month
      var range: ClosedRange<Period>?
      if let low = periods.min(), let high = periods.max() {
        range = grain.period(at: Int(low))...grain.period(at: Int(high))
      }
      note(sheet, signs: read.signs, missingShare: read.missingShare, periods: range)
    }
    check(rows)
    return rows.table(units: codes.units, second: second, log: log)
  }

  /// What was produced, from one of the two files that tell it.
  func volumes(_ layout: HistoryLayout, _ codes: ReferenceCodes, _ objects: [PlanningObject]) -> HistoryTable {
    let measures = Dictionary(objects.map { ($0.code, $0.measure) }) { first, _ in first }
    let measureOf = codes.objects.codes.map { measures[$0] }
    return history(layout, codes, second: codes.objects) { rows in
      rows.checkBedDays(objects: codes.objects, measures: measureOf, log: self.log)
    }
  }

  /// Reports histories whose periods are of different kinds, since a plan has one.
  func checkGrains(_ tables: [(kind: DataSetKind, table: HistoryTable)]) {
    guard let (firstKind, first) = tables.first(where: { $0.table.grain != nil }), let grain = first.grain else {
      return
    }
    for (kind, table) in tables {
      guard let other = table.grain, other != grain else { continue }
      log.add(
        .mixedPeriods, file: DataSetSchema.fileName(of: kind),
        "Filen har \(other.plural) men \(DataSetSchema.fileName(of: firstKind)) har \(grain.plural). "
          + "Använd samma slag av period i alla filer.")
    }
  }
}

extension PeriodGrain {
  fileprivate var plural: String { self == .quarter ? "kvartal" : "månader" }
}

extension HistoryTable {
  func volumeHistories(_ codes: ReferenceCodes) -> [VolumeHistory] {
    series.map { series in
      let bedDays = series.values[1]
      return VolumeHistory(
        unit: codes.units.codes[series.first], object: codes.objects.codes[series.second], grain: grain ?? .month,
        start: series.start, activities: series.values[0],
        bedDays: bedDays.allSatisfy(\.isNaN) ? [] : bedDays, rows: series.rows)
    }
  }

  func waitingHistories(_ codes: ReferenceCodes) -> [WaitingHistory] {
    series.map { series in
      WaitingHistory(
        unit: codes.units.codes[series.first], object: codes.objects.codes[series.second], grain: grain ?? .month,
        start: series.start, inflow: series.values[0], produced: series.values[1], removed: series.values[2],
        waitingAtEnd: series.values[3], waitingOverLimit: series.values[4], rows: series.rows)
    }
  }

  func bedStockHistories(_ codes: ReferenceCodes) -> [BedStockHistory] {
    series.map { series in
      BedStockHistory(
        unit: codes.units.codes[series.first], capacity: codes.capacities.codes[series.second], grain: grain ?? .month,
        start: series.start, availableBedDays: series.values[0], occupiedBedDays: series.values[1], rows: series.rows)
    }
  }
}
