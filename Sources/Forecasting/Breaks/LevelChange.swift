/// A change of level at a known time, season taken out: what came after against what was before.
///
/// The model is a mean for each season, one step and noise; the step is the least-squares estimate, so every season is
/// compared with itself. The standard error is widened by what the noise keeps from one value to the next,
/// √((1 + r) / (1 − r)) for a correlation r above zero, since values that hang together say less than their number.
///
/// ```swift
/// let change = LevelChange(hoursPerVisit, at: 24, period: 12)   // change.change, change.low...change.high
/// ```
public struct LevelChange: Sendable, Equatable {
  /// How much higher the level is after; below zero where it is lower.
  public let change: Double
  /// The standard error of the change.
  public let standardError: Double
  /// The mean level before, over the seasons that there are values of.
  public let before: Double
  /// Values before and after that the estimate rests on.
  public let counts: (before: Int, after: Int)

  /// The fewest values on each side that say anything.
  public static let fewestOnEachSide = 3

  /// The lower end of the interval that holds the change in 95 cases of 100, by the normal distribution.
  public var low: Double { change - 1.96 * standardError }

  /// The upper end of the interval.
  public var high: Double { change + 1.96 * standardError }

  /// The level after.
  public var after: Double { before + change }

  /// Whether the interval leaves out zero.
  public var isSeen: Bool { low > 0 || high < 0 }

  /// Estimates the change; missing values are `.nan`. `nil` with too few values, or no season with values on both sides.
  public init?(_ values: [Double], at start: Int, period: Int = 1) {
    precondition(period >= 1, "A season has at least one value.")
    let observed = values.indices.filter { !values[$0].isNaN }
    let early = observed.filter { $0 < start }.count
    let late = observed.count - early
    guard early >= Self.fewestOnEachSide, late >= Self.fewestOnEachSide else { return nil }
    var (sums, shares, numbers) = (
      [Double](repeating: 0, count: period), [Double](repeating: 0, count: period),
      [Double](repeating: 0, count: period)
    )
    for position in observed {
      sums[position % period] += values[position]
      shares[position % period] += position >= start ? 1 : 0
      numbers[position % period] += 1
    }
    func within(_ position: Int) -> (step: Double, value: Double) {
      let season = position % period
      return (
        (position >= start ? 1 : 0) - shares[season] / numbers[season],
        values[position] - sums[season] / numbers[season]
      )
    }
    let centred = observed.map(within)
    let spread = centred.reduce(0) { $0 + $1.step * $1.step }
    let seasons = numbers.count { $0 > 0 }
    let freedom = observed.count - seasons - 1
    guard spread > 0, freedom >= 1 else { return nil }
    let change = centred.reduce(0) { $0 + $1.step * $1.value } / spread
    let residuals = centred.map { $0.value - change * $0.step }
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let products = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let correlation = squares > 0 ? min(0.9, max(0, products / squares)) : 0
    self.change = change
    standardError = ((squares / Double(freedom) / spread) * (1 + correlation) / (1 - correlation)).squareRoot()
    before = observed.reduce(0) { $0 + values[$1] - ($1 >= start ? change : 0) } / Double(observed.count)
    counts = (early, late)
  }

  /// Whether two estimates are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.change == right.change && left.standardError == right.standardError && left.before == right.before
      && left.counts == right.counts
  }
}
