extension FittedForecast {
  /// The same forecast with its mean moved to counts that agree with those of other series.
  ///
  /// Sample paths drawn from it vary as before, around the new mean. Paths drawn with one `JointSampling` from the moved
  /// forecasts of all bottom series, added up path by path, thereby agree with every reconciled sum in mean and have the
  /// width of sums, without a path for any sum being drawn. Cheaper than reconciling every path, and no count falls below
  /// zero; what sums know about width is not used.
  ///
  /// Where the exposure of a step is 0 nothing can happen and the rate stays.
  ///
  /// - Parameters:
  ///   - mean: The count at each of the first steps ahead, zero or more; later steps are kept.
  ///   - exposure: The exposure of these steps; required if and only if the series had exposure.
  public func moved(toMean mean: [Double], exposure: [Double]? = nil) -> FittedForecast {
    precondition(mean.count <= rates.count, "The forecast was made for fewer steps; fit it with a longer horizon.")
    let exposure = checkedExposure(exposure, horizon: mean.count)
    var moved = rates
    for (step, count) in mean.enumerated() {
      let divisor = exposure?[step] ?? 1
      if divisor > 0 { moved[step] = count / divisor }
    }
    return FittedForecast(self, rates: moved)
  }

  private init(_ forecast: FittedForecast, rates: [Double]) {
    method = forecast.method
    basis = forecast.basis
    origin = forecast.origin
    period = forecast.period
    needsExposure = forecast.needsExposure
    self.rates = rates.map { max(0, $0) }
    errorScale = forecast.errorScale
    residuals = forecast.residuals
    residualStart = forecast.residualStart
    propagation = forecast.propagation
    spread = forecast.spread
  }
}
