import Testing

@testable import Intake

@Suite struct TextDecodingTests {
  // Bytes of å ä ö in each encoding: Unicode Standard and the Windows-1252 table of the WHATWG Encoding Standard.
  @Test(
    "The same Swedish text comes out of every encoding",
    arguments: [
      ([0xC3, 0xA5, 0xC3, 0xA4, 0xC3, 0xB6], TextEncoding.utf8),
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA5, 0xC3, 0xA4, 0xC3, 0xB6], .utf8WithMark),
      ([0xE5, 0xE4, 0xF6], .windows1252),
    ] as [([UInt8], TextEncoding)])
  func encodings(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
    let decoded = try TextDecoding.decode(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "åäö")
    #expect(decoded.encoding == encoding)
  }

  @Test("Windows-1252 has its own dash and euro sign")
  func windowsSigns() throws {
    let decoded = try TextDecoding.decode([0x31, 0x96, 0x32, 0x80])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "1–2€")
  }

  @Test(
    "What is no text is refused with what to do",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "Filen är sparad som UTF-16. Spara den på nytt som ”CSV UTF-8”."),
      ([0xFE, 0xFF, 0x00, 0x61], "Filen är sparad som UTF-16. Spara den på nytt som ”CSV UTF-8”."),
      (
        [0x50, 0x4B, 0x03, 0x04],
        "Filen är en Excel-arbetsbok. Öppna den i Excel och spara bladet som ”CSV UTF-8”."
      ),
      ([0x61, 0x00, 0x62], "Filen innehåller inte text. Exportera uppgifterna på nytt som CSV."),
    ] as [([UInt8], String)])
  func refused(_ bytes: [UInt8], _ message: String) {
    do {
      _ = try TextDecoding.decode(bytes)
      Issue.record("Nothing was refused.")
    } catch {
      #expect(error.message == message)
    }
  }
}
