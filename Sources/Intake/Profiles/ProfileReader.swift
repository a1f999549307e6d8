package import PlanningModel

/// Reads tables through a source profile into a complete region that can be planned on by itself.
///
/// The profile's units, objects, capacities and figures become data sets of the same form as a region folder's, and
/// these are read in the one way that data sets are read.
package struct ProfileReader: Sendable {
  let profile: SourceProfile

  package init(_ profile: SourceProfile) { self.profile = profile }

  /// Reads files with the same columns; `extracted` is the day they were taken from the source system.
  package func read(_ files: [IntakeFile], extracted: Day? = nil) -> IntakeResult {
    let log = ProblemLog()
    var table = ProfileTable()
    for (number, file) in files.enumerated() { gather(file, number: number + 1, into: &table, log) }
    if profile.skipZeroSeries {
      let count = table.removeZeroSeries()
      if count > 0, let file = files.first {
        log.add(.filtered, file: file.name, "\(count) serier har inga andra värden än 0 och utelämnas enligt profilen.")
      }
    }
    guard !log.hasErrors, let last = table.lastPeriod else {
      if !log.hasErrors {
        log.add(.empty, file: files.first?.name ?? profile.name, "Inga rader återstår. Kontrollera profilens urval.")
      }
      return IntakeResult(decisions: Decisions(), problems: log.problems(), dataSets: [], quality: QualityReport())
    }
    for (code, unit) in table.units.sorted(by: { $0.key < $1.key }) where unit.parent == nil && unit.lastPeriod < last {
      let grain = profile.period.grain
      log.add(
        .gap, file: files.first?.name ?? profile.name,
        "\(code) har inga rader efter \(grain.period(at: unit.lastPeriod)) men filen går till "
          + "\(grain.period(at: last)). Det som saknas räknas som saknat, inte 0; hämta en senare fil om den finns.")
    }
    let writer = ProfileDataSets(
      profile: profile, table: table, lastPeriod: last, extracted: extracted,
      note: "# Ur \(files.map(\.name).joined(separator: ", ")) genom profilen \(profile.name)")
    var result = RegionReader().read(dataSets: writer.dataSets())
    let problems = log.problems() + result.problems
    result.problems = problems.filter { $0.severity == .error } + problems.filter { $0.severity == .warning }
    return result
  }
}

// MARK: - Files

extension ProfileReader {
  private func gather(_ file: IntakeFile, number: Int, into table: inout ProfileTable, _ log: ProblemLog) {
    let screen = PersonalDataScreen()
    guard !screen.holdsIdentityNumber(file.name) else {
      log.add(
        .personalData, file: "fil nr \(number)",
        "Filens namn innehåller ett person- eller reservnummer. Byt namn på filen.")
      return
    }
    guard let opened = SourceTable.open(file, sheet: profile.sheet, range: profile.range, log: log) else { return }
    let source = opened.table
    guard source.count > 1 else {
      log.add(.empty, file: opened.file, "Filen har inga rader. Exportera den på nytt.")
      return
    }
    let columns = Dictionary(
      (0..<source.width(0)).map { (source.text(0, $0), $0) }, uniquingKeysWith: { first, _ in first })
    let missing = profile.columns.filter { columns[$0] == nil }.sorted()
    guard missing.isEmpty else {
      log.add(
        .missingColumn, file: opened.file, row: source.row(0),
        "Kolumnerna \(missing.joined(separator: ", ")) saknas. Rätta profilen eller exportera dem.")
      return
    }
    let used = profile.columns
    guard
      screen.admits(
        source, file: opened.file, header: 0,
        isKnown: { heading in used.contains { DataSetSchema.normalised($0) == heading } }, log: log)
    else { return }
    var rows = ProfileRows(profile: profile, file: opened.file, source: source, columns: columns, log: log)
    rows.gather(into: &table)
  }
}
