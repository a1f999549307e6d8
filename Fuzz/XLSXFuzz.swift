import CZlib
import Intake

/// What libFuzzer calls with each file it makes up.
///
/// Few changes of a whole workbook come past its checksums, so that bytes that do not begin as an archive become one
/// part of a right one; the first byte chooses which.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first, choice != 0x50 else {
    return tryReader(XLSXFormatReader(), name: "p.xlsx", start, count)
  }
  var parts = wholeParts
  parts[Int(choice) % parts.count].bytes = Array(bytes.dropFirst())
  return archive(parts).withUnsafeBufferPointer {
    tryReader(XLSXFormatReader(), name: "p.xlsx", $0.baseAddress, $0.count)
  }
}

private typealias Part = (name: String, bytes: [UInt8])

private func part(_ name: String, _ text: String) -> Part { (name, Array(text.utf8)) }

private let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private let wholeParts: [Part] = [
  part(
    "xl/worksheets/sheet1.xml",
    "<w><sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>2</v></c></row></sheetData>"
      + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></w>"),
  part("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>"),
  part("xl/styles.xml", "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"),
  part(
    "xl/workbook.xml", "<w xmlns:r=\"\(types)\"><sheets><sheet name=\"B\" sheetId=\"1\" r:id=\"r1\"/></sheets></w>"),
  part(
    "xl/_rels/workbook.xml.rels",
    "<R><Relationship Id=\"r1\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      + "<Relationship Id=\"r2\" Type=\"\(types)/styles\" Target=\"styles.xml\"/>"
      + "<Relationship Id=\"r3\" Type=\"\(types)/sharedStrings\" Target=\"sharedStrings.xml\"/></R>"),
  part("xl/comments1.xml", "<c><comment><text><t>n</t></text></comment></c>"),
  part(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "<R><Relationship Id=\"c\" Type=\"\(types)/comments\" Target=\"../comments1.xml\"/></R>"),
  part("_rels/.rels", "<R><Relationship Id=\"r\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></R>"),
]

/// A zip archive of stored parts.
private func archive(_ parts: [Part]) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    let checksum = part.bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
    var shared = number(20, 2) + number(0, 8) + number(checksum, 4)
    shared += number(part.bytes.count, 4) + number(part.bytes.count, 4) + number(name.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 10) + number(bytes.count, 4) + name
    bytes += [0x50, 0x4B, 3, 4] + shared + name + part.bytes
  }
  let end = [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
  return bytes + directory + end + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
}
