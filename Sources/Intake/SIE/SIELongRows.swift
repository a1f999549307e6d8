/// Gives a collected ledger as long rows.
struct SIELongRows {
  private let ledger: SIELedger
  private let breakdown: SIEBreakdown
  private let columns: [Int]
  private let totals: Set<SIELedger.Key>
  /// The years that have balances for each month, where those of the year are left out.
  private let monthYears: Set<Int>

  init(_ ledger: SIELedger, breakdown: SIEBreakdown) {
    self.ledger = ledger
    self.breakdown = breakdown
    columns = Set(ledger.entries.lazy.map { $0.key.objects }).reduce(into: Set<Int>()) { used, list in
      used.formUnion(ledger.objectLists[list].map(\.dimension))
    }.sorted()
    totals = SIEBreakdown.objectGroups(ledger)
    monthYears = Set(
      ledger.entries.lazy.filter { $0.key.kind == .outcome && $0.key.month > 0 }.map { $0.key.year })
  }

  /// What the keys of the rows are.
  var dimensions: [FileDimension] {
    let kinds = [
      SIELedger.Kind.budget.rawValue: "Budget", "outcome": "Utfall", "opening": "Ingående saldo",
      "closing": "Utgående saldo", "vouchers": "Verifikationer",
    ]
    let account = FileDimension(code: "account", label: "Konto", labels: ledger.accountNames)
    return [FileDimension(code: "kind", label: "Slag", role: .measure, labels: kinds), account]
      + columns.map { number in
        let dimension = ledger.dimensions[number]
        return FileDimension(code: "dim\(number)", label: dimension?.name ?? "", labels: dimension?.objects ?? [:])
      }
  }

  /// Gives the rows in the order of the file; returns how many there were, and the year numbers that lack a year.
  func give(_ row: (LongRow) throws -> Void) rethrows -> (count: Int, missingYears: Set<Int>) {
    var count = 0
    var missingYears: Set<Int> = []
    for entry in ledger.entries {
      guard let amount = amount(entry) else { continue }
      guard entry.key.month > 0 || entry.key.kind != .outcome || !monthYears.contains(entry.key.year) else { continue }
      guard let period = period(entry.key) else {
        missingYears.insert(entry.key.year)
        continue
      }
      var keys = [entry.key.kind.rawValue, ledger.accounts[entry.key.account]]
      let objects = ledger.objectLists[entry.key.objects]
      for column in columns { keys.append(objects.first { $0.dimension == column }?.code ?? "") }
      count += 1
      try row(LongRow(keys: keys, period: period, value: amount.value, symbol: isTotal(entry) ? "total" : ""))
    }
    return (count, missingYears)
  }

  /// The amount of a place with what stands there for employees, where that is not a part of it already.
  private func amount(_ entry: SIELedger.Entry) -> SIEAmount? {
    guard let plain = entry.plain else { return entry.byEmployee }
    guard breakdown == .parts, entry.key.month > 0, let rest = entry.byEmployee else { return plain }
    return plain + rest
  }

  private func isTotal(_ entry: SIELedger.Entry) -> Bool {
    guard entry.key.objects == 0, entry.key.kind != .vouchers, totals.contains(entry.key) else { return false }
    return entry.key.month == 0 || breakdown == .breakdown
  }

  private func period(_ key: SIELedger.Key) -> String? {
    if key.month > 0 { return SIEPeriod.month(key.month) }
    guard let year = ledger.years[key.year] else { return nil }
    switch key.kind {
    case .opening: return SIEPeriod.month(year.start / 100)
    case .closing: return SIEPeriod.month((key.year == 0 ? ledger.balanceDay ?? year.end : year.end) / 100)
    case .budget, .outcome, .vouchers: return SIEPeriod.year(year)
    }
  }
}
