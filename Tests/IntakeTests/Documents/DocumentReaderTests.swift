import Testing

@testable import Intake

@Suite struct DocumentReaderTests {
  private func read(_ yaml: String) throws(DocumentError) -> DocumentNode {
    try DocumentReader.read([UInt8](yaml.utf8))
  }

  private func fields(_ node: DocumentNode) throws -> [DocumentNode.Field] {
    guard case .fields(let fields) = node.content else {
      Issue.record("The part has no keys.")
      return []
    }
    return fields
  }

  @Test("Every part knows its row, and keys stand in the order of the file")
  func rows() throws {
    let fields = try fields(
      try read(
        """
        name: Kö
        # en kommentar
        weeks: 52
        lines:
          - waiting: [1, 2]
          - ~
        """))
    #expect(fields.map(\.key) == ["name", "weeks", "lines"])
    #expect(fields.map(\.row) == [1, 3, 4])
    #expect(fields[0].value.text == "Kö")
    #expect(fields[1].value.number == 52)
    guard case .list(let items) = fields[2].value.content else {
      Issue.record("The lines are no list.")
      return
    }
    #expect(items.count == 2)
    #expect(items[0].row == 5)
    #expect(items[1].content == .empty)
  }

  @Test(
    "Numbers are read as planners write them",
    arguments: [
      ("0,5", 0.5), ("5 %", 0.05), ("\"1 200\"", 1200), ("-3", -3), ("många", nil), ("[1]", nil), ("\"\"", nil),
    ] as [(String, Double?)])
  func numbers(_ written: String, _ value: Double?) throws {
    #expect(try fields(try read("key: \(written)"))[0].value.number == value)
  }

  @Test("An empty file is empty, and what is no YAML is refused with its row")
  func refusals() throws {
    #expect(try read("").content == .empty)
    #expect(try read("# bara en kommentar\n").content == .empty)
    #expect(throws: DocumentError(row: 1, message: "Nyckeln a står flera gånger. Behåll en av dem.")) {
      try read("a: 1\na: 2\n")
    }
    do throws(DocumentError) {
      _ = try read("a: [1, 2\n")
      Issue.record("Nothing was refused.")
    } catch {
      #expect(error.message.hasPrefix("Filen följer inte YAML. Rätta indrag, kolon och citattecken"))
    }
  }

  @Test("Anchors that repeat each other without end are refused before they fill the memory")
  func bombs() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let part = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(part)]\n"
    }
    #expect(throws: DocumentError.self) { try read(yaml) }
    #expect(throws: DocumentError.self) {
      try read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
    }
  }
}
