/// A series among those that are forecast together.
public struct PanelMember: Sendable {
  /// What has been observed.
  public let series: TimeSeries
  /// The number of the group it belongs to, 0 or more.
  public let group: Int
  /// The method somebody has decided on in place of the automatic choice.
  public let method: ForecastMethod?
  /// Stretches of time that are no guide to the future.
  public let closed: [ClosedPeriod]

  /// Keeps the parts.
  public init(series: TimeSeries, group: Int = 0, method: ForecastMethod? = nil, closed: [ClosedPeriod] = []) {
    self.series = series
    self.group = group
    self.method = method
    self.closed = closed
  }
}
