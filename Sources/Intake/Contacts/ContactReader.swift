import Foundation
package import PlanningModel

/// What an import of contacts gave.
package struct ContactResult: Sendable {
  /// The region, as from any other import.
  package var intake: IntakeResult
  /// Times, lengths of stay and lead times; empty when the import was refused.
  package var statistics: ContactStatistics
  /// How long the rows took to count, in seconds, without making the region of them.
  package var seconds: Double
  /// How many contacts that gave.
  package var contacts: Int
}

/// Reads extracts with one row for each contact into a complete region, as `ProfileReader` does for tables.
///
/// The files are mapped into memory and counted in one walk by several threads; nothing of a single row is kept. The
/// answer is the same whatever the number of threads.
package struct ContactReader: Sendable {
  let profile: ContactProfile
  let threads: Int
  let isCareful: Bool

  /// A reader on a number of threads; a careful one takes the slow path for every row, to check the fast one against it.
  package init(
    _ profile: ContactProfile, threads: Int = ProcessInfo.processInfo.activeProcessorCount, isCareful: Bool = false
  ) {
    precondition(threads > 0, "Rows are counted by at least one thread.")
    self.profile = profile
    self.threads = threads
    self.isCareful = isCareful
  }

  /// Reads files with the same columns; `extracted` is the day they were taken from the source system.
  package func read(
    paths: [String], extracted: Day? = nil, progress: @escaping @Sendable (ContactProgress) -> Void = { _ in }
  ) -> ContactResult {
    let names = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
    return read(names: names, extracted: extracted) { number, log in
      guard let mapped = MappedFile(path: paths[number]) else {
        log.add(
          .unreadable, file: names[number],
          "Filen går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den.")
        return nil
      }
      let file = ContactFile(
        profile: profile, name: names[number], bytes: mapped.bytes, log: log, threads: threads,
        isCareful: isCareful, report: progress, release: { mapped.release($0) })
      return withExtendedLifetime(mapped) { file.read() }
    }
  }

  /// Reads files that somebody else has opened.
  package func read(_ files: [IntakeFile], extracted: Day? = nil) -> ContactResult {
    read(names: files.map(\.name), extracted: extracted) { number, log in
      files[number].bytes.withUnsafeBytes { bytes in
        ContactFile(
          profile: profile, name: files[number].name, bytes: bytes, log: log, threads: threads, isCareful: isCareful
        ).read()
      }
    }
  }

  private func read(names: [String], extracted: Day?, open: (Int, ProblemLog) -> ContactSum?) -> ContactResult {
    let log = ProblemLog()
    let clock = ContinuousClock()
    let start = clock.now
    var sum = ContactSum()
    for (number, name) in names.enumerated() {
      guard !PersonalDataScreen().holdsIdentityNumber(name) else {
        log.add(
          .personalData, file: "fil nr \(number + 1)",
          "Filens namn innehåller ett person- eller reservnummer. Byt namn på filen.")
        continue
      }
      if let read = open(number, log) { sum.add(read) }
    }
    let seconds = (clock.now - start) / .seconds(1)
    let (intake, statistics) = region(sum, names: names, extracted: extracted, log)
    return ContactResult(
      intake: intake, statistics: statistics, seconds: seconds,
      contacts: statistics.rows.reduce(0) { $0 + $1.contacts })
  }
}

// MARK: - Region

extension ContactReader {
  private func region(_ sum: ContactSum, names: [String], extracted: Day?, _ log: ProblemLog)
    -> (IntakeResult, ContactStatistics)
  {
    let place = names.first ?? profile.name
    if !log.hasErrors, sum.months == nil {
      log.add(.empty, file: place, "Inga rader återstår. Kontrollera profilens kolumner och objekt.")
    }
    guard !log.hasErrors, let months = sum.months,
      let codes = ContactDataSets.codes(of: sum, profile: profile, file: place, log: log)
    else {
      let refused = IntakeResult(
        decisions: Decisions(), problems: log.problems(), dataSets: [], quality: QualityReport())
      return (refused, ContactStatistics())
    }
    for object in DifferingServices.find(sum) { tell(object, file: place, log) }
    let sets = ContactDataSets(
      profile: profile, sum: sum, months: months, extracted: extracted,
      note: "# Ur \(names.joined(separator: ", ")) genom profilen \(profile.name)", codes: codes)
    var result = RegionReader().read(dataSets: sets.dataSets())
    let problems = log.problems() + result.problems
    result.problems = problems.filter { $0.severity == .error } + problems.filter { $0.severity == .warning }
    let rows = sets.series.map { unit, key, part in
      ContactStatistics.Row(
        unit: unit, object: key.item, contacts: Int(part.contacts.total),
        minutes: .init(part.minutes, scale: 100), stays: .init(part.stays), sameDayStays: Int(part.sameDayStays),
        leads: .init(part.leads))
    }
    return (result, ContactStatistics(rows: rows))
  }

  private func tell(_ object: DifferingServices, file: String, _ log: ProblemLog) {
    func minutes(_ value: Double) -> String { SwedishNumber.text(value.rounded()) }
    log.add(
      .servicesDiffer, file: file, column: profile.columns.minutes,
      "I objektet \(object.object) tar ”\(object.longest.service)” i medeltal \(minutes(object.longest.minutes)) minuter "
        + "men ”\(object.shortest.service)” \(minutes(object.shortest.minutes)); "
        + "\(SwedishNumber.text((object.varianceShare * 100).rounded())) % av spridningen ligger mellan tjänsterna. "
        + "Dela objektet om mixen kan ändras.")
  }
}
