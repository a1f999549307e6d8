/// Reads the cells of a PC-Axis file from its bytes, one by one.
///
/// A file of ten million cells takes no memory besides its bytes and, where keys are used, one number for each row.
struct PXCells {
  /// The texts of symbols: a hyphen for nil, and one to six dots.
  private static let dots = ["", ".", "..", "...", "....", ".....", "......"]

  private let bytes: [UInt8]
  private let file: String
  private let log: ProblemLog
  private var position: Int
  private var line: Int

  /// `start` is the first byte after `DATA=`, on row `line`.
  init(_ bytes: [UInt8], from start: Int, line: Int, file: String, log: ProblemLog) {
    self.bytes = bytes
    self.file = file
    self.log = log
    position = start
    self.line = line
  }

  /// A cell, or what stands instead of one.
  private enum Token {
    case number(Double)
    case symbol(String)
    /// A text between quotation marks that is no symbol.
    case text(Range<Int>)
    case invalid(Range<Int>)
    case semicolon
    case comma
    case unclosed
    case end
  }
}

// MARK: - Tokens

extension PXCells {
  private mutating func token() -> Token {
    while position < bytes.count, PXScanner.isSpace(bytes[position]) {
      if bytes[position] == lineFeed { line += 1 }
      position += 1
    }
    guard position < bytes.count else { return .end }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: ";"):
      position += 1
      return .semicolon
    case UInt8(ascii: ","):
      position += 1
      return .comma
    case quotationMark:
      position += 1
      // A symbol or a key never goes over a row, so a stray quotation mark costs one row and not the file.
      while position < bytes.count, bytes[position] != quotationMark, bytes[position] != lineFeed { position += 1 }
      guard position < bytes.count, bytes[position] == quotationMark else { return .unclosed }
      position += 1
      let inner = start + 1..<position - 1
      return symbol(inner).map(Token.symbol) ?? .text(inner)
    default:
      while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
      let word = start..<position
      if let symbol = symbol(word) { return .symbol(symbol) }
      guard isNumber(word) else { return .invalid(word) }
      let reading = bytes[word].withUnsafeBufferPointer(NumberParsing.read)
      return reading.outcome == .value ? .number(reading.value) : .invalid(word)
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    PXScanner.isSpace(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == quotationMark
  }

  private func symbol(_ range: Range<Int>) -> String? {
    guard let first = range.first, range.count <= 6 else { return nil }
    if bytes[first] == UInt8(ascii: "-") { return range.count == 1 ? "-" : nil }
    guard bytes[first] == UInt8(ascii: "."), bytes[range].allSatisfy({ $0 == UInt8(ascii: ".") }) else { return nil }
    return Self.dots[range.count]
  }

  /// Whether a word has the form of a number with a decimal point; a comma or a space is none in PC-Axis.
  private func isNumber(_ word: Range<Int>) -> Bool {
    var previous: UInt8 = UInt8(ascii: "e")
    for index in word {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): break
      case UInt8(ascii: "-"), UInt8(ascii: "+"): guard previous | 0x20 == UInt8(ascii: "e") else { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  private func plain(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(40), as: UTF8.self) }
}

// MARK: - Cells after each other

extension PXCells {
  /// Reads all cells of a table without keys.
  mutating func readMatrix(
    _ rows: inout CubeRows, sums: inout CubeSums, count: Int, row: (LongRow) throws -> Void
  ) rethrows {
    var cell = 0
    while true {
      let value: Double?
      let symbol: String
      switch token() {
      case .number(let number): (value, symbol) = (number, "")
      case .symbol(let text): (value, symbol) = (nil, text)
      case .text(let range), .invalid(let range):
        refuse(.notANumber, "”\(plain(range))” är varken ett tal eller en symbol. Exportera tabellen på nytt.")
        (value, symbol) = (nil, "")
      case .comma:
        refuse(.notANumber, "Celler skiljs med blanksteg och decimaler med punkt, inte komma. Exportera på nytt.")
        return
      case .semicolon:
        if cell < count {
          refuse(.truncated, "DATA har \(cell) celler men variablerna ger \(count). Hämta filen på nytt.")
        }
        return
      case .unclosed, .end:
        refuseEnd(cell, count)
        return
      }
      guard cell < count else {
        refuse(.tooManyCells, "DATA har fler celler än de \(count) som variablerna ger. Exportera tabellen på nytt.")
        return
      }
      sums.take(value, at: cell)
      try row(rows.next(value, symbol))
      cell += 1
    }
  }

