/// The text of a cell while its pieces come in.
struct SheetCellText {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    // Longer texts are cut: no code, period or figure has as many letters.
    bytes.append(contentsOf: piece.prefix(WorkbookLimits.cellBytes - bytes.count))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// The text on one line, with `_x000D_` and its like read as the characters they stand for (ECMA-376, 22.4.2.4).
  mutating func finish() {
    if bytes.contains(UInt8(ascii: "_")) { bytes = Self.unescaped(bytes) }
    for position in bytes.indices where bytes[position] < 0x20 { bytes[position] = space }
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let scalar = escape(bytes, position) {
        plain.append(contentsOf: String(Character(scalar)).utf8)
        position += 7
      } else {
        plain.append(bytes[position])
        position += 1
      }
    }
    return plain
  }

  /// The character of an escape `_xHHHH_` at a position.
  private static func escape(_ bytes: [UInt8], _ position: Int) -> Unicode.Scalar? {
    guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"), bytes[position + 1] == UInt8(ascii: "x"),
      bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[position + 2..<position + 6], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
