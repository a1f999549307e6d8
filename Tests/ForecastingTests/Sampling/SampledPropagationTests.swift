import Forecasting
import Numerics
import Testing

@Suite("Errors that live on in paths")
struct SampledPropagationTests {
  @Test(
    "Paths widen as the propagation says",
    arguments: [
      ErrorPropagation(level: 0.3), ErrorPropagation(level: 0.2, trend: 0.1, damping: 0.9, initial: 0.4),
      ErrorPropagation(level: 0.1, season: 0.6, period: 4),
      ErrorPropagation(level: 0.2, trend: 0.05, season: 0.3, period: 12, initial: 0.2),
      ErrorPropagation(level: 0, season: 1, period: 40),
    ])
  func widen(propagation: ErrorPropagation) throws {
    var random = PhiloxRandom(seed: 12)
    let residuals = (0..<200).map { _ in SampleSeries.noise(&random) }
    let centre = residuals.reduce(0, +) / 200
    let series = try TimeSeries(values: [Double](repeating: 1e6, count: 200), period: 1)
    let forecast = FittedForecast(
      method: "by hand", basis: .ownHistory(observations: 200), series: series,
      rates: [Double](repeating: 1e6, count: 30), residuals: residuals.map { $0 - centre }, propagation: propagation)
    let paths = JointSampling(seed: 5, paths: 4000, horizon: 30, timeRange: 0..<200).samplePaths(of: forecast)
    let error = standardDeviation(residuals)
    // Deviations of 4000 paths are known within about 1.1 % each; five times that is 6 %.
    for step in [0, 1, 3, 4, 12, 29] {
      let expected = propagation.varianceFactor(step: step).squareRoot() * error
      #expect(abs(standardDeviation(paths.values(atStep: step)) - expected) < 0.06 * expected, "step \(step)")
    }
  }
}
