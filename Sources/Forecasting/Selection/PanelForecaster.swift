import Numerics

/// Forecasts series together that may lend each other season, method and width, such as those of one region.
///
/// Members of the same group are more alike than others, for example one planning object at several units.
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
    parallelMap(count: members.count, threads: threads) { position in
      AutomaticForecaster().choose(for: members[position].series, horizon: horizon)
    }
  }
}

/// A series among those that are forecast together.
public struct PanelMember: Sendable {
  /// What has been observed.
  public let series: TimeSeries
  /// The number of the group it belongs to, 0 or more.
  public let group: Int
  /// The method somebody has decided on in place of the automatic choice.
  public let method: ForecastMethod?

  /// Keeps the parts.
  public init(series: TimeSeries, group: Int = 0, method: ForecastMethod? = nil) {
    self.series = series
    self.group = group
    self.method = method
  }
}

/// The methods a person may choose in place of the automatic choice; the raw value is the stable name in files.
public enum ForecastMethod: String, Sendable, CaseIterable {
  /// The season before, repeated.
  case seasonalNaive = "seasonal_naive"
  /// The mean of all that has been observed.
  case mean
  /// Exponential smoothing, the member of the family with the best likelihood.
  case exponentialSmoothing = "exponential_smoothing"
  /// Theta with optimised smoothing and theta.
  case theta
  /// Complex exponential smoothing.
  case complexSmoothing = "complex_smoothing"
  /// Smoothed chance and size of what seldom happens.
  case intermittent
  /// A level of its own with the season of its relatives.
  case pooledSeason = "pooled_season"
  /// The weighted mean of several methods.
  case combination
}
