/// How the letters of a SIE file are stored, whatever it says itself.
///
/// The format has code page 437 only, but many programs write something else and still say PC8.
enum SIEText {
  /// What is decided by name, else: byte order mark, valid UTF-8, else the page whose Swedish letters are the more.
  static func encoding(of bytes: [UInt8], named name: String?) throws(TextDecodingError) -> TextEncoding {
    try TextDecoding.refuse(bytes)
    if let name {
      guard let encoding = TextEncoding(name: name) else { throw .unknownEncoding }
      return encoding
    }
    if bytes.starts(with: TextDecoding.mark) { return .utf8WithMark }
    // A file of ASCII is true to the format.
    if TextDecoding.isASCII(bytes) { return .cp437 }
    if TextDecoding.isUTF8(bytes) { return .utf8 }
    var (pc8, windows) = (0, 0)
    for byte in bytes where byte >= 0x80 {
      switch byte {
      case 0x84, 0x86, 0x8E, 0x8F, 0x94, 0x99: pc8 += 1
      case 0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xF6: windows += 1
      default: break
      }
    }
    return windows > pc8 ? .windows1252 : .cp437
  }

  /// A field as text, cut after 200 bytes.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) -> String {
    let stored = UnsafeBufferPointer(rebasing: bytes[range].prefix(200))
    let isPlain = stored.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
    if isPlain { return String(decoding: stored, as: UTF8.self) }
    return String(decoding: encoding.utf8(from: stored), as: UTF8.self).replacing("\\\"", with: "\"")
  }
}
