import Numerics

/// Forecasts series together that may lend each other season, method and width, such as those of one region.
///
/// 1. Closed periods, odd values and levels that a series has left are taken out (`BreakDetection`).
/// 2. Series that are zero most of the time go to `IntermittentDemand`.
/// 3. The others are forecast by a combination of what the panel has learned together (`PooledSmoothing`) and methods
///    that look at each series alone: theta, exponential smoothing and the season before.
/// 4. The same is done from earlier origins, with what was known then. That tells which weights suit each group, how far
///    the forecast of each series has missed, and how errors grow with the steps ahead, so that intervals hold what they
///    say.
///
/// Members of the same group are more alike than others, for example one planning object at several units. Nothing of
/// what is forecast is used in the learning.
///
/// ```swift
/// let choices = PanelForecaster().forecast([PanelMember(series: visits)], horizon: 12)
/// ```
public struct PanelForecaster: Sendable {
  /// Needs no settings.
  public init() {}

  /// One choice for each member, in their order; the same whatever the number of threads.
  ///
  /// - Parameters:
  ///   - members: Series that end at the same time index and have the same period; use `aligned(to:)`.
  ///   - horizon: Steps ahead, at least 1.
  ///   - threads: How many threads may work.
  public func forecast(_ members: [PanelMember], horizon: Int, threads: Int = 1) -> [AutomaticChoice] {
    precondition(horizon >= 1, "A forecast looks at least one step ahead.")
    precondition(
      members.allSatisfy {
        $0.series.end == members[0].series.end && $0.series.period == members[0].series.period
      }, "Series that are forecast together end at the same time index and have the same period.")
    let prepared = parallelMap(count: members.count, threads: threads) { PreparedMember(members[$0]) }
    let pooled = prepared.indices.filter { prepared[$0].own == nil }
    let panel = PanelCombination(
      pooled.map { members[$0] }, adjusted: pooled.map { prepared[$0].adjusted }, horizon: horizon, threads: threads)
    let places = Self.places(of: prepared)
    return parallelMap(count: members.count, threads: threads) { position in
      let member = prepared[position]
      if let forecaster = member.own { return member.forecast(by: forecaster, horizon: horizon) }
      return panel.choice(places[position])
    }
  }

  /// The place in the panel of each member that takes part; of no meaning for the others.
  private static func places(of members: [PreparedMember]) -> [Int] {
    var places: [Int] = []
    var next = 0
    for member in members {
      places.append(next)
      if member.own == nil { next += 1 }
    }
    return places
  }
}
