/// Looks for identity numbers in the cells of many rows, with a cheap question first.
enum CellScreen {
  /// Every form of an identity number has at least ten characters, and six digits.
  private static let shortest = 10
  private static let fewestDigits = 6

  /// The strongest finding in a cell as it stands in the file.
  static func finding(in cell: UnsafeRawBufferPointer) -> IdentityNumber.Finding {
    guard cell.count >= shortest else { return .none }
    var digits = 0
    var signs: UInt8 = 0
    for byte in cell {
      digits &+= isDigitOrMore(byte) ? 1 : 0
      signs |= byte
    }
    guard digits >= fewestDigits else { return .none }
    guard signs >= 0x80 else { return IdentityNumber.find(in: cell.assumingMemoryBound(to: UInt8.self)) }
    return PersonalDataScreen().finding(in: ContactText.read(cell))
  }

  /// Digits of other scripts have a first byte from D9 up; counting more than digits only costs time.
  private static func isDigitOrMore(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 || byte >= 0xD9 }

  /// Whether a cell may have as many digits as an identity number; at least 16 bytes from its start are loaded.
  @inline(__always)
  static func mayHoldNumber(_ cell: UnsafeRawPointer, _ length: Int, _ masks: UnsafePointer<SIMD2<UInt64>>) -> Bool {
    guard length <= 16 else { return mayHoldNumber(cell, length) }
    let mask = masks[length]
    let first = marks(cell.loadUnaligned(as: UInt64.self)) & mask[0]
    let second = marks(cell.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) & mask[1]
    return sum((first >> 7) &+ (second >> 7)) >= fewestDigits
  }

  @inline(never)
  private static func mayHoldNumber(_ cell: UnsafeRawPointer, _ length: Int) -> Bool {
    var digits = 0
    var offset = 0
    while offset < length {
      var found = marks((cell + offset).loadUnaligned(as: UInt64.self))
      if length &- offset < 8 { found &= (1 as UInt64) &<< UInt64(truncatingIfNeeded: (length &- offset) &* 8) &- 1 }
      digits &+= sum(found >> 7)
      offset &+= 8
    }
    return digits >= fewestDigits
  }

  /// The high bit of each byte that is a digit, or lies outside ASCII and so may be the digit of another script.
  @inline(__always)
  private static func marks(_ bytes: UInt64) -> UInt64 {
    let plain = (bytes ^ 0x3030_3030_3030_3030) & 0x7F7F_7F7F_7F7F_7F7F
    return (~(plain &+ 0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080
  }

  /// The sum of eight small bytes.
  @inline(__always)
  private static func sum(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Whether a cell holds anything but spaces.
  @inline(__always)
  static func isFilled(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let first = cell.first else { return false }
    return first != space || cell.contains { $0 != space }
  }
}
