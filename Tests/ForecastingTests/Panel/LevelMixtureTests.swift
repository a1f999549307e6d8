import Foundation
import Numerics
import Testing

@testable import Forecasting

@Suite("Mixture of level models")
struct LevelMixtureTests {
  private func model(_ gain: Double) -> LevelModel { LevelModel(gain: gain, trendShare: 0, damping: 0) }

  @Test("A gain of 0 is the plain mean, a gain of 1 the last value")
  func extremes() {
    let runs = LevelRuns([10, 12, .nan, 14, 11, 13], models: [model(0), model(1)])
    #expect(close(runs.levels, [12, 13]))
    #expect(runs.trends == [0, 0])
  }

  @Test("Likelihood and level of one model, calculated by hand")
  func byHand() {
    // Gain ½ after the first value: levels 8, then 8 + (12 − 8)/2 = 10, then 10 + (14 − 10)/2 = 12, then + (10 − 12)/2.
    // Errors 4, 4, −2; one of four values is spent on starting, so the mean square is (16 + 16 + 4)/3 = 12.
    let runs = LevelRuns([8, 12, 14, 10], models: [model(0.5)])
    #expect(close(runs.levels, [11]))
    #expect(close(runs.logLikelihood, [-1.5 * log(12)]))
    #expect(close(LevelRuns.errors([8, 12, 14, 10], models: [model(0.5)], weights: [1]), [.nan, 4, 4, -2]))
  }

  @Test("A trend grows from errors and dies away")
  func trend() {
    // Gain ½, share ½, damping ½, no warm-up with three values but one: 0, then error 4: level 2, trend 1;
    // then level 2.5, error 3.5: level 4.25, trend 0.5 + 0.875.
    let runs = LevelRuns([0, 4, 6], models: [LevelModel(gain: 0.5, trendShare: 0.5, damping: 0.5)])
    #expect(close(runs.levels, [4.25]))
    #expect(close(runs.trends, [1.375]))
  }

  @Test("Two equal values have no trend")
  func twoValues() {
    let runs = LevelRuns([4, 4], models: LevelModel.all)
    #expect(runs.trends.allSatisfy { $0 == 0 })
    #expect(runs.levels.allSatisfy { abs($0 - 4) < 1e-12 })
  }

  @Test("One odd value moves the level by no more than four typical errors")
  func oddValue() {
    let steady = (0..<20).map { $0.isMultiple(of: 2) ? 100.0 : 102 }
    // Changes between neighbours are 2, so a typical error is 2/(0.6745 · √2) and four of them 8.386.
    let runs = LevelRuns(steady + [10_000], models: [model(1)])
    #expect(abs(runs.levels[0] - (102 + 4 * 2 / (0.6745 * 2.0.squareRoot()))) < 1e-9)
  }

  @Test("The prior is learned from all series: where most have a still level, a short one is believed to have that too")
  func prior() {
    var random = PhiloxRandom(seed: 3)
    let models = [model(0), model(0.8)]
    let still = (0..<60).map { _ in
      LevelRuns((0..<40).map { _ in 100 + 10 * SampleSeries.noise(&random) }, models: models)
    }
    let prior = LevelMixture.prior(still)
    #expect(close(prior.reduce(0, +), 1))
    #expect(prior[0] > 0.9)
    let unsure = LevelRuns([100, 101, 105, 104], models: models)
    let weights = LevelMixture.weights(unsure, prior: prior)
    let even = LevelMixture.weights(unsure, prior: [0.5, 0.5])
    #expect(close(weights.reduce(0, +), 1))
    #expect(weights[0] > even[0])
  }

  @Test(
    "Constant values, a single value and no value at all have finite weights",
    arguments: [[], [5], [5, 5, 5, 5, 5, 5]])
  func degenerate(values: [Double]) {
    let runs = LevelRuns(values, models: LevelModel.all)
    let weights = LevelMixture.weights(runs, prior: LevelMixture.prior([runs]))
    #expect(weights.allSatisfy { $0.isFinite })
    #expect(close(weights.reduce(0, +), 1))
    #expect(runs.levels.allSatisfy { $0 == (values.first ?? 0) })
  }
}
