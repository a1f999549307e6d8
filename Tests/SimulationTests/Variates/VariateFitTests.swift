import Simulation
import Testing

@Suite("Fitted random variables")
struct VariateFitTests {
  static let stays = [0.5, 1.2, 2.2, 2.9, 3.1, 4.0, 5.5, 6.1, 8.4, 12.7]

  // Printed by R 4.2, MASS::fitdistr with reltol 1e-14: the log-likelihoods.
  @Test(
    "The likelihood is the greatest that R finds",
    arguments: [
      (VariateFamily.gamma, -24.750667361), (.logNormal, -25.198938259), (.weibull, -24.75215533),
      (.exponential, -25.390154481),
    ])
  func likelihood(_ family: VariateFamily, _ expected: Double) throws {
    let fit = try VariateFit(family, to: Self.stays)
    #expect(abs(fit.logLikelihood - expected) < 1e-7)
    #expect(abs(fit.criterion - (2 * (family == .exponential ? 1 : 2) - 2 * expected)) < 1e-6)
  }

  // R's estimates: gamma shape 1.640621855 and rate 0.352064697, so mean 4.66 and variance 13.236; ks.test(x, "pexp")
  // prints D = 0.176310733.
  @Test("Estimates and distance are R's")
  func estimates() throws {
    let gamma = try VariateFit(.gamma, to: Self.stays).variate
    #expect(abs(gamma.mean - 4.66) < 1e-9)
    #expect(abs(gamma.variance - 1.640621855 / (0.352064697 * 0.352064697)) < 1e-3)
    #expect(abs(try VariateFit(.exponential, to: Self.stays).greatestDistance - 0.176310733) < 5e-10)
  }

  @Test("The family with the least criterion is chosen")
  func choice() throws {
    // By hand from the likelihoods above: exponential 52.78, gamma 53.50, Weibull 53.50, log-normal 54.40.
    #expect(try VariateFit.best(to: Self.stays).family == .exponential)
    #expect(try VariateFit.best(of: [.logNormal, .weibull, .gamma], to: Self.stays).family == .gamma)
  }

  @Test("Values without spread, below zero or missing are refused")
  func refusals() {
    #expect(throws: VariateError.noSpread) { try VariateFit(.gamma, to: [2, 2, 2]) }
    #expect(throws: VariateError.notPositive(quantity: "value", value: 0)) { try VariateFit(.gamma, to: [0, 2]) }
    #expect(throws: VariateError.nothingToDraw) { try VariateFit(.gamma, to: []) }
  }
}
