/// Reads JSON (RFC 8259) from bytes piece by piece, so that an array of millions of numbers is never held as values.
///
/// Strict: what Foundation's reader refuses is refused here. Numbers are as exact as `Double` allows.
struct JSONScanner {
  /// The most levels of arrays and objects.
  static let depthLimit = 64

  let bytes: [UInt8]
  var position: Int

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// What a value begins with.
  enum Kind: Equatable { case object, array, string, number, literal }

  /// The kind of the value that comes next, after any space.
  mutating func kind() throws(JSONSyntaxError) -> Kind {
    skipSpace()
    guard position < bytes.count else { throw error(.unfinished) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case quotationMark: return .string
    case 0x30...0x39, UInt8(ascii: "-"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
    default: throw error(.unexpected)
    }
  }

  func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, position: position)
  }

  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == space || byte == lineFeed || byte == carriageReturn || byte == 0x09 else { return }
      position += 1
    }
  }

  /// Takes a sign after any space, if it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: Unicode.Scalar) throws(JSONSyntaxError) {
    guard take(sign) else { throw error(position < bytes.count ? .unexpected : .unfinished) }
  }

  /// Reads `true`, `false` or `null`.
  mutating func literal() throws(JSONSyntaxError) -> Bool? {
    skipSpace()
    for (word, value) in [("null", nil), ("true", true), ("false", false)] as [(StaticString, Bool?)] {
      let length = word.utf8CodeUnitCount
      guard position + length <= bytes.count,
        bytes[position..<position + length].elementsEqual(word.description.utf8)
      else { continue }
      position += length
      return value
    }
    throw error(bytes.count - position < 5 ? .unfinished : .unexpected)
  }
}

// MARK: - Numbers and texts

extension JSONScanner {
  /// Reads a number.
  mutating func number() throws(JSONSyntaxError) -> Double {
    let range = try numberRange()
    let reading = bytes[range].withUnsafeBufferPointer(NumberParsing.read)
    if reading.outcome == .value { return reading.value }
    // Too many digits, or an exponent beyond what the reading of cells takes.
    guard let value = Double(String(decoding: bytes[range], as: UTF8.self)), value.isFinite else {
      throw error(.badNumber)
    }
    return value
  }

  /// Goes over a number: a minus sign, digits without leading zeros, decimals and an exponent.
  mutating func numberRange() throws(JSONSyntaxError) -> Range<Int> {
    skipSpace()
    let start = position
    takeByte(UInt8(ascii: "-"))
    let digits = position
    guard takeDigits() > 0, bytes[digits] != UInt8(ascii: "0") || position == digits + 1 else {
      throw error(.badNumber)
    }
    if takeByte(UInt8(ascii: ".")), takeDigits() == 0 { throw error(.badNumber) }
    if takeByte(UInt8(ascii: "e")) || takeByte(UInt8(ascii: "E")) {
      _ = takeByte(UInt8(ascii: "-")) || takeByte(UInt8(ascii: "+"))
      guard takeDigits() > 0 else { throw error(.badNumber) }
    }
    return start..<position
  }

  @discardableResult private mutating func takeByte(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  /// Reads a text.
  mutating func string() throws(JSONSyntaxError) -> String {
    let (range, hasEscapes) = try stringRange()
    guard hasEscapes else {
      guard let text = String(validating: bytes[range], as: UTF8.self) else { throw error(.badString) }
      return text
    }
    guard let plain = unescaped(range), let text = String(validating: plain, as: UTF8.self) else {
      throw error(.badString)
    }
    return text
  }

  /// Goes over a text and tells what stands between its quotation marks.
  mutating func stringRange() throws(JSONSyntaxError) -> (range: Range<Int>, hasEscapes: Bool) {
    try expect("\"")
    let start = position
    var hasEscapes = false
    while position < bytes.count, bytes[position] != quotationMark {
      guard bytes[position] >= 0x20 else { throw error(.badString) }
      if bytes[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else { throw error(.unfinished) }
    position += 1
    return (start..<position - 1, hasEscapes)
  }

  /// The text with its escapes as letters; nil when one is wrong.
  private func unescaped(_ range: Range<Int>) -> [UInt8]? {
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < range.upperBound else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): plain.append(lineFeed)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"): plain.append(carriageReturn)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case quotationMark, UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(bytes[index + 1])
      case UInt8(ascii: "u"):
        guard let (scalar, length) = unicodeEscape(at: index, in: range), let letter = UTF8.encode(scalar) else {
          return nil
        }
        plain.append(contentsOf: letter)
        index += length - 2
      default: return nil
      }
      index += 2
    }
    return plain
  }

  /// A letter written as `\u00e5`, or as a pair of surrogates.
  private func unicodeEscape(at index: Int, in range: Range<Int>) -> (Unicode.Scalar, length: Int)? {
    guard let first = hexadecimal(at: index, in: range) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, let second = hexadecimal(at: index + 6, in: range), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 12)
  }

  private func hexadecimal(at index: Int, in range: Range<Int>) -> UInt32? {
    guard index + 6 <= range.upperBound, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte & 0xDF) - 0x41 + 10)
      default: return nil
      }
    }
    return value
  }
}

// MARK: - Passing over

extension JSONScanner {
  /// Goes over a value, checking its grammar.
  mutating func skip(depth: Int = 0) throws(JSONSyntaxError) {
    switch try kind() {
    case .string:
      let (range, hasEscapes) = try stringRange()
      guard hasEscapes || bytes[range].contains(where: { $0 >= 0x80 }) else { return }
      position = range.lowerBound - 1
      _ = try string()
    case .number: _ = try numberRange()
    case .literal: _ = try literal()
    case .array: try elements(depth: depth) { scanner throws(JSONSyntaxError) in try scanner.skip(depth: depth + 1) }
    case .object: try members(depth: depth) { scanner, _ throws(JSONSyntaxError) in try scanner.skip(depth: depth + 1) }
    }
  }

  /// Reads an array, calling `body` at the start of each element; it must read or skip it.
  mutating func elements(
    depth: Int, _ body: (inout JSONScanner) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard depth < Self.depthLimit else { throw error(.tooDeep) }
    try expect("[")
    guard !take("]") else { return }
    repeat { try body(&self) } while take(",")
    try expect("]")
  }

  /// Reads an object, calling `body` with each key at the start of its value; it must read or skip it.
  mutating func members(
    depth: Int, _ body: (inout JSONScanner, String) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard depth < Self.depthLimit else { throw error(.tooDeep) }
    try expect("{")
    guard !take("}") else { return }
    repeat {
      skipSpace()
      let key = try string()
      try expect(":")
      try body(&self, key)
    } while take(",")
    try expect("}")
  }
}
