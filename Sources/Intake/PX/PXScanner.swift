/// Cuts the head of a PC-Axis file into keywords, up to `DATA=`.
///
/// A keyword with a stray quotation mark is noted and passed over: the next one begins after a row that ends with a
/// semicolon. Grammar from PxTools/PCAxis.Core.
struct PXScanner {
  /// The most keywords of a file, and the most that may be faulty.
  static let keywordLimit = 500_000
  static let faultLimit = 50

  private let bytes: [UInt8]
  private(set) var position: Int
  private(set) var line = 1
  private(set) var keywords: [PXKeyword] = []
  private(set) var faults: [PXSyntaxError] = []
  /// Where the cells begin; `nil` when there is no `DATA`.
  private(set) var dataStart: Int?
  /// Why reading stopped before the end.
  private(set) var stop: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: TextDecoding.mark) ? TextDecoding.mark.count : 0
  }

  /// Reads all keywords.
  mutating func run() {
    skipSpace()
    while position < bytes.count, dataStart == nil, stop == nil {
      let start = position
      let startLine = line
      do throws(PXSyntaxError) {
        guard let keyword = try keyword() else { break }
        keywords.append(keyword)
        if keywords.count > Self.keywordLimit { stop = "Filen har fler än \(Self.keywordLimit) nyckelord." }
      } catch {
        faults.append(error)
        if faults.count >= Self.faultLimit { stop = "Filen har \(Self.faultLimit) felaktiga nyckelord." }
        position = start
        line = startLine
        skipToNextKeyword()
      }
      skipSpace()
    }
  }
}

extension PXScanner {
  /// Says where the cells begin in the file itself, after its head has been read in other letters.
  mutating func moveData(to start: Int?) { dataStart = dataStart == nil ? nil : start }
}

// MARK: - Grammar

extension PXScanner {
  /// The next keyword; `nil` when it is `DATA`, whose cells are not read here.
  private mutating func keyword() throws(PXSyntaxError) -> PXKeyword? {
    let line = self.line
    let name = word(while: Self.isKeywordByte)
    var keyword = PXKeyword(name: name, language: "", subkeys: [], values: [], line: line)
    guard !name.isEmpty else { throw fault(keyword) }
    skipSpace()
    if take("[") {
      keyword.language = word { $0 != UInt8(ascii: "]") && $0 != lineFeed }
      guard take("]") else { throw fault(keyword) }
      skipSpace()
    }
    if take("(") {
      repeat {
        skipSpace()
        keyword.subkeys.append(try text(keyword))
        skipSpace()
      } while take(",")
      guard take(")") else { throw fault(keyword) }
      skipSpace()
    }
    guard take("=") else { throw fault(keyword) }
    if name == "DATA" {
      dataStart = position
      return nil
    }
    skipSpace()
    guard !take(";") else { return keyword }
    repeat {
      skipSpace()
      keyword.values.append(try value(keyword))
      skipSpace()
    } while take(",")
    guard take(";") else { throw fault(keyword) }
    return keyword
  }

  private mutating func value(_ keyword: PXKeyword) throws(PXSyntaxError) -> PXKeyword.Value {
    if peek == quotationMark { return .text(try text(keyword)) }
    let word = word(while: Self.isWordByte)
    guard !word.isEmpty else { throw fault(keyword) }
    guard word == "TLIST" else { return .word(word) }
    skipSpace()
    guard take("(") else { throw fault(keyword) }
    skipSpace()
    let unit = self.word(while: Self.isWordByte)
    skipSpace()
    guard !take(")") else { return .timeList(unit: unit, first: nil, last: nil) }
    guard take(",") else { throw fault(keyword) }
    skipSpace()
    let first = try text(keyword)
    skipSpace()
    guard take("-") else { throw fault(keyword) }
    skipSpace()
    let last = try text(keyword)
    skipSpace()
    guard take(")") else { throw fault(keyword) }
    return .timeList(unit: unit, first: first, last: last)
  }

  /// A text of one or more parts, which are joined; parts with a colon between are levels of a hierarchy.
  private mutating func text(_ keyword: PXKeyword) throws(PXSyntaxError) -> String {
    var text: [UInt8] = []
    var isFirst = true
    while peek == quotationMark {
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quotationMark { advance() }
      guard position < bytes.count else {
        throw PXSyntaxError(
          keyword: keyword.title, line: keyword.line, message: "Ett citattecken öppnas men stängs aldrig.")
      }
      text.append(contentsOf: bytes[start..<position])
      position += 1
      isFirst = false
      let end = (position, line)
      skipSpace()
      if take(":") {
        skipSpace()
        guard peek == quotationMark else { throw fault(keyword) }
        text.append(UInt8(ascii: ":"))
      } else if peek != quotationMark {
        (position, line) = end
        break
      }
    }
    guard !isFirst else { throw fault(keyword) }
    return String(decoding: text, as: UTF8.self)
  }

  private func fault(_ keyword: PXKeyword) -> PXSyntaxError {
    let found =
      if let byte = peek {
        (0x21..<0x7F).contains(byte)
          ? "Tecknet \(Character(Unicode.Scalar(byte))) på rad \(line) väntades inte."
          : "Ett tecken på rad \(line) väntades inte."
      } else { "Filen tar slut." }
    return PXSyntaxError(
      keyword: keyword.title, line: keyword.line, message: "\(found) Citattecken får inte stå inne i en text.")
  }
}

// MARK: - Bytes

extension PXScanner {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    if bytes[position] == lineFeed { line += 1 }
    position += 1
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func word(while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { advance() }
  }

  /// Goes to the start of a row that begins with a keyword and follows one that ends with a semicolon.
  private mutating func skipToNextKeyword() {
    while position < bytes.count {
      var lastSign: UInt8 = 0
      while position < bytes.count, bytes[position] != lineFeed {
        if !Self.isSpace(bytes[position]) { lastSign = bytes[position] }
        position += 1
      }
      if position < bytes.count { advance() }
      if lastSign == UInt8(ascii: ";"), startsKeyword(position) { return }
    }
  }

  private func startsKeyword(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, Self.isKeywordByte(bytes[end]) { end += 1 }
    return end > start && end < bytes.count && "=[(".utf8.contains(bytes[end])
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || (0x09...0x0D).contains(byte) }

  private static func isKeywordByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "._+-".utf8.contains(byte)
  }
}
