import PlanningModel

extension IntakeRun {
  /// The months no forecast is to learn from.
  func closedPeriods(_ codes: ReferenceCodes) -> [ClosedMonths] {
    values(of: .closedPeriods) { row in
      let from = row.month(.from)
      let through = row.month(.through)
      let unit = row.text(.unit).isEmpty ? .some(nil) : row.codeOrAll(.unit, codes.units)
      let object = row.text(.object).isEmpty ? .some(nil) : row.codeOrAll(.object, codes.objects)
      let treatment = row.text(.treatment).isEmpty ? ClosedTreatment.missing : row.choice(.treatment)
      let reason = row.required(.reason)
      guard let from, let through, let unit, let object, let treatment, let reason else { return nil }
      row.checkOrder(from, through, .through)
      return ClosedMonths(
        unit: unit, object: object, from: from, through: through, treatment: treatment, reason: reason,
        row: row.number)
    }
  }

  /// Earlier forecasts, one for each file, the oldest first.
  func keptForecasts(_ codes: ReferenceCodes) -> [KeptForecast] {
    sheets(of: .keptForecasts).compactMap { keptForecast($0, codes) }
      .sorted { ($0.madeOn, $0.file) < ($1.madeOn, $1.file) }
  }

  private func keptForecast(_ sheet: Sheet, _ codes: ReferenceCodes) -> KeptForecast? {
    let reader = SheetReader(sheet, log: log)
    var made: (on: Day, end: Period, version: String)?
    var unknown = 0
    let figures: [KeptForecast.Figure] = reader.values { row in
      if made == nil, let day = row.day(.madeOn), let end = row.period(.historyEnd) {
        made = (day, end, row.text(.programVersion))
      }
      // A forecast is never changed, so one for a unit that is gone is left aside, not refused.
      guard let unit = codes.units.code(row.text(.unit)), let object = codes.objects.code(row.text(.object)) else {
        unknown += 1
        return nil
      }
      let period = row.period(.period)
      let basis = row.choice(.basis, ForecastBasisWord.self)
      let mean = row.number(.mean, .zeroOrMore)
      let lower = row.number(.lower, .zeroOrMore)
      let median = row.number(.median, .zeroOrMore)
      let upper = row.number(.upper, .zeroOrMore)
      guard let period, let basis, let mean, let lower, let median, let upper else { return nil }
      return KeptForecast.Figure(
        unit: unit, object: object, period: period.index, mean: mean, lower: lower, median: median, upper: upper,
        isInflow: basis == .inflow)
    }
    note(sheet, signs: reader.signs)
    if unknown > 0 {
      log.add(
        .filtered, file: sheet.file,
        "\(unknown) rader gäller enheter eller planeringsobjekt som inte längre finns; de följs inte upp.")
    }
    guard let made else { return nil }
    return KeptForecast(
      file: sheet.file, madeOn: made.on, historyEnd: made.end.index, grain: made.end.grain,
      programVersion: made.version, figures: figures)
  }
}

extension Row {
  /// A month or a quarter that must be there.
  fileprivate func period(_ column: Column) -> Period? {
    guard let text = required(column) else { return nil }
    if let period = Period(canonical: text), period.grain == .month || period.grain == .quarter { return period }
    report(.invalidPeriod, column, "”\(text)” är varken månad eller kvartal. Skriv till exempel 2027-01.")
    return nil
  }
}

extension Period {
  /// The number of a month or a quarter on its grain's own axis.
  fileprivate var index: Int {
    switch self {
    case .month(let month): Int(month.index)
    case .quarter(let quarter): Int(quarter.index)
    default: preconditionFailure("Only months and quarters have an index.")
    }
  }
}
