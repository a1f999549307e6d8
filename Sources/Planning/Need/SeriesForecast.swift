public import Forecasting
public import PlanningModel

/// The forecast of one planning object at one unit, before anybody has decided anything.
public struct SeriesForecast: Sendable {
  /// What the forecast is made from.
  public enum Basis: String, Sendable {
    /// The inflow to the waiting list less those who leave it untreated: what is needed, not what was managed.
    case inflow
    /// Past production, where no waiting list is kept.
    case production
  }

  /// What it is made from.
  public let basis: Basis
  /// The rows it is made from.
  public let rows: RowReference
  /// The engine's model of the history in the population of `demographyReference`.
  public let model: FittedForecast
  /// How far the method would have missed; `nil` where the history is too short to tell.
  public let backtest: Backtest?
  /// Who has chosen the method and why; `nil` where the choice was automatic.
  public let choice: ForecastMethodChoice?
  /// The months of the history that were not learnt from.
  public let closed: [ClosedMonths]
  /// What was done to the history before anything was learnt from it, in the order of time.
  public let adjustments: [SeriesAdjustment]
  /// The last year's value for the same part of the year, per working period; 0 where nobody knows it.
  public let base: [Double]
  /// Whether any year has a value for the same part of the year, per working period.
  public let isBaseKnown: [Bool]
  /// The population index of each working period relative to the year of its base.
  public let demographyFromBase: [Double]
  /// The population index of each working period relative to the last period of the histories.
  public let demographyFromEnd: [Double]
  /// The share of each working period in which the unit exists.
  public let existence: [Double]
  /// The working or calendar days of each step ahead, those before the plan included.
  public let exposure: [Double]
  /// Steps between the histories' end and the plan's start.
  public let stepsBeforePlan: Int
  /// What its own method led to in each working period, before it was made to agree with the levels above.
  public let own: [Double]
  /// The forecast in each working period.
  public let mean: [Double]
  /// The expected value of the engine at each step ahead, before population and existence.
  public let modelMean: [Double]
  /// The share of the inflow that leaves the list untreated, 0–1; 0 for production.
  public let removalShare: Double
}

extension SeriesForecast {
  /// The stable name of the method.
  public var method: String { model.method }
  /// How much the method has missed by when tried on the last years, as a share of what came; `nil` when untried.
  public var averageMiss: Double? { backtest?.absolutePercentMiss.map { $0 / 100 } }
  /// How much it has missed in one direction, as a share; above zero when it forecast too much.
  public var bias: Double? { backtest?.biasPercent.map { $0 / 100 } }
  /// Its mean absolute error over that of repeating the last season (MASE).
  public var scaledError: Double? { backtest?.meanAbsoluteScaledError }

  /// Whether the trend has begun to fade in a working period.
  func isTrendFaded(inPeriod period: Int) -> Bool {
    stepsBeforePlan + period >= TrendDamping.yearsInFull * model.period
  }

  /// The factor between a deviation of the engine's paths and one of the plan's volume, per working period: all that lies
  /// between the engine's expected value and the plan's.
  var deviationFactor: [Double] {
    zip(mean, modelMean.suffix(mean.count)).enumerated().map { period, values in
      values.1 > 0 ? values.0 / values.1 : demographyFromEnd[period] * existence[period]
    }
  }

  /// The first steps of the need; they add up to the forecast rounded to the millionth.
  func steps() -> Steps<ActivityUnit> {
    var steps = Steps<ActivityUnit>(periodCount: mean.count)
    let base = base.map { Activities($0).millionths }
    let demography = zip(self.base, demographyFromBase).map { Activities($0 * ($1 - 1)).millionths }
    let rest = own.indices.map { Activities(own[$0]).millionths - base[$0] - demography[$0] }
    steps.add(.base, millionths: base)
    steps.add(.demography, millionths: demography)
    steps.add(.trendAndSeason, millionths: rest)
    steps.add(.coherence, millionths: zip(mean, own).map { Activities($0).millionths - Activities($1).millionths })
    return steps
  }
}
