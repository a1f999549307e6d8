import Testing

@testable import Simulation

@Suite("Rate profiles")
struct RateProfileTests {
  // A unit of 1 − e⁻³ uses up an amount of 3: one hour at 2 and then half an hour of the next cycle's 2, with an hour of
  // nothing between: from 0, 1 hour (2), 1 hour (0), half an hour (1).
  @Test("An amount of rate is used up slot by slot")
  func inversion() throws {
    let profile = try RateProfile(rates: [2, 0])
    #expect(abs(profile.next(after: 0, unit: 0.950212931632136) - 2.5) < 1e-12)
    #expect(abs(profile.next(after: 1.5, unit: 0.950212931632136) - 4.5) < 1e-12)
    #expect(profile.meanRate == 1)
    #expect(profile.rate(at: 5.5) == 0)
    #expect(abs(profile.meanRate(from: 0.5, to: 2) - 2.0 / 3) < 1e-12)
  }

  @Test("Rates of nothing never bring anybody, and tiny rates bring them in one step")
  func tiny() throws {
    #expect(try RateProfile(rates: [0, 0]).next(after: 3, unit: 0.5) == .infinity)
    #expect(try RateProfile(rates: [0, 1e-300]).next(after: 3, unit: 0.5) == .infinity)
    let rare = try RateProfile(rates: [1e-9]).next(after: 0, unit: 0.5)
    #expect(abs(rare - 693_147_180.5599453) < 1)
  }

  @Test("A season multiplies whole weeks")
  func season() throws {
    let hourly = [Double](repeating: 2, count: 168)
    let profile = try RateProfile.weekly(hourly: hourly, season: [1, 0.5])
    #expect(profile.cycle == 336)
    #expect(profile.meanRate == 1.5)
    #expect(throws: VariateError.countsDiffer(values: 168, weights: 24)) {
      try RateProfile.weekly(hourly: [Double](repeating: 1, count: 24))
    }
  }
}
