import PlanningModel

extension RegionReader {
  /// The sheets of the program's own workbooks that are no tables.
  package static let plainSheets: Set<String> = ["anvisning"]

  /// The data sets of a workbook: the one its name tells, or each of its sheets that is named as a table.
  func dataSets(inWorkbook file: IntakeFile, log: ProblemLog) -> [CanonicalDataSet] {
    do throws(WorkbookError) {
      let workbook = try Workbook(file.bytes)
      if let kind = Self.kind(ofWorkbook: file.name) {
        var own = workbook.sheets.first { Self.kind(ofSheet: $0.name) == kind }
        if own == nil { own = try Self.sheet(of: workbook, holding: kind) }
        let text = try workbook.text(sheet: own?.name, range: nil)
        workbook.report(read: text.name, file: file.name, log: log)
        return dataSet(text, kind: kind, file: file.name, log: log).map { [$0] } ?? []
      }
      return try tables(of: workbook, file: file.name, log: log)
    } catch {
      log.add(error.kind, file: file.name, error.message)
      return []
    }
  }

  /// The first visible sheet with the headings that a kind must have; `nil` where there is nothing to choose from.
  private static func sheet(
    of workbook: Workbook, holding kind: DataSetKind
  ) throws(WorkbookError) -> Workbook.SheetEntry? {
    guard workbook.sheets.count > 1, let schema = DataSetSchema.of(kind) else { return nil }
    for sheet in workbook.sheets where !sheet.isHidden {
      guard let text = try workbook.text(of: sheet),
        let table = try? CSVReader(separator: UInt8(ascii: ";")).read(text.bytes),
        let header = Sheet.header(of: table, schema)
      else { continue }
      let headings = (0..<table.width(header)).map { DataSetSchema.normalised(table.text(header, $0)) }
      let required = schema.columns.filter(\.isRequired)
      if required.allSatisfy({ headings.contains(where: $0.matches) }) { return sheet }
    }
    return nil
  }

  private func tables(
    of workbook: Workbook, file: String, log: ProblemLog
  ) throws(WorkbookError) -> [CanonicalDataSet] {
    var dataSets: [CanonicalDataSet] = []
    for sheet in workbook.sheets where !Self.plainSheets.contains(sheet.name.lowercased()) {
      guard let kind = Self.kind(ofSheet: sheet.name) else {
        let known = DataSetKind.allCases.map(\.rawValue)
        log.add(
          .unknownFile, file: file,
          "Bladet \(sheet.name)\(sheet.isHidden ? " (dolt)" : "") är okänt och läses inte."
            + NearestWord.question(for: sheet.name, among: known))
        continue
      }
      guard let text = try workbook.text(of: sheet) else { continue }
      if let dataSet = dataSet(text, kind: kind, file: file, log: log) { dataSets.append(dataSet) }
    }
    return dataSets
  }

  private func dataSet(_ text: SheetText, kind: DataSetKind, file: String, log: ProblemLog) -> CanonicalDataSet? {
    let name = SheetName(file: file, sheet: text.name).description
    text.report(file: name, log: log)
    // The same bytes as the same table in a CSV file of the program, so that the store knows it again.
    let table = try? CSVReader(separator: UInt8(ascii: ";")).read(text.bytes)
    let normal = table.flatMap { table in DataSetSchema.of(kind).flatMap { NormalTable(table, schema: $0) } }
    return dataSet(normal?.bytes ?? text.bytes, named: kind, file: name, log: log)
  }

  /// The kind that the name of a workbook tells: `volumes.xlsx`, or one of several such as `volumes-2026.xlsx`.
  static func kind(ofWorkbook name: String) -> DataSetKind? {
    guard SheetName.isWorkbook(name) else { return nil }
    return kind(ofStem: name.lowercased().dropLast(5))
  }

  /// The kind that the name of a sheet tells.
  static func kind(ofSheet name: String) -> DataSetKind? {
    kind(ofStem: name.lowercased().replacing(" ", with: "_")[...])
  }

  /// Whether a file is of a kind, or is a workbook that may hold a table of it.
  static func mayHold(_ kind: DataSetKind, file: String) -> Bool {
    if let sheet = SheetName(file) {
      return (self.kind(ofWorkbook: sheet.file) ?? self.kind(ofSheet: sheet.sheet)) == kind
    }
    if SheetName.isWorkbook(file) { return kind != .settings && (self.kind(ofWorkbook: file) ?? kind) == kind }
    return file == DataSetSchema.fileName(of: kind)
  }

  /// Adds an error for each table that lies in a CSV file and in a workbook of the same name.
  func refuseTwins(_ names: [String], log: ProblemLog) {
    let texts = Set(names.map { $0.lowercased() }.filter { $0.hasSuffix(".csv") }.map { $0.dropLast(4) })
    for name in names where Self.kind(ofWorkbook: name) != nil && texts.contains(name.lowercased().dropLast(5)) {
      log.add(
        .duplicate, file: name, "Tabellen finns också i \(name.dropLast(5)).csv. Behåll en av filerna.")
    }
  }
}
