import Forecasting
import Numerics
import Testing

@Suite("Intermittent demand")
struct IntermittentDemandTests {
  private func forecast(_ values: [Double], period: Int = 12, demand: IntermittentDemand = IntermittentDemand()) throws
    -> FittedForecast
  {
    try #require(demand.fit(try TimeSeries(values: values, period: period), horizon: 60).forecast)
  }

  @Test("A short history is a plain mean")
  func plainMean() throws {
    #expect(close(try forecast([0, 0, 3, .nan, 0, 5]).mean(horizon: 2), [1.6, 1.6]))
    #expect(close(try forecast([7]).mean(horizon: 1), [7]))
  }

  @Test("Without smoothing the residuals are the history's own distances from its mean")
  func residuals() throws {
    // Nine values with three demands at even intervals: all three estimates are 12 / 9 = 4/3.
    let forecast = try forecast([0, 0, 3, 0, 0, 4, 0, 0, 5], demand: IntermittentDemand(smoothings: [0]))
    let level = 4.0 / 3
    #expect(close(forecast.mean(horizon: 1), [level]))
    #expect(close(forecast.residuals, [0, 0, 3, 0, 0, 4, 0, 0, 5].map { $0 - level }))
  }

  @Test("Paths repeat the history's zeros and sizes")
  func paths() throws {
    let values: [Double] = [0, 0, 3, 0, 5, 0, 0, 0, 4, 0]
    let forecast = try forecast(values + values + values + values, period: 1)
    let paths = JointSampling(seed: 1, paths: 1000, horizon: 2, timeRange: 0..<40).samplePaths(of: forecast)
    let zeros = paths.values(atStep: 0).count { $0 < 1 }
    // Seven of ten values are zero, which the uncertain level moves by less than 1; 1000 draws have standard deviation
    // 14.5, and four of them are allowed.
    #expect(abs(zeros - 700) < 58)
  }

  @Test("What has ceased fades toward zero, in level and in how often it comes")
  func ceased() throws {
    let values = (0..<60).map { $0 < 30 && $0 % 3 == 0 ? 4.0 : 0 }
    let forecast = try forecast(values)
    // A third, a tenth of it lost at each of 32 steps of silence, times four.
    #expect(forecast.mean(horizon: 1)[0] < 0.06)
    let paths = JointSampling(seed: 2, paths: 500, horizon: 1, timeRange: 0..<60).samplePaths(of: forecast)
    #expect(paths.values(atStep: 0).count { $0 < 0.5 } > 470)
  }

  @Test("A season is used when it is given, and its zeros stay zero")
  func season() throws {
    let season: [Double] = [0, 2, 1, 1]
    let values = (0..<40).map { $0 % 8 == 1 ? 4.0 : $0 % 8 == 6 ? 2 : 0 }
    let series = try TimeSeries(values: values, period: 4, start: 4)
    let forecast = try #require(IntermittentDemand(season: season).fit(series, horizon: 8).forecast)
    let mean = forecast.mean(horizon: 8)
    #expect(close(mean, season.map { $0 * mean[2] } + season.map { $0 * mean[2] }))
    // Thirty values outside the zeros of the season; 4 / 2 and 2 / 1 come five times each.
    #expect(abs(mean[2] - 20.0 / 30) < 0.1)
    let paths = JointSampling(seed: 1, paths: 200, horizon: 8, timeRange: 4..<44).samplePaths(of: forecast)
    #expect(paths.values(atStep: 4).allSatisfy { $0 == 0 })
  }

  @Test("A series suits when more than half of what is observed is zero")
  func suits() throws {
    #expect(IntermittentDemand.suits(try TimeSeries(values: [0, 0, 1, .nan], period: 1)))
    #expect(!IntermittentDemand.suits(try TimeSeries(values: [0, 1, .nan, .nan], period: 1)))
  }

  /// The share of simulated years and months whose outcome lies in the 80 % interval, rounded to whole counts.
  @Test("Intervals of counts hold what they promise", arguments: [(0.2, 1), (0.5, 1), (0.5, 3)])
  func coverage(mean: Double, clump: Int) throws {
    let runs = 100
    var held = (steps: 0, years: 0, zeros: 0.0, truth: 0.0)
    for run in 0..<runs {
      var random = PhiloxRandom(seed: 11, stream: UInt64(run))
      let values = (0..<72).map { _ in Self.clumpedCount(mean: mean, clump: clump, &random) }
      let series = try TimeSeries(values: Array(values.prefix(60)), period: 12)
      let forecast = try #require(IntermittentDemand().fit(series, horizon: 12).forecast)
      let paths = JointSampling(seed: UInt64(run), paths: 100, horizon: 12, timeRange: 0..<60).samplePaths(of: forecast)
      let interval = paths.interval(coverage: 0.8)
      for step in 0..<12 {
        let outcome = values[60 + step]
        held.steps += interval.lower[step].rounded() <= outcome && outcome <= interval.upper[step].rounded() ? 1 : 0
        held.zeros += Double(paths.values(atStep: step).count { $0 < 0.3 }) / 100
        held.truth += outcome == 0 ? 1 : 0
      }
      let totals = paths.totals(over: 0..<12)
      let year = values.suffix(12).reduce(0, +)
      held.years +=
        Quantile.of(totals, at: 0.1).rounded() <= year && year <= Quantile.of(totals, at: 0.9).rounded() ? 1 : 0
    }
    let share = 1 / Double(runs)
    // A count of 0 takes most of the probability, so the interval of a month holds more than it must.
    #expect(Double(held.steps) * share / 12 > 0.8)
    // A hundred years have a standard deviation of 4 %; three of them are allowed.
    #expect(abs(Double(held.years) * share - 0.8) < 0.12)
    // Each share of zeros has a standard deviation of 1 to 2 %, and the uncertain level makes a few zeros small numbers.
    #expect(abs(held.zeros - held.truth) * share / 12 < 0.08)
  }

  /// So many times a Poisson count with the mean over `clump`, by the product of uniforms (Knuth).
  private static func clumpedCount(mean: Double, clump: Int, _ random: inout PhiloxRandom) -> Double {
    // e to the power of −0.2, −0.5 and −1/6.
    let limit = clump == 3 ? 0.846481724890614 : mean == 0.2 ? 0.818730753077982 : 0.606530659712633
    var count = 0
    var product = random.nextUnit()
    while product > limit {
      count += 1
      product *= random.nextUnit()
    }
    return Double(count * clump)
  }
}
