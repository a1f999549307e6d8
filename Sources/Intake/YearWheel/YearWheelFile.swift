package import PlanningModel

/// One step of a year wheel as a row of a file; the room that judges the wheel gives the words their meaning.
package struct YearWheelRow: Sendable, Equatable {
  /// What tells that a step is done.
  package enum Milestone: String, Sendable, CaseIterable {
    case said, opened, round1Reported, round2Reported, handshaken, adopted, dimensioned, inForce
  }

  /// What it is known by.
  package let key: String
  /// What is done.
  package let name: String
  /// The level that does it.
  package let level: Level
  /// Years from the plan year, −3 to 3.
  package let yearOffset: Int
  /// The month, 1–12.
  package let month: Int
  /// The last day, 1–31.
  package let day: Int
  /// What comes out of it.
  package let output: String
  /// What tells that it is done.
  package let milestone: Milestone

  /// Creates a row.
  package init(
    key: String, name: String, level: Level, yearOffset: Int, month: Int, day: Int, output: String,
    milestone: Milestone
  ) {
    self.key = key
    self.name = name
    self.level = level
    self.yearOffset = yearOffset
    self.month = month
    self.day = day
    self.output = output
    self.milestone = milestone
  }
}

/// A region's own year wheel (*årshjul*, R167) as a CSV file or a sheet of a workbook, one row for each step.
package enum YearWheelFile {
  /// What came of reading a file.
  package struct Reading: Sendable, Equatable {
    /// The steps; empty when something is wrong.
    package let rows: [YearWheelRow]
    /// What is wrong, with file, row and column, and what to do about it.
    package let errors: [IntakeProblem]
    /// What is odd but used as it is.
    package let warnings: [IntakeProblem]
  }

  /// Reads a file; all of it, or nothing when any part of it is wrong.
  package static func read(_ file: IntakeFile) -> Reading {
    let log = ProblemLog()
    let rows = rows(of: file, log)
    let problems = log.problems()
    let errors = problems.filter { $0.severity == .error }
    return Reading(
      rows: errors.isEmpty ? rows : [], errors: errors, warnings: problems.filter { $0.severity == .warning })
  }

  /// The file of some steps, as `read` takes it in.
  package static func bytes(_ rows: [YearWheelRow]) -> [UInt8] {
    var writer = CSVWriter()
    writer.record(schema.columns.map(\.key))
    for row in rows {
      writer.record([
        row.key, row.name, row.level.rawValue, String(row.yearOffset), String(row.month), String(row.day), row.output,
        row.milestone.rawValue,
      ])
    }
    return writer.bytes
  }

  private static func rows(of file: IntakeFile, _ log: ProblemLog) -> [YearWheelRow] {
    guard file.bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else {
      log.add(.empty, file: file.name, "Filen är tom. Fyll i minst ett steg.")
      return []
    }
    guard let source = SourceTable.open(file, log: log) else { return [] }
    let header = Sheet.header(of: source.table, schema)
    let isKnown = { (heading: String) in schema.columns.contains { $0.matches(heading) } }
    guard PersonalDataScreen().admits(source.table, file: source.file, header: header, isKnown: isKnown, log: log),
      let sheet = Sheet(source.table, schema: schema, file: source.file, header: header, log: log)
    else { return [] }
    // An empty cell says something in these columns; that the column is not there is a mistake that would empty them all.
    for definition in schema.columns where !definition.isRequired && sheet.positions[definition.column] == nil {
      let swedish = definition.swedish.first.map { " (\($0))" } ?? ""
      log.add(
        .missingColumn, file: source.file, row: source.table.row(sheet.header),
        "Kolumnen \(definition.key)\(swedish) saknas i rubrikraden, och alla steg skulle bli utan den. Lägg till den; "
          + "cellerna får vara tomma.")
    }
    if sheet.dataRecords.isEmpty {
      log.add(.empty, file: source.file, "Filen har rubriker men inga steg. Fyll i minst ett.")
    }
    return SheetReader(sheet, log: log).values { row in
      let key = row.required(.code)
      let name = row.required(.name)
      let level = row.choice(.level, Level.self)
      let offset = row.integer(.yearOffset, in: -3...3)
      let month = row.integer(.month, in: 1...12)
      let day = row.integer(.day, in: 1...31)
      let milestone = row.isMissing(.milestone) ? .said : row.choice(.milestone, YearWheelRow.Milestone.self)
      guard let key, let name, let level, let offset, let month, let day, let milestone else { return nil }
      return YearWheelRow(
        key: key, name: name, level: level, yearOffset: offset, month: month, day: day, output: row.text(.output),
        milestone: milestone)
    }
  }

  /// The columns of the file. It is a setting that is written as a table, and no file of the region folder.
  static let schema = DataSetSchema(
    kind: .settings, purpose: "När på året görs vad?",
    columns: [
      need(.code, "kod|nyckel|key", key: true, "stegets kod, text", "round1"),
      need(.name, "namn|steg", "vad som görs", "Omgång 1"),
      need(.level, "nivå", "political, strategic, tactical eller operational", "tactical"),
      need(.yearOffset, "år_från_planåret", "år från planåret, −3 till 3", "-1"),
      need(.month, "månad", "månaden, 1–12", "3"), need(.day, "dag", "sista dagen, 1–31", "31"),
      may(.output, "ger|resultat", "vad som kommer ut av steget", "summering av omgång 1"),
      may(.milestone, "klart_när", "vad som säger att steget är klart; tomt när någon säger det", "round1Reported"),
    ])
}

extension YearWheelRow.Milestone: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .said: "någon_säger_det"
    case .opened: "planåret_öppnat"
    case .round1Reported: "omgång_1_återrapporterad"
    case .round2Reported: "omgång_2_återrapporterad"
    case .handshaken: "handskakat"
    case .adopted: "fastställt"
    case .dimensioned: "dimensionerat"
    case .inForce: "gällande"
    }
  }
}
