import Testing

@testable import Forecasting

@Suite("Season by classical decomposition")
struct ClassicalSeasonTests {
  /// Printed by statsmodels 0.14, `seasonal_decompose(USAccDeaths, period=12).seasonal`.
  @Test(
    "The season is that of another program",
    arguments: [
      (
        ClassicalSeason.Kind.additive,
        [
          -805.892361111, -1523.30902778, -740.842361111, -514.784027778, 339.649305556, 744.840972222, 1679.44097222,
          986.315972222, -109.292361111, 263.857638889, -260.950694444, -59.0340277778,
        ]
      ),
      (
        .multiplicative,
        [
          0.907775883737, 0.824694931077, 0.914595276583, 0.940698704934, 1.03989516811, 1.08690441987, 1.19245075132,
          1.11266221495, 0.986792825613, 1.02991665994, 0.969783499026, 0.993829664835,
        ]
      ),
    ])
  func published(kind: ClassicalSeason.Kind, expected: [Double]) throws {
    let values = PublishedSeries.accidentalDeaths
    let season = try #require(ClassicalSeason(values, period: 12, kind: kind))
    #expect(close(season.values, expected))
    let without = season.removed(from: values)
    #expect(close(without.indices.map { season.applied(to: without[$0], at: $0) }, values))
    #expect(season.scale(at: 14) == (kind == .additive ? 1 : season.values[2]))
  }

  @Test("An uneven season with a gap, calculated by hand")
  func gap() throws {
    // The gap is filled with (3 + 9)/2 = 6.
    let values = [1.0, 5, 3, 4, 6, .nan, 7, 6, 9]
    let filled = try #require(ClassicalSeason.filled(values, period: 3))
    #expect(filled == [1, 5, 3, 4, 6, 6, 7, 6, 9])
    let season = try #require(ClassicalSeason(values, period: 3, kind: .additive))
    // Trends 3, 4, 13/3, 16/3, 19/3, 19/3, 22/3; differences by position: (−1/3, 2/3), (2, 2/3, −4/3), (−1, −1/3).
    let means = [1.0 / 6, 4.0 / 9, -2.0 / 3]
    let centre = means.reduce(0, +) / 3
    #expect(close(season.values, means.map { $0 - centre }))
  }

  @Test("Values with a season are told from values without")
  func tested() {
    #expect(ClassicalSeason.hasSeason(PublishedSeries.airPassengers, period: 12))
    #expect(ClassicalSeason.hasSeason(PublishedSeries.nottinghamTemperatures, period: 12))
    #expect(!ClassicalSeason.hasSeason(Array(PublishedSeries.nottinghamTemperatures.prefix(23)), period: 12))
    #expect(!ClassicalSeason.hasSeason([Double](repeating: 4, count: 48), period: 12))
    #expect(!ClassicalSeason.hasSeason(PublishedSeries.nottinghamTemperatures, period: 1))
  }

  @Test("A season multiplies if all values are positive and no factor is next to nothing; otherwise it adds")
  func kind() {
    func kind(_ low: Double) -> ClassicalSeason.Kind? {
      ClassicalSeason.tested((0..<24).map { $0 % 4 == 0 ? low : Double(8 + $0 % 4) }, period: 4)?.kind
    }
    #expect(kind(5) == .multiplicative)
    #expect(kind(0.01) == .additive)
    #expect(kind(0) == .additive)
  }

  @Test("A position never observed leaves no season")
  func neverObserved() {
    let values = (0..<24).map { $0 % 4 == 1 ? Double.nan : Double($0 % 4) }
    #expect(ClassicalSeason(values, period: 4, kind: .additive) == nil)
    #expect(ClassicalSeason.tested(values, period: 4) == nil)
  }
}
