/// The typical error of a series one step ahead, where few errors of its own lean on what others of its size have.
///
/// A series of level λ is expected to have the variance λ / exposure + b · λ²: the noise that every count has, and a
/// share b of the level that is the median over the panel, drawn toward what is typical while the panel is small. Its own variance weighs with the number of its errors, the
/// expected one with four.
///
/// Source: Bühlmann and Gisler, "A Course in Credibility Theory" (2005), chapter 4, for the weights.
struct ResidualWidth: Sendable {
  /// The share b.
  let overdispersion: Double

  /// The share b before anything has been learned, a coefficient of variation of six percent, and the number of series
  /// that it weighs as much as: the middle of what some hundreds of monthly series of patients have shown.
  static let typical = (overdispersion: 0.0036, series: 3.0)
  /// The number of own errors at which they weigh as much as the expected variance.
  static let credibility = 4.0
  /// With fewer errors a series says little about its width.
  static let fewest = 6

  /// Learns from all fits with six errors or more.
  init(_ fits: [PooledSmoothing.Fit?], series: [TimeSeries]) {
    var shares: [Double] = []
    for (fit, one) in zip(fits, series) {
      guard let fit, let (variance, count) = Self.variance(fit.residuals), count >= Self.fewest else { continue }
      let level = Self.level(fit)
      guard level > 0 else { continue }
      shares.append(max(0, variance - level / one.typicalExposure) / (level * level))
    }
    let count = Double(shares.count)
    let median = shares.isEmpty ? 0 : shares.sorted()[shares.count / 2]
    overdispersion =
      (count * median + Self.typical.series * Self.typical.overdispersion) / (count + Self.typical.series)
  }

  /// The typical error of one series, without season; 0 only if it is all zeros or has never erred.
  func width(_ fit: PooledSmoothing.Fit?, series: TimeSeries) -> Double {
    guard let fit else { return 0 }
    let level = Self.level(fit)
    let expected = level / series.typicalExposure + overdispersion * level * level
    guard let (variance, count) = Self.variance(fit.residuals) else { return expected.squareRoot() }
    if variance == 0, count >= Self.fewest { return 0 }
    let own = Double(count)
    return ((own * variance + Self.credibility * expected) / (own + Self.credibility)).squareRoot()
  }

  static func variance(_ residuals: [Double]) -> (variance: Double, count: Int)? {
    var sum = 0.0
    var count = 0
    for residual in residuals where !residual.isNaN {
      sum += residual * residual
      count += 1
    }
    return count > 0 ? (sum / Double(count), count) : nil
  }

  /// The level ahead, without season.
  private static func level(_ fit: PooledSmoothing.Fit) -> Double {
    guard let rate = fit.rates.first, let season = fit.season.first, season > 0 else { return 0 }
    return rate / season
  }
}
