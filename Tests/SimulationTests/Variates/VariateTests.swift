import Numerics
import Simulation
import Testing

@Suite("Random variables")
struct VariateTests {
  static func cases() throws -> [(String, Variate)] {
    [
      ("constant", try .constant(3)), ("uniform", try .uniform(from: 1, to: 4)),
      ("triangular", try .triangular(from: 1, likeliest: 2, to: 6)), ("exponential", try .exponential(mean: 2)),
      ("gamma", try .gamma(shape: 2.5, scale: 2)), ("flat gamma", try .gamma(mean: 3, deviation: 5)),
      ("erlang", try .erlang(stages: 3, mean: 6)), ("log-normal", try .logNormal(mean: 5, deviation: 4)),
      ("weibull", try .weibull(shape: 1.5, scale: 2)), ("empirical", try .empirical([1, 4, 4, 9])),
      ("discrete", try .discrete(values: [5, 0, 2], weights: [1, 2, 3])),
      ("histogram", try .histogram(counts: [3, 0, 10, 5], width: 24)),
    ]
  }

  // Five standard errors of a mean, and of a mean of squares, by the sample itself: one miss in a million and a half.
  @Test("Draws have the mean and the variance that are stated, and lie beyond their median half the time")
  func moments() throws {
    for (name, variate) in try Self.cases() {
      var random = PhiloxRandom(seed: 11)
      let values = (0..<8000).map { _ in variate.draw(&random) }
      expectMean(values, variate.mean, name)
      expectMean(values.map { ($0 - variate.mean) * ($0 - variate.mean) }, variate.variance, name)
      for level in [0.5, 1.0, 2.0] {
        let limit = variate.mean * level
        expectMean(values.map { $0 > limit ? 1 : 0 }, variate.survival(beyond: limit), "\(name) beyond \(limit)")
      }
      #expect(variate.survival(beyond: -1) == 1)
    }
  }

  private func expectMean(_ values: [Double], _ mean: Double, _ name: String) {
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / count
    #expect(abs(average - mean) <= 5 * (variance / count).squareRoot() + 1e-9, "\(name): \(average) against \(mean)")
  }

  // Printed by R 4.2: pgamma(c(0.3, 2, 9), 2.5, lower.tail = FALSE), pgamma(30, 25, …), plnorm(3, 1, 0.5, …),
  // pweibull(3, 1.5, 2, …), and 2 Γ(1 + 1/1.5), 4 (Γ(1 + 2/1.5) − Γ(1 + 1/1.5)²).
  @Test("Tails and moments are those that R prints")
  func references() throws {
    let gamma = try Variate.gamma(shape: 2.5, scale: 1)
    for (value, tail) in [(0.3, 0.98800324279409), (2, 0.54941595135278), (9, 0.00294640458788)] {
      #expect(abs(gamma.survival(beyond: value) - tail) < 1e-13)
    }
    #expect(abs(try Variate.gamma(shape: 25, scale: 2).survival(beyond: 60) - 0.157242027238) < 1e-12)
    #expect(
      abs(try Variate.logNormal(logMean: 1, logDeviation: 0.5).survival(beyond: 3) - 0.421825899197) < 1e-12)
    let weibull = try Variate.weibull(shape: 1.5, scale: 2)
    #expect(abs(weibull.survival(beyond: 3) - 0.15927590849) < 1e-11)
    #expect(abs(weibull.mean - 1.8054905859) < 1e-10)
    #expect(abs(weibull.variance - 1.50276113926) < 1e-10)
  }

  @Test("A mean and a standard deviation give back themselves")
  func fromMoments() throws {
    for variate in [try Variate.gamma(mean: 5, deviation: 4), try Variate.logNormal(mean: 5, deviation: 4)] {
      #expect(abs(variate.mean - 5) < 1e-12)
      #expect(abs(variate.variance - 16) < 1e-12)
      #expect(abs(variate.squaredVariation - 0.64) < 1e-12)
    }
  }

  @Test("Numbers that make no variable are refused with a remedy")
  func refusals() throws {
    func text(_ make: () throws -> Variate) -> String? {
      do { return "\(try make())" } catch { return "\(error)" }
    }
    #expect(text { try .exponential(mean: 0) } == "The mean is 0.0. Give a number above zero.")
    #expect(text { try .constant(-1) } == "The constant is -1.0. Give a number that is zero or more.")
    #expect(
      text { try .uniform(from: 2, to: 1) }
        == "The least and greatest value must rise. Give the least first and the greatest last.")
    #expect(
      text { try .empirical([]) } == "There is nothing to draw from. Give at least one value with a weight above zero.")
    #expect(
      text { try .discrete(values: [1], weights: [1, 2]) }
        == "There are 1 values but 2 weights. Give one weight for each value.")
    #expect(
      text { try .discrete(values: [1], weights: [-0.1]) } == "The weight is -0.1. Give a number that is zero or more.")
    #expect(text { try .empirical([.nan]) } == "The value is nan. Give a number that is zero or more.")
  }
}
