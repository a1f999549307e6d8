/// How the error of one step lives on in later steps, which makes the forecast wider the further ahead it looks.
///
/// Of each step's error a share stays in the level, a share in the trend, which is felt again and again though damped,
/// and a share in the season, felt one period later and then once in each. Simple smoothing of the level with weight α
/// keeps α in the level; the seasonal naive method, whose next season starts from this one, keeps all in the season. A
/// share `initial` of one more error shifts the whole path, where the level was learned from values with errors.
///
/// Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (2008), chapter 6.
public struct ErrorPropagation: Sendable, Equatable {
  /// The share of an error that stays in the level, 0…1.
  public let level: Double
  /// The share of an error that stays in the trend, 0 or more.
  public let trend: Double
  /// The share of the trend that is left after each step, 0…1.
  public let damping: Double
  /// The share of an error that stays in the season, 0…1.
  public let season: Double
  /// Steps in the season, at least 1.
  public let period: Int
  /// The share of an error by which the level at the start is uncertain, 0 or more.
  public let initial: Double

  /// Keeps the parts.
  public init(
    level: Double, trend: Double = 0, damping: Double = 1, season: Double = 0, period: Int = 1, initial: Double = 0
  ) {
    precondition(period >= 1, "An error can live on one step later at the earliest.")
    self.level = level
    self.trend = trend
    self.damping = damping
    self.season = season
    self.period = period
    self.initial = initial
  }

  /// Errors of which a share stays in what the step `lag` later starts from.
  public init(lag: Int, weight: Double, initial: Double = 0) {
    self.init(level: lag == 1 ? weight : 0, season: lag == 1 ? 0 : weight, period: lag, initial: initial)
  }

  /// The errors of a mean whose latest value had this weight, and earlier ones fading weights: its own variance is
  /// weight / (2 − weight) of that of a value.
  public static func smoothing(weight: Double) -> ErrorPropagation {
    ErrorPropagation(level: weight, initial: (weight / (2 - weight)).squareRoot())
  }

  /// Errors that are forgotten at once: as wide far ahead as near.
  public static let none = ErrorPropagation(level: 0)
}

extension ErrorPropagation {
  /// The variance at a step (0 is the first ahead) as a multiple of that of a single error.
  ///
  /// Example: a level weight of 0.5 gives 1, 1.25, 1.5, …; a season of 12 with weight 1 gives 1 for a year, then 2, then
  /// 3.
  public func varianceFactor(step: Int) -> Double {
    var factor = 1 + initial * initial
    var felt = 0.0
    var power = 1.0
    for later in 1..<step + 1 {
      power *= damping
      felt += power
      let share = level + trend * felt + (later.isMultiple(of: period) ? season : 0)
      factor += share * share
    }
    return factor
  }
}
