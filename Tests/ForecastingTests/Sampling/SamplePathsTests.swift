import Forecasting
import Testing

@Suite("Sample paths")
struct SamplePathsTests {
  private let paths = SamplePaths(paths: 3, horizon: 2, values: [1, 10, 2, 20, 6, 60])

  @Test("Values, means, quantiles and totals, by hand")
  func byHand() {
    #expect(paths[path: 1, step: 1] == 20)
    #expect(paths.values(atStep: 0) == [1, 2, 6])
    #expect(paths.mean == [3, 30])
    #expect(paths.quantile(0.5) == QuantileForecast(probability: 0.5, values: [2, 20]))
    #expect(paths.totals(over: 0..<2) == [11, 22, 66])
    // Half of the outcomes: places 0.5 and 1.5 of 0…2.
    #expect(paths.interval(coverage: 0.5) == PredictionInterval(coverage: 0.5, lower: [1.5, 15], upper: [4, 40]))
  }

  @Test("Adding goes path by path, so quantiles are of the sum")
  func adding() {
    var sum = paths
    sum += SamplePaths(paths: 3, horizon: 2, values: [5, 50, 4, 40, 0, 0])
    #expect(sum.values == [6, 60, 6, 60, 6, 60])
  }
}
