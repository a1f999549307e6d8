/// How the letters of a file were stored.
package enum TextEncoding: String, Sendable, Codable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 med BOM"
  case windows1252 = "Windows-1252"
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

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .utf16: "Filen är sparad som UTF-16. Spara den på nytt som ”CSV UTF-8”."
    case .workbook: "Filen är en Excel-arbetsbok. Öppna den i Excel och spara bladet som ”CSV UTF-8”."
    case .binary: "Filen innehåller inte text. Exportera uppgifterna på nytt som CSV."
    }
  }
}

/// Finds out how a file's letters are stored: byte order mark, else strict UTF-8, else Windows-1252.
///
/// Order of detection from the project's notes on file formats; Excel on Swedish Windows still writes Windows-1252.
package enum TextDecoding {
  /// Transcodes a file to UTF-8, or says why it is no text.
  package static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .workbook }
    if bytes.contains(0) { throw .binary }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      guard isUTF8(rest) else { throw .binary }
      return DecodedText(bytes: rest, encoding: .utf8WithMark)
    }
    if isUTF8(bytes) { return DecodedText(bytes: bytes, encoding: .utf8) }
    return DecodedText(bytes: Windows1252.utf8(from: bytes), encoding: .windows1252)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    // Most files hold nothing but ASCII, which needs no decoding to be known as UTF-8.
    let signs = bytes.withUnsafeBufferPointer { buffer in buffer.reduce(into: UInt8(0)) { $0 |= $1 } }
    return signs < 0x80 || String(validating: bytes, as: UTF8.self) != nil
  }
}
