import Testing

@testable import Intake

@Suite struct NumberParsingTests {
  private func read(_ text: String) -> NumberReading {
    Array(text.utf8).withUnsafeBufferPointer(NumberParsing.read)
  }

  @Test(
    "Numbers are read as Swedes and spreadsheets write them",
    arguments: [
      ("12", 12), ("0", 0), ("-12", -12), ("\u{2212}12", -12), ("1234,5", 1234.5), ("1234.5", 1234.5),
      ("1 234,5", 1234.5), ("1\u{00A0}234,5", 1234.5), ("12\u{202F}345\u{202F}678", 12_345_678), ("50 %", 0.5),
      ("12,5%", 0.125), ("1E3", 1000), ("0,1", 0.1), ("1.74725274725275", 1.747_252_747_252_75), (",5", 0.5),
      ("1 234,50-", -1234.5), ("\u{2013}7", -7), ("\u{A0}12\u{A0}", 12), ("1\u{2009}234", 1234),
    ])
  func values(_ text: String, _ value: Double) {
    #expect(read(text).outcome == .value)
    #expect(read(text).value == value)
  }

  @Test(
    "Missing is missing, never 0",
    arguments: [
      "", "-", ".", "..", "n/a", "NA", "saknas", "Saknas", "#SAKNAS!", "#DIVISION/0!", "#VÄRDEFEL!", "#REFERENS!",
      "#N/A",
    ])
  func missing(_ text: String) {
    #expect(read(text).outcome == .missing)
    #expect(read(text).value.isNaN)
  }

  @Test(
    "What is no number is not guessed at",
    arguments: ["1.234,5", "1,234,567", "12 34", "1 23", "tolv", "1-2", "inf", "0x1F", "1,2,3", "--1"])
  func invalid(_ text: String) { #expect(read(text).outcome == .invalid) }

  @Test("A sign with exactly three digits after it may be one between thousands")
  func ambiguity() {
    #expect(!read("1.234").signIsCertain)
    #expect(!read("123,456").signIsCertain)
    #expect(read("0,125").signIsCertain)
    #expect(read("1234,567").signIsCertain)
    #expect(read("1,5").signIsCertain)
  }
}
