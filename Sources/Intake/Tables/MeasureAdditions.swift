import PlanningModel

extension IntakeRun {
  /// A measure with what the columns that not every file has say about it.
  func withAdditions(_ measure: BalancingMeasure, _ row: Row, _ codes: ReferenceCodes) -> BalancingMeasure? {
    var measure = measure
    measure.cost.once = row.optionalNumber(.costOnce, .any)
    measure.cost.perHour = row.optionalNumber(.costPerHour, .any)
    measure.profile = EffectProfile(
      low: row.optionalNumber(.lowHoursPerMonth, .zeroOrMore),
      high: row.optionalNumber(.highHoursPerMonth, .zeroOrMore),
      rampMonths: Int((row.optionalNumber(.rampMonths, .zeroOrMore) ?? 0).rounded()))
    measure.leadMonths = row.optionalNumber(.leadMonths, .zeroOrMore).map { Int($0.rounded()) }
    measure.qualityShare = row.optionalNumber(.qualityShare, .share) ?? 0
    measure.owner = row.text(.owner).isEmpty ? nil : row.text(.owner)
    measure.proposer = row.text(.proposer).isEmpty ? nil : row.text(.proposer)
    if let low = measure.profile.low, low > measure.plannedHoursPerMonth {
      row.report(
        .outOfRange, .lowHoursPerMonth, "Minsta effekt är större än den planerade. Ange minst ≤ planerat ≤ högst.")
    }
    if let high = measure.profile.high, high < measure.plannedHoursPerMonth {
      row.report(
        .outOfRange, .highHoursPerMonth, "Högsta effekt är mindre än den planerade. Ange minst ≤ planerat ≤ högst.")
    }
    // The indicator is agreed on before anything is measured; the proof of a verified effect repeats it.
    if measure.verifiedEffect == nil, !row.text(.indicator).isEmpty,
      let baseline = row.optionalNumber(.baseline, .any), let target = row.optionalNumber(.target, .any)
    {
      measure.indicator = MeasureIndicator(name: row.text(.indicator), baseline: baseline, target: target)
    }
    if !row.text(.unitShares).isEmpty {
      guard let shares = shares(row, codes) else { return nil }
      measure.shares = shares
    }
    if !row.text(.fromUnit).isEmpty {
      guard let from = row.code(.fromUnit, codes.units) else { return nil }
      measure.redistribution = redistribution(measure, from: from, row)
    }
    return measure
  }

  /// `A=60 %|B=40 %`: the units a measure acts at; the shares sum to the whole.
  private func shares(_ row: Row, _ codes: ReferenceCodes) -> [MeasureShare]? {
    let parts = row.text(.unitShares).split(separator: "|").map { $0.split(separator: "=").map(String.init) }
    let shares = parts.compactMap { part -> MeasureShare? in
      guard part.count == 2, let unit = codes.units.code(Self.bare(part[0])) else { return nil }
      let reading = Array(Self.bare(part[1]).utf8).withUnsafeBufferPointer(NumberParsing.read)
      guard case .value = reading.outcome, NumberRange.share.contains(reading.value) else { return nil }
      return MeasureShare(unit: unit, share: reading.value)
    }
    guard shares.count == parts.count, !shares.isEmpty, abs(shares.reduce(0) { $0 + $1.share } - 1) < 0.001 else {
      row.report(
        .outOfRange, .unitShares,
        "”\(row.text(.unitShares))” går inte att läsa. Skriv enheternas koder med andelar som blir 100 %, till exempel "
          + "A=60 %|B=40 %.")
      return nil
    }
    return shares
  }

  private static func bare(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Hours of the capacity each month the measure acts; without an end, through the fourth year, which no plan outlives.
  private func redistribution(_ measure: BalancingMeasure, from: UnitCode, _ row: Row) -> Redistribution {
    let last = measure.through ?? measure.from.advanced(by: 59)
    let months = (0...max(0, measure.from.distance(to: last))).map { measure.from.advanced(by: $0) }
    let consents = [(from, Column.fromConsent), (measure.unit, .toConsent)].compactMap { unit, column in
      row.text(column).isEmpty ? nil : RedistributionConsent(unit: unit, by: row.text(column))
    }
    return Redistribution(
      .capacity(measure.capacity), from: from, to: measure.unit,
      amounts: months.map { MonthlyAmount(month: $0, amount: measure.plannedHoursPerMonth) }, consents: consents)
  }
}
