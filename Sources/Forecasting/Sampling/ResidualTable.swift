/// The error a series has for each moment of a range of time.
enum ResidualTable {
  /// One error for each moment; a moment without one takes that of the nearest season after it, then before it, at the
  /// same position of the season, and failing that one picked by its place.
  ///
  /// The replacement depends on the moment only, so that series that lack the same moments still vary together. Time
  /// grows with the lengths of range and residuals.
  static func of(_ forecast: FittedForecast, over range: Range<Int>) -> [Double] {
    let known = forecast.residuals.filter { !$0.isNaN }
    guard !known.isEmpty else { return [Double](repeating: 0, count: range.count) }
    let after = nearest(forecast, over: range, isForward: false)
    let before = nearest(forecast, over: range, isForward: true)
    return range.indices.map { moment in
      let place = moment - range.lowerBound
      if !after[place].isNaN { return after[place] }
      if !before[place].isNaN { return before[place] }
      let ordinal = (moment - forecast.residualStart) % known.count
      return known[ordinal < 0 ? ordinal + known.count : ordinal]
    }
  }

  /// For each moment of the range the error of the nearest season at or before it, or at or after it; `.nan` where there
  /// is none.
  private static func nearest(_ forecast: FittedForecast, over range: Range<Int>, isForward: Bool) -> [Double] {
    let residuals = forecast.residuals
    let start = forecast.residualStart
    let first = min(range.lowerBound, start)
    let count = max(range.upperBound, start + residuals.count) - first
    var latest = [Double](repeating: .nan, count: forecast.period)
    var found = [Double](repeating: .nan, count: range.count)
    for step in 0..<count {
      let moment = first + (isForward ? step : count - 1 - step)
      let phase = (moment - first) % forecast.period
      if residuals.indices.contains(moment - start), !residuals[moment - start].isNaN {
        latest[phase] = residuals[moment - start]
      }
      if range.contains(moment) { found[moment - range.lowerBound] = latest[phase] }
    }
    return found
  }
}
