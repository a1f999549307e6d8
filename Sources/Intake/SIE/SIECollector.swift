/// Walks through the records of a SIE file and collects its ledger; texts of vouchers are never read.
struct SIECollector {
  /// The file; only to be used while `collect` runs.
  private let bytes: UnsafeBufferPointer<UInt8>
  let encoding: TextEncoding
  let file: String
  let log: ProblemLog
  let sumsVouchers: Bool
  var ledger = SIELedger()
  var vouchers = SIEVouchers()
  private(set) var checksum = SIEChecksum()
  /// How many records were of a kind that is known.
  private(set) var knownRecords = 0
  private(set) var employeeRows = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding, file: String, log: ProblemLog, sumsVouchers: Bool
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.file = file
    self.log = log
    self.sumsVouchers = sumsVouchers
  }

  /// Reads the whole file.
  mutating func collect() {
    // Whose dimension a row is about must be known before the first row, wherever the dimensions are declared.
    forEachLine { collector, range, _, _ in collector.noteDimension(range) }
    forEachLine { collector, range, row, isEnded in collector.note(range, row: row, isEnded: isEnded) }
    vouchers.finish(&ledger, isWanted: sumsVouchers)
    if vouchers.isOpen || checksum.state == .open {
      log.add(
        .truncated, file: file,
        "Filen slutar mitt i \(vouchers.isOpen ? "en verifikation" : "det som kontrollsumman gäller"). "
          + "Exportera den på nytt ur ekonomisystemet.")
    }
    if ledger.isFull {
      log.add(
        .unreadable, file: file,
        "Filen har fler än \(SIELedger.mostEntries) saldon. Exportera ett år eller färre konton i taget.")
    }
  }

  private mutating func forEachLine(_ body: (inout SIECollector, Range<Int>, _ row: Int, _ isEnded: Bool) -> Void) {
    var (start, row) = (bytes.starts(with: TextDecoding.mark) ? TextDecoding.mark.count : 0, 1)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != lineFeed, bytes[end] != carriageReturn { end += 1 }
      body(&self, start..<end, row, end < bytes.count)
      let isPair = end + 1 < bytes.count && bytes[end] == carriageReturn && bytes[end + 1] == lineFeed
      start = end + (isPair ? 2 : 1)
      row += 1
    }
  }
}

// MARK: - Fields

extension SIECollector {
  private func text(_ line: SIELine, _ position: Int) -> String {
    line.text(position).map { SIEText.text(bytes, $0, encoding) } ?? ""
  }

  /// A whole number of at most nine digits.
  private func number(_ range: Range<Int>?) -> Int? {
    guard let range, (1...10).contains(range.count) else { return nil }
    return Int(String(decoding: Slice(base: bytes, bounds: range), as: UTF8.self))
  }

  private func amount(_ range: Range<Int>?) -> SIEAmount? {
    range.flatMap { SIEAmount(Slice(base: bytes, bounds: $0)) }
  }

  /// The objects of a field other than employees, and whether there was one of those.
  private mutating func objects(_ line: SIELine, _ position: Int) -> (list: [SIELedger.Object], isEmployee: Bool) {
    let ranges = line.objects(position)
    var list: [SIELedger.Object] = []
    var isEmployee = false
    for index in stride(from: 0, to: ranges.count - 1, by: 2) {
      guard let dimension = number(ranges[index]) else { continue }
      guard !ledger.isAboutEmployees(dimension) else {
        isEmployee = true
        continue
      }
      ledger.use(dimension: dimension)
      list.append(SIELedger.Object(dimension: dimension, code: SIEText.text(bytes, ranges[index + 1], encoding)))
    }
    return (list.sorted { ($0.dimension, $0.code) < ($1.dimension, $1.code) }, isEmployee)
  }
}

// MARK: - Records

extension SIECollector {
  private mutating func noteDimension(_ range: Range<Int>) {
    guard let line = SIELine(bytes, range), let label = SIELabel(bytes, line.label),
      label == .dim || label == .underdim, let number = number(line.text(0)), ledger.takesName()
    else { return }
    ledger.dimensions[number] = SIELedger.Dimension(
      number: number, name: text(line, 1), parent: label == .underdim ? self.number(line.text(2)) : nil)
  }

  private mutating func note(_ range: Range<Int>, row: Int, isEnded: Bool) {
    guard let line = SIELine(bytes, range) else {
      switch bytes[range].first(where: { $0 != space && $0 != 0x09 }) {
      case UInt8(ascii: "{"): vouchers.open()
      case UInt8(ascii: "}"): vouchers.close(&ledger, isWanted: sumsVouchers, file: file, log: log)
      default: break
      }
      return
    }
    let label = SIELabel(bytes, line.label)
    checksum.note(line, label: label, bytes)
    guard let label else { return }
    knownRecords += 1
    switch label {
    case .flagga, .format, .dim, .underdim, .btrans, .ksumma: break
    case .sietyp: fact("type", line, 0)
    case .program: fact("program", line, 0)
    case .gen: fact("generated", line, 0)
    case .orgnr: fact("organisationNumber", line, 0)
    case .valuta: fact("currency", line, 0)
    case .fnamn: ledger.company = text(line, 0)
    case .omfattn: ledger.balanceDay = number(line.text(0))
    case .rar: noteYear(line)
    case .konto: if ledger.takesName() { ledger.accountNames[text(line, 0)] = text(line, 1) }
    case .objekt: noteObject(line)
    case .psaldo: noteMonth(line, .outcome, row: row, isEnded: isEnded)
    case .pbudget: noteMonth(line, .budget, row: row, isEnded: isEnded)
    case .res: noteYearBalance(line, .outcome, row: row, isEnded: isEnded)
    case .ib, .oib: noteYearBalance(line, .opening, row: row, isEnded: isEnded)
    case .ub, .oub: noteYearBalance(line, .closing, row: row, isEnded: isEnded)
    case .ver:
      vouchers.begin(name: "\(text(line, 0)) \(text(line, 1))", date: number(line.text(2)), row: row)
    case .trans, .rtrans: noteTransaction(line, isAdded: label == .rtrans, row: row)
    }
  }

