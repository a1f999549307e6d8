/// The single-byte encoding of Swedish Windows; equals ISO 8859-1 outside 80–9F.
enum Windows1252 {
  /// The characters 80–9F; the five unused positions keep their control code (WHATWG Encoding Standard, windows-1252).
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// The same text as UTF-8.
  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let code = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt32(byte)
      if let scalar = Unicode.Scalar(code) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }
}
