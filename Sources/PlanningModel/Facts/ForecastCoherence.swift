/// How forecasts of units and of the levels above them are made to agree (*samstämning*, R039); the raw value is the word
/// in `settings.yaml`.
public enum ForecastCoherence: String, Sendable, CaseIterable {
  /// The program's choice.
  case automatic
  /// *Nedifrån och upp*: the levels above are the sums of their units.
  case bottomUp = "bottom_up"
  /// *Uppifrån och ned*: the region's own forecast is divided by the units' shares of theirs.
  case topDown = "top_down"
  /// *Minsta kvadrat*: all forecasts are adjusted as little as possible, those that usually miss the most the most.
  case leastSquares = "least_squares"
}
