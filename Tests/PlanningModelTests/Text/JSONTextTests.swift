import Testing

@testable import PlanningModel

@Suite("JSON texts")
struct JSONTextTests {
  @Test(
    "JSON numbers have at most fifteen digits",
    arguments: [
      (7000, "7000"), (-65, "-65"), (0.1, "0.1"), (-0.0, "0"), (1.0 / 3, "0.333333333333333"), (1e21, "1e+21"),
    ] as [(Double, String)])
  func jsonNumber(value: Double, text: String) { #expect(JSONText.number(value) == text) }

  @Test("JSON texts escape quotes, backslashes and control characters and leave Swedish letters")
  func jsonString() {
    #expect(JSONText.string("å\"\\\n\r\t\u{1}").text == #""å\"\\\n\r\t\u0001""#)
    #expect(JSONText.array([]).text == "[]")
    #expect(JSONText.object([]).text == "{}")
  }
}
