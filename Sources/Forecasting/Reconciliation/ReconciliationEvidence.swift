/// What is known of the past of the series that are reconciled.
public struct ReconciliationEvidence: Sendable {
  /// Errors one step ahead, in counts, of all series at the same moments; NaN where there is none.
  public let residuals: SeriesTable?
  /// The variance of each series' errors where it is not to be the mean square of its residuals; else NaN.
  public let variances: [Double]?
  /// The mean of each bottom series in the past.
  public let bottomMeans: [Double]?

  /// Keeps what is known; what a method does not need may be left out.
  public init(residuals: SeriesTable? = nil, variances: [Double]? = nil, bottomMeans: [Double]? = nil) {
    self.residuals = residuals
    self.variances = variances
    self.bottomMeans = bottomMeans
  }

  /// Takes the errors of forecasts, one for each bottom series and then one for each sum.
  ///
  /// Errors without season or exposure become counts again. A forecast whose width is not from errors of its own
  /// contributes the variance of that width but no correlation.
  ///
  /// - Parameters:
  ///   - timeRange: The moments to use.
  ///   - exposures: For each series the exposure at these moments; only looked at for series that had exposure.
  public init(
    forecasts: [FittedForecast], over timeRange: Range<Int>, exposures: [[Double]]? = nil, bottomMeans: [Double]? = nil
  ) {
    var rows: [[Double]] = []
    var variances: [Double] = []
    for (series, forecast) in forecasts.enumerated() {
      precondition(
        !forecast.needsExposure || exposures?[series].count == timeRange.count,
        "Give the exposure of each moment for series that had exposure.")
      let exposure = forecast.needsExposure ? exposures?[series] : nil
      let errors = forecast.countErrors(over: timeRange, exposure: exposure)
      if case .residuals = forecast.spread {
        rows.append(errors)
        variances.append(.nan)
      } else {
        rows.append([Double](repeating: .nan, count: errors.count))
        variances.append(errors.filter { !$0.isNaN }.map { $0 * $0 }.mean ?? .nan)
      }
    }
    self.init(residuals: SeriesTable(rows), variances: variances, bottomMeans: bottomMeans)
  }
}

extension FittedForecast {
  /// The errors one step ahead, in counts; NaN where there is none.
  ///
  /// The season of a moment is that of the step ahead at the same position, or the mean of the steps where none is.
  func countErrors(over timeRange: Range<Int>, exposure: [Double]?) -> [Double] {
    let meanScale = errorScale.mean ?? 1
    return timeRange.enumerated().map { place, moment in
      let position = moment - residualStart
      guard residuals.indices.contains(position) else { return .nan }
      let step = ((moment - origin) % period + period) % period
      let scale = errorScale.indices.contains(step) ? errorScale[step] : meanScale
      return residuals[position] * scale * (exposure?[place] ?? 1)
    }
  }
}
