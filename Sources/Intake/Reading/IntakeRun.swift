import PlanningModel

/// One import in progress: the opened sheets and everything that has been found out about them.
final class IntakeRun {
  let log = ProblemLog()
  private(set) var sheets: [DataSetKind: [Sheet]] = [:]
  private(set) var settingsTexts: [(file: String, bytes: [UInt8])] = []
  private(set) var accepted: [CanonicalDataSet] = []
  private var qualities: [DataSetQuality] = []

  /// The sheets of a kind in the order of their files.
  func sheets(of kind: DataSetKind) -> [Sheet] { sheets[kind] ?? [] }

  func sheets(of kinds: [DataSetKind]) -> [Sheet] { kinds.flatMap(sheets(of:)) }

  func has(_ kind: DataSetKind) -> Bool { sheets[kind] != nil }
}

extension IntakeRun {
  /// Screens and opens a data set; what cannot be used is reported and left out.
  func add(_ dataSet: CanonicalDataSet, encoding: TextEncoding) {
    let file = dataSet.file
    guard dataSet.kind != .settings else {
      addSettings(dataSet, encoding)
      return
    }
    guard let schema = DataSetSchema.of(dataSet.kind) else { return }
    guard dataSet.bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else {
      log.add(.empty, file: file, "Filen är tom. Fyll i den, eller ta bort den.")
      return
    }
    let table: CSVTable
    do throws(CSVError) {
      table = try CSVReader().read(dataSet.bytes)
    } catch {
      log.add(.truncated, file: file, row: error.row, error.message)
      return
    }
    let sheetName = SheetName(file)
    if let sheetName { log.locate(file, SheetAddresses(table, sheet: sheetName.sheet)) }
    let header = Sheet.header(of: table, schema)
    let screen = PersonalDataScreen()
    let isKnown = { (heading: String) in schema.columns.contains { $0.matches(heading) } }
    guard screen.admits(table, file: file, header: header, isKnown: isKnown, log: log) else { return }
    guard let sheet = Sheet(table, schema: schema, file: file, header: header, log: log) else { return }
    if sheet.dataRecords.isEmpty, schema.isRequired {
      log.add(.empty, file: file, "Filen har rubriker men inga rader. Fyll i minst en rad.")
    }
    sheets[dataSet.kind, default: []].append(sheet)
    var stored = dataSet
    stored.rowCount = sheet.dataRecords.count
    accepted.append(stored)
    qualities.append(
      DataSetQuality(
        kind: dataSet.kind, file: file, rows: stored.rowCount, encoding: encoding,
        separator: sheetName == nil ? table.separatorName : ""))
  }

  private func addSettings(_ dataSet: CanonicalDataSet, _ encoding: TextEncoding) {
    let text = String(decoding: dataSet.bytes, as: UTF8.self)
    guard !PersonalDataScreen().holdsIdentityNumber(text) else {
      log.add(
        .personalData, file: dataSet.file, "Filen innehåller ett person- eller reservnummer. Ta bort det.")
      return
    }
    settingsTexts.append((dataSet.file, dataSet.bytes))
    accepted.append(dataSet)
    qualities.append(DataSetQuality(kind: .settings, file: dataSet.file, rows: dataSet.rowCount, encoding: encoding))
  }

  /// Notes how the numbers of a sheet were written.
  func note(
    _ sheet: Sheet, signs: DecimalSigns, missingShare: Double? = nil, periods: ClosedRange<Period>? = nil
  ) {
    guard let position = qualities.firstIndex(where: { $0.file == sheet.file && $0.kind == sheet.schema.kind }) else {
      return
    }
    qualities[position].decimalSign = signs.sign
    qualities[position].missingShare = missingShare
    qualities[position].periods = periods
  }

  /// How every file was read, with the number of problems each has.
  func qualityReport(_ problems: [IntakeProblem]) -> QualityReport {
    let counted = qualities.map { quality in
      var quality = quality
      quality.errors = problems.filter { $0.file == quality.file && $0.severity == .error }.placeCount
      quality.warnings = problems.filter { $0.file == quality.file && $0.severity == .warning }.placeCount
      return quality
    }
    return QualityReport(dataSets: counted)
  }

  /// Makes a value of each row of all files of a kind.
  func values<Value>(of kind: DataSetKind, _ make: (Row) -> Value?) -> [Value] {
    var all: [Value] = []
    for sheet in sheets(of: kind) {
      let reader = SheetReader(sheet, log: log)
      all += reader.values(make)
      note(sheet, signs: reader.signs)
    }
    return all
  }

  /// The distinct texts of a column in order of appearance, without empty cells, `*` and sums.
  func texts(_ column: Column, in sheets: [Sheet]) -> [String] {
    var seen: Set<String> = []
    var texts: [String] = []
    for sheet in sheets {
      guard let position = sheet.positions[column] else { continue }
      var last = ""
      for record in sheet.dataRecords {
        let text = sheet.table.text(record, position)
        guard text != last else { continue }
        last = text
        guard !text.isEmpty, text != "*", !SheetReader.totals.contains(text.lowercased()) else { continue }
        if seen.insert(text).inserted { texts.append(text) }
      }
    }
    return texts
  }
}
