import Testing

@testable import Intake

@Suite struct BlockCutterTests {
  @Test(
    "A text is cut between rows, and every cut has whole rows",
    arguments: [
      "a;b\nc;d\n", "a;\"b\nc\";d\ne\n", "\"a\"\"\n\";b\nc", "# note;\"not a quote\na;b\n", "a\"b;c\n\"d\ne\"\n",
      "#SAKNAS!;\"a\nb\"\nc\n", "a\r\"b\nc\"\r\nd\n", "\n\n;\n", "a;\"b\"x\"\ny\n",
    ])
  func cuts(_ text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try CSVReader(separator: UInt8(ascii: ";")).read(bytes)
    try bytes.withUnsafeBytes { raw in
      let cutter = BlockCutter(raw, separator: UInt8(ascii: ";"), from: 0)
      var position = 0
      var records: [[String]] = []
      while position < raw.count {
        let end = try cutter.end(from: position, reaching: position + 1).end
        let part = try CSVReader(separator: UInt8(ascii: ";")).read(Array(raw[position..<end]))
        records += (0..<part.count).map { record in (0..<part.width(record)).map { part.text(record, $0) } }
        position = end
      }
      #expect(records == (0..<whole.count).map { record in (0..<whole.width(record)).map { whole.text(record, $0) } })
    }
  }
}
