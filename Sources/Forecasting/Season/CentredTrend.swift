/// The trend of a seasonal series: a centred moving average over one season, carried on along the slope at the ends.
enum CentredTrend {
  /// The trend at each value, or nil if no full season is observed, gaps filled from the seasons beside them.
  static func of(_ rates: [Double], period: Int) -> [Double]? {
    var trend = movingAverage(filled(rates, period: period), period: period)
    let known = trend.indices.filter { !trend[$0].isNaN }
    guard let first = known.first, let last = known.last else { return nil }
    let slope = RobustSlope.of(rates, period: period, window: rates.count, fewestPairs: period) ?? 0
    for position in 0..<first { trend[position] = trend[first] - slope * Double(first - position) }
    for position in last + 1..<max(trend.count, last + 1) {
      trend[position] = trend[last] + slope * Double(position - last)
    }
    for (left, right) in zip(known, known.dropFirst()) where right > left + 1 {
      for position in left + 1..<right {
        let share = Double(position - left) / Double(right - left)
        trend[position] = trend[left] + share * (trend[right] - trend[left])
      }
    }
    return trend
  }

  /// The trend where a full season surrounds the value, `.nan` elsewhere; nil if there is no such value.
  static func withinHistory(_ rates: [Double], period: Int) -> [Double]? {
    let trend = movingAverage(filled(rates, period: period), period: period)
    return trend.contains { !$0.isNaN } ? trend : nil
  }

  /// A gap takes the mean of the same position in the seasons before and after.
  private static func filled(_ rates: [Double], period: Int) -> [Double] {
    rates.indices.map { position in
      guard rates[position].isNaN else { return rates[position] }
      let beside = [position - period, position + period]
        .filter { rates.indices.contains($0) && !rates[$0].isNaN }.map { rates[$0] }
      return beside.isEmpty ? .nan : beside.reduce(0, +) / Double(beside.count)
    }
  }

  /// An even season reaches half a step too far, so its two outermost values count half.
  private static func movingAverage(_ rates: [Double], period: Int) -> [Double] {
    let half = period / 2
    return rates.indices.map { position in
      guard position >= half, position + half < rates.count else { return .nan }
      var sum = rates[position - half...position + half].reduce(0, +)
      if period.isMultiple(of: 2) { sum -= (rates[position - half] + rates[position + half]) / 2 }
      return sum / Double(period)
    }
  }
}
