/// Quantiles by linear interpolation between order statistics (type 7).
///
/// Source: Hyndman and Fan, "Sample quantiles in statistical packages" (1996), doi:10.1080/00031305.1996.10473566.
public enum Quantile {
  /// The quantile of values in any order, none of them missing; at least one is needed.
  ///
  /// Example: `Quantile.of([1, 2, 3, 4], at: 0.5)` is 2.5.
  ///
  /// - Parameters:
  ///   - values: At least one value.
  ///   - probability: 0…1.
  public static func of(_ values: [Double], at probability: Double) -> Double {
    ofSorted(values.sorted(), at: probability)
  }

  /// The quantile of values in rising order; at least one is needed.
  public static func ofSorted(_ values: [Double], at probability: Double) -> Double {
    precondition(!values.isEmpty, "A quantile needs at least one value.")
    precondition((0...1).contains(probability), "A quantile lies between 0 and 1.")
    let place = probability * Double(values.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, values.count - 1)
    return values[lower] + (place - Double(lower)) * (values[upper] - values[lower])
  }
}
