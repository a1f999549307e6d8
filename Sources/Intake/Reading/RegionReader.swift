package import Foundation
package import PlanningModel

/// Reads the files of a region folder into facts that can be planned on.
///
/// There is one way in for all: a folder becomes data sets, and data sets become facts, whether they were read a moment
/// ago or come from a store. Every problem in every file is reported at once.
package struct RegionReader: Sendable {
  package init() {}

  /// Reads a folder; files in folders below it and hidden files are left alone.
  package func read(folder: URL) -> IntakeResult {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      let problem = IntakeProblem(
        kind: .unreadable, file: folder.lastPathComponent,
        message: "Mappen går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den.")
      return IntakeResult(decisions: Decisions(), problems: [problem], dataSets: [], quality: QualityReport())
    }
    var unreadable: [IntakeProblem] = []
    var files: [IntakeFile] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder), isFolder.boolValue { continue }
      // The program's own workspace and reports may lie beside the files they came from.
      if Self.ownFileEndings.contains(path.pathExtension.lowercased()) { continue }
      do {
        files.append(IntakeFile(name: name, bytes: [UInt8](try Data(contentsOf: path))))
      } catch {
        unreadable.append(
          IntakeProblem(
            kind: .unreadable, file: name, message: "Filen går inte att läsa. Kontrollera att du har rätt att läsa den."
          ))
      }
    }
    return read(files: files, unreadable: unreadable)
  }

  /// Reads the files of a folder that somebody else has opened.
  package func read(files: [IntakeFile]) -> IntakeResult { read(files: files, unreadable: []) }

  /// Reads data sets, for example those of a store; several of one kind add up.
  package func read(dataSets: [CanonicalDataSet]) -> IntakeResult {
    let run = IntakeRun()
    for dataSet in dataSets.sorted(by: Self.isOrdered) { run.add(dataSet, encoding: .utf8) }
    return run.result()
  }
}

// MARK: - From files to data sets

extension RegionReader {
  private func read(files: [IntakeFile], unreadable: [IntakeProblem]) -> IntakeResult {
    let run = IntakeRun()
    for problem in unreadable { run.log.add(problem.kind, file: problem.file, problem.message) }
    refuseTwins(files.map(\.name), log: run.log)
    let decoded = files.sorted { $0.name < $1.name }.enumerated().flatMap { number, file in
      dataSets(file, number: number + 1, log: run.log)
    }
    for (dataSet, encoding) in decoded.sorted(by: { Self.isOrdered($0.0, $1.0) }) {
      run.add(dataSet, encoding: encoding)
    }
    return run.result()
  }

  private func dataSets(_ file: IntakeFile, number: Int, log: ProblemLog) -> [(CanonicalDataSet, TextEncoding)] {
    guard !PersonalDataScreen().holdsIdentityNumber(file.name) else {
      log.add(
        .personalData, file: "fil nr \(number) i mappen",
        "Filens namn innehåller ett person- eller reservnummer. Byt namn på filen.")
      return []
    }
    if SheetName.isWorkbook(file.name) { return dataSets(inWorkbook: file, log: log).map { ($0, .utf8) } }
    let named = Self.kind(ofName: file.name)
    guard named != nil || file.name.lowercased().hasSuffix(".csv") else {
      log.add(.unknownFile, file: file.name, unknownFileMessage(file.name))
      return []
    }
    let text: DecodedText
    do throws(TextDecodingError) {
      text = try TextDecoding.decode(file.bytes)
    } catch {
      log.add(.wrongEncoding, file: file.name, error.message)
      return []
    }
    return dataSet(text.bytes, named: named, file: file.name, log: log).map { [($0, text.encoding)] } ?? []
  }

  /// The data set of a text, of the kind that its name or its head line tells; `nil` after adding why it is none.
  func dataSet(_ text: [UInt8], named: DataSetKind?, file: String, log: ProblemLog) -> CanonicalDataSet? {
    let head: HeadLine?
    do throws(HeadLineError) {
      head = try HeadLine.read(text)
    } catch {
      log.add(.wrongHeadLine, file: file, row: 1, error.message)
      return nil
    }
    guard let kind = named ?? head?.kind else {
      log.add(.unknownFile, file: file, unknownFileMessage(file))
      return nil
    }
    guard !DataSetKind.madeByProgram.contains(kind) else {
      log.add(
        .unknownFile, file: file,
        kind == .keptForecasts
          ? "Filen läses inte: sparade prognoser skrivs av programmet och läggs aldrig in från en mapp."
          : "Filen läses inte: den skrivs av programmet när kontaktrader läses in.")
      return nil
    }
    if let head, head.kind != kind {
      log.add(
        .wrongHeadLine, file: file, row: 1,
        "Första raden säger \(head.kind.rawValue) men filens namn säger \(kind.rawValue). Rätta det som är fel.")
      return nil
    }
    return CanonicalDataSet(
      kind: kind, file: file, extracted: head?.extracted,
      rowCount: kind == .settings ? text.count { $0 == lineFeed } : 0, bytes: text)
  }

  private func unknownFileMessage(_ name: String) -> String {
    let known = DataSetKind.allCases.map(DataSetSchema.fileName)
    return "Filen är okänd och läses inte.\(NearestWord.question(for: name, among: known))"
  }

  /// The kind that a file's name tells: `volumes.csv`, or one of several such as `volumes-2026.csv`.
  package static func kind(ofName name: String) -> DataSetKind? {
    let name = name.lowercased()
    if name == "settings.yaml" || name == "settings.yml" { return .settings }
    guard name.hasSuffix(".csv") else { return nil }
    return kind(ofStem: name.dropLast(4))
  }

  /// The kind of a table by its name without ending.
  static func kind(ofStem stem: Substring) -> DataSetKind? {
    DataSetKind.allCases.first { kind in
      kind != .settings && (stem == kind.rawValue || stem.hasPrefix(kind.rawValue + "-"))
    }
  }

  private static func isOrdered(_ left: CanonicalDataSet, _ right: CanonicalDataSet) -> Bool {
    (order[left.kind] ?? 0, left.file) < (order[right.kind] ?? 0, right.file)
  }

  private static let ownFileEndings: Set<String> = ["vardtakt", "vardtakt-wal", "vardtakt-shm", "html"]

  private static let order = Dictionary(uniqueKeysWithValues: DataSetKind.allCases.enumerated().map { ($1, $0) })
}
