import Testing

@testable import Intake

@Suite struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    let table = try CSVReader().read(Array(text.utf8))
    return (0..<table.count).map { record in (0..<table.width(record)).map { table.text(record, $0) } }
  }

  @Test(
    "Every separator and line break gives the same cells",
    arguments: ["a;b\n1;2\n", "a,b\n1,2", "a\tb\r\n1\t2\r\n", "a;b\r1;2\r", "sep=;\na;b\n1;2\n", "\"a\",\"b\"\n1,2\n"])
  func separators(_ text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("Commas are decimal signs where semicolons stand between cells")
  func decimalCommas() throws {
    #expect(try rows("a;b\n1,5;2,5\n") == [["a", "b"], ["1,5", "2,5"]])
  }

  // RFC 4180, section 2, rules 5–7.
  @Test("Quotes hold separators, line breaks and doubled quotes")
  func quotes() throws {
    #expect(try rows("\"a;b\";\"c\nd\";\"e\"\"f\"\n") == [["a;b", "c\nd", "e\"f"]])
  }

  @Test("Comments, blank rows and rows of separators are skipped, and rows keep their numbers")
  func rowNumbers() throws {
    let table = try CSVReader().read(Array("#vardtakt;volumes;1\na;b\n\n# x\n;;\n1;2\n".utf8))
    #expect((0..<table.count).map(table.row) == [2, 6])
  }

  @Test("A row whose first cell is an error value of Excel is no comment")
  func errorValue() throws {
    #expect(try rows("a;b\n#SAKNAS!;2\n") == [["a", "b"], ["#SAKNAS!", "2"]])
  }

  @Test("Empty cells at the end of a row are kept as cells")
  func trailingCells() throws {
    #expect(try rows("a;b;;\n1;2;;\n") == [["a", "b", "", ""], ["1", "2", "", ""]])
  }

  @Test("A quote that is never closed is an error in the row where it opens")
  func unterminated() {
    #expect(throws: CSVError.unterminatedQuote(row: 2)) { try CSVReader().read(Array("a;b\n1;\"2\n3;4\n".utf8)) }
  }

  @Test(
    "What the writer writes the reader reads", arguments: ["plain", "a;b", "say \"x\"", "two\nlines", "#1", " padded"])
  func roundTrip(_ cell: String) throws {
    var writer = CSVWriter()
    writer.record(["x", cell])
    let table = try CSVReader(separator: UInt8(ascii: ";")).read(writer.bytes)
    // Spaces around a cell carry no meaning in these files.
    #expect(table.text(0, 1) == (cell == " padded" ? "padded" : cell))
  }

  // OWASP, CSV injection: an apostrophe before a text that a spreadsheet would run.
  @Test(
    "What a spreadsheet would run as a formula gets an apostrophe, which is dropped when it is read",
    arguments: [
      ("=1+1", "'=1+1"), ("+A", "'+A"), ("-A", "'-A"), ("@x", "'@x"), ("=a;b", "\"'=a;b\""), ("-4", "-4"),
      ("−4", "−4"), ("-", "-"), ("'x", "'x"), ("#1", "\"#1\""), ("65+", "65+"),
    ])
  func formulas(text: String, written: String) throws {
    #expect(CSVWriter.quoted(text) == written)
    let table = try CSVReader(separator: UInt8(ascii: ";")).read(Array("\(written);x\n".utf8))
    #expect(table.text(0, 0) == text)
  }
}
