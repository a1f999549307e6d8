/// The marks of the cells of a JSON-stat table (`status`): one for all, one for each, or some by position.
struct JSONStatMarks {
  static let message = "status har inte en markering för varje cell, eller en plats utanför tabellen."

  private var same = ""
  /// The marks by position, where they are not walked.
  private(set) var places: [Int: String] = [:]
  private var walk: JSONCells?

  /// `nil` when there are too many or too few, or one is about no cell.
  ///
  /// - Parameter inOrder: Whether `next` is called for every cell, so that a list of marks need not be kept.
  init?(_ bytes: [UInt8], at start: Int?, count: Int, inOrder: Bool) {
    guard let start else { return }
    switch bytes[start] {
    case quotationMark:
      var scanner = JSONScanner(bytes, from: start)
      same = (try? scanner.string()) ?? ""
    case UInt8(ascii: "["):
      var cells = JSONCells(bytes, from: start)
      if inOrder { walk = cells }
      var length = 0
      while let cell = cells.next() {
        if !inOrder, !cell.mark.isEmpty { places[length] = cell.mark }
        length += 1
      }
      guard length == count else { return nil }
    case UInt8(ascii: "{"):
      guard let found = JSONStatSparseCells(bytes, at: start, count: count) else { return nil }
      for entry in found.cells {
        places[entry.place] = found.texts[entry.place] ?? CSVWriter.number(entry.value)
      }
    default: break
    }
  }

  /// The mark of the cell that stands next, for cells in order without gaps.
  mutating func next(_ cell: Int) -> String { walk?.next()?.mark ?? self[cell] }

  /// The mark of a cell; empty if it has none.
  subscript(_ cell: Int) -> String { places[cell] ?? same }
}

extension JSONCells.Cell {
  /// The cell as a mark, where a number is a code.
  fileprivate var mark: String { text.isEmpty ? CSVWriter.number(value) : text }
}
