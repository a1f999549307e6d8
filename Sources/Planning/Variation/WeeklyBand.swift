import Simulation

/// A figure week by week over many possible courses: the mean, and what it is below in one, five and nine of ten.
public struct WeeklyBand: Sendable, Equatable {
  /// The mean of each week; NaN where no course has anything to measure.
  public let means: [Double]
  /// One course in ten is lower (P10).
  public let low: [Double]
  /// Half of the courses are lower (P50).
  public let middle: [Double]
  /// Nine courses in ten are lower (P90).
  public let high: [Double]

  /// The probabilities of the quantiles.
  static let probabilities = [0.1, 0.5, 0.9]

  init(_ quantiles: WeeklyQuantiles) {
    means = quantiles.means
    low = quantiles.quantiles(0.1)
    middle = quantiles.quantiles(0.5)
    high = quantiles.quantiles(0.9)
  }

  /// Joins bands of which each holds in some of the weeks.
  init(choosing bands: [WeeklyBand], byWeek choice: [Int]) {
    func joined(_ values: (WeeklyBand) -> [Double]) -> [Double] {
      choice.enumerated().map { week, band in values(bands[band])[week] }
    }
    means = joined(\.means)
    low = joined(\.low)
    middle = joined(\.middle)
    high = joined(\.high)
  }
}