  private func refuse(_ kind: IntakeProblem.Kind, _ message: String) {
    log.add(kind, file: file, row: line, column: "DATA", message)
  }

  private func refuseEnd(_ cells: Int, _ count: Int) {
    // Some real files lack the semicolon; where a row break ends the last cell, nothing of it can be missing.
    if cells == count, let last = bytes.last, PXScanner.isSpace(last) {
      refuse(.oddMetadata, "Semikolon saknas efter den sista cellen, men alla \(count) celler finns.")
      return
    }
    refuse(
      .truncated,
      "Filen tar slut efter \(cells) av \(count) celler, utan semikolon; den är troligen avhuggen. Hämta den på nytt.")
  }
}

// MARK: - Cells with keys

extension PXCells {
  /// What the rows of a table with keys are found by.
  struct Keys {
    /// For each variable of the rows, the position of each key.
    let positions: [[String: Int]]
    let encoding: TextEncoding
    /// How many cells a row has.
    let width: Int
    /// The keys that have been met, as the file stores them.
    private var met: [[[UInt8]: Int]]

    init(positions: [[String: Int]], encoding: TextEncoding, width: Int) {
      self.positions = positions
      self.encoding = encoding
      self.width = width
      met = [[[UInt8]: Int]](repeating: [:], count: positions.count)
    }

    mutating func position(of key: [UInt8], variable: Int) -> Int? {
      if let known = met[variable][key] { return known }
      guard let found = positions[variable][String(decoding: encoding.utf8(from: key), as: UTF8.self)] else {
        return nil
      }
      met[variable][key] = found
      return found
    }
  }

  /// Reads the rows of a table with keys; combinations that the file leaves out have no rows.
  mutating func readKeyed(
    _ rows: inout CubeRows, shape: CubeShape, keys: Keys, row: (LongRow) throws -> Void
  ) rethrows {
    var keys = keys
    var seen: Set<Int> = []
    while true {
      var cell = 0
      for variable in keys.positions.indices {
        let key: [UInt8]
        switch token() {
        case .semicolon where variable == 0: return
        case .text(let range): key = Array(bytes[range])
        case .symbol(let text): key = Array(text.utf8)
        default:
          refuse(.truncated, "En nyckel saknas. Hämta filen på nytt.")
          return
        }
        guard let position = keys.position(of: key, variable: variable) else {
          refuse(
            .unknownCode, "Nyckeln för variabel nr \(variable + 1) finns inte bland dess värden. Hämta filen på nytt.")
          return
        }
        cell += position * shape.strides[variable]
        guard case .comma = token() else {
          refuse(.unreadable, "Ett komma saknas efter en nyckel. Exportera tabellen på nytt.")
          return
        }
      }
      guard seen.insert(cell).inserted else {
        refuse(.duplicate, "Raden har samma nycklar som en tidigare. Exportera tabellen på nytt.")
        return
      }
      rows.go(to: cell)
      for column in 0..<keys.width {
        switch token() {
        case .number(let number): try row(rows.next(number, ""))
        case .symbol(let text): try row(rows.next(nil, text))
        default:
          refuse(.truncated, "Raden har \(column) celler men ska ha \(keys.width). Hämta filen på nytt.")
          return
        }
      }
    }
  }
}
