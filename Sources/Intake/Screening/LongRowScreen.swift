/// Looks for persons in long rows and in what is told beside them; remembers places only, never a text.
struct LongRowScreen {
  private struct Column {
    var firstCertain: Int?
    var firstBare: Int?
    var bareCount = 0
    var filled = 0
    var firstEmployee: Int?

    mutating func note(_ finding: IdentityNumber.Finding, row: Int) {
      filled += 1
      switch finding {
      case .none: break
      case .certain: if firstCertain == nil { firstCertain = row }
      case .bareTenDigits:
        bareCount += 1
        if firstBare == nil { firstBare = row }
      }
    }
  }

  private static let mostKnown = 100_000
  private let screen = PersonalDataScreen()
  private var columns: [Column] = []
  private var period = Column()
  private var symbol = Column()
  /// What has been found in a text, since the same codes come again and again.
  private var known: [String: IdentityNumber.Finding] = [:]
  private var rows = 0

  /// Looks at a row.
  mutating func note(_ row: LongRow) {
    rows += 1
    while columns.count < row.keys.count { columns.append(Column()) }
    for (position, key) in row.keys.enumerated() where !key.isEmpty {
      let finding = finding(key)
      columns[position].note(finding, row: rows)
      if finding == .none, columns[position].firstEmployee == nil, HSAIdentifier.matches(key) {
        columns[position].firstEmployee = rows
      }
    }
    let (periodFinding, symbolFinding) = (finding(row.period), finding(row.symbol))
    period.note(periodFinding, row: rows)
    symbol.note(symbolFinding, row: rows)
  }

  private mutating func finding(_ text: String) -> IdentityNumber.Finding {
    // Shorter texts hold no number of any form.
    guard text.utf8.count >= 10 else { return .none }
    if let finding = known[text] { return finding }
    let finding = screen.finding(in: text)
    if known.count < Self.mostKnown { known[text] = finding }
    return finding
  }

  /// The problems of all places; an error means that nothing may be shown.
  func problems(_ contents: FileContents, file: String) -> [IntakeProblem] {
    let log = ProblemLog()
    for (position, column) in columns.enumerated() {
      report(column, name(contents, position), file, log)
      let headings =
        contents.dimensions.indices.contains(position)
        ? [contents.dimensions[position].code, contents.dimensions[position].label] : []
      if column.firstEmployee != nil, !headings.contains(where: HSAIdentifier.isForUnits) {
        log.add(.personalData, file: file, column: name(contents, position), HSAIdentifier.message)
      }
    }
    report(period, "period", file, log)
    report(symbol, "symbol", file, log)
    for (position, dimension) in contents.dimensions.enumerated() { report(dimension, position, file, log) }
    let told = [contents.title] + contents.facts.map(\.value) + contents.problems.map(\.message)
    if told.contains(where: { screen.finding(in: $0) == .certain }) {
      log.add(
        .personalData, file: file,
        "Filens rubrik eller beskrivning innehåller ett person- eller reservnummer. Ta bort det.")
    }
    return log.problems()
  }

  /// The name of a dimension, or its place where the name itself is one that must not be shown.
  private func name(_ contents: FileContents, _ position: Int) -> String {
    guard position < contents.dimensions.count else { return "nr \(position + 1)" }
    let code = contents.dimensions[position].code
    return screen.finding(in: code) == .none ? code : "nr \(position + 1)"
  }

  private func report(_ column: Column, _ name: String, _ file: String, _ log: ProblemLog) {
    if let row = column.firstCertain {
      log.add(
        .personalData, file: file, column: name,
        "Tal nr \(row) har ett värde med formen av ett person- eller reservnummer. Ta bort personuppgifterna och "
          + "exportera filen på nytt.")
    }
    guard let row = column.firstBare else { return }
    if column.bareCount >= 3, column.bareCount * 20 > column.filled {
      log.add(
        .personalData, file: file, column: name,
        "\(column.bareCount) värden har formen av personnummer utan skiljetecken, det första i tal nr \(row). "
          + "Ta bort dem och exportera filen på nytt.")
    } else {
      log.add(
        .possiblePersonalData, file: file, column: name,
        "\(column.bareCount) av \(column.filled) värden kan vara personnummer utan skiljetecken. Kontrollera dem.")
    }
  }

  private func report(_ dimension: FileDimension, _ position: Int, _ file: String, _ log: ProblemLog) {
    let place = "nr \(position + 1)"
    let headings = [dimension.code, dimension.label]
    if headings.contains(where: { PersonalDataScreen.refusedHeadings.contains(DataSetSchema.normalised($0)) }) {
      log.add(
        .personalData, file: file, column: place,
        "Dimensionen är en personuppgift. Ta bort den; Vårdtakt tar bara emot antal.")
    }
    let texts = headings + dimension.labels.map(\.key) + dimension.labels.map(\.value)
    if texts.contains(where: { screen.finding(in: $0) == .certain }) {
      log.add(
        .personalData, file: file, column: place,
        "Dimensionens namn eller etiketter innehåller ett person- eller reservnummer. Ta bort det.")
    }
  }
}
