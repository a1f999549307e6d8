import Simulation
import Testing

@Suite("Census without a ceiling")
struct InfiniteServerCensusTests {
  @Test("The mean is arrivals times stay and the variance equals it")
  func moments() throws {
    let census = try InfiniteServerCensus(arrivalRate: 4, meanStay: 5)
    #expect(census.mean == 20)
    #expect(census.variance == 20)
  }

  // Printed by R 4.2: qpois(0.95, 20) = 28, ppois(20, 19, lower.tail = FALSE) = 0.35282563, ppois(19, 19, …) = 0.43939261,
  // qpois(0.999, 1e6) = 1003092.
  @Test("Quantiles and risks are those of the Poisson distribution")
  func poisson() throws {
    let census = try InfiniteServerCensus(mean: 20)
    #expect(try census.quantile(0.95) == 28)
    #expect(try census.places(forRiskOfOverfull: 0.05) == 28)
    #expect(try census.places(forRiskOfFull: 0.05) == 29)
    let dense = try InfiniteServerCensus(mean: 19)
    #expect(abs(dense.riskOfOverfull(places: 20) - 0.35282563) < 5e-9)
    #expect(abs(dense.riskOfFull(places: 20) - 0.43939261) < 5e-9)
    #expect(try PoissonDistribution(mean: 1e6).quantile(0.999) == 1_003_092)
  }

  @Test("T10: a ward of 24 with 8 400 bed-days in a year is overfull more than every third day")
  func overfullWard() throws {
    #expect(abs(try InfiniteServerCensus(mean: 8400.0 / 365).riskOfOverfull(places: 24) - 0.367) < 5e-4)
  }

  @Test("The number beyond the places is found by summing the tail")
  func beyond() throws {
    // By hand: E(N − 1)⁺ = E(N) − 1 + P(N = 0) with mean 1 is e⁻¹.
    #expect(abs(try InfiniteServerCensus(mean: 1).meanBeyond(places: 1) - 0.36787944117144233) < 1e-12)
    #expect(try InfiniteServerCensus(mean: 0).riskOfOverfull(places: 0) == 0)
    #expect(try InfiniteServerCensus(mean: 0).riskOfFull(places: 0) == 1)
  }
}
