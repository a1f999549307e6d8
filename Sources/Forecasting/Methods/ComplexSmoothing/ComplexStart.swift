/// What complex exponential smoothing starts its first run from.
struct ComplexStart {
  /// The level before the first value.
  let level: Double
  /// What each position of the season starts with; a single 0 without season.
  let season: [Double]

  /// Without season the level is the mean of the first ten values.
  private static let firstValues = 10

  /// The start for values whose first one is observed, or nil if they do not show every position of a season twice.
  init?(_ values: [Double], period: Int, variant: ComplexVariant) {
    switch variant {
    case .seasonless:
      level = Self.mean(values.prefix(Self.firstValues))
      season = [0]
    case .simple:
      guard period > 1, values.count >= 2 * period, let filled = ClassicalSeason.filled(values, period: period) else {
        return nil
      }
      level = 0
      season = Array(filled.prefix(period))
    case .partial, .full:
      guard let decomposed = ClassicalSeason(values, period: period, kind: .additive) else { return nil }
      level = Self.mean(values.prefix(period))
      season = decomposed.values
    }
  }

  private static func mean(_ values: ArraySlice<Double>) -> Double {
    let observed = values.filter { !$0.isNaN }
    return observed.reduce(0, +) / Double(observed.count)
  }
}
