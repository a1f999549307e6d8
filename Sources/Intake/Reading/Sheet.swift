import PlanningModel

/// A table whose header has been recognised.
struct Sheet {
  let schema: DataSetSchema
  let file: String
  let table: CSVTable
  /// The record with the headings.
  let header: Int
  /// For each column of the schema that the file has, which cell of a record it is.
  let positions: [Column: Int]

  /// The data records, which follow the header.
  var dataRecords: Range<Int> { header + 1..<table.count }

  /// The heading as it stands in the file, for messages.
  func heading(_ column: Column) -> String { positions[column].map { table.text(header, $0) } ?? column.rawValue }
}

extension Sheet {
  private static let mostTitleLines = 20

  /// The record that looks most like the headings of a schema; `nil` when none has any of them.
  static func header(of table: CSVTable, _ schema: DataSetSchema) -> Int? {
    var best: (record: Int, matches: Int)?
    for record in 0..<min(table.count, mostTitleLines) {
      let headings = (0..<table.width(record)).map { DataSetSchema.normalised(table.text(record, $0)) }
      let matches = schema.columns.count { definition in headings.contains(where: definition.matches) }
      if matches > (best?.matches ?? 0) { best = (record, matches) }
    }
    return best?.record
  }

  /// Opens a table as one kind of data set; adds the reasons to the log and returns `nil` where it cannot be read.
  init?(_ table: CSVTable, schema: DataSetSchema, file: String, header: Int?, log: ProblemLog) {
    guard let header else {
      let names = schema.columns.filter(\.isRequired).map(\.key).joined(separator: ", ")
      log.add(.missingColumn, file: file, "Ingen rubrikrad känns igen. Skriv rubrikerna \(names).")
      return nil
    }
    var positions: [Column: Int] = [:]
    var isUsable = true
    for cell in 0..<table.width(header) {
      let text = table.text(header, cell)
      guard !text.isEmpty else { continue }
      let heading = DataSetSchema.normalised(text)
      guard let definition = schema.columns.first(where: { $0.matches(heading) }) else {
        let question = NearestWord.question(for: heading, among: schema.columns.map(\.key))
        log.add(
          .unknownColumn, file: file, row: table.row(header), column: text,
          "Kolumnen är okänd och läses inte.\(question)")
        continue
      }
      guard positions.updateValue(cell, forKey: definition.column) == nil else {
        log.add(
          .repeatedColumn, file: file, row: table.row(header), column: text,
          "Kolumnen \(definition.key) finns flera gånger. Behåll en av dem.")
        isUsable = false
        continue
      }
    }
    for definition in schema.columns where definition.isRequired && positions[definition.column] == nil {
      let swedish = definition.swedish.first.map { " (\($0))" } ?? ""
      log.add(
        .missingColumn, file: file, row: table.row(header),
        "Kolumnen \(definition.key)\(swedish) saknas i rubrikraden. Lägg till den.")
      isUsable = false
    }
    if header > 0 {
      log.add(.titleLines, file: file, row: table.row(0), "\(header) rader ovanför rubrikraden hoppas över.")
    }
    let last = table.count - 1
    if last > header, !table.endsWithLineBreak, table.width(last) < positions.count {
      log.add(
        .truncated, file: file, row: table.row(last),
        "Sista raden har \(table.width(last)) av \(table.width(header)) kolumner; filen är troligen avhuggen. "
          + "Exportera den på nytt.")
      isUsable = false
    }
    guard isUsable else { return nil }
    self.schema = schema
    self.file = file
    self.table = table
    self.header = header
    self.positions = positions
  }
}
