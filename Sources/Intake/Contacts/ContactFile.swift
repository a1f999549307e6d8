import Dispatch
import PlanningModel

/// One extract on its way through a profile for contacts.
struct ContactFile {
  let profile: ContactProfile
  let name: String
  let bytes: UnsafeRawBufferPointer
  let log: ProblemLog
  var threads = 1
  /// Whether every row takes the slow path, to check the fast one against it.
  var isCareful = false
  var report: @Sendable (ContactProgress) -> Void = { _ in }
  /// Gives back the memory of bytes that have been read.
  var release: @Sendable (Range<Int>) -> Void = { _ in }

  /// What the rows add up to; `nil` when the log has been told why the file cannot be used.
  func read() -> ContactSum? {
    guard let start = ContactHeader.find(bytes, file: name, profile: profile, log: log) else { return nil }
    let workers = count(start)
    var findings = ContactFindings()
    for worker in workers { findings.add(worker.allFindings) }
    let problems = ContactProblems(
      file: name, layout: start.layout, firstRow: start.firstRow, profile: profile, log: log,
      rowsOfBlock: workers.flatMap(\.rowsOfBlock))
    var unmapped: [[String]: ContactTally] = [:]
    for worker in workers { worker.totals.addUnmapped(to: &unmapped) }
    for (_, tally) in unmapped { findings.add(tally, to: .noObject) }
    if let excess = Self.excess(workers.map(\.totals)) {
      findings.stop(.excess(excess), at: RowPlace(block: Int.max, row: 0))
    }
    guard problems.admit(findings) else { return nil }
    problems.tell(findings, unmapped: unmapped)
    var sum = ContactSum()
    for worker in workers { sum.add(worker.totals, objects: profile.objects.map(\.code)) }
    sum.leftOut = problems.leftOut(findings, unmapped: unmapped)
    return sum
  }
}

// MARK: - Threads

extension ContactFile {
  private func count(_ start: ContactHeader) -> [ContactWorker] {
    let rules = ObjectRules(profile)
    let allowed = DayTable.contactMonths
    let months =
      max(
        profile.from?.index ?? Int32.min, Int32(allowed.lowerBound))...max(
        profile.from?.index ?? Int32.min,
        min(profile.through?.index ?? Int32.max, Int32(allowed.upperBound - 1)), Int32(allowed.lowerBound))
    let maps = [profile.codeMaps[.unit]] + profile.usedDimensions.map { profile.codeMaps[$0.codeMapKind] }
    let workers = (0..<max(1, threads)).map { _ in
      ContactWorker(layout: start.layout, rules: rules, maps: maps, months: months, isCareful: isCareful)
    }
    nonisolated(unsafe) let source = bytes
    nonisolated(unsafe) let slots = workers
    nonisolated(unsafe) let cutter = BlockCutter(
      source, separator: start.layout.separator, from: start.position)
    let queue = ContactQueue(cutter, byteCount: bytes.count, report: report)
    let release = release
    DispatchQueue.concurrentPerform(iterations: workers.count) { number in
      let worker = slots[number]
      while let block = queue.next() {
        let rows = worker.count(block, of: source)
        release(block.range)
        queue.finish(rows: rows, bytes: block.range.count, isFinal: worker.findings.isFinal)
      }
    }
    if let (block, error) = queue.cutError {
      workers[0].findings.stop(
        error == .rowTooLong ? .rowTooLong : .unterminatedQuote, at: RowPlace(block: block, row: 0))
    }
    return workers
  }

  /// What all threads together have too many of; each alone has been asked already.
  private static func excess(_ totals: [ContactTotals]) -> ContactExcess? {
    guard totals.count > 1, let first = totals.first else { return nil }
    func distinct(_ texts: (ContactTotals) -> [String]) -> Int { Set(totals.flatMap(texts)).count }
    let units = distinct { $0.units.texts }
    if units > KeyList.limit || units * first.rules.objectCount > ContactTotals.seriesLimit { return .units }
    for dimension in first.dimensions.indices where distinct({ $0.dimensions[dimension].texts }) > KeyList.limit {
      return .values(dimension)
    }
    if totals.reduce(0, { $0 + $1.kindKeys.count }) > ContactTotals.kindLimit,
      Set(totals.flatMap { total in total.kindKeys.map(total.values) }).count > ContactTotals.kindLimit
    {
      return .combinations
    }
    let months = totals.map(\.sums.pointee.contacts).filter { $0.lowest <= $0.highest }
    guard let lowest = months.map(\.lowest).min(), let highest = months.map(\.highest).max() else { return nil }
    let series = totals.reduce(0) { $0 + $1.sums.pointee.seriesKeys.count }
    guard series * (highest - lowest + 1) > ContactTotals.cellLimit else { return nil }
    let keys = Set(
      totals.flatMap { total in
        total.sums.pointee.seriesKeys.map {
          ContactSum.Key(unit: total.units.texts[Int($0.unit)], item: String($0.object))
        }
      })
    return keys.count * (highest - lowest + 1) > ContactTotals.cellLimit ? .months : nil
  }
}
