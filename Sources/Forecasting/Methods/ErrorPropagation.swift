/// How the error of one step lives on in later steps, which makes the forecast wider the further ahead it looks.
///
/// A share `weight` of each step's error stays in the level that the step `lag` later starts from. A method that smooths
/// the level with weight α has lag 1 and weight α; the seasonal naive method, whose next season starts from this one,
/// has a lag of one season and weight 1. A share `initial` of one more error shifts the whole path, since the level
/// itself was learned from values with errors.
///
/// Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (2008), chapter 6.
public struct ErrorPropagation: Sendable, Equatable {
  /// Steps until an error is felt again, at least 1.
  public let lag: Int
  /// The share of an error that stays, 0…1.
  public let weight: Double
  /// The share of an error by which the level at the start is uncertain, 0 or more.
  public let initial: Double

  /// Keeps the parts.
  public init(lag: Int, weight: Double, initial: Double = 0) {
    precondition(lag >= 1, "An error can live on one step later at the earliest.")
    self.lag = lag
    self.weight = weight
    self.initial = initial
  }

  /// The errors of a mean whose latest value had this weight, and earlier ones fading weights: its own variance is
  /// weight / (2 − weight) of that of a value.
  public static func smoothing(weight: Double) -> ErrorPropagation {
    ErrorPropagation(lag: 1, weight: weight, initial: (weight / (2 - weight)).squareRoot())
  }

  /// Errors that are forgotten at once: as wide far ahead as near.
  public static let none = ErrorPropagation(lag: 1, weight: 0)

  /// The variance at a step (0 is the first ahead) as a multiple of that of a single error.
  ///
  /// Example: lag 1 and weight 0.5 give 1, 1.25, 1.5, …; lag 12 and weight 1 give 1 for a year, then 2, then 3.
  public func varianceFactor(step: Int) -> Double {
    1 + initial * initial + weight * weight * Double(step / lag)
  }
}
