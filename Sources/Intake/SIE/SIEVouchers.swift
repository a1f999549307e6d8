/// The amounts of the vouchers of a SIE file, summed as they go by; nothing else of them is kept.
struct SIEVouchers {
  /// A row of a voucher.
  struct Transaction: Equatable {
    var account: Int
    var objects: Int
    var amount: SIEAmount
    /// As `YYYYMMDD`; `nil` where the voucher's own date holds.
    var date: Int?
    var row: Int

    func isSame(as other: Transaction) -> Bool {
      account == other.account && objects == other.objects && amount == other.amount
    }
  }

  /// How many vouchers there were.
  private(set) var count = 0
  /// How many of them do not add up to 0.
  private(set) var unbalanced = 0
  private(set) var isOpen = false
  /// The sum for each year number and account.
  private(set) var sums: [Int: [Int: SIEAmount]] = [:]
  /// How many rows have a date outside all years of the file.
  private(set) var outside = 0
  private var name = ""
  private var date: Int?
  private var row = 0
  private var balance = SIEAmount.zero
  private var added: Transaction?

  mutating func begin(name: String, date: Int?, row: Int) {
    count += 1
    self.name = name
    self.date = date
    self.row = row
    balance = .zero
  }

  mutating func open() { isOpen = true }

  /// Ends a voucher, and tells if debit and credit differ.
  mutating func close(_ ledger: inout SIELedger, isWanted: Bool, file: String, log: ProblemLog) {
    finish(&ledger, isWanted: isWanted)
    isOpen = false
    guard balance != .zero else { return }
    unbalanced += 1
    log.add(
      .sumDisagrees, file: file, row: row,
      "Verifikation \(name) går inte jämnt ut: debet och kredit skiljer \(balance.text). Rätta den i ekonomisystemet.")
    balance = .zero
  }

  /// Adds a row.
  ///
  /// A row that was added later (`#RTRANS`) is followed by the same row as `#TRANS` for programs that do not know it,
  /// and counts once.
  mutating func add(_ transaction: Transaction, isAdded: Bool, _ ledger: inout SIELedger, isWanted: Bool) {
    if let pending = added {
      added = nil
      if isAdded || !pending.isSame(as: transaction) { count(pending, &ledger, isWanted) }
    }
    if isAdded {
      added = transaction
    } else {
      count(transaction, &ledger, isWanted)
    }
  }

  /// Counts an added row that still waits for its twin.
  mutating func finish(_ ledger: inout SIELedger, isWanted: Bool) {
    if let pending = added { count(pending, &ledger, isWanted) }
    added = nil
  }

  private mutating func count(_ transaction: Transaction, _ ledger: inout SIELedger, _ isWanted: Bool) {
    balance += transaction.amount
    guard let date = transaction.date ?? date,
      let year = ledger.years.first(where: { ($0.value.start...$0.value.end).contains(date) })?.key
    else {
      outside += 1
      if isWanted { addRow(transaction, year: 0, date: transaction.date ?? date ?? 0, &ledger) }
      return
    }
    sums[year, default: [:]][transaction.account, default: .zero] += transaction.amount
    if isWanted { addRow(transaction, year: year, date: date, &ledger) }
  }

  private func addRow(_ transaction: Transaction, year: Int, date: Int, _ ledger: inout SIELedger) {
    guard SIEPeriod.month(date / 100) != nil else { return }
    let key = SIELedger.Key(
      kind: .vouchers, year: year, month: date / 100, account: transaction.account, objects: transaction.objects)
    _ = ledger.add(transaction.amount, at: key, isEmployee: false, row: transaction.row)
  }
}