  private mutating func fact(_ key: String, _ line: SIELine, _ position: Int) {
    let value = text(line, position)
    if !value.isEmpty, !ledger.facts.contains(where: { $0.key == key }) { ledger.facts.append(.init(key, value)) }
  }

  private mutating func noteYear(_ line: SIELine) {
    guard let year = number(line.text(0)), let start = number(line.text(1)), let end = number(line.text(2)),
      SIEPeriod.month(start / 100) != nil, SIEPeriod.month(end / 100) != nil, start < end, ledger.years.count < 1_000
    else { return }
    ledger.years[year] = SIELedger.Year(start: start, end: end)
  }

  private mutating func noteObject(_ line: SIELine) {
    guard let number = number(line.text(0)), !ledger.isAboutEmployees(number), ledger.takesName() else { return }
    ledger.use(dimension: number)
    let (code, name) = (text(line, 1), text(line, 2))
    ledger.dimensions[number]?.objects[code] = name
  }

  private mutating func noteMonth(_ line: SIELine, _ kind: SIELedger.Kind, row: Int, isEnded: Bool) {
    guard let year = number(line.text(0)), let month = number(line.text(1)), SIEPeriod.month(month) != nil else {
      log.add(
        .invalidPeriod, file: file, row: row,
        "Posten har ingen månad som 202701. Exportera filen på nytt ur ekonomisystemet.")
      return
    }
    add(line, kind, year: year, month: month, account: 2, row: row, isEnded: isEnded)
  }

  private mutating func noteYearBalance(_ line: SIELine, _ kind: SIELedger.Kind, row: Int, isEnded: Bool) {
    guard let year = number(line.text(0)) else {
      log.add(.invalidPeriod, file: file, row: row, "Posten har inget årsnummer. Exportera filen på nytt.")
      return
    }
    add(line, kind, year: year, month: 0, account: 1, row: row, isEnded: isEnded)
  }

  private mutating func add(
    _ line: SIELine, _ kind: SIELedger.Kind, year: Int, month: Int, account: Int, row: Int, isEnded: Bool
  ) {
    let objectsPosition = line.objectsPosition
    let amountRange = line.text((objectsPosition ?? account) + 1)
    guard line.text(account) != nil, let amountRange, let amount = amount(amountRange) else {
      log.add(
        .notANumber, file: file, row: row,
        "Posten har inget konto eller belopp som 1150000.00. Exportera filen på nytt ur ekonomisystemet.")
      return
    }
    // A figure at the very end without decimals may be the first part of a longer one.
    if !isEnded, amountRange.upperBound == bytes.count, !hasDecimals(amountRange) {
      log.add(
        .truncated, file: file, row: row,
        "Filen slutar mitt i ett belopp; den är troligen avhuggen. Exportera den på nytt, eller avsluta sista raden.")
      return
    }
    let (list, isEmployee) = objectsPosition.map { objects(line, $0) } ?? ([], false)
    if isEmployee { employeeRows += 1 }
    let key = SIELedger.Key(
      kind: kind, year: year, month: month, account: ledger.number(ofAccount: text(line, account)),
      objects: ledger.number(ofObjects: list))
    if ledger.add(amount, at: key, isEmployee: isEmployee, row: row) {
      log.add(
        .overlap, file: file, row: row,
        "Konto, period och objekt står flera gånger; beloppen läggs ihop. Kontrollera att inget räknas dubbelt.")
    }
  }

  private func hasDecimals(_ range: Range<Int>) -> Bool {
    range.count >= 3 && [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[range.upperBound - 3])
  }

  private mutating func noteTransaction(_ line: SIELine, isAdded: Bool, row: Int) {
    let objectsPosition = line.objectsPosition ?? 0
    guard line.text(0) != nil, let amount = amount(line.text(objectsPosition + 1)) else {
      log.add(
        .notANumber, file: file, row: row,
        "Transaktionen har inget konto eller belopp som 1150.00. Exportera filen på nytt ur ekonomisystemet.")
      return
    }
    let (list, _) = objects(line, objectsPosition)
    vouchers.add(
      SIEVouchers.Transaction(
        account: ledger.number(ofAccount: text(line, 0)), objects: ledger.number(ofObjects: list), amount: amount,
        date: number(line.text(objectsPosition + 2)), row: row),
      isAdded: isAdded, &ledger, isWanted: sumsVouchers)
  }
}
