import Testing

@testable import Intake

/// How often a number that is nobody's is taken for one.
@Suite struct IdentityNumberRateTests {
  /// Random digits, the same in every run (SplitMix64, Steele, Lea and Flood 2014).
  private struct Digits {
    var state: UInt64

    mutating func next(below limit: UInt64) -> String {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
      // The 1 in front keeps zeros at the beginning.
      return String(String(limit + mixed % limit).dropFirst())
    }
  }

  // Ten digits: 36 525 days of a century, once more with 60 added to the day, of a million; times 1/10 for the check digit
  // and 999/1000 for the three digits before it: 0.73 %. Twelve digits: 400 years of 100 million dates, 146 097 days twice
  // and 28 days of 12 months for Inera's numbers, with the same two factors: 0.043 %; and of Stockholm's form 350 years of
  // a million, times 1/10: 0.0035 %. Deviations are five standard deviations of the count.
  @Test(
    "Of 300 000 random numbers few are taken for a person's",
    arguments: [(10, 0.0073, IdentityNumber.Finding.bareTenDigits), (12, 0.000_46, .certain)])
  func rate(count: Int, share: Double, finding: IdentityNumber.Finding) {
    let draws = 150_000
    let limit = (0..<count).reduce(1 as UInt64) { power, _ in power * 10 }
    var digits = Digits(state: UInt64(count))
    var hits = 0
    for _ in 0..<draws {
      var text = digits.next(below: limit)
      if text.withUTF8(IdentityNumber.find) == finding { hits += 1 }
    }
    let expected = Double(draws) * share
    #expect(abs(Double(hits) - expected) <= 5 * expected.squareRoot(), "\(hits) of \(draws), expected \(expected)")
  }
}
