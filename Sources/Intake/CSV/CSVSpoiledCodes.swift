/// Looks for codes that a spreadsheet has made into numbers or dates, and for letters that were lost.
///
/// Excel makes `1E5` into `1,00E+05` and `01-02` into `02-jan`; the code cannot be told from what is left.
struct CSVSpoiledCodes {
  private struct Place {
    var row = 0
    var count = 0
  }

  private let columns: [CSVLayout.Column]
  private var codes: [Place]
  private var letters: [Place]
  private var filled: [Int]

  init(columns: [CSVLayout.Column]) {
    self.columns = columns
    codes = columns.map { _ in Place() }
    letters = codes
    filled = columns.map { _ in 0 }
  }

  mutating func note(_ keys: [String], row: Int) {
    for (position, key) in keys.enumerated() where !key.isEmpty {
      filled[position] += 1
      if Self.isSpoiled(key) { Self.add(&codes[position], row) }
      if key.utf8.count >= 3, key.unicodeScalars.contains("\u{FFFD}") { Self.add(&letters[position], row) }
    }
  }

  private static func add(_ place: inout Place, _ row: Int) {
    if place.count == 0 { place.row = row }
    place.count += 1
  }

  /// Tells each column once; a column in which all cells look so is written that way.
  func report(file: String, log: ProblemLog) {
    for (position, column) in columns.enumerated() {
      let (code, letter) = (codes[position], letters[position])
      if code.count > 0, code.count < filled[position] {
        log.add(
          .spoiledText, file: file, row: code.row, column: column.name,
          "\(code.count) koder har formen av tal eller datum, som när Excel gör om 1E5 eller 01-02. "
            + "Kontrollera dem, och exportera kolumnen som text.")
      }
      if letter.count > 0 {
        log.add(
          .spoiledText, file: file, row: letter.row, column: column.name,
          "\(letter.count) celler har tappat bokstäver (\u{FFFD}). Exportera filen på nytt med rätt teckenkodning.")
      }
    }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "mars", "apr", "maj", "may", "jun", "juni", "jul", "juli", "aug", "sep", "sept", "okt", "oct",
    "nov", "dec",
  ]

  /// Whether a code has the form of `1E5`, `1,00E+05`, `01-02`, `02-jan` or `jan-02`.
  static func isSpoiled(_ code: String) -> Bool {
    guard (3...10).contains(code.utf8.count), code.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    let halves = code.split(separator: "-", omittingEmptySubsequences: false)
    if halves.count == 2 {
      let isNumber = halves.map { $0.count <= 2 && Int($0) != nil }
      if isNumber[0], isNumber[1] {
        let isPadded = halves.allSatisfy { $0.count == 2 }
        return isPadded && halves.allSatisfy { (1...31).contains(Int($0) ?? 0) }
          && halves.contains { (Int($0) ?? 0) < 13 }
      }
      return (isNumber[0] && months.contains(halves[1].lowercased()))
        || (isNumber[1] && months.contains(halves[0].lowercased()))
    }
    let parts = code.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, parts[0].first?.isNumber == true else { return false }
    let exponent = parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
    return (1...3).contains(exponent.count) && exponent.allSatisfy(\.isNumber)
      && parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
  }
}
