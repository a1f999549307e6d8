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
      let read = rows.append(sheet, units: codes.units, second: second, maps: codes.maps, log: log)
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

  /// Reports units that are open but whose figures end before the others': they register late, they have not stopped.
  func checkLateUnits(_ table: HistoryTable, _ codes: ReferenceCodes, _ units: [CareUnit]) {
    guard let grain = table.grain else { return }
    var ends: [Int: Int] = [:]
    for series in table.series {
      ends[series.first] = max(ends[series.first] ?? .min, series.start + (series.values.first?.count ?? 0) - 1)
    }
    guard let last = ends.values.max() else { return }
    let closing = Dictionary(units.map { ($0.code, $0.closes) }) { first, _ in first }
    let late = ends.filter { $0.value < last }.keys.compactMap { unit -> (code: String, end: Int)? in
      let (code, end) = (codes.units.codes[unit], ends[unit] ?? last)
      // A unit that closes has nothing more to register.
      if let closes = closing[code] ?? nil, closes <= grain.period(at: last).lastDay { return nil }
      return (code.text, end)
    }.sorted { $0.code < $1.code }
    guard !late.isEmpty else { return }
    let named = late.prefix(5).map { "\($0.code) (till \(grain.period(at: $0.end)))" }.joined(separator: ", ")
    let rest = late.count > 5 ? " och \(late.count - 5) till" : ""
    log.add(
      .gap, file: DataSetSchema.fileName(of: .volumes),
      "Enheter utan rader efter en tidigare period än filens sista, \(grain.period(at: last)): \(named)\(rest). Det som "
        + "saknas räknas som saknat, inte 0; hämta en senare fil, eller ange när enheten stänger.")
  }

  /// Warns where the plan begins inside the history or long after it.
  func checkStart(_ tables: [(kind: DataSetKind, table: HistoryTable)], _ settings: PlanSettings) {
    for (kind, table) in tables {
      guard let grain = table.grain else { continue }
      let file = DataSetSchema.fileName(of: kind)
      let ends = table.series.map { $0.start + ($0.values.first?.count ?? 0) - 1 }
      guard let last = ends.max().map(grain.period(at:)) else { continue }
      let start = grain.period(containing: settings.planStart.firstDay)
      if last >= start {
        log.add(
          .outsideHistory, file: file,
          "Filen går till \(last) men planen börjar \(settings.planStart); prognosen bygger bara på det som ligger före. "
            + "Utfall i planens perioder hör hemma i outcome.csv.")
      } else if Month(containing: last.lastDay).distance(to: settings.planStart) > 13 {
        log.add(
          .outsideHistory, file: file,
          "Filen slutar \(last) men planen börjar \(settings.planStart), mer än ett år senare. Kontrollera plan_start, "
            + "eller hämta en senare fil.")
      }
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
      let delayed = series.values.count > 2 ? series.values[2] : []
      return VolumeHistory(
        unit: codes.units.codes[series.first], object: codes.objects.codes[series.second], grain: grain ?? .month,
        start: series.start, activities: series.values[0],
        bedDays: bedDays.allSatisfy(\.isNaN) ? [] : bedDays,
        delayedBedDays: delayed.allSatisfy(\.isNaN) ? [] : delayed, rows: series.rows)
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
