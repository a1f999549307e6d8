/// How the errors of all series are taken to vary together: a diagonal and, if wanted, a few common factors, W = D + U U′.
///
/// Only ratios matter to a reconciliation. Bottom series come first, then sums.
struct ErrorCovariance: Sendable {
  /// D, one number above 0 for each series.
  let diagonal: [Double]
  /// U, one row for each series.
  let factors: [Double]
  /// How many common factors there are.
  let factorCount: Int

  init(diagonal: [Double], factors: [Double] = [], factorCount: Int = 0) {
    self.diagonal = diagonal
    self.factors = factors
    self.factorCount = factorCount
  }
}

extension ErrorCovariance {
  /// The covariance a least squares method works with, or nil of the other methods.
  init?(
    _ method: ReconciliationMethod, structure: SummingStructure, evidence: ReconciliationEvidence
  ) throws(ReconciliationError) {
    switch method {
    case .bottomUp, .forecastShares, .historicalShares: return nil
    case .ordinary: self.init(diagonal: [Double](repeating: 1, count: structure.seriesCount))
    case .structural: self.init(diagonal: structure.partCounts)
    case .variance:
      self.init(diagonal: try Self.variances(for: method, structure: structure, evidence: evidence))
    case .shrinkage:
      let variances = try Self.variances(for: method, structure: structure, evidence: evidence)
      guard let residuals = evidence.residuals else { throw .residualsMissing(method: method) }
      self = ShrunkCorrelation(residuals: residuals).covariance(variances: variances)
    }
  }

  /// The variance of each series: as given, else the mean square of its residuals, else that of the others part by part.
  ///
  /// None is below 10⁻⁸ of their mean, since a forecast that has never missed may still do so.
  private static func variances(
    for method: ReconciliationMethod, structure: SummingStructure, evidence: ReconciliationEvidence
  ) throws(ReconciliationError) -> [Double] {
    for given in [evidence.residuals?.seriesCount, evidence.variances?.count].compactMap({ $0 })
    where given != structure.seriesCount {
      throw .seriesCountDiffers(expected: structure.seriesCount, given: given)
    }
    for (series, value) in (evidence.variances ?? []).enumerated() where value < 0 || value.isInfinite {
      throw .evidenceUnusable(series: series, value: value)
    }
    let known = (0..<structure.seriesCount).map { series in
      if let given = evidence.variances?[series], !given.isNaN { return given }
      return evidence.residuals.flatMap { $0.meanSquare(ofRow: series) } ?? .nan
    }
    let counts = structure.partCounts
    let all = known.indices.filter { !known[$0].isNaN }
    let total = all.reduce(0) { $0 + known[$1] }
    guard total > 0 else { throw .residualsMissing(method: method) }
    let perPart = total / all.reduce(0) { $0 + counts[$1] }
    let lowest = 1e-8 * total / Double(all.count)
    return known.indices.map { max(lowest, known[$0].isNaN ? perPart * counts[$0] : known[$0]) }
  }
}

extension SummingStructure {
  /// How many bottom series each series adds up: 1 for a bottom series.
  var partCounts: [Double] {
    [Double](repeating: 1, count: bottomCount) + (0..<sumCount).map { Double(parts[$0].count) }
  }
}

extension SeriesTable {
  /// The mean square of what is known of a row, or nil if nothing is.
  func meanSquare(ofRow series: Int) -> Double? {
    var sum = 0.0
    var count = 0
    for place in series * steps..<(series + 1) * steps where !values[place].isNaN {
      sum += values[place] * values[place]
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
