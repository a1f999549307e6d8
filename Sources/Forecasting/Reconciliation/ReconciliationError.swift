/// Why a method cannot reconcile forecasts in a structure.
public enum ReconciliationError: Error, Equatable, Sendable {
  /// The method weighs series by their residuals, and there are none.
  case residualsMissing(method: ReconciliationMethod)
  /// The method splits by the past of the bottom series, which was not given.
  case bottomMeansMissing
  /// What is known of the past concerns another number of series.
  case seriesCountDiffers(expected: Int, given: Int)
  /// A variance or a mean of the past is negative or infinite.
  case evidenceUnusable(series: Int, value: Double)
  /// A sum overlaps another without being part of it, which only crossed structures allow.
  case sumsNotNested(sum: Int, overlapping: Int)
}

extension ReconciliationError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .residualsMissing(let method):
      "Method \(method.rawValue) weighs series by their errors, and no residual is known. "
        + "Give residuals, or use method structural."
    case .bottomMeansMissing:
      "Method historical_shares splits by the past. Give the mean of each bottom series."
    case .seriesCountDiffers(let expected, let given):
      "The structure has \(expected) series but the past of \(given) was given. "
        + "Give one row for each bottom series and then one for each sum."
    case .evidenceUnusable(let series, let value):
      "The past of series \(series) is \(value). Give a number that is zero or more."
    case .sumsNotNested(let sum, let overlapping):
      "Sum \(sum) overlaps sum \(overlapping) without being part of it, so forecasts cannot be split from the top. "
        + "Use bottom_up or a least squares method, or give a structure of nested sums."
    }
  }
}
