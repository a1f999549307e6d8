/// Which season complex exponential smoothing has.
///
/// Source: Svetunkov, Kourentzes and Ord, "Complex exponential smoothing" (2022), doi:10.1002/nav.22074.
public enum ComplexVariant: Sendable, CaseIterable {
  /// No season.
  case seasonless
  /// Each position of the season has a level of its own.
  case simple
  /// One level, and a season that is added to it and smoothed as usual.
  case partial
  /// One level, and a season that is added to it and smoothed with a complex weight of its own.
  case full

  /// How many smoothing parameters are learned.
  var parameterCount: Int {
    switch self {
    case .seasonless, .simple: 2
    case .partial: 3
    case .full: 4
    }
  }

  /// Whether a season is added to a level.
  var addsSeason: Bool { self == .partial || self == .full }
}

extension ComplexVariant {
  /// How many quantities are learned from the values: the smoothing parameters and the season.
  ///
  /// A season of m positions counts m − 1. The hidden states are not counted, since they start as a fixed share of the
  /// others, nor is the level, which all variants have.
  func learnedCount(period: Int) -> Int {
    parameterCount + (self == .seasonless ? 0 : period - 1)
  }
}
