/// The error a series has for each moment of a range of time.
enum ResidualTable {
  /// One error for each moment; a moment without one takes that of the nearest season after it, then before it, at the
  /// same position of the season, and failing that one picked by its place.
  ///
  /// The replacement depends on the moment only, so that series that lack the same moments still vary together.
  static func of(_ forecast: FittedForecast, over range: Range<Int>) -> [Double] {
    let residuals = forecast.residuals
    let start = forecast.residualStart
    let known = residuals.indices.filter { !residuals[$0].isNaN }
    guard let first = known.first, let last = known.last else { return [Double](repeating: 0, count: range.count) }
    return range.map { moment in
      let place = moment - start
      if let after = seasonal(place, through: last, by: forecast.period, in: residuals) { return after }
      if let before = seasonal(place, through: first, by: -forecast.period, in: residuals) { return before }
      let count = known.count
      return residuals[known[(place % count + count) % count]]
    }
  }

  private static func seasonal(_ place: Int, through end: Int, by step: Int, in residuals: [Double]) -> Double? {
    stride(from: place, through: end, by: step).lazy
      .filter { residuals.indices.contains($0) && !residuals[$0].isNaN }.first.map { residuals[$0] }
  }
}
