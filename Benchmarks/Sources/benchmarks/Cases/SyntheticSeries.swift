import Forecasting
import Numerics

/// Made-up counts by month with a season and a spread that grows with the root of the level, as counts have.
enum SyntheticSeries {
  private static let season = [1.05, 1.0, 1.1, 1.0, 1.05, 0.95, 0.5, 0.8, 1.15, 1.2, 1.15, 1.05]

  /// Series of one length; every tenth is so low that most of its values are zero.
  static func many(count: Int, length: Int) -> [TimeSeries] {
    (0..<count).compactMap { number in
      var random = PhiloxRandom(seed: 1, stream: UInt64(number))
      let level = number.isMultiple(of: 10) ? 0.3 : 5 + Double(number % 300)
      let values = (0..<length).map { month in
        max(0, (level * season[month % season.count] + level.squareRoot() * noise(&random)).rounded())
      }
      return try? TimeSeries(values: values, period: season.count)
    }
  }

  /// Close to a normal distribution with mean 0 and variance 1: the sum of twelve even draws, less six.
  private static func noise(_ random: inout PhiloxRandom) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + random.nextUnit() }
  }
}
