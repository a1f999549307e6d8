/// The cells of a JSON array whose grammar has been checked, one by one.
struct JSONCells {
  /// A cell: a figure, a text instead of one, or something that is neither.
  struct Cell {
    var value: Double?
    var text = ""
    var isInvalid = false
  }

  private var scanner: JSONScanner
  private var isFirst = true

  /// `start` is the opening bracket.
  init(_ bytes: [UInt8], from start: Int) {
    scanner = JSONScanner(bytes, from: start)
  }

  /// The next cell; nil after the last.
  mutating func next() -> Cell? {
    if isFirst {
      isFirst = false
      guard scanner.take("["), !scanner.take("]") else { return nil }
    } else {
      guard scanner.take(",") else { return nil }
    }
    return Self.cell(&scanner)
  }

  /// Reads a cell; nil where the grammar is broken, which has been ruled out before.
  static func cell(_ scanner: inout JSONScanner) -> Cell? {
    do throws(JSONSyntaxError) {
      switch try scanner.kind() {
      case .number: return Cell(value: try scanner.number())
      case .literal: return Cell(isInvalid: try scanner.literal() != nil)
      case .string: return cell(try scanner.string())
      case .array, .object:
        try scanner.skip()
        return Cell(isInvalid: true)
      }
    } catch {
      return nil
    }
  }

  /// A text is a figure where it is one in the grammar of JSON, and else tells why there is none.
  private static func cell(_ text: String) -> Cell {
    var inner = JSONScanner(Array(text.utf8))
    guard let value = try? inner.number(), inner.position == inner.bytes.count else { return Cell(text: text) }
    return Cell(value: value)
  }
}
