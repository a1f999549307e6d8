import PlanningModel
import Testing

@testable import Planning

@Suite("Numbers on a command line")
struct FormulaReadingTests {
  @Test(
    "A single number has a point or a comma, a sign of either kind and spaces between thousands",
    arguments: [
      ("3.5", 3.5), ("3,5", 3.5), ("-3", -3), ("\u{2212}0,25", -0.25), ("+7", 7), ("7 000", 7000), ("007", 7),
      ("1\u{A0}234\u{A0}567,5", 1_234_567.5),
    ])
  func number(text: String, value: Double) {
    #expect(FormulaInput.number(text) == value)
  }

  @Test(
    "What is not written as a number is none",
    arguments: [
      "", " ", ".", "1.", ",5", "1.2.3", "1.000,5", "1e3", "0x10", "inf", "nan", "--1", "1 00", "1  000", "1,5 000",
      "1234 567", "١٢", "5 kr", "1 000 ", "½",
    ])
  func noNumber(text: String) {
    #expect(FormulaInput.number(text) == nil)
  }

  @Test(
    "A list is separated by commas with decimal points, or by semicolons with either",
    arguments: [
      ("1,2,3", ["1", "2", "3"]), ("1.5, 2.5", ["1.5", "2.5"]), ("1,5; 2,5", ["1,5", "2,5"]), ("7", ["7"]),
      ("a;b,c", ["a", "b,c"]),
    ])
  func list(text: String, parts: [String]) {
    #expect(FormulaArguments.parts(of: text) == parts)
  }
}
