import Foundation

/// The distinct texts of a column, numbered in the order they were met.
struct KeyList {
  private(set) var texts: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The most distinct texts of a column; a column with more is no code.
  static let limit = 65_534

  /// The number of a text, and whether it is new.
  mutating func number(_ text: String) -> (number: Int32, isNew: Bool) {
    if let known = numbers[text] { return (known, false) }
    let new = Int32(texts.count)
    texts.append(text)
    numbers[text] = new
    return (new, true)
  }
}

/// The text of a cell.
enum ContactText {
  /// The text without spaces around it.
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> String {
    guard let first = bytes.firstIndex(where: { $0 != space }), let last = bytes.lastIndex(where: { $0 != space })
    else {
      return ""
    }
    return read(bytes[first...last])
  }

  /// The bytes as UTF-8 in composed letters, or as Windows-1252 where they are not UTF-8.
  static func read(_ bytes: some Collection<UInt8>) -> String {
    let plain = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return plain }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(decoding: TextEncoding.windows1252.utf8(from: bytes), as: UTF8.self)
    // One unit must not become two because a letter is written in two ways.
    return text.precomposedStringWithCanonicalMapping
  }
}
