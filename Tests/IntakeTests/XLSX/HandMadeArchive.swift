/// A zip archive made by hand, with which anything can be wrong.
struct HandMadeArchive {
  struct Part {
    var name: String
    var packed: [UInt8]
    var size: Int
    var packing = 0
    var flags = 0
    var checksum: UInt32
    var descriptorFollows = false

    init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      packed = bytes
      size = bytes.count
      checksum = HandMadeArchive.checksum(bytes)
    }

    fileprivate var numbers: [Int] { [Int(checksum), packed.count, size] }
  }

  var parts: [Part]
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let start = bytes.count
      let name = Array(part.name.utf8)
      let flags = part.flags | (part.descriptorFollows ? 8 : 0)
      let known = part.descriptorFollows ? [0, 0, 0] : part.numbers
      bytes += [0x50, 0x4B, 3, 4, 20, 0]
      for number in [flags, part.packing] { bytes += Self.two(number) }
      for number in [0] + known { bytes += Self.four(number) }
      bytes += Self.two(name.count)
      bytes += Self.two(0)
      bytes += name
      bytes += part.packed
      if part.descriptorFollows {
        bytes += [0x50, 0x4B, 7, 8]
        for number in part.numbers { bytes += Self.four(number) }
      }
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0]
      for number in [flags, part.packing] { directory += Self.two(number) }
      for number in [0] + part.numbers { directory += Self.four(number) }
      for number in [name.count, 0, 0, 0, 0] { directory += Self.two(number) }
      for number in [0, start] { directory += Self.four(number) }
      directory += name
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for number in [parts.count, parts.count] { bytes += Self.two(number) }
    for number in [directory.count, start] { bytes += Self.four(number) }
    bytes += Self.two(comment.count)
    return bytes + comment
  }

  static func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }

  static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// CRC-32 bit by bit, as in the PNG specification, annex D.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest = ~UInt32(0)
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = rest & 1 == 1
        rest >>= 1
        if isOdd { rest ^= 0xEDB8_8320 }
      }
    }
    return ~rest
  }
}

/// A workbook written part by part.
struct HandMadeWorkbook {
  struct Sheet {
    var name: String
    /// The rows and what may follow the data, in the XML of a sheet.
    var rows: String
    var after = ""
    var state = ""
  }

  var sheets: [Sheet]
  var sharedTexts: [String] = []
  /// The number formats of the cell styles, by number, and their codes where they are the workbook's own.
  var formats: [Int] = [0]
  var codes: [Int: String] = [:]
  var from1904 = false
  var comments: String?

  init(_ rows: String, after: String = "") { sheets = [Sheet(name: "Blad1", rows: rows, after: after)] }

  init(sheets: [Sheet]) { self.sheets = sheets }

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  var archive: HandMadeArchive {
    let list = sheets.enumerated().map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" r:id=\"r\(number + 1)\" \(sheet.state)/>"
    }
    var relations = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(Self.types)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    relations.append("<Relationship Id=\"rs\" Type=\"\(Self.types)/styles\" Target=\"/xl/styles.xml\"/>")
    relations.append("<Relationship Id=\"rt\" Type=\"\(Self.types)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
    let ownCodes = codes.map { "<numFmt numFmtId=\"\($0)\" formatCode=\"\($1)\"/>" }.joined()
    let styles = formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    var parts = [
      part(
        "_rels/.rels", "Relationships",
        "<Relationship Id=\"r\" Type=\"\(Self.types)/officeDocument\" Target=\"xl/workbook.xml\"/>"),
      part(
        "xl/workbook.xml", "workbook",
        "<workbookPr\(from1904 ? " date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets>"
          + "<extLst><ext><x:workbookPr xmlns:x=\"x\" chartTrackingRefBase=\"1\"/></ext></extLst>"),
      part("xl/_rels/workbook.xml.rels", "Relationships", relations.joined()),
      part(
        "xl/styles.xml", "styleSheet",
        "<numFmts>\(ownCodes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs>"),
      part("xl/sharedStrings.xml", "sst", sharedTexts.map { "<si>\($0)</si>" }.joined()),
    ]
    for (number, sheet) in sheets.enumerated() {
      parts.append(
        part("xl/worksheets/sheet\(number + 1).xml", "worksheet", "<sheetData>\(sheet.rows)</sheetData>\(sheet.after)"))
    }
    if let comments {
      parts.append(
        part(
          "xl/worksheets/_rels/sheet1.xml.rels", "Relationships",
          "<Relationship Id=\"c\" Type=\"\(Self.types)/comments\" Target=\"../comments1.xml\"/>"))
      parts.append(
        part(
          "xl/comments1.xml", "comments",
          "<commentList><comment ref=\"A1\"><text><t>\(comments)</t></text></comment></commentList>"))
    }
    return HandMadeArchive(parts: parts)
  }

  var bytes: [UInt8] { archive.bytes }

  private func part(_ name: String, _ root: String, _ content: String) -> HandMadeArchive.Part {
    HandMadeArchive.Part(
      name,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(root) xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\">\(content)</\(root)>"
    )
  }

  /// A row of inline texts and numbers; an empty text is no cell.
  static func row(_ number: Int, _ cells: [String]) -> String {
    let written = cells.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
      let place = "\(UnicodeScalar(UInt8(65 + column)))\(number)"
      return Double(cell) == nil
        ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>" : "<c r=\"\(place)\"><v>\(cell)</v></c>"
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }
}
