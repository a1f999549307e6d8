/// Chooses for each series the method that would have missed least, and tells by how much it has missed.
///
/// * No observed value: the group's level if a group is given.
/// * Fewer than six: the group's level, or without a group the mean of what there is.
/// * Most values zero: the method for intermittent demand.
/// * Otherwise: of the candidates the one with the least mean absolute error in a backtest, of equals the first named;
///   with too little history for a backtest the first that can learn from the series.
///
/// Needs few settings so that a region can begin with what it has (R113).
public struct AutomaticForecaster: Forecaster {
  /// The name by which results say which method made them.
  public let name = "automatic"
  /// What a short history leans on.
  public let group: GroupLevel?
  /// The methods to choose among, best liked first.
  public let candidates: [any Forecaster]

  /// With fewer observed values a history is short.
  public static let shortHistory = 6

  /// Keeps the methods to choose among.
  public init(group: GroupLevel? = nil, candidates: [any Forecaster] = [DampedMean(), SeasonalNaive()]) {
    self.group = group
    self.candidates = candidates
  }

  /// The forecast of the method chosen.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    choose(for: series, horizon: horizon).result
  }

  /// The method chosen, with the backtests that made it the one.
  public func choose(for series: TimeSeries, horizon: Int) -> AutomaticChoice {
    guard series.observationCount >= Self.shortHistory else {
      return AutomaticChoice(
        result: group?.fit(series, horizon: horizon) ?? ConstantLevel().fit(series, horizon: horizon), backtest: nil,
        compared: [])
    }
    let suited = IntermittentDemand.suits(series) ? [IntermittentDemand()] : candidates
    let tried = suited.map { (forecaster: $0, backtest: Backtest.run($0, on: series)) }
    var best: (forecaster: any Forecaster, backtest: Backtest)?
    for case (let forecaster, let backtest?) in tried
    where backtest.meanAbsoluteError < best?.backtest.meanAbsoluteError ?? .infinity {
      best = (forecaster, backtest)
    }
    let compared = tried.compactMap(\.backtest)
    if let best, case .fitted(let forecast) = best.forecaster.fit(series, horizon: horizon) {
      return AutomaticChoice(result: .fitted(forecast), backtest: best.backtest, compared: compared)
    }
    let fallback = suited.lazy.compactMap { $0.fit(series, horizon: horizon).forecast }.first
    return AutomaticChoice(
      result: fallback.map(FitResult.fitted) ?? ConstantLevel().fit(series, horizon: horizon), backtest: nil,
      compared: compared)
  }
}

/// What `AutomaticForecaster` chose and why.
public struct AutomaticChoice: Sendable {
  /// The forecast, or what the series lacks.
  public let result: FitResult
  /// How far the chosen method would have missed; nil if the history is too short to say.
  public let backtest: Backtest?
  /// The backtests of all methods that were tried, in the order of the candidates.
  public let compared: [Backtest]
}
