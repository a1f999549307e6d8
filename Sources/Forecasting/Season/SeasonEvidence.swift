#if canImport(Glibc)
  // The logarithm of the standard library is a function of the C library.
  import Glibc
#endif

/// What a series itself says about its season: one logarithm for each position, with the noise in it.
///
/// With two and a half seasons or more the ratio of each value to a centred moving average is taken, and the positions
/// are averaged with older seasons weighing less. With one season, the values are compared with their own mean, which
/// cannot tell a season from a trend; such evidence is marked `.oneSeason` and is trusted less.
///
/// Source: Makridakis, Wheelwright and Hyndman, "Forecasting: Methods and Applications" (1998), chapter 3, for ratios to
/// a moving average.
struct SeasonEvidence: Sendable {
  /// How much history there is.
  enum Grade: Sendable { case severalSeasons, oneSeason }

  /// The logarithm of each position's multiplier, time index 0 at the first position; their mean is 0.
  let logarithms: [Double]
  /// The variance of each logarithm that comes from chance.
  let variance: Double
  let grade: Grade

  /// The share of a season's weight that is left for the season before it.
  static let discount = 0.8

  /// `nil` for a period of 1, or where some position has not been observed.
  ///
  /// `offset` is added to values and trend, so that a zero has a logarithm: half a count as a rate.
  init?(_ series: TimeSeries, offset: Double) {
    let (rates, period) = (series.rates, series.period)
    guard period > 1, rates.count >= period else { return nil }
    let phase = (series.start % period + period) % period
    if let several = Self.severalSeasons(rates, period: period, phase: phase, offset: offset) {
      self = several
    } else if let one = Self.oneSeason(rates, period: period, phase: phase, offset: offset) {
      self = one
    } else {
      return nil
    }
  }

  init(logarithms: [Double], variance: Double, grade: Grade) {
    let mean = logarithms.reduce(0, +) / Double(logarithms.count)
    self.logarithms = logarithms.map { $0 - mean }
    self.variance = variance
    self.grade = grade
  }

  private static func severalSeasons(_ rates: [Double], period: Int, phase: Int, offset: Double) -> SeasonEvidence? {
    guard rates.count >= 2 * period, let trend = CentredTrend.withinHistory(rates, period: period) else { return nil }
    let count = rates.count
    var sums = [Double](repeating: 0, count: period)
    var weights = sums
    var squaredWeights = sums
    var ratios = [Double](repeating: .nan, count: count)
    var observed = 0
    for position in 0..<count where !rates[position].isNaN && trend[position] > 0 {
      let ratio = log((rates[position] + offset) / (trend[position] + offset))
      let weight = pow(discount, Double((count - 1 - position) / period))
      ratios[position] = ratio
      let place = (position + phase) % period
      sums[place] += weight * ratio
      weights[place] += weight
      squaredWeights[place] += weight * weight
      observed += 1
    }
    guard weights.allSatisfy({ $0 > 0 }), observed - period >= max(2, period / 2) else { return nil }
    let logarithms = zip(sums, weights).map { $0 / $1 }
    var within = 0.0
    for position in 0..<count where !ratios[position].isNaN {
      let error = ratios[position] - logarithms[(position + phase) % period]
      within += error * error
    }
    let shares = zip(squaredWeights, weights).map { $0 / ($1 * $1) }
    return SeasonEvidence(
      logarithms: logarithms,
      variance: within / Double(observed - period) * shares.reduce(0, +) / Double(period), grade: .severalSeasons)
  }

  private static func oneSeason(_ rates: [Double], period: Int, phase: Int, offset: Double) -> SeasonEvidence? {
    var sums = [Double](repeating: 0, count: period)
    var counts = sums
    for (position, rate) in rates.enumerated() where !rate.isNaN {
      sums[(position + phase) % period] += log(rate + offset)
      counts[(position + phase) % period] += 1
    }
    guard counts.allSatisfy({ $0 > 0 }), sums.allSatisfy(\.isFinite) else { return nil }
    let logarithms = zip(sums, counts).map { $0 / $1 }
    return SeasonEvidence(logarithms: logarithms, variance: .nan, grade: .oneSeason)
  }
}
