/// A level with fading weights, a robust slope that dies away, and a season where the history shows one.
///
/// The season comes from `SeasonalIndices`, the slope from `RobustSlope` over the last three seasons (at least twelve
/// steps), the level from `DiscountedLevel` with the discount that has made the least squared error one step ahead. The
/// slope is multiplied by `damping` at each step: with 0.9 it adds at most nine steps' worth of change in all.
///
/// Residuals are one-step errors without season, enlarged by √(n/(n − k)) for the k quantities learned from the same n
/// values; errors live on in the level with the weight of its last value.
public struct DampedMean: Forecaster {
  /// The name by which results say which method made them.
  public let name = "damped mean"
  /// The share of a value's weight that is left a step later, each to be tried, 0…1; of equals the first is taken.
  public let discounts: [Double]
  /// The share of the slope that is left after each step, 0…1.
  public let damping: Double

  /// The fewest observed values to learn from.
  public static let fewestObservations = 4

  /// Keeps the settings; 0.9 suits monthly steps.
  public init(discounts: [Double] = [1, 0.95, 0.9, 0.8, 0.7, 0.5], damping: Double = 0.9) {
    precondition(
      !discounts.isEmpty && discounts.allSatisfy { (0...1).contains($0) }, "Give one or more discounts from 0 to 1.")
    precondition((0...1).contains(damping), "The damping lies between 0 and 1.")
    self.discounts = discounts
    self.damping = damping
  }

  /// Learns from the series, which needs four observed values.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    let rates = series.rates
    let period = series.period
    let observed = rates.count { !$0.isNaN }
    let season = SeasonalIndices.estimate(rates, period: period)
    let seasonless = rates.enumerated().map { $1 / season.values[$0 % period] }
    let slope =
      RobustSlope.of(
        seasonless, period: period, window: max(3 * period, 12), fewestPairs: max(period, 6)) ?? 0
    guard
      observed >= Self.fewestObservations,
      let run = DiscountedLevel.best(seasonless, discounts: discounts, drift: damping * slope)
    else {
      return .insufficient(.tooFewObservations(method: name, observed: observed, needed: Self.fewestObservations))
    }
    let learned = 1 + (slope == 0 ? 0 : 1) + season.strength * Double(period - 1)
    let enlargement = (Double(observed) / max(Double(observed) - learned, Double(observed) / 4)).squareRoot()
    let ahead = (0..<period).map { season.values[(rates.count + $0) % period] }
    let curve = MeanCurve(level: max(0, run.level), slope: slope, damping: damping, season: ahead)
    return .fitted(
      FittedForecast(
        method: name, basis: .ownHistory(observations: observed), series: series,
        rates: curve.values(horizon: horizon), errorScale: (0..<horizon).map { ahead[$0 % period] },
        residuals: run.errors.map { $0 * enlargement },
        propagation: .smoothing(weight: run.weight)))
  }
}
