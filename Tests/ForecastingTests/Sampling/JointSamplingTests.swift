import Forecasting
import Numerics
import Testing

@Suite("Joint sampling")
struct JointSamplingTests {
  private func whiteNoise(stream: UInt64, level: Double = 1000, count: Int = 120) throws -> FittedForecast {
    var random = PhiloxRandom(seed: 21, stream: stream)
    let values = (0..<count).map { _ in level + 30 * SampleSeries.noise(&random) }
    return try #require(ConstantLevel().fit(try TimeSeries(values: values, period: 12), horizon: 60).forecast)
  }

  @Test("The same seed gives the same paths, another seed others")
  func sameSeed() throws {
    let forecast = try whiteNoise(stream: 1)
    func paths(seed: UInt64) -> SamplePaths {
      JointSampling(seed: seed, paths: 30, horizon: 12, timeRange: 0..<120).samplePaths(of: forecast)
    }
    #expect(paths(seed: 4) == paths(seed: 4))
    #expect(paths(seed: 4) != paths(seed: 5))
  }

  @Test("More paths and a longer horizon leave the earlier draws as they were")
  func earlierDrawsStay() {
    let small = JointSampling(seed: 4, paths: 3, horizon: 5, timeRange: 10..<50)
    let large = JointSampling(seed: 4, paths: 6, horizon: 9, timeRange: 10..<50)
    for path in 0..<3 {
      for step in 0..<5 {
        #expect(small.timeIndex(path: path, step: step) == large.timeIndex(path: path, step: step))
        #expect((10..<50).contains(small.timeIndex(path: path, step: step)))
      }
    }
  }

  @Test("Two series that always vary together: the deviation of the sum is the sum of deviations")
  func together() throws {
    let values = SampleSeries.summerLow(count: 60, level: 400, stream: 8)
    let first = try #require(
      ExponentialSmoothing().fit(try TimeSeries(values: values, period: 12), horizon: 60).forecast)
    let second = try #require(
      ExponentialSmoothing().fit(try TimeSeries(values: values.map { 3 * $0 }, period: 12), horizon: 60).forecast)
    let sampling = JointSampling(seed: 1, paths: 500, horizon: 24, timeRange: 0..<60)
    var sum = sampling.samplePaths(of: first)
    let other = sampling.samplePaths(of: second)
    let separate = (0..<24).map {
      standardDeviation(sum.values(atStep: $0)) + standardDeviation(other.values(atStep: $0))
    }
    sum += other
    #expect(close((0..<24).map { standardDeviation(sum.values(atStep: $0)) }, separate))
  }

  @Test("Two series that vary apart: variances add up, within what 120 errors can tell")
  func apart() throws {
    // The correlation of two independent series of 120 errors has standard deviation 0.09, and the ratio of deviations
    // is √(1 + correlation) for equal variances, so four of them keep it within 0.80 … 1.17.
    let sampling = JointSampling(seed: 1, paths: 2000, horizon: 1, timeRange: 0..<120)
    for stream in stride(from: UInt64(10), to: 30, by: 2) {
      var sum = sampling.samplePaths(of: try whiteNoise(stream: stream))
      let other = sampling.samplePaths(of: try whiteNoise(stream: stream + 1))
      let first = standardDeviation(sum.values(atStep: 0))
      let second = standardDeviation(other.values(atStep: 0))
      sum += other
      let ratio = standardDeviation(sum.values(atStep: 0)) / (first * first + second * second).squareRoot()
      #expect((0.80...1.17).contains(ratio))
    }
  }

  @Test("The width of a season repeated grows with the root of the seasons")
  func seasonalWidth() throws {
    let values = SampleSeries.summerLow(count: 72, level: 10_000, stream: 6)
    let forecast = try #require(SeasonalNaive().fit(try TimeSeries(values: values, period: 12), horizon: 60).forecast)
    let paths = JointSampling(seed: 2, paths: 4000, horizon: 48, timeRange: 0..<72).samplePaths(of: forecast)
    let near = standardDeviation(paths.values(atStep: 3))
    // Deviations of 4000 paths are known within about 1.1 % each; four times their joint deviation is 6 %.
    for season in 1...3 {
      let ratio = standardDeviation(paths.values(atStep: 3 + 12 * season)) / near
      #expect(abs(ratio - Double(season + 1).squareRoot()) < 0.06 * Double(season + 1).squareRoot())
    }
  }

  @Test("The width of a level grows as its propagation says")
  func levelWidth() throws {
    var random = PhiloxRandom(seed: 31)
    var level = 10_000.0
    let values = (0..<80).map { _ in
      level += 40 * SampleSeries.noise(&random)
      return level
    }
    let forecast = try #require(
      ExponentialSmoothing().fit(try TimeSeries(values: values, period: 1), horizon: 60).forecast)
    let paths = JointSampling(seed: 2, paths: 4000, horizon: 24, timeRange: 0..<80).samplePaths(of: forecast)
    let near = standardDeviation(paths.values(atStep: 0))
    for step in [1, 5, 11, 23] {
      let propagation = forecast.propagation
      let factor = (propagation.varianceFactor(step: step) / propagation.varianceFactor(step: 0)).squareRoot()
      #expect(abs(standardDeviation(paths.values(atStep: step)) / near - factor) < 0.06 * factor)
    }
  }

  @Test("Moments before the first error are replaced alike in series that lack the same ones")
  func replacedAlike() throws {
    let values = SampleSeries.summerLow(count: 36, level: 400, stream: 8)
    let first = try #require(SeasonalNaive().fit(try TimeSeries(values: values, period: 12), horizon: 60).forecast)
    let second = try #require(
      SeasonalNaive().fit(try TimeSeries(values: values.map { 2 * $0 }, period: 12), horizon: 60).forecast)
    let sampling = JointSampling(seed: 1, paths: 40, horizon: 24, timeRange: -5..<36)
    #expect(close(sampling.samplePaths(of: first).values.map { 2 * $0 }, sampling.samplePaths(of: second).values))
  }

  @Test("Exposure to come scales paths, and none gives zero")
  func exposure() throws {
    let values = SampleSeries.summerLow(count: 36, level: 400, stream: 8)
    let series = try TimeSeries(values: values, period: 12, exposure: [Double](repeating: 20, count: 36))
    let forecast = try #require(ExponentialSmoothing().fit(series, horizon: 60).forecast)
    let paths = JointSampling(seed: 1, paths: 40, horizon: 3, timeRange: 0..<36)
      .samplePaths(of: forecast, exposure: [20, 10, 0])
    #expect(close(paths.mean, forecast.mean(horizon: 3, exposure: [20, 10, 0])))
    #expect(paths.values(atStep: 2).allSatisfy { $0 == 0 })
  }

  @Test("A buffer of single precision holds the same paths with seven digits")
  func singlePrecision() throws {
    let forecast = try whiteNoise(stream: 1)
    let sampling = JointSampling(seed: 4, paths: 30, horizon: 12, timeRange: 0..<120)
    var numbers = [Float](repeating: -1, count: sampling.valueCount)
    numbers.withUnsafeMutableBufferPointer { sampling.writePaths(of: forecast, to: $0) }
    #expect(close(numbers.map(Double.init), sampling.samplePaths(of: forecast).values, within: 1e-6))
  }
}
