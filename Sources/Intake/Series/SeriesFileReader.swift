/// Reads a file of time series: wide with a column of periods and one column for each series, or long with the columns
/// *serie*, *period* and *värde*.
///
/// Encoding, separator and decimal sign are found out, and cells that may be about persons refuse the file, as for all
/// files. Periods may be written in many ways (`PeriodStyle`); each series has at most one value for each, in order.
/// Periods without a value are missing, never 0.
package struct SeriesFileReader: Sendable {
  package init() {}

  /// The series of a file, or everything that is wrong with it.
  package func read(_ file: IntakeFile) -> SeriesReading {
    let log = ProblemLog()
    let series = read(file, log)
    return SeriesReading(file: log.hasErrors ? nil : series, problems: log.problems())
  }

  private func read(_ file: IntakeFile, _ log: ProblemLog) -> SeriesFile? {
    let screen = PersonalDataScreen()
    guard !screen.holdsIdentityNumber(file.name) else {
      log.add(
        .personalData, file: "filen", "Filens namn innehåller ett person- eller reservnummer. Byt namn på filen.")
      return nil
    }
    guard let source = SourceTable.open(file, log: log) else { return nil }
    let table = source.table
    guard table.count > 0 else {
      log.add(.empty, file: source.file, "Filen är tom. Exportera den på nytt.")
      return nil
    }
    guard let header = header(of: table, source.file, log) else { return nil }
    let isKnown = { (heading: String) in SeriesColumns.seriesHeadings.contains(heading) }
    guard screen.admits(table, file: source.file, header: header, isKnown: isKnown, log: log),
      let columns = SeriesColumns(table, header: header, file: source.file, log: log)
    else { return nil }
    var rows = SeriesRows(table: table, header: header, file: source.file, log: log)
    let draft = rows.draft(columns)
    guard !log.hasErrors else { return nil }
    return SeriesPlacement(draft: draft, file: source.file, log: log).placed()
  }

  /// The record with the headings: the first with more than a title in its first cell.
  private func header(of table: CSVTable, _ file: String, _ log: ProblemLog) -> Int? {
    let header = (0..<min(table.count, 20)).first { record in
      (1..<max(table.width(record), 1)).contains { !table.text(record, $0).isEmpty }
    }
    guard let header else {
      log.add(
        .missingColumn, file: file, row: table.row(0),
        "Filen har bara en kolumn. Den ska ha perioden först och sedan en kolumn för varje serie, eller serie, period och "
          + "värde.")
      return nil
    }
    guard header + 1 < table.count else {
      log.add(.empty, file: file, "Filen har rubriker men inga rader. Fyll i minst en rad.")
      return nil
    }
    if header > 0 {
      log.add(.titleLines, file: file, row: table.row(0), "\(header) rader ovanför rubrikraden hoppas över.")
    }
    return header
  }
}
