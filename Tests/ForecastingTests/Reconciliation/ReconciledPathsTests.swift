import Forecasting
import Numerics
import Testing

/// Six series with known correlation, whose sum is Gaussian with a known width.
private struct CorrelatedSeries {
  static let structure = (bottomCount: 6, sums: [[0, 1, 2, 3, 4, 5], [0, 1, 2]])
  let forecasts: [FittedForecast]
  let outcomes: [Double]
  let sampling: JointSampling

  init(_ number: UInt64, correlation: Double) throws {
    var random = PhiloxRandom(seed: 17, stream: number)
    func moment() -> [Double] {
      let common = SampleSeries.noise(&random)
      return (0..<6).map { _ in
        1000 + 30 * (correlation.squareRoot() * common + (1 - correlation).squareRoot() * SampleSeries.noise(&random))
      }
    }
    let history = (0..<150).map { _ in moment() }
    let bottom = (0..<6).map { series in history.map { $0[series] } }
    let sums = Self.structure.sums.map { parts in history.map { values in parts.reduce(0) { $0 + values[$1] } } }
    forecasts = try (bottom + sums).map {
      try #require(ConstantLevel().fit(try TimeSeries(values: $0, period: 1), horizon: 1).forecast)
    }
    outcomes = (0..<60).map { _ in moment().reduce(0, +) }
    sampling = JointSampling(seed: number, paths: 400, horizon: 1, timeRange: 0..<150)
  }

  func share(within interval: PredictionInterval) -> Double {
    let inside = outcomes.count { interval.lower[0] <= $0 && $0 <= interval.upper[0] }
    return Double(inside) / Double(outcomes.count)
  }
}

@Suite("Reconciled sample paths")
struct ReconciledPathsTests {
  // 30 samples of 60 outcomes: the share is known within 0.01 from the outcomes and as much again from the widths.
  private static let samples = 30

  @Test("The interval of a sum holds its share whether series vary apart or together", arguments: [0, 0.6])
  func coverage(correlation: Double) throws {
    let structure = try SummingStructure(
      bottomCount: CorrelatedSeries.structure.bottomCount, sums: CorrelatedSeries.structure.sums)
    let reconciler = try Reconciler(.structural, structure: structure)
    var moved = 0.0
    var projected = 0.0
    var added = 0.0
    for number in 0..<UInt64(Self.samples) {
      let made = try CorrelatedSeries(number, correlation: correlation)
      let means = reconciler.reconcile(SeriesTable(made.forecasts.map { $0.mean(horizon: 1) }))
      let bottom = (0..<6).map {
        made.sampling.samplePaths(of: made.forecasts[$0].moved(toMean: means.row($0)))
      }
      var sum = bottom[0]
      for paths in bottom.dropFirst() { sum += paths }
      #expect(close(sum.mean, means.row(6), within: 1e-9))
      moved += made.share(within: sum.interval(coverage: 0.8))

      let coherent = reconciler.reconcile(made.forecasts.map { made.sampling.samplePaths(of: $0) })
      projected += made.share(within: coherent[6].interval(coverage: 0.8))

      let separate = bottom.map { $0.interval(coverage: 0.8) }
      added += made.share(
        within: PredictionInterval(
          coverage: 0.8, lower: [separate.reduce(0) { $0 + $1.lower[0] }],
          upper: [separate.reduce(0) { $0 + $1.upper[0] }]))
    }
    let samples = Double(Self.samples)
    #expect(abs(moved / samples - 0.8) < 0.03)
    #expect(abs(projected / samples - 0.8) < 0.03)
    // Added quantiles are √6 too wide for series that vary apart, √(6 / 4) for correlation 0.6: normal shares of
    // 1.28 · 2.45 and 1.28 · 1.22 deviations are 0.998 and 0.883.
    #expect(abs(added / samples - (correlation == 0 ? 0.998 : 0.883)) < 0.03)
  }

  @Test("In every reconciled path sums are exact and nothing is below zero")
  func everyPath() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    let bottom = SamplePaths(paths: 2, horizon: 2, values: [0, 1, 2.5, 3])
    let sum = SamplePaths(paths: 2, horizon: 2, values: [9, 1, 0, 3])
    let coherent = try Reconciler(.ordinary, structure: structure).reconcile([bottom, bottom, sum])
    #expect(coherent[0] == coherent[1])
    for path in 0..<2 {
      for step in 0..<2 {
        let parts = coherent[0][path: path, step: step] + coherent[1][path: path, step: step]
        #expect(coherent[2][path: path, step: step] == parts)
        #expect(parts >= 0)
      }
    }
    // By hand: 0, 0 and 9 are 9 apart, of which each of the three takes 3.
    #expect(close(coherent[0][path: 0, step: 0], 3))
  }

  @Test("A moved forecast has the mean asked for and the errors it had")
  func moved() throws {
    let series = try TimeSeries(values: [20, 22, 18, 21], period: 1, exposure: [2, 2, 2, 2])
    let forecast = try #require(ConstantLevel().fit(series, horizon: 3).forecast)
    let moved = forecast.moved(toMean: [30, 0], exposure: [2, 0])
    #expect(moved.rates == [15, forecast.rates[1], forecast.rates[2]])
    #expect(moved.residuals == forecast.residuals)
    #expect(close(moved.mean(horizon: 2, exposure: [2, 0]), [30, 0]))
  }
}
