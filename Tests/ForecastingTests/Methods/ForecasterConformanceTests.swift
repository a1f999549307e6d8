import Forecasting
import Testing

@Suite("What every method promises")
struct ForecasterConformanceTests {
  static let methods: [any Forecaster] = [
    SeasonalNaive(), ExponentialSmoothing(), Theta(), ComplexSmoothing(), IntermittentDemand(), ConstantLevel(),
    AutomaticForecaster(),
  ]

  static let histories: [String: [Double]] = [
    "empty": [],
    "one value": [7],
    "only missing": [.nan, .nan, .nan],
    "all zero": [Double](repeating: 0, count: 36),
    "constant": [Double](repeating: 12, count: 36),
    "one value late": [Double](repeating: .nan, count: 20) + [5],
    "gaps": (0..<40).map { $0 % 5 == 3 ? .nan : Double(10 + $0 % 12) },
    "missing at the end": (0..<30).map { Double(20 + $0 % 12) } + [.nan, .nan, .nan],
    "falling to nothing": (0..<36).map { Double(max(0, 70 - 3 * $0)) },
    "summer low": SampleSeries.summerLow(count: 48, level: 6, stream: 3),
    "one outlier": (0..<36).map { $0 == 20 ? 9000 : 10 },
    "tiny": [Double](repeating: 1e-300, count: 30),
    "huge": (0..<30).map { 1e12 + 1e9 * Double($0 % 7) },
  ]

  @Test(
    "Means and paths are never negative or missing, and paths have the mean of the forecast",
    arguments: histories.keys.sorted(), [12, 4, 1])
  func sound(history: String, period: Int) throws {
    let series = try TimeSeries(values: try #require(Self.histories[history]), period: period, start: 3)
      .aligned(to: 0..<50)
    let sampling = JointSampling(seed: 1, paths: 50, horizon: 60, timeRange: 0..<50)
    for method in Self.methods {
      guard let forecast = method.fit(series, horizon: 60).forecast else {
        if ["automatic", "constant level", "intermittent demand"].contains(method.name) {
          #expect(series.observationCount == 0)
        }
        continue
      }
      let mean = forecast.mean(horizon: 60)
      #expect(mean.count == 60)
      #expect(mean.allSatisfy { $0 >= 0 && $0.isFinite }, "\(method.name)")
      let paths = sampling.samplePaths(of: forecast)
      #expect(paths.values.allSatisfy { $0 >= 0 && $0.isFinite }, "\(method.name)")
      #expect(close(paths.mean, mean), "\(method.name)")
    }
  }

  @Test("A constant series is forecast as that constant, with no width", arguments: [0.0, 12])
  func constant(value: Double) throws {
    let series = try TimeSeries(values: [Double](repeating: value, count: 36), period: 12)
    let sampling = JointSampling(seed: 1, paths: 20, horizon: 24, timeRange: 0..<36)
    for method in Self.methods {
      let forecast = try #require(method.fit(series, horizon: 60).forecast)
      #expect(close(forecast.mean(horizon: 24), [Double](repeating: value, count: 24)), "\(method.name)")
      let paths = sampling.samplePaths(of: forecast)
      #expect(close(paths.values, [Double](repeating: value, count: paths.values.count)), "\(method.name)")
    }
  }

  @Test("With twice the exposure in history and future the forecast is the same")
  func exposure() throws {
    let values = SampleSeries.summerLow(count: 36, level: 50, stream: 1)
    let once = try TimeSeries(values: values, period: 12, exposure: [Double](repeating: 20, count: 36))
    let twice = try TimeSeries(values: values, period: 12, exposure: [Double](repeating: 40, count: 36))
    for method in Self.methods {
      let first = try #require(method.fit(once, horizon: 60).forecast).mean(
        horizon: 12, exposure: .init(repeating: 20, count: 12))
      let second = try #require(method.fit(twice, horizon: 60).forecast).mean(
        horizon: 12, exposure: .init(repeating: 40, count: 12))
      #expect(close(first, second), "\(method.name)")
    }
  }

  @Test("Moving a series in time moves its forecast and nothing else")
  func movedInTime() throws {
    let values = SampleSeries.summerLow(count: 40, level: 50, stream: 2)
    for method in Self.methods {
      let here = try #require(method.fit(try TimeSeries(values: values, period: 12), horizon: 60).forecast)
      let there = try #require(method.fit(try TimeSeries(values: values, period: 12, start: 100), horizon: 60).forecast)
      #expect(here.mean(horizon: 24) == there.mean(horizon: 24))
      #expect(there.origin == here.origin + 100)
    }
  }
}
