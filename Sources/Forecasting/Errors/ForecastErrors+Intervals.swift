/// A central prediction interval: its nominal coverage and, for each outcome, its bounds.
public struct PredictionInterval: Sendable, Equatable {
  /// The share of outcomes it should hold, between 0 and 1.
  public let coverage: Double
  /// The lower bound at each step.
  public let lower: [Double]
  /// The upper bound at each step.
  public let upper: [Double]

  /// Keeps the bounds, of which there must be equally many.
  public init(coverage: Double, lower: [Double], upper: [Double]) {
    precondition(coverage > 0 && coverage < 1, "The coverage of an interval lies between 0 and 1.")
    precondition(lower.count == upper.count, "Give one lower bound for each upper bound.")
    self.coverage = coverage
    self.lower = lower
    self.upper = upper
  }
}

/// The forecasts of one quantile at each step.
public struct QuantileForecast: Sendable, Equatable {
  /// The probability that the outcome is below, 0…1.
  public let probability: Double
  /// The quantile at each step.
  public let values: [Double]

  /// Keeps the values.
  public init(probability: Double, values: [Double]) {
    precondition((0...1).contains(probability), "A quantile lies between 0 and 1.")
    self.probability = probability
    self.values = values
  }
}

extension ForecastErrors {
  /// The share of outcomes that lie within the interval, bounds included; missing outcomes are left out.
  public static func coverage(of interval: PredictionInterval, outcome: [Double]) -> Double? {
    precondition(interval.lower.count == outcome.count, "Give one interval for each outcome.")
    return mean(
      outcome.indices.filter { !outcome[$0].isNaN }
        .map { interval.lower[$0] <= outcome[$0] && outcome[$0] <= interval.upper[$0] ? 1 : 0 })
  }

  /// Twice the sum of quantile losses over the sum of outcomes, as a mean over the quantiles.
  ///
  /// The loss of a quantile q is q · (y − f) for an outcome y above it, (1 − q) · (f − y) for one below.
  ///
  /// Source: Koenker and Bassett, "Regression quantiles" (1978), doi:10.2307/1913643, for the loss itself.
  public static func weightedQuantileLoss(_ quantiles: [QuantileForecast], outcome: [Double]) -> Double? {
    let total = sumOfSizes(outcome)
    return total > 0 && !quantiles.isEmpty ? quantileLoss(quantiles, outcome: outcome) / total : nil
  }

  /// Twice the sum of quantile losses, as a mean over the quantiles, of which there is at least one.
  static func quantileLoss(_ quantiles: [QuantileForecast], outcome: [Double]) -> Double {
    let known = outcome.indices.filter { !outcome[$0].isNaN }
    let losses = quantiles.reduce(0.0) { sum, quantile in
      precondition(quantile.values.count == outcome.count, "Give one quantile for each outcome.")
      return known.reduce(sum) { sum, step in
        let excess = outcome[step] - quantile.values[step]
        return sum + max(quantile.probability * excess, (quantile.probability - 1) * excess)
      }
    }
    return 2 * losses / Double(quantiles.count)
  }

  /// The sum of the outcomes' sizes, those that are missing left out.
  static func sumOfSizes(_ outcome: [Double]) -> Double {
    outcome.reduce(0) { $1.isNaN ? $0 : $0 + abs($1) }
  }

  /// The weighted interval score, as a mean over the outcomes, in counts; smaller is better.
  ///
  /// For K intervals with coverage 1 − α: (½ · |y − median| + Σ α/2 · (width + 2/α · distance outside)) / (K + ½).
  ///
  /// Source: Bracher, Ray, Gneiting and Reich, "Evaluating epidemic forecasts in an interval format" (2021),
  /// doi:10.1371/journal.pcbi.1008618.
  public static func weightedIntervalScore(
    median: [Double], intervals: [PredictionInterval], outcome: [Double]
  ) -> Double? {
    precondition(median.count == outcome.count, "Give one median for each outcome.")
    precondition(intervals.allSatisfy { $0.lower.count == outcome.count }, "Give one interval for each outcome.")
    return mean(
      outcome.indices.filter { !outcome[$0].isNaN }.map { step in
        let value = outcome[step]
        let score = intervals.reduce(abs(value - median[step]) / 2) { sum, interval in
          let lower = interval.lower[step]
          let upper = interval.upper[step]
          let outside = max(0, lower - value) + max(0, value - upper)
          return sum + (1 - interval.coverage) / 2 * (upper - lower) + outside
        }
        return score / (Double(intervals.count) + 0.5)
      })
  }
}
