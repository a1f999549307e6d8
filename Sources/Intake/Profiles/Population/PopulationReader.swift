import PlanningModel

/// Reads tables of inhabitants through a profile into the data set `population`.
///
/// Files are read in the order they are given: a year that stands in several is taken from the first, so a count goes
/// before a projection. Sums beside their parts are left out, an open last age keeps its youngest year, and persons may
/// be fractions.
package struct PopulationReader: Sendable {
  let profile: PopulationProfile
  let region: String?

  package init(_ profile: PopulationProfile, region: String? = nil) {
    self.profile = profile
    self.region = region
  }

  /// Reads files to one data set; the result has no facts, since a population is only a part of a region.
  package func read(_ files: [IntakeFile]) -> IntakeResult {
    let log = ProblemLog()
    var persons: [PopulationKey: Double] = [:]
    var sources: [String] = []
    var told: [IntakeProblem] = []
    for file in files {
      let screened = ScreenedFile(file.bytes, name: file.name)
      // What is a sum in the file is told again by how the profile uses it.
      told += screened.contents.problems.filter { $0.kind != .totalRow }
      guard screened.isUsable else { continue }
      let gathering = PopulationFile(screened, profile: profile, region: region, log: log)
      guard let found = gathering.gather() else { continue }
      add(found.persons, of: screened.name, to: &persons, log)
      sources.append(source(screened, region: found.region))
    }
    let isUsable = !log.hasErrors && !told.contains { $0.severity == .error }
    guard isUsable, !persons.isEmpty else {
      if isUsable {
        log.add(
          .empty, file: files.first?.name ?? profile.name,
          "Filen har inga invånare den 31 december något år. Hämta tabellen för hela år, eller för december.")
      }
      return result(told + log.problems(), [], QualityReport())
    }
    let dataSet = dataSet(persons, sources: sources)
    let run = IntakeRun()
    run.add(dataSet, encoding: .utf8)
    run.checkAges(run.population())
    let problems = told + log.problems() + run.log.problems()
    return result(problems, run.accepted, run.qualityReport(problems))
  }

  private func result(
    _ problems: [IntakeProblem], _ dataSets: [CanonicalDataSet], _ quality: QualityReport
  ) -> IntakeResult {
    IntakeResult(
      decisions: Decisions(),
      problems: problems.filter { $0.severity == .error } + problems.filter { $0.severity == .warning },
      dataSets: dataSets, quality: quality)
  }

  private func add(
    _ found: [PopulationKey: Double], of file: String, to persons: inout [PopulationKey: Double], _ log: ProblemLog
  ) {
    let known = Set(persons.keys.map(\.year))
    let again = Set(found.keys.map(\.year)).intersection(known).sorted()
    if let first = again.first, let last = again.last {
      log.add(
        .overlap, file: file,
        "\(again.count) år finns redan i en fil som står före (\(first)–\(last)) och tas därifrån.")
    }
    for (key, value) in found where !known.contains(key.year) { persons[key] = value }
  }

  /// A comment line about where the rows came from.
  private func source(_ file: ScreenedFile, region: String) -> String {
    let facts = ["source", "table", "updated"].compactMap { key in file.contents.facts.first { $0.key == key }?.value }
    let parts = [file.name, region] + facts
    let text = "# Ur \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) genom profilen \(profile.name)"
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  private func dataSet(_ persons: [PopulationKey: Double], sources: [String]) -> CanonicalDataSet {
    var writer = CSVWriter()
    writer.line(HeadLine(kind: .population, extracted: nil).text)
    for source in sources { writer.line(source) }
    writer.record([Column.year, .sex, .age, .persons].map(\.rawValue))
    for (key, value) in persons.sorted(by: { $0.key < $1.key }) {
      writer.record([String(key.year), key.sex.rawValue, String(key.age), CSVWriter.number(value)])
    }
    return CanonicalDataSet(
      kind: .population, file: DataSetSchema.fileName(of: .population), extracted: nil, rowCount: persons.count,
      bytes: writer.bytes)
  }
}

/// A cell of the population: year, sex and age.
struct PopulationKey: Hashable, Comparable {
  var year: Int
  var sex: Sex
  var age: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.year, left.sex == .women ? 0 : 1, left.age) < (right.year, right.sex == .women ? 0 : 1, right.age)
  }
}
