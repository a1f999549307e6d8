import Forecasting
import Numerics

/// Series made for tests.
enum SampleSeries {
  /// Nearly normal noise: the sum of twelve uniforms less six.
  static func noise(_ random: inout PhiloxRandom) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + random.nextUnit() }
  }

  /// A still level with a summer low and the noise of a count, rounded.
  static func summerLow(count: Int, level: Double, stream: UInt64) -> [Double] {
    let season = [1.05, 1, 1.1, 1, 1.05, 0.95, 0.5, 0.8, 1.15, 1.2, 1.15, 1.05]
    var random = PhiloxRandom(seed: 7, stream: stream)
    return (0..<count).map { step in
      let mean = level * season[step % 12]
      return max(0, (mean + mean.squareRoot() * noise(&random)).rounded())
    }
  }
}
