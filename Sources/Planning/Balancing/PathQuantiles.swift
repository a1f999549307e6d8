import Forecasting
import Numerics

/// Quantiles of totals over sample paths.
enum PathQuantiles {
  /// The quantiles at each probability, read from one sorting.
  static func of(_ values: [Double], at probabilities: [Double]) -> [Double] {
    let sorted = values.sorted()
    return probabilities.map { Quantile.ofSorted(sorted, at: $0) }
  }
}
