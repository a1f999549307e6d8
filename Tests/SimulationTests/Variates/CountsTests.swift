import Foundation
import Numerics
import Testing

@testable import Simulation

@Suite("Counts drawn by chance")
struct CountsTests {
  /// Chi-square of draws against probabilities, cells pooled to five expected or more, and its degrees of freedom.
  private func chiSquare(
    _ draws: [Int], probability: (Int) -> Double
  ) -> (value: Double, degrees: Int) {
    var counts: [Int: Int] = [:]
    for draw in draws { counts[draw, default: 0] += 1 }
    var value = 0.0
    var cells = 0
    var observed = 0.0
    var expected = 0.0
    var left = Double(draws.count)
    for count in 0...(draws.max() ?? 0) {
      observed += Double(counts[count] ?? 0)
      expected += probability(count) * Double(draws.count)
      guard expected >= 5, left - expected >= 5 else { continue }
      value += (observed - expected) * (observed - expected) / expected
      left -= expected
      cells += 1
      observed = 0
      expected = 0
    }
    value += (observed - left) * (observed - left) / max(left, 1)
    return (value, cells)
  }

  /// A chi-square variate is above this once in a thousand (Wilson and Hilferty 1931, doi:10.1073/pnas.17.12.684).
  private func limit(_ degrees: Int) -> Double {
    let share = 2.0 / (9 * Double(degrees))
    return Double(degrees) * pow(1 - share + 3.0902 * share.squareRoot(), 3)
  }

  private static let draws = 20_000

  @Test("Poisson counts follow their distribution", arguments: [0.3, 4, 9.9, 10.1, 60])
  func poisson(mean: Double) {
    func probability(_ count: Int) -> Double { exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1)) }
    var random = PhiloxRandom(seed: 1)
    let table = CountsTable.poisson(mean: mean)
    let tabled = (0..<Self.draws).map { _ in table.value(at: random.nextUnit()) }
    let drawn = (0..<Self.draws).map { _ in PoissonCounts.draw(mean: mean, using: &random) }
    for draws in [tabled, drawn] {
      let test = chiSquare(draws, probability: probability)
      #expect(test.value < limit(test.degrees))
    }
  }

  @Test("Binomial counts follow their distribution", arguments: [(12, 0.2), (40, 0.7), (400, 0.05), (100, 0.5)])
  func binomial(trials: Int, probability: Double) {
    func density(_ count: Int) -> Double {
      guard count <= trials else { return 0 }
      let (n, k) = (Double(trials), Double(count))
      let choices: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      let chance: Double = k * log(probability) + (n - k) * log(1 - probability)
      return exp(choices + chance)
    }
    var random = PhiloxRandom(seed: 2)
    let table = CountsTable.binomial(trials: trials, probability: probability)
    let tabled = (0..<Self.draws).map { _ in table.value(at: random.nextUnit()) }
    let drawn = (0..<Self.draws).map { _ in
      BinomialCounts.draw(trials: trials, probability: probability, using: &random)
    }
    for draws in [tabled, drawn] {
      let test = chiSquare(draws, probability: density)
      #expect(test.value < limit(test.degrees))
    }
  }

  @Test("Negative binomial counts follow their distribution", arguments: [(3.0, 2.0), (50, 1.5), (8, 6)])
  func negativeBinomial(mean: Double, ratio: Double) {
    let size = mean / (ratio - 1)
    func probability(_ count: Int) -> Double {
      let k = Double(count)
      let choices: Double = lgamma(k + size) - lgamma(k + 1) - lgamma(size)
      let chance: Double = k * log(1 - 1 / ratio) - size * log(ratio)
      return exp(choices + chance)
    }
    var random = PhiloxRandom(seed: 3)
    let table = CountsTable.negativeBinomial(mean: mean, varianceRatio: ratio)
    let tabled = (0..<Self.draws).map { _ in table.value(at: random.nextUnit()) }
    let drawn = (0..<Self.draws).map { _ in
      NegativeBinomialCounts.draw(mean: mean, varianceRatio: ratio, using: &random)
    }
    for draws in [tabled, drawn] {
      let test = chiSquare(draws, probability: probability)
      #expect(test.value < limit(test.degrees))
    }
  }

  @Test("Great means keep their mean and variance", arguments: [1.0, 30])
  func great(ratio: Double) {
    var random = PhiloxRandom(seed: 4)
    var moments = Moments()
    for _ in 0..<5000 {
      let count =
        ratio > 1
        ? NegativeBinomialCounts.draw(mean: 1_600_000, varianceRatio: ratio, using: &random)
        : PoissonCounts.draw(mean: 1_600_000, using: &random)
      moments.add(Double(count))
    }
    #expect(moments.interval(confidence: 0.999).contains(1_600_000))
    // The standard error of a variance is its √(2/n): 2 per cent here, and four of them are allowed.
    #expect(abs(moments.variance / (1_600_000 * ratio) - 1) < 0.08)
  }

  @Test("Ends are certain")
  func ends() {
    var random = PhiloxRandom(seed: 5)
    #expect(BinomialCounts.draw(trials: 7, probability: 1, using: &random) == 7)
    #expect(BinomialCounts.draw(trials: 7, probability: 0, using: &random) == 0)
    #expect(PoissonCounts.draw(mean: 0, using: &random) == 0)
    #expect(CountsTable.poisson(mean: 0).value(at: 0.999) == 0)
    #expect(CountsTable.binomial(trials: 3, probability: 1).value(at: 0) == 3)
  }

  @Test("A greater uniform number never gives a smaller count")
  func rising() {
    let table = CountsTable.poisson(mean: 20)
    let values = stride(from: 0.0, to: 1, by: 0.001).map { table.value(at: $0) }
    #expect(values == values.sorted())
    #expect(table.value(at: 1.0.nextDown) < 80)
  }

  @Test("Logarithms of factorials are the library's")
  func factorials() {
    for k in [0.0, 1, 2, 15, 16, 17, 100, 1e6] {
      #expect(abs(LogFactorial.of(k) - lgamma(k + 1)) <= 1e-13 * max(1, lgamma(k + 1)))
    }
  }
}
