/// How the letters of a file were stored.
package enum TextEncoding: String, Sendable, Codable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 med BOM"
  case windows1252 = "Windows-1252"
  case latin1 = "ISO-8859-1"
  case cp437 = "CP437"
  case cp850 = "CP850"

  /// The encoding that somebody names, as `utf-8`, `windows-1252`, `iso-8859-1`, `cp437` or `cp850`.
  package init?(name: String) {
    switch name.lowercased().replacing("_", with: "-") {
    case "utf-8", "utf8": self = .utf8
    case "windows-1252", "cp1252", "1252", "ansi": self = .windows1252
    case "iso-8859-1", "latin1", "latin-1": self = .latin1
    case "cp437", "ibm437", "pc8", "437": self = .cp437
    case "cp850", "ibm850", "850": self = .cp850
    default: return nil
    }
  }

  /// A text stored in this way, as UTF-8.
  package func utf8(from bytes: some Collection<UInt8>) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark: Array(bytes)
    case .windows1252: SingleByteEncoding.utf8(from: bytes, upper: SingleByteEncoding.windows1252)
    case .latin1: SingleByteEncoding.utf8(from: bytes, upper: SingleByteEncoding.latin1)
    case .cp437: SingleByteEncoding.utf8(from: bytes, upper: SingleByteEncoding.cp437)
    case .cp850: SingleByteEncoding.utf8(from: bytes, upper: SingleByteEncoding.cp850)
    }
  }
}

/// The text of a file as UTF-8 without byte order mark, and how it was stored.
package struct DecodedText: Sendable, Equatable {
  package var bytes: [UInt8]
  package var encoding: TextEncoding
}

/// Why a file cannot be read as text.
package enum TextDecodingError: Error, Equatable {
  /// Stored with two bytes for each character.
  case utf16
  /// A spreadsheet workbook whose name ends in `.csv`.
  case workbook
  /// Holds bytes that no text has.
  case binary
  /// A page of the web that was saved under another name.
  case webPage
  /// Ends in the middle of a letter.
  case cutOff
  /// Said to be UTF-8, which it is not.
  case notUTF8
  /// Somebody named an encoding that is not read.
  case unknownEncoding

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .utf16: "Filen är sparad som UTF-16. Spara den på nytt som ”CSV UTF-8”."
    case .workbook: "Filen är en Excel-arbetsbok. Öppna den i Excel och spara bladet som ”CSV UTF-8”."
    case .binary: "Filen innehåller inte text. Exportera uppgifterna på nytt som CSV."
    case .webPage: "Filen är en webbsida, troligen ett felmeddelande som sparats. Hämta filen på nytt."
    case .cutOff: "Filen slutar mitt i en bokstav; den är troligen avhuggen. Exportera den på nytt."
    case .notUTF8: "Filen är inte sparad som UTF-8. Ange en annan teckenkodning, till exempel windows-1252."
    case .unknownEncoding:
      "Teckenkodningen är okänd. Ange utf-8, windows-1252, iso-8859-1, cp437 eller cp850."
    }
  }
}

/// Finds out how a file's letters are stored: byte order mark, else strict UTF-8, else Windows-1252.
///
/// Order of detection from the project's notes on file formats; Excel on Swedish Windows still writes Windows-1252.
package enum TextDecoding {
  /// Transcodes a file to UTF-8, or says why it is no text.
  package static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    try decode(bytes, encoding: nil)
  }

  /// Transcodes a file to UTF-8 as somebody has decided, or as is detected where nobody has.
  package static func decode(_ bytes: [UInt8], encoding name: String?) throws(TextDecodingError) -> DecodedText {
    try refuse(bytes)
    guard let name else { return try detect(bytes) }
    guard let encoding = TextEncoding(name: name) else { throw .unknownEncoding }
    let hasMark = bytes.starts(with: mark)
    let rest = hasMark ? Array(bytes.dropFirst(mark.count)) : bytes
    guard encoding == .utf8 else { return DecodedText(bytes: encoding.utf8(from: rest), encoding: encoding) }
    guard isUTF8(rest) else { throw .notUTF8 }
    return DecodedText(bytes: rest, encoding: hasMark ? .utf8WithMark : .utf8)
  }

  /// Throws for what is no text in any encoding.
  package static func refuse(_ bytes: [UInt8]) throws(TextDecodingError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .workbook }
    if bytes.contains(0) { throw .binary }
    if looksLikeWebPage(bytes) { throw .webPage }
  }

  private static func detect(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    if bytes.starts(with: mark) {
      let rest = Array(bytes.dropFirst(mark.count))
      guard isUTF8(rest) else { throw isCutOff(rest) ? .cutOff : .binary }
      return DecodedText(bytes: rest, encoding: .utf8WithMark)
    }
    if isUTF8(bytes) { return DecodedText(bytes: bytes, encoding: .utf8) }
    if isCutOff(bytes) { throw .cutOff }
    return DecodedText(bytes: TextEncoding.windows1252.utf8(from: bytes), encoding: .windows1252)
  }
}

// MARK: - Signs

extension TextDecoding {
  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    // Most files hold nothing but ASCII, which needs no decoding to be known as UTF-8.
    isASCII(bytes) || String(validating: bytes, as: UTF8.self) != nil
  }

  static func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in buffer.reduce(into: UInt8(0)) { $0 |= $1 } } < 0x80
  }

  /// Whether a text is UTF-8 with letters outside ASCII but for a last letter of which a part is missing.
  private static func isCutOff(_ bytes: [UInt8]) -> Bool {
    (1...3).contains { count in
      guard bytes.count > count, bytes[bytes.count - count] >= 0xC2 else { return false }
      let rest = Array(bytes.dropLast(count))
      return !isASCII(rest) && isUTF8(rest)
    }
  }

  /// Whether a file begins as a page of the web does; a 404 page is often saved as the file that was asked for.
  static func looksLikeWebPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: mark) ? mark.count : 0
    let text = bytes[start...].prefix(512).drop { $0 == space || $0 == 0x09 || $0 == lineFeed || $0 == carriageReturn }
    let beginning = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains(where: beginning.hasPrefix)
  }
}
