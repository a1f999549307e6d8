/// A level, a trend and a season that each follow the latest values at a pace of their own.
///
/// The model is chosen by Akaike's criterion (AICc) among the fifteen of `ExponentialSmoothingModel.all`, with all
/// weights and starting states at their most likely. Multiplicative errors and seasons are tried only where all values
/// are above zero, a season only up to 24 steps long (a longer one has too many starting states to be learned) and where
/// every position has been observed and there are five values more than positions. A missing value moves the states on
/// and counts for nothing. Of a long series the latest 2000 values are used.
///
/// A trend that goes on forever must be ahead by 2, the customary sign of a real difference: on the hospital series of
/// the R package expsmooth and on Scottish emergency departments, at nine origins, that forecast a year ahead better at
/// seven than the criterion alone. With `trendCaution` 0 the choice is that of `ets` in R's forecast package.
///
/// Residuals are enlarged by √(n/(n − k)) for the k quantities learned from the same n values. With multiplicative errors
/// they are relative ones times the level at the end, and grow with the forecast.
///
/// Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (2008); for the customary 2 Burnham
/// and Anderson, "Model Selection and Multimodel Inference" (2002), chapter 2.6.
public struct ExponentialSmoothing: Forecaster {
  /// Which seasons are tried.
  public enum Seasons: Sendable, Hashable {
    /// All that the series can have.
    case automatic
    /// None, for series whose season has been taken out: much faster.
    case none
  }

  /// The name by which results say which method made them.
  public let name = "exponential smoothing"
  /// The model to fit, nil for the one that suits best.
  public let model: ExponentialSmoothingModel?
  /// Which seasons are tried.
  public let seasons: Seasons
  /// By how much the criterion of a model with undamped trend must be ahead of the others, 0 or more.
  public let trendCaution: Double

  /// The fewest observed values to learn from.
  public static let fewestObservations = 4
  /// A season of more steps has no model of its own.
  public static let longestSeason = 24
  /// No more than the latest so many values are used.
  public static let longestHistory = 2000

  /// Chooses the model that suits best.
  public init(seasons: Seasons = .automatic, trendCaution: Double = 2) {
    precondition(trendCaution >= 0, "Caution against trends is a number that is zero or more.")
    model = nil
    self.seasons = seasons
    self.trendCaution = trendCaution
  }

  /// Keeps to a model, or to the nearest that the series can have: without season where it has none, and additive where
  /// it has zeros.
  public init(model: ExponentialSmoothingModel) {
    self.model = model
    seasons = .automatic
    trendCaution = 0
  }

  /// Learns from the series, which needs four observed values.
  public func fit(_ series: TimeSeries, horizon: Int) -> FitResult {
    guard let learned = learn(series.rates, period: series.period) else {
      return .insufficient(
        .tooFewObservations(method: name, observed: series.observationCount, needed: Self.fewestObservations))
    }
    return .fitted(learned.forecast(series, method: name, horizon: horizon))
  }

  /// The model that suits a series best, with its weights; nil where the series is too short.
  public func summary(of series: TimeSeries) -> ExponentialSmoothingSummary? {
    learn(series.rates, period: series.period)?.summary
  }
}

extension ExponentialSmoothing {
  /// What is learned from rates, missing ones being `Double.nan`.
  func learn(_ rates: [Double], period: Int) -> LearnedSmoothing? {
    guard let first = rates.firstIndex(where: { !$0.isNaN }) else { return nil }
    let latest = rates[max(first, rates.count - Self.longestHistory)...]
    guard let start = latest.firstIndex(where: { !$0.isNaN }) else { return nil }
    let used = latest[start...]
    let observed = used.count { !$0.isNaN }
    guard observed >= Self.fewestObservations else { return nil }
    let seasonal = seasons == .automatic && Self.hasSeason(used, observed: observed, period: period)
    let positive = !used.contains { $0 <= 0 }
    let candidates =
      if let model {
        [model.possible(positive: positive, seasonal: seasonal)]
      } else {
        ExponentialSmoothingModel.all.filter {
          (positive || !$0.needsPositive) && (seasonal || $0.season == nil)
        }
      }
    let workspace = SmoothingWorkspace(used, period: seasonal ? period : 1)
    return SmoothingChoice(workspace: workspace, candidates: candidates, trendCaution: trendCaution).best().map {
      LearnedSmoothing($0, workspace, start: start)
    }
  }

  private static func hasSeason(_ values: ArraySlice<Double>, observed: Int, period: Int) -> Bool {
    guard (2...longestSeason).contains(period), observed >= period + 5 else { return false }
    var seen = [Bool](repeating: false, count: period)
    for (step, value) in values.enumerated() where !value.isNaN { seen[step % period] = true }
    return seen.allSatisfy { $0 }
  }
}
