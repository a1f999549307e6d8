/// A member of a panel with its series adjusted, and the way it is to be forecast.
struct PreparedMember: Sendable {
  /// How a series is forecast.
  enum Route: Sendable, Equatable {
    case panel
    case intermittent
    case chosen(ForecastMethod)
  }

  let adjusted: AdjustedSeries
  let route: Route

  init(_ member: PanelMember) {
    adjusted = BreakDetection().adjust(member.series, closed: member.closed)
    switch member.method {
    case .some(.combination): route = .panel
    case .some(let method): route = .chosen(method)
    case nil: route = IntermittentDemand.suits(adjusted.series) ? .intermittent : .panel
    }
  }

  /// The forecast of a series that does not take part in the panel.
  func alone(horizon: Int) -> AutomaticChoice {
    let series = adjusted.series
    let forecaster: any Forecaster =
      switch route {
      case .chosen(let method): method.forecaster
      case .panel, .intermittent: IntermittentDemand()
      }
    let result = forecaster.fit(series, horizon: horizon)
    guard case .insufficient = result else {
      return AutomaticChoice(
        result: result, backtest: Backtest.run(forecaster, on: series), adjustments: adjusted.adjustments,
        trials: [])
    }
    return AutomaticChoice(
      result: ConstantLevel().fit(series, horizon: horizon), backtest: nil, adjustments: adjusted.adjustments,
      trials: [])
  }
}
