/// A guess at level, trend and season before the first value, from which a search can begin.
///
/// The season is what differs from a centred moving average over one season, the line is fitted to the first values
/// without season: the longer of ten steps and two seasons. Source: R's forecast package, which begins alike.
struct SmoothingStart {
  let level: Double
  /// The slope, and the level where it stands before the first value on that slope.
  let slope: Double
  let slopedLevel: Double
  /// One effect for each position of the season; empty without season.
  let season: [Double]

  init(_ workspace: SmoothingWorkspace, season kind: ExponentialSmoothingModel.Effect?) {
    let season = kind.map { Self.season(workspace, kind: $0) } ?? []
    var count = 0.0
    var sum = 0.0
    var sumOfSteps = 0.0
    var squares = 0.0
    var products = 0.0
    let last = min(workspace.count, max(10, 2 * workspace.period))
    for step in 0..<last where !workspace.values[step].isNaN {
      let value = workspace.values[step]
      let adjusted =
        switch kind {
        case nil: value
        case .additive: value - season[step % workspace.period]
        case .multiplicative: value / season[step % workspace.period]
        }
      let time = Double(step + 1)
      count += 1
      sum += adjusted
      sumOfSteps += time
      squares += time * time
      products += time * adjusted
    }
    let spread = squares - sumOfSteps * sumOfSteps / count
    level = sum / count
    slope = spread > 0 ? (products - sumOfSteps * sum / count) / spread : 0
    slopedLevel = level - slope * sumOfSteps / count
    self.season = season
  }

  private static func season(_ workspace: SmoothingWorkspace, kind: ExponentialSmoothingModel.Effect) -> [Double] {
    let period = workspace.period
    let values = filled(workspace)
    let trend = movingAverage(values, period: period)
    var sums = [Double](repeating: 0, count: period)
    var counts = [Double](repeating: 0, count: period)
    for step in values.indices where !trend[step].isNaN && !workspace.values[step].isNaN {
      sums[step % period] += kind == .additive ? values[step] - trend[step] : values[step] / trend[step]
      counts[step % period] += 1
    }
    let neutral = kind == .additive ? 0.0 : 1
    let effects = sums.indices.map { counts[$0] > 0 ? sums[$0] / counts[$0] : neutral }
    let mean = effects.reduce(0, +) / Double(period)
    return effects.map { kind == .additive ? $0 - mean : max(0.02, $0 / mean) }
  }

  /// A gap takes the value a season before or, at the beginning, after; failing that the mean.
  private static func filled(_ workspace: SmoothingWorkspace) -> [Double] {
    var values = (0..<workspace.count).map { workspace.values[$0] }
    guard workspace.observed < workspace.count else { return values }
    let period = workspace.period
    for step in values.indices where values[step].isNaN && step >= period { values[step] = values[step - period] }
    for step in values.indices.reversed() where values[step].isNaN {
      values[step] = step + period < values.count ? values[step + period] : 1
    }
    return values
  }

  /// Over one season, centred; the mean of all values where less than two seasons are known.
  private static func movingAverage(_ values: [Double], period: Int) -> [Double] {
    guard values.count >= 2 * period else {
      let mean = values.reduce(0, +) / Double(values.count)
      return [Double](repeating: mean, count: values.count)
    }
    let half = period / 2
    var trend = [Double](repeating: .nan, count: values.count)
    var sum = values[0..<period].reduce(0, +)
    for first in 0..<values.count - period {
      let next = sum + values[first + period] - values[first]
      // An even season has no middle step, so the two windows that meet there count half each.
      trend[first + half] = (period.isMultiple(of: 2) ? (sum + next) / 2 : sum) / Double(period)
      sum = next
    }
    return trend
  }
}
