/// Notes which texts of a table name sums that stand beside their parts.
struct CSVTotals {
  private struct Place {
    var row: Int
    var count: Int
  }

  private struct Word: Hashable {
    var text: String
    var column: String
  }

  private static let mostWords = 1_000
  /// What has been asked about a text, since the same ones come again and again.
  private var known: [String: Bool] = [:]
  private var places: [Word: Place] = [:]

  mutating func note(_ text: String, _ column: String, row: Int) {
    guard isTotal(text) else { return }
    let word = Word(text: text, column: column)
    if places[word] == nil, places.count >= Self.mostWords { return }
    places[word, default: Place(row: row, count: 0)].count += 1
  }

  private mutating func isTotal(_ text: String) -> Bool {
    // A total has a word of at least three letters.
    guard text.utf8.count >= 3 else { return false }
    if let answer = known[text] { return answer }
    let answer = CSVHeadingWords.isTotal(text)
    if known.count < 10_000 { known[text] = answer }
    return answer
  }

  /// Tells each word once, with the number of its rows.
  func report(file: String, log: ProblemLog) {
    for (word, place) in places.sorted(by: { ($0.value.row, $0.key.column) < ($1.value.row, $1.key.column) }) {
      log.add(
        .totalRow, file: file, row: place.row, column: word.column,
        place.count == 1
          ? "Raden har ”\(word.text)” och är troligen en summa. Räkna den inte tillsammans med sina delar."
          : "\(place.count) rader har ”\(word.text)” och är troligen summor. Räkna dem inte tillsammans med sina delar."
      )
    }
  }
}
