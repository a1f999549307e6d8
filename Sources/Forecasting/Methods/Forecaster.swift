/// A method that learns from a history of counts and tells what comes after it.
///
/// Too little history is an answer, not an error: a region starts with a few data points (R113).
public protocol Forecaster: Sendable {
  /// The name by which results say which method made them.
  var name: String { get }

  /// Learns from the series and forecasts so many steps ahead, or says what the series lacks.
  func fit(_ series: TimeSeries, horizon: Int) -> FitResult
}

/// What a method makes of a series: a forecast, or the reason why there is none.
public enum FitResult: Sendable {
  /// The method has learned from the series.
  case fitted(FittedForecast)
  /// The series holds too little for the method.
  case insufficient(InsufficientHistory)

  /// The forecast, if there is one.
  public var forecast: FittedForecast? {
    guard case .fitted(let forecast) = self else { return nil }
    return forecast
  }
}

/// What a series lacks for a method to learn from it.
public enum InsufficientHistory: Equatable, Sendable {
  /// The method needs more values that are not missing.
  case tooFewObservations(method: String, observed: Int, needed: Int)
  /// Some positions of the season, for example some months, have never been observed.
  case seasonIncomplete(method: String, missingPositions: Int, period: Int)
}

extension InsufficientHistory: CustomStringConvertible {
  /// What is lacking and what to do about it.
  public var description: String {
    switch self {
    case .tooFewObservations(let method, let observed, let needed):
      "\(method) needs \(needed) observed values and has \(observed). Add history, or give a group to take a level from."
    case .seasonIncomplete(let method, let missing, let period):
      "\(method) has no value for \(missing) of the \(period) positions in the season. "
        + "Add a full season, or use a method without season."
    }
  }
}
