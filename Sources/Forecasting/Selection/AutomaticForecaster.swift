/// Forecasts a single series as `PanelForecaster` would, as a panel of its own.
///
/// Needs few settings so that a region can begin with what it has (R113).
public struct AutomaticForecaster: Forecaster {
  /// The name by which results say which method made them.
  public let name = "automatic"

  /// Needs no settings.
  public init() {}

  /// The forecast of the method chosen.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    choose(for: series, horizon: horizon).result
  }

  /// The method chosen, and how far it would have missed.
  public func choose(for series: TimeSeries, horizon: Int) -> AutomaticChoice {
    PanelForecaster().forecast([PanelMember(series: series)], horizon: horizon)[0]
  }
}
