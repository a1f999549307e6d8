import Testing

@testable import PlanningModel

@Suite("Numbers in files")
struct FileNumberTests {
  // Printed by Python, float(f"{value:.15g}"); 0.30000000000000004 and 5.000000000000006 are sums of decimals.
  @Test(
    "A number is written without the noise in its last digits",
    arguments: [
      (0.1 + 0.2, "0.3"), (5.000000000000006, "5.00000000000001"), (-5.0000000000000006, "-5"), (9.95, "9.95"),
      (0.00012345678901234567, "0.000123456789012346"), (999_999_999_999_999.9, "1000000000000000"), (2e-16, "2e-16"),
      (123_456_789.123_456_789, "123456789.123457"), (0, "0"), (-1e-300, "-1e-300"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ] as [(Double, String)])
  func noise(value: Double, text: String) {
    #expect(FileNumber.text(value) == text)
    #expect(Double(text) == FileNumber.rounded(value))
  }

  @Test("Rounding a second time changes nothing")
  func stable() {
    var value = 1e-9
    while value < 1e16 {
      let once = FileNumber.rounded(value / 3)
      #expect(FileNumber.rounded(once) == once)
      #expect(abs(once - value / 3) <= 5e-15 * once)
      value *= 1.7
    }
  }
}
