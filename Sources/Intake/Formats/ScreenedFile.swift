/// A file of any format that has been looked through for persons, and whose rows may be shown if it has no errors.
///
/// The file is read once to see what it holds, and once more for each use of its rows, so that no table needs to be kept.
package struct ScreenedFile: Sendable {
  /// What the file holds, with everything that is odd about it; without rows.
  package let contents: FileContents
  /// The file's name for messages; never one that holds an identity number.
  package let name: String
  private let bytes: [UInt8]
  private let options: ReadingOptions
  private let reader: (any FormatReader)?

  /// Looks through a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name without folder.
  ///   - options: What somebody has decided instead of what is detected.
  ///   - format: The format, where somebody has decided it.
  package init(_ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions(), format: FileFormat? = nil) {
    self.bytes = bytes
    self.options = options
    let screen = PersonalDataScreen()
    guard !screen.holdsIdentityNumber(name) else {
      self.name = "filen"
      reader = nil
      contents = Self.refused(
        .csv, .personalData, "filen", "Filens namn innehåller ett person- eller reservnummer. Byt namn på filen.")
      return
    }
    self.name = name
    let chosen = format.flatMap(SupportedFormats.reader) ?? SupportedFormats.reader(name: name, bytes: bytes)
    guard let chosen else {
      reader = nil
      let names = FileFormat.allCases.map(\.name).joined(separator: ", ")
      contents = Self.refused(
        .csv, bytes.isEmpty ? .empty : .unreadable, name,
        bytes.isEmpty
          ? "Filen är tom. Exportera den på nytt." : "Filens format känns inte igen. De som läses är \(names).")
      return
    }
    reader = chosen
    contents = Self.look(chosen, bytes, name, options)
  }

  /// Whether the rows may be used.
  package var isUsable: Bool { reader != nil && !contents.problems.contains { $0.severity == .error } }

  /// Reads the rows; a file that is not usable gives none.
  package func rows(_ row: (LongRow) throws -> Void) rethrows {
    guard isUsable, let reader else { return }
    _ = try reader.read(bytes, name: name, options: options, row: row)
  }
}

extension ScreenedFile {
  private static func refused(
    _ format: FileFormat, _ kind: IntakeProblem.Kind, _ name: String, _ message: String
  ) -> FileContents {
    FileContents(format: format, problems: [IntakeProblem(kind: kind, file: name, message: message)])
  }

  /// Reads a file to the end and looks for persons in every cell or row of it.
  private static func look(
    _ reader: any FormatReader, _ bytes: [UInt8], _ name: String, _ options: ReadingOptions
  ) -> FileContents {
    let cellWarnings = tableProblems(reader, bytes, name, options) ?? []
    if cellWarnings.contains(where: { $0.severity == .error }) {
      // Nothing but the places: the file's own words could be about the person.
      return FileContents(format: reader.format, problems: cellWarnings)
    }
    var screen = LongRowScreen()
    var contents = reader.read(bytes, name: name, options: options) { screen.note($0) }
    let found = screen.problems(contents, file: name)
    if found.contains(where: { $0.severity == .error }) {
      return FileContents(format: reader.format, problems: found)
    }
    let all = contents.problems + cellWarnings + (cellWarnings.isEmpty ? found : [])
    contents.problems = all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
    return contents
  }

  /// What stands in the cells of a table that may be about persons; `nil` where the format has no cells, or where the
  /// table cannot be opened, which the reader tells.
  private static func tableProblems(
    _ reader: any FormatReader, _ bytes: [UInt8], _ name: String, _ options: ReadingOptions
  ) -> [IntakeProblem]? {
    let log = ProblemLog()
    let source: SourceTable?
    switch reader {
    case let csv as CSVFormatReader:
      var facts: [FileContents.Fact] = []
      source = csv.open(bytes, name: name, options: options, log: ProblemLog(), facts: &facts)
        .map { SourceTable(table: $0, file: name) }
    case is XLSXFormatReader:
      source = SourceTable.open(
        IntakeFile(name: name, bytes: bytes), sheet: options.sheet, range: options.range, log: ProblemLog())
    default: return nil
    }
    guard let source else { return nil }
    // A file of our own has columns that would be about persons elsewhere, such as the name of a unit.
    let schema = (try? HeadLine.read(bytes)).flatMap { $0 }.flatMap { DataSetSchema.of($0.kind) }
    let isKnown = { (heading: String) in schema?.columns.contains { $0.matches(heading) } ?? false }
    _ = PersonalDataScreen().admits(
      source.table, file: source.file, header: CSVHeadings.record(of: source.table), isKnown: isKnown, log: log)
    return log.problems()
  }
}
