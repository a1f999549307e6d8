/// Cells that are named by their position, as `{"4":1}`, in the order of the table.
struct JSONStatSparseCells {
  /// The cells with their figure, which is not a number where it is missing.
  private(set) var cells: [(place: Int, value: Double)] = []
  private(set) var texts: [Int: String] = [:]
  /// Cells that are neither a figure nor a text.
  private(set) var invalid: Set<Int> = []

  /// `nil` when a position is no cell; the grammar has been checked.
  init?(_ bytes: [UInt8], at start: Int, count: Int) {
    var scanner = JSONScanner(bytes, from: start)
    var isWhole = true
    do throws(JSONSyntaxError) {
      try scanner.members(depth: 0) { scanner, key throws(JSONSyntaxError) in
        let cell = JSONCells.cell(&scanner)
        guard let place = Int(key), (0..<count).contains(place), String(place) == key, let cell else {
          isWhole = false
          return
        }
        cells.append((place, cell.value ?? .nan))
        if !cell.text.isEmpty { texts[place] = cell.text }
        if cell.isInvalid { invalid.insert(place) }
      }
    } catch {
      return nil
    }
    guard isWhole else { return nil }
  }

  /// Adds cells that have a mark and no figure.
  mutating func add(marked places: [Int: String]) {
    guard !places.isEmpty else { return }
    var rest = places
    for cell in cells { rest[cell.place] = nil }
    cells += rest.keys.map { ($0, .nan) }
  }

  mutating func sort() {
    // Most files have them in order already.
    for (left, right) in zip(cells, cells.dropFirst()) where left.place > right.place {
      cells.sort { $0.place < $1.place }
      return
    }
  }
}
