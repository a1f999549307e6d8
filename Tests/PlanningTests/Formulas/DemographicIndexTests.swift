import Planning
import PlanningModel
import Testing

@Suite("The demographic index")
struct DemographicIndexTests {
  private let hip = PlanningObjectCode("hoft")

  private func person(_ year: Int, _ sex: Sex, _ age: Int, _ persons: Double) -> PopulationRow {
    PopulationRow(year: year, sex: sex, age: age, persons: persons)
  }

  private func rate(_ sex: Sex, _ ages: ClosedRange<Int>, _ perThousand: Double) -> CareRate {
    CareRate(object: hip, sex: sex, fromAge: ages.lowerBound, throughAge: ages.upperBound, perThousand: perThousand)
  }

  private func value(_ index: DemographicIndex, _ period: String) throws -> Double {
    index.value(of: hip, in: try #require(Period(period)))
  }

  /// 2025: 1 000 women of 79 and 500 of 80+, 400 men of 80+. 2026: 900, 700 and 450.
  private var population: [PopulationRow] {
    [
      person(2025, .women, 79, 1000), person(2025, .women, 80, 500), person(2025, .men, 80, 400),
      person(2026, .women, 79, 900), person(2026, .women, 80, 700), person(2026, .men, 80, 450),
    ]
  }

  // Hand calculation. End of 2025: 2 × 1.0 + 10 × 0.5 + 5 × 0.4 = 9 a year; end of 2026: 1.8 + 7 + 2.25 = 11.05.
  // July 2026 has its middle on 16 July, 196 days into the year.
  @Test(
    "Expected activities are interpolated between the ends of the years and held outside them",
    arguments: [
      ("2026-07", 9 + 2.05 * 196 / 365.25), ("2025-06", 9), ("2019", 9), ("2027-01", 11.05), ("2040", 11.05),
      ("2026-01-01", 9),
    ] as [(String, Double)])
  func interpolation(period: String, expected: Double) throws {
    let index = DemographicIndex(
      population: population, rates: [rate(.women, 79...79, 2), rate(.women, 80...80, 10), rate(.men, 80...80, 5)])
    #expect(abs(try value(index, period) - expected) < 1e-9)
    #expect(index.covers(hip))
  }

  // Hand calculation: 10 × 0.5 at the end of 2025.
  @Test("The oldest age stands for all above it, and a band above it alone counts nobody")
  func openEnded() throws {
    let wide = DemographicIndex(population: population, rates: [rate(.women, 80...200, 10)])
    #expect(abs(try value(wide, "2020") - 5) < 1e-9)
    let above = DemographicIndex(population: population, rates: [rate(.women, 81...200, 10)])
    #expect(try value(above, "2020") == 1)
    #expect(!above.covers(hip))
  }

  // Hand calculation: 1 500 women of 79 and over, 3 per thousand.
  @Test("A band of several ages counts all of them, and rows of one age add up")
  func bands() throws {
    let doubled = population + [person(2025, .women, 80, 100)]
    let index = DemographicIndex(population: doubled, rates: [rate(.women, 0...120, 3)])
    #expect(abs(try value(index, "2020") - 4.8) < 1e-9)
  }

  @Test("Without population, without rates, or with nobody to use the care the index is 1")
  func missing() throws {
    let cases = [
      DemographicIndex(population: [], rates: [rate(.women, 0...9, 1)]),
      DemographicIndex(population: population, rates: []),
      DemographicIndex(population: population, rates: [rate(.men, 0...10, 5)]),
      DemographicIndex(population: population, rates: [rate(.women, 80...80, 0)]),
    ]
    for index in cases {
      #expect(try value(index, "2026-07") == 1)
      #expect(!index.covers(hip))
    }
  }

  // Hand calculation: 5 at the end of 2025 and 11 at the end of 2028 give 7 and 9 between.
  @Test("Years that a projection leaves out are interpolated")
  func sparseYears() throws {
    let index = DemographicIndex(
      population: [person(2025, .women, 80, 500), person(2028, .women, 80, 1100)], rates: [rate(.women, 80...80, 10)])
    #expect(index.covers(hip))
    #expect(abs(try value(index, "2027-01-01") - 7) < 1e-9)
    #expect(abs(try value(index, "2028-01-01") - 9) < 1e-9)
    #expect(abs(try value(index, "2030") - 11) < 1e-9)
  }
}
