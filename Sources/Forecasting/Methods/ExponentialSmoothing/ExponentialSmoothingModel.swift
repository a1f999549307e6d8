/// Which of the exponential smoothing models: how errors, trend and season act on the mean.
///
/// The short form is the one of R's forecast package: "ANN" is simple smoothing, "AAdN" has a damped trend, "MAM"
/// errors and a season in proportion to the level. Multiplicative trends are left out, since they run away, and so are
/// additive errors with a multiplicative season, which are numerically unstable.
///
/// Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (2008), chapter 2. Swedish:
/// exponentiell utjämning.
public struct ExponentialSmoothingModel: Sendable, Hashable {
  /// How an error or a season acts.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// Its size does not depend on the level.
    case additive = "A"
    /// It is a share of the level.
    case multiplicative = "M"
  }

  /// How the level moves on by itself.
  public enum Trend: String, Sendable, Hashable, CaseIterable {
    /// It stays where it is.
    case none = "N"
    /// It changes by the same amount at each step.
    case additive = "A"
    /// It changes by less and less.
    case damped = "Ad"
  }

  /// How errors act.
  public let error: Effect
  /// How the level moves on by itself.
  public let trend: Trend
  /// How the season acts, nil without season.
  public let season: Effect?

  /// Keeps the parts; additive errors with a multiplicative season are not offered.
  public init(error: Effect, trend: Trend = .none, season: Effect? = nil) {
    precondition(
      error == .multiplicative || season != .multiplicative,
      "Additive errors with a multiplicative season are numerically unstable; take multiplicative errors.")
    self.error = error
    self.trend = trend
    self.season = season
  }

  /// The model of a short form such as "MAdM", nil where there is none.
  public init?(shortForm: String) {
    guard let model = Self.all.first(where: { $0.shortForm == shortForm }) else { return nil }
    self = model
  }

  /// The letters for error, trend and season, for example "MAdM" or "ANN".
  public var shortForm: String { error.rawValue + trend.rawValue + (season?.rawValue ?? "N") }

  /// All fifteen models, simple ones first.
  public static let all: [ExponentialSmoothingModel] = [nil, .additive, .multiplicative].flatMap { season in
    Effect.allCases.filter { $0 == .multiplicative || season != .multiplicative }.flatMap { error in
      Trend.allCases.map { ExponentialSmoothingModel(error: error, trend: $0, season: season) }
    }
  }
}

extension ExponentialSmoothingModel {
  /// Whether it has a meaning only for values above zero.
  var needsPositive: Bool { error == .multiplicative || season == .multiplicative }

  /// How many quantities are learned from the values: weights and starting states, without the width of the errors.
  ///
  /// One position of the season follows from the others.
  func learnedCount(period: Int) -> Int {
    let trendCount =
      switch trend {
      case .none: 0
      case .additive: 2
      case .damped: 3
      }
    return 2 + trendCount + (season == nil ? 0 : period)
  }

  /// This model, or the nearest that a series can have.
  func possible(positive: Bool, seasonal: Bool) -> ExponentialSmoothingModel {
    ExponentialSmoothingModel(
      error: positive ? error : .additive, trend: trend,
      season: seasonal ? (positive ? season : season.map { _ in .additive }) : nil)
  }
}
