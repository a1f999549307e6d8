/// Where a file of series has its names, periods and values.
enum SeriesColumns: Equatable {
  /// A column of periods first, then one column for each series, by the cell of a record.
  case wide(columns: [Int])
  /// One row for each series and period.
  case long(series: Int, period: Int, value: Int)

  static let seriesHeadings: Set<String> = ["series", "serie", "serienamn", "series_name", "unique_id"]
  static let periodHeadings: Set<String> = [
    "period", "datum", "date", "ds", "månad", "month", "kvartal", "quarter", "tertial", "vecka", "week", "år", "year",
    "dag", "day", "tid", "time",
  ]
  static let valueHeadings: Set<String> = ["value", "värde", "antal", "count", "y"]

  /// Finds out the form of a table from its headings; nil after adding what is wrong.
  init?(_ table: CSVTable, header: Int, file: String, log: ProblemLog) {
    let texts = (0..<table.width(header)).map { table.text(header, $0) }
    let headings = texts.map(DataSetSchema.normalised)
    let row = table.row(header)
    func first(in words: Set<String>) -> Int? { headings.firstIndex(where: words.contains) }
    guard Self.looksLikeHeadings(texts, row: row, file: file, log: log) else { return nil }
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    if let series = first(in: Self.seriesHeadings), first(in: Self.valueHeadings) != nil || filled.count == 3 {
      let named = [first(in: Self.periodHeadings), first(in: Self.valueHeadings)]
      let rest = filled.filter { $0 != series && !named.contains($0) }
      // Of three columns the one without a known name is the one that is left.
      let period = named[0] ?? (filled.count == 3 ? rest.first : nil)
      let value = named[1] ?? (filled.count == 3 ? rest.last : nil)
      guard let period, let value, period != value else {
        log.add(
          .missingColumn, file: file, row: row,
          "En lång fil ska ha kolumnerna serie, period och värde. Skriv de rubrikerna.")
        return nil
      }
      self = .long(series: series, period: period, value: value)
      for cell in filled where ![series, period, value].contains(cell) {
        log.add(.unknownColumn, file: file, row: row, column: texts[cell], "Kolumnen är okänd och läses inte.")
      }
      return
    }
    self = .wide(columns: Array(texts.indices.dropFirst()))
  }

  /// Refuses figures where headings are due, which would make a period of a series and lose a row.
  private static func looksLikeHeadings(_ texts: [String], row: Int, file: String, log: ProblemLog) -> Bool {
    func isPeriod(_ text: String) -> Bool { SeriesAxisFinder.period(text) != nil }
    let periods = texts.dropFirst().count(where: isPeriod)
    guard !isPeriod(texts.first ?? "") else {
      log.add(
        .missingColumn, file: file, row: row,
        "Rubrikraden saknas. Skriv ”period” och seriernas namn, eller serie, period och värde, på första raden.")
      return false
    }
    guard periods < 2 else {
      log.add(
        .missingColumn, file: file, row: row,
        "Perioderna står i rubrikraden. Vänd tabellen så att varje period är en rad och varje serie en kolumn.")
      return false
    }
    return true
  }
}
