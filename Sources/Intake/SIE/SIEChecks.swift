/// Checks a SIE file against its own balances: opening + what happened = closing.
struct SIEChecks {
  let ledger: SIELedger
  let vouchers: SIEVouchers
  let file: String
  let log: ProblemLog
  let breakdown: SIEBreakdown
  private let sums: [SIEBreakdown.Place: SIEBreakdown.Sums]
  private let changes: [SIEBreakdown.Place: SIEAmount]
  private let rows: [SIEBreakdown.Place: Int]

  init(_ collector: SIECollector) {
    ledger = collector.ledger
    vouchers = collector.vouchers
    file = collector.file
    log = collector.log
    var changes: [SIEBreakdown.Place: SIEAmount] = [:]
    var rows: [SIEBreakdown.Place: Int] = [:]
    for entry in ledger.entries where entry.key.month == 0 && entry.key.objects == 0 {
      guard let amount = entry.plain else { continue }
      let place = SIEBreakdown.Place(year: entry.key.year, account: entry.key.account)
      // A result account has its outcome, a balance account what closing and opening differ by.
      let change = entry.key.kind == .opening ? .zero - amount : amount
      changes[place, default: .zero] += change
      if entry.key.kind != .opening || rows[place] == nil { rows[place] = entry.row }
    }
    self.changes = changes
    self.rows = rows
    sums = SIEBreakdown.sums(ledger)
    breakdown = SIEBreakdown.of(ledger, sums: sums, changes: changes)
  }

  /// Tells what does not add up.
  func report(_ checksum: SIEChecksum, encoding: TextEncoding) {
    let monthYears = Set(sums.keys.map(\.year))
    for (place, change) in changes.sorted(by: { order($0.key) < order($1.key) }) {
      if monthYears.contains(place.year) {
        compare(sums[place]?.total(breakdown) ?? .zero, change, place, "månadernas saldon")
      }
      if let year = vouchers.sums[place.year] {
        compare(year[place.account] ?? .zero, change, place, "transaktionerna")
      }
    }
    reportTotals()
    report(checksum, encoding)
    if vouchers.outside > 0, !ledger.years.isEmpty {
      log.add(
        .gap, file: file,
        "\(vouchers.outside) transaktioner ligger utanför filens räkenskapsår. Kontrollera posterna #RAR.")
    }
  }

  private func order(_ place: SIEBreakdown.Place) -> (Int, String) {
    (-place.year, ledger.accounts[place.account])
  }

  private func compare(_ sum: SIEAmount, _ change: SIEAmount, _ place: SIEBreakdown.Place, _ what: String) {
    guard sum != change else { return }
    log.add(
      .sumDisagrees, file: file, row: rows[place],
      "Konto \(ledger.accounts[place.account]), år \(place.year): ingående saldo plus \(what) ger \((sum - change).text) "
        + "mer än utgående saldo. Kontrollera att filen har hela året.")
  }

  /// Tells of totals beside their parts.
  private func reportTotals() {
    let groups = SIEBreakdown.objectGroups(ledger)
    let totals = ledger.entries.filter { entry in
      let isMonth = entry.key.month > 0
      return entry.plain != nil && groups.contains(entry.key) && (!isMonth || breakdown == .breakdown)
    }
    if let first = totals.first {
      log.add(
        .totalRow, file: file, row: first.row,
        "\(totals.count) saldon utan objekt är summor av objektrader och är märkta ”total”. Räkna dem inte dubbelt.")
    }
    var lists: [SIELedger.Key: Set<[Int]>] = [:]
    for entry in ledger.entries where entry.key.objects != 0 && entry.key.kind != .vouchers {
      var key = entry.key
      key.objects = 0
      lists[key, default: []].insert(ledger.objectLists[entry.key.objects].map(\.dimension))
    }
    let several = lists.values.count { $0.count > 1 }
    guard breakdown == .breakdown, several > 0 else { return }
    log.add(
      .totalRow, file: file,
      "\(several) konton och perioder är uppdelade på flera sätt, till exempel både på kostnadsställe och på projekt. "
        + "Räkna bara en uppdelning.")
  }

  private func report(_ checksum: SIEChecksum, _ encoding: TextEncoding) {
    guard case .closed(let stated, let computed) = checksum.state, stated != computed else { return }
    let isPlain = encoding == .cp437
    log.add(
      .sumDisagrees, file: file,
      isPlain
        ? "Kontrollsumman #KSUMMA stämmer inte; filen kan ha ändrats efter exporten. Exportera den på nytt."
        : "Kontrollsumman #KSUMMA går inte att kontrollera, eftersom filen inte är sparad med CP437.")
  }
}
