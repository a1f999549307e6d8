/// The season of a series by classical decomposition: mean ratios or differences to a centred moving average.
///
/// Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd edition), section 3.4. It is what R's
/// `decompose` and statsmodels' `seasonal_decompose` give.
struct ClassicalSeason {
  /// How the season acts on the level.
  enum Kind {
    /// Values are the level plus the season; the season's mean is 0.
    case additive
    /// Values are the level times the season; the season's mean is 1.
    case multiplicative
  }

  /// How the season acts on the level.
  let kind: Kind
  /// One number for each position, the position of the first value first.
  let values: [Double]

  /// The season of values, or nil without two full seasons or where a position has never been observed.
  ///
  /// A missing value is taken to be like those nearest it at the same position of the season.
  init?(_ values: [Double], period: Int, kind: Kind) {
    guard period > 1, values.count >= 2 * period, let filled = Self.filled(values, period: period) else { return nil }
    var sums = [Double](repeating: 0, count: period)
    var counts = [Double](repeating: 0, count: period)
    let half = period / 2
    filled.withUnsafeBufferPointer { filled in
      for centre in half..<filled.count - half {
        var trend = 0.0
        for place in centre - half...centre + half { trend += filled[place] }
        if period.isMultiple(of: 2) { trend -= (filled[centre - half] + filled[centre + half]) / 2 }
        trend /= Double(period)
        sums[centre % period] += kind == .additive ? filled[centre] - trend : filled[centre] / trend
        counts[centre % period] += 1
      }
    }
    let means = zip(sums, counts).map { $0 / $1 }
    let centre = means.reduce(0, +) / Double(period)
    self.kind = kind
    self.values = means.map { kind == .additive ? $0 - centre : $0 / centre }
  }

  /// The season if the values have one, multiplicative if all are positive, otherwise additive.
  static func tested(_ values: [Double], period: Int) -> ClassicalSeason? {
    guard hasSeason(values, period: period) else { return nil }
    if !values.contains(where: { $0 <= 0 }),
      let season = ClassicalSeason(values, period: period, kind: .multiplicative),
      season.values.allSatisfy({ $0 >= smallestFactor })
    {
      return season
    }
    return ClassicalSeason(values, period: period, kind: .additive)
  }

  /// With a smaller factor the additive season is taken, since dividing by next to nothing makes any noise large.
  private static let smallestFactor = 0.01
}

extension ClassicalSeason {
  /// The values without their season.
  func removed(from values: [Double]) -> [Double] {
    values.enumerated().map { place, value in
      let season = self.values[place % self.values.count]
      return kind == .additive ? value - season : value / season
    }
  }

  /// What a level at a place amounts to with season; 0 is the place of the first value.
  func applied(to level: Double, at place: Int) -> Double {
    let season = values[place % values.count]
    return kind == .additive ? level + season : level * season
  }

  /// The factor by which errors grow at a place.
  func scale(at place: Int) -> Double {
    kind == .additive ? 1 : values[place % values.count]
  }

  /// Whether the autocorrelation at one season is beyond what chance gives in nine of ten series, two full seasons or
  /// more given.
  ///
  /// Source: the test of R's forecTheta and of the benchmarks of the M4 competition, with Bartlett's standard error.
  static func hasSeason(_ values: [Double], period: Int) -> Bool {
    let observed = values.count { !$0.isNaN }
    guard period > 1, values.count >= 2 * period, observed > period else { return false }
    let mean = values.reduce(0) { $0 + ($1.isNaN ? 0 : $1 / Double(observed)) }
    let deviations = values.map { $0.isNaN ? 0 : $0 - mean }
    let correlation = deviations.withUnsafeBufferPointer { deviations in
      (0...period).map { lag in
        var sum = 0.0
        for place in lag..<deviations.count { sum += deviations[place] * deviations[place - lag] }
        return sum
      }
    }
    guard correlation[0] > 0 else { return false }
    let squares = correlation[1..<period].reduce(0) { $0 + ($1 / correlation[0]) * ($1 / correlation[0]) }
    let error = ((1 + 2 * squares) / Double(observed)).squareRoot()
    return abs(correlation[period] / correlation[0]) > 1.644_853_626_951_472_7 * error
  }

  /// The values with each gap filled by the mean of the nearest values before and after it at the same position.
  static func filled(_ values: [Double], period: Int) -> [Double]? {
    guard values.contains(where: \.isNaN) else { return values }
    var before = values
    var after = values
    for place in values.indices.dropFirst(period) where values[place].isNaN { before[place] = before[place - period] }
    for place in values.indices.dropLast(period).reversed() where values[place].isNaN {
      after[place] = after[place + period]
    }
    var filled = values
    for place in values.indices where values[place].isNaN {
      let left = before[place]
      let right = after[place]
      filled[place] = left.isNaN ? right : right.isNaN ? left : left / 2 + right / 2
      if filled[place].isNaN { return nil }
    }
    return filled
  }
}
