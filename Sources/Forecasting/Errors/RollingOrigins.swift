/// From which earlier moments forecasts are made in a backtest, and how far they reach.
///
/// Only the values before a moment are known to the forecast made from it.
public struct RollingOrigins: Sendable, Equatable {
  /// Steps ahead at each origin, at least 1.
  public let horizon: Int
  /// The time index of the first step ahead at each origin, the earliest first.
  public let times: [Int]

  /// Keeps the moments in rising order.
  public init(horizon: Int, times: [Int]) {
    precondition(horizon >= 1, "A backtest looks at least one step ahead.")
    self.horizon = horizon
    self.times = times.sorted()
  }

  /// The latest origin holds out the last `horizon` moments of the range, and each one before it `step` moments more.
  ///
  /// There may be fewer than `count`, since each must have `history` moments of the range before it.
  ///
  /// ```swift
  /// RollingOrigins(over: 0..<60, horizon: 12, count: 3, step: 6).times  // [36, 42, 48]
  /// ```
  public init(over range: Range<Int>, horizon: Int, count: Int, step: Int, history: Int = 1) {
    precondition(step >= 1 && history >= 1, "Origins lie at least one step apart, with at least one moment before.")
    let latest = range.upperBound - horizon
    let first = range.lowerBound + history
    self.init(horizon: horizon, times: Array(stride(from: latest, through: first, by: -step).prefix(max(count, 0))))
  }
}

/// What is known at one origin of a backtest, and what is asked for.
public struct RollingOrigin: Sendable {
  /// The time index of the first step ahead.
  public let time: Int
  /// All series of the backtest as they were known, all over the same range of time that ends before `time`; those that
  /// had not begun hold nothing but missing values.
  public let series: [TimeSeries]
  /// Steps ahead.
  public let horizon: Int
  /// The exposure of each step ahead, for each series that has exposure.
  public let exposure: [[Double]?]
}
