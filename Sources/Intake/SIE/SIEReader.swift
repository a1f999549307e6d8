/// Reads SIE files (*SIE filformat utgåva 4*, types 1–4I): budget, outcome and balances for each account and object.
///
/// Monthly budget (`#PBUDGET`) and outcome (`#PSALDO`, else `#RES` of the year), opening and closing balances. Vouchers
/// are only summed, for the check that opening + transactions = closing, and given as rows where `sumsVouchers` says so.
/// Employees (dimension 7 and what is below it or named so) are dropped while reading. `{}` rows that are totals of
/// object rows carry the symbol `total`. Debit is positive, credit negative, as in the file.
///
/// Limits: 4 million balances, a million names, 64 dimensions on a row.
package struct SIEReader: FormatReader {
  package init() {}

  package var format: FileFormat { .sie }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    let start = beginning.starts(with: TextDecoding.mark) ? beginning.dropFirst(TextDecoding.mark.count) : beginning
    let text = start.drop { $0 == space || $0 == 0x09 || $0 == lineFeed || $0 == carriageReturn }
    if text.starts(with: "#FLAGGA".utf8) { return true }
    return [".se", ".si", ".sie"].contains(where: name.lowercased().hasSuffix)
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    var contents = FileContents(format: .sie)
    if let (collector, checks) = collect(bytes, name: name, options: options, log: log) {
      let rows = SIELongRows(collector.ledger, breakdown: checks.breakdown)
      let (count, missingYears) = try rows.give(row)
      contents.title = collector.ledger.company
      contents.dimensions = rows.dimensions
      contents.rowCount = count
      contents.facts = facts(collector, checks)
      for year in missingYears.sorted() {
        log.add(
          .gap, file: name, "År \(year) har ingen #RAR-post med datum; årets saldon läses inte.")
      }
      reportLostLetters(rows.dimensions, name, log)
    }
    contents.problems = log.problems()
    return contents
  }
}

extension SIEReader {
  private func collect(
    _ bytes: [UInt8], name: String, options: ReadingOptions, log: ProblemLog
  ) -> (SIECollector, SIEChecks)? {
    guard !bytes.isEmpty else {
      log.add(.empty, file: name, "Filen är tom. Exportera den på nytt.")
      return nil
    }
    do throws(TextDecodingError) {
      let encoding = try SIEText.encoding(of: bytes, named: options.encoding)
      let collector = bytes.withUnsafeBufferPointer { bytes in
        var collector = SIECollector(
          bytes, encoding: encoding, file: name, log: log, sumsVouchers: options.sumsVouchers)
        collector.collect()
        return collector
      }
      guard collector.knownRecords > 0 else {
        log.add(
          .unreadable, file: name,
          "Filen är ingen SIE-fil: inga poster som #FLAGGA eller #KONTO finns. Exportera den på nytt ur ekonomisystemet."
        )
        return nil
      }
      let checks = SIEChecks(collector)
      checks.report(collector.checksum, encoding: encoding)
      reportWhatIsLeftOut(collector, name, log)
      return (collector, checks)
    } catch {
      switch error {
      case .webPage, .unknownEncoding: log.add(.unreadable, file: name, error.message)
      default:
        log.add(.unreadable, file: name, "Filen är ingen SIE-fil. Exportera den på nytt ur ekonomisystemet.")
      }
      return nil
    }
  }

  private func reportWhatIsLeftOut(_ collector: SIECollector, _ name: String, _ log: ProblemLog) {
    if collector.employeeRows > 0 {
      log.add(
        .filtered, file: name,
        "\(collector.employeeRows) saldon per anställd läses inte var för sig; dimensionen kommer inte med.")
    }
    guard collector.ledger.entries.isEmpty else { return }
    if collector.vouchers.count > 0 {
      log.add(
        .filtered, file: name,
        "Filen har inga saldon, bara \(collector.vouchers.count) verifikationer, som inte läses. "
          + "Be att få dem summerade (--vouchers), eller exportera typ 2 eller 3.")
    } else {
      log.add(.empty, file: name, "Filen har varken saldon eller budget. Exportera typ 2, 3 eller 4.")
    }
  }

  private func facts(_ collector: SIECollector, _ checks: SIEChecks) -> [FileContents.Fact] {
    let ledger = collector.ledger
    var facts = [FileContents.Fact("encoding", collector.encoding.rawValue)] + ledger.facts
    for (number, year) in ledger.years.sorted(by: { $0.key > $1.key }) {
      facts.append(.init("year \(number)", SIEPeriod.year(year)))
    }
    if let day = ledger.balanceDay { facts.append(.init("balanceDay", String(day))) }
    facts.append(.init("accounts", String(ledger.accountNames.count)))
    if collector.vouchers.count > 0 {
      facts.append(.init("vouchers", String(collector.vouchers.count)))
      facts.append(.init("unbalancedVouchers", String(collector.vouchers.unbalanced)))
    }
    if SIEBreakdown.objectGroups(ledger).contains(where: { $0.month > 0 }) {
      facts.append(.init("objectRows", checks.breakdown.rawValue))
    }
    return facts
  }

  private func reportLostLetters(_ dimensions: [FileDimension], _ name: String, _ log: ProblemLog) {
    let count = dimensions.reduce(0) { $0 + $1.labels.values.count { $0.unicodeScalars.contains("\u{FFFD}") } }
    guard count > 0 else { return }
    log.add(
      .spoiledText, file: name,
      "\(count) namn har tappat bokstäver (\u{FFFD}). Exportera filen på nytt med rätt teckenkodning.")
  }
}
