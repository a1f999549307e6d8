/// Integer division that rounds towards minus infinity, so that years and weeks before 1970 come out right.
func floorDivide(_ dividend: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

/// A number with leading zeros, for the fixed-width fields of ISO 8601.
func zeroPadded(_ number: Int, width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// Reads fixed-width fields of an ISO text from left to right.
struct FieldScanner {
  private var bytes: String.UTF8View.Iterator

  init(_ text: some StringProtocol) {
    bytes = String(text).utf8.makeIterator()
  }

  /// The next `count` decimal digits as a number; nil when one of them is something else.
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = bytes.next(), let digit = Self.digit(byte) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The next character when it is ASCII.
  mutating func character() -> Character? {
    bytes.next().flatMap { $0 < 0x80 ? Character(Unicode.Scalar($0)) : nil }
  }

  /// True when nothing is left; consumes a byte otherwise.
  mutating func isAtEnd() -> Bool {
    bytes.next() == nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }
}

/// The years that four digits can write; texts outside do not exist in ISO 8601 without an agreement.
let writableYears = 1...9999
