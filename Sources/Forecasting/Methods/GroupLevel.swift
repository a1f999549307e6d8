/// Too short a history takes the level, season and slope of a group that the caller names, and says so (R113).
///
/// The caller gives the share of the group that the series is expected to be, for example its share of the population.
/// Each observed value draws the level toward the series' own: after `credibility` of them the two weigh the same.
/// The width is the group's, in proportion to the level, but never less than a count's own noise.
///
/// Source: Bühlmann and Gisler, "A Course in Credibility Theory" (2005), chapter 3, for the weight n/(n + k).
public struct GroupLevel: Forecaster {
  /// The name by which results say which method made them.
  public let name = "group level"
  /// The forecast of the group, ending at the same time index and having the same period as the series to come.
  public let group: FittedForecast
  /// The share of the group's rate that a member is expected to have, 0 or more.
  public let share: Double
  /// The number of observed values at which they weigh as much as the group, more than 0.
  public let credibility: Double

  /// Keeps the group and the member's share of it.
  public init(group: FittedForecast, share: Double, credibility: Double = 6) {
    precondition(share >= 0 && share.isFinite, "The share of the group is a number that is zero or more.")
    precondition(credibility > 0, "The credibility is a number of observations above zero.")
    self.group = group
    self.share = share
    self.credibility = credibility
  }

  /// Draws the group's level toward the values observed; a series without any gets the group's level alone.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    precondition(
      series.end == group.origin && series.period == group.period,
      "A series and its group must end at the same time index and have the same period; use aligned(to:).")
    precondition(
      (series.exposure != nil) == group.needsExposure, "A series and its group must both have exposure, or neither.")
    precondition(horizon <= group.rates.count, "The group's forecast is shorter than the one asked for.")
    let season = (0..<series.period).map { $0 < group.errorScale.count ? group.errorScale[$0] : 1 }
    let expected = (group.rates.first ?? 0) / (season[0] > 0 ? season[0] : 1) * share
    let level = blended(series, expected: expected, season: season)
    let factor = expected > 0 ? level / expected : 0
    let rates =
      expected > 0 ? group.rates.prefix(horizon).map { $0 * share * factor } : .init(repeating: level, count: horizon)
    let scale = Array(group.errorScale.prefix(horizon))
    let basis = ForecastBasis.shortHistory(observations: series.observationCount, groupLevel: expected)
    let residuals = widened(group.residuals.map { $0 * share * factor }, size: rates.mean ?? 0, series)
    guard let residuals else {
      return .fitted(
        FittedForecast(
          method: name, basis: basis, series: series, rates: rates, errorScale: scale,
          residuals: [Double](repeating: .nan, count: series.values.count), propagation: group.propagation))
    }
    return .fitted(
      FittedForecast(
        method: name, basis: basis, series: series, rates: rates, errorScale: scale, residuals: residuals,
        residualStart: group.residualStart, propagation: group.propagation, spread: .group))
  }

  /// The level that lies between the group's and the series' own, both without season.
  private func blended(_ series: TimeSeries, expected: Double, season: [Double]) -> Double {
    var values = 0.0
    var seasons = 0.0
    var count = 0.0
    for (position, rate) in series.rates.enumerated() where !rate.isNaN {
      let ahead = position - series.values.count
      values += rate
      seasons += season[(ahead % season.count + season.count) % season.count]
      count += 1
    }
    guard seasons > 0 else { return expected }
    return (count * values / seasons + credibility * expected) / (count + credibility)
  }

  /// The group's residuals at the member's scale, enlarged to at least the noise of a count of that size; nil if the
  /// group has never erred.
  private func widened(_ residuals: [Double], size: Double, _ series: TimeSeries) -> [Double]? {
    let known = residuals.filter { !$0.isNaN }
    let variance = known.reduce(0) { $0 + $1 * $1 } / Double(max(known.count, 1))
    guard variance > 0 else { return nil }
    let enlargement = max(1, size / series.typicalExposure / variance).squareRoot()
    return residuals.map { $0 * enlargement }
  }
}
