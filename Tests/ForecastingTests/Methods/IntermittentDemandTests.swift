import Forecasting
import Testing

@Suite("Intermittent demand")
struct IntermittentDemandTests {
  @Test("Chance times size, calculated by hand")
  func byHand() throws {
    // Smoothing 0.5: the chance goes 0, 0, 0.5, 0.25, 0.625, the size 3, 4, so the level is 2.5. The mean is 1.6, so the
    // history is scaled by 1.5625: zeros lie 2.5 below the level, 3 lies 2.1875 and 5 lies 5.3125 above.
    let series = try TimeSeries(values: [0, 0, 3, 0, 5], period: 12)
    let forecast = try #require(IntermittentDemand(smoothing: 0.5).fit(series, horizon: 60).forecast)
    #expect(close(forecast.mean(horizon: 3), [2.5, 2.5, 2.5]))
    #expect(close(forecast.residuals, [-2.5, -2.5, 2.1875, -2.5, 5.3125]))
  }

  @Test("A short history is a plain mean")
  func plainMean() throws {
    let series = try TimeSeries(values: [0, 0, 3, .nan, 0, 5], period: 12)
    let forecast = try #require(IntermittentDemand().fit(series, horizon: 60).forecast)
    #expect(close(forecast.mean(horizon: 1), [1.6]))
  }

  @Test("Paths repeat the history's zeros and sizes")
  func paths() throws {
    let series = try TimeSeries(values: [0, 0, 3, 0, 5, 0, 0, 0, 4, 0], period: 1)
    let forecast = try #require(IntermittentDemand().fit(series, horizon: 60).forecast)
    let paths = JointSampling(seed: 1, paths: 1000, horizon: 2, timeRange: 0..<10).samplePaths(of: forecast)
    let zeros = paths.values(atStep: 0).count { $0 < 0.1 }
    // Seven of ten values are zero; 1000 draws have standard deviation 14.5, and four of them are allowed.
    #expect(abs(zeros - 700) < 58)
  }

  @Test("A series suits when more than half of what is observed is zero")
  func suits() throws {
    #expect(IntermittentDemand.suits(try TimeSeries(values: [0, 0, 1, .nan], period: 1)))
    #expect(!IntermittentDemand.suits(try TimeSeries(values: [0, 1, .nan, .nan], period: 1)))
  }
}
