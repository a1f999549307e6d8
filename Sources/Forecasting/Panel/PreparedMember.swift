/// A member of a panel with its series adjusted, and the way it is to be forecast.
struct PreparedMember: Sendable {
  let adjusted: AdjustedSeries
  /// The method of a series that does not take part in the panel; `nil` for one that does.
  let own: (any Forecaster)?

  init(_ member: PanelMember) {
    adjusted = BreakDetection().adjust(member.series, closed: member.closed)
    if let method = member.method {
      own = method.forecaster
    } else {
      own = IntermittentDemand.suits(adjusted.series) ? IntermittentDemand() : nil
    }
  }

  /// The forecast of a series that does not take part in the panel; the mean of the few values that are too few for it.
  func forecast(by forecaster: any Forecaster, horizon: Int) -> AutomaticChoice {
    let series = adjusted.series
    let result = forecaster.fit(series, horizon: horizon)
    let isFitted = result.forecast != nil
    return AutomaticChoice(
      result: isFitted ? result : ConstantLevel().fit(series, horizon: horizon),
      backtest: isFitted ? Backtest.run(forecaster, on: series) : nil, adjustments: adjusted.adjustments, trials: [])
  }
}
