/// Finds the known word that a misspelt one was most likely meant to be.
package enum NearestWord {
  /// The nearest candidate within a third of the word's length, the first in order of those equally near.
  package static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let longest = max(letters.count, other.count)
      guard abs(letters.count - other.count) <= longest / 3 + 1 else { continue }
      let distance = distance(letters, other)
      guard distance <= max(1, longest / 3) else { continue }
      if let best, (best.distance, best.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment distance).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  /// ` Menade du …?` or nothing, to end a message with.
  package static func question(for word: String, among candidates: some Sequence<String>) -> String {
    suggestion(for: word, among: candidates).map { " Menade du \($0)?" } ?? ""
  }
}
