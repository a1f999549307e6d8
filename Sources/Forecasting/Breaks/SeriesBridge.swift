/// A bridge over a gap: a straight line between the levels on its two sides, with the season of the rest.
struct SeriesBridge {
  private let rates: [Double]
  private let season: SeasonalIndices
  private let period: Int

  /// Rates with gaps, missing ones `Double.nan`.
  init(_ rates: [Double], period: Int) {
    self.rates = rates
    self.period = period
    season = SeasonalIndices.estimate(rates, period: period)
  }

  /// The rate of the bridge at a position that is missing; nil if nothing is observed on either side.
  func rate(at position: Int) -> Double? {
    let earlier = level(from: position - 1, by: -1)
    let later = level(from: position + 1, by: 1)
    let level: Double
    switch (earlier, later) {
    case (let earlier?, let later?):
      let share = Double(position - earlier.nearest) / Double(later.nearest - earlier.nearest)
      level = earlier.level + share * (later.level - earlier.level)
    case (let side?, nil), (nil, let side?): level = side.level
    case (nil, nil): return nil
    }
    return level * season.values[position % period]
  }

  /// The mean level of the nearest observed values on one side, half a season of them or at least three.
  private func level(from start: Int, by step: Int) -> (level: Double, nearest: Int)? {
    var sum = 0.0
    var count = 0
    var nearest = start
    var position = start
    while rates.indices.contains(position) && count < max(3, period / 2) {
      if !rates[position].isNaN && season.values[position % period] > 0 {
        if count == 0 { nearest = position }
        sum += rates[position] / season.values[position % period]
        count += 1
      }
      position += step
    }
    return count > 0 ? (sum / Double(count), nearest) : nil
  }
}
