/// Correlations of residuals, shrunk toward none as far as chance may have made them.
///
/// Residuals are errors one step ahead with mean zero, so they are not centred, as in Wickramasuriya and others (2019).
/// A product in which either residual is missing counts as zero, and series are scaled by what they have. For two series
/// with few moments in common the correlation is thereby drawn toward zero, the matrix stays positive, and it never needs
/// to be formed: it is the product of a matrix with one column for each moment and its transpose.
///
/// Source: Schäfer and Strimmer, "A shrinkage approach to large-scale covariance matrix estimation" (2005),
/// doi:10.2202/1544-6115.1175, target D.
struct ShrunkCorrelation: Sendable {
  /// The share of each correlation that is taken away, 0…1.
  let intensity: Double
  /// Residuals with mean square 1, 0 where missing, one row for each series.
  private let standardised: [Double]
  private let seriesCount: Int
  private let moments: Int
  /// A lesser share would make the matrix hard to invert.
  private static let leastIntensity = 1e-6

  init(residuals: SeriesTable) {
    let used = (0..<residuals.steps).filter { step in
      (0..<residuals.seriesCount).contains { !residuals[$0, step].isNaN }
    }
    moments = used.count
    seriesCount = residuals.seriesCount
    var standardised = [Double](repeating: 0, count: seriesCount * moments)
    for series in 0..<seriesCount {
      guard let square = residuals.meanSquare(ofRow: series), square > 0 else { continue }
      let known = used.count { !residuals[series, $0].isNaN }
      let scale = (Double(moments) / (square * Double(known))).squareRoot()
      for (place, step) in used.enumerated() where !residuals[series, step].isNaN {
        standardised[series * moments + place] = residuals[series, step] * scale
      }
    }
    self.standardised = standardised
    intensity = Self.intensity(of: standardised, seriesCount: seriesCount, moments: moments)
  }
}

extension ShrunkCorrelation {
  /// The covariance of series with these variances and these correlations.
  func covariance(variances: [Double]) -> ErrorCovariance {
    guard intensity < 1 else { return ErrorCovariance(diagonal: variances) }
    let share = ((1 - intensity) / Double(moments)).squareRoot()
    var diagonal = variances
    var factors = standardised
    for series in 0..<seriesCount {
      let row = series * moments..<(series + 1) * moments
      if standardised[row].contains(where: { $0 != 0 }) { diagonal[series] *= intensity }
      let scale = share * variances[series].squareRoot()
      for place in row { factors[place] *= scale }
    }
    return ErrorCovariance(diagonal: diagonal, factors: factors, factorCount: moments)
  }

  /// The sum of the variances of all correlations over the sum of their squares.
  ///
  /// With w₍t₎ the product of two series at a moment, their correlation is the mean of w, and its variance that of w
  /// over the number of moments. Summed over all pairs of series, both need sums over pairs of moments only.
  private static func intensity(of standardised: [Double], seriesCount: Int, moments: Int) -> Double {
    guard moments > 1 else { return 1 }
    let gram = SymmetricMatrix.gram(of: standardised, rows: seriesCount, columns: moments)
    var squares = 0.0
    for row in 0..<moments {
      for column in 0..<moments { squares += gram[row, column] * gram[row, column] }
    }
    var momentTotals = [Double](repeating: 0, count: moments)
    var fourthPowers = 0.0
    var used = 0.0
    for series in 0..<seriesCount {
      var any = false
      for moment in 0..<moments {
        let square = standardised[series * moments + moment] * standardised[series * moments + moment]
        momentTotals[moment] += square
        fourthPowers += square * square
        any = any || square > 0
      }
      used += any ? 1 : 0
    }
    let count = Double(moments)
    let correlations = squares / (count * count) - used
    let products = momentTotals.reduce(0) { $0 + $1 * $1 } - fourthPowers
    let variances = (products - count * correlations) / (count * (count - 1))
    guard correlations > 1e-12 * used else { return 1 }
    return min(1, max(leastIntensity, variances / correlations))
  }
}
