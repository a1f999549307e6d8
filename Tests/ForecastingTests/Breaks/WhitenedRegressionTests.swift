import Testing

@testable import Forecasting

@Suite("Regression on level, slope and steps")
struct WhitenedRegressionTests {
  private let times = (0..<100).map(Double.init)

  @Test("Least squares agree with R")
  func leastSquares() {
    // Printed by R 4, lm(Nile ~ cbind(0:99, as.numeric(0:99 >= 28))).
    let fit = WhitenedRegression(BreakSamples.nile, times, steps: [28], persistence: 0)
    let coefficients = fit.coefficients()
    #expect(close(coefficients.map(\.value), [1088.0773576310, 0.7164920273, -283.6023791445]))
    let variance = fit.squaredError / 97
    #expect(
      close(
        coefficients.map { ($0.variance * variance).squareRoot() }, [25.9255957864, 0.7034869064, 45.2270661087]))
  }

  @Test("With noise that lives on, generalised least squares agree with R")
  func generalised() {
    // Printed by R 4.2.2, nlme 3.1-162, gls(y ~ t + s, correlation = corAR1(0.4, fixed = TRUE)) for the same; the variances
    // are diag(vcov) / sigma², in which sigma² is that of the whole noise, 1 / (1 − 0.4²) times that of its news.
    let coefficients = WhitenedRegression(BreakSamples.nile, times, steps: [28], persistence: 0.4).coefficients()
    #expect(close(coefficients.map(\.value), [1090.92376069769784, 0.67708213938719, -285.80071231925984]))
    #expect(
      close(
        coefficients.map { $0.variance * 0.84 }, [9.27752147293e-02, 6.37827575014e-05, 2.55217823788e-01]))
  }

  @Test("The best further step lessens the squared error as much as fitting it does", arguments: [0.0, 0.6])
  func bestStep(persistence: Double) throws {
    let without = WhitenedRegression(BreakSamples.nile, times, steps: [70], persistence: persistence)
    let best = try #require(without.bestStep(in: 6...94, apartFrom: [70], by: 6))
    #expect(best.position == 28)
    for position in [6, 28, 50, 94] {
      let with = WhitenedRegression(BreakSamples.nile, times, steps: [70, position], persistence: persistence)
      let gain = without.squaredError - with.squaredError
      #expect(gain <= best.gain * 1.000001)
      if position == 28 { #expect(close(gain, best.gain)) }
    }
  }
}
