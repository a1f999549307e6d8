import Forecasting
import PlanningModel

/// What forecast methods are called by planners, in both languages.
///
/// Knows the methods a person may choose by their stable names, and those that results say made them.
public enum ForecastMethodName {
  /// The Swedish name of a method that a result or a decision names; the name itself where nobody has given it another.
  public static func swedish(_ method: String) -> String { words(method)?.swedish ?? method }

  /// The English name.
  public static func english(_ method: String) -> String { words(method)?.english ?? method }

  /// The Swedish and English name of a method that may be chosen.
  static func words(of method: ForecastMethod) -> (swedish: String, english: String) {
    switch method {
    case .seasonalNaive: ("samma tid förra året", "same time last year")
    case .mean: ("medelvärdet", "the mean")
    case .exponentialSmoothing: ("exponentiell utjämning", "exponential smoothing")
    case .theta: ("theta, en nivå och en halv trend", "theta, a level and half a trend")
    case .complexSmoothing: ("komplex utjämning", "complex smoothing")
    case .intermittent: ("sällanförekommande vård", "seldom needed care")
    case .combination: ("en sammanvägning av flera metoder", "a combination of several methods")
    }
  }

  private static func words(_ name: String) -> (swedish: String, english: String)? {
    // Results write their names with spaces, decisions and files with underscores.
    let stable = String(name.map { $0 == " " ? "_" : $0 })
    if let method = ForecastMethod(rawValue: stable) { return words(of: method) }
    switch stable {
    case "intermittent_demand": return words(of: .intermittent)
    case "constant_level": return ("medelvärdet av det som finns", "the mean of what there is")
    case "automatic": return ("automatiskt val", "automatic choice")
    default: return nil
    }
  }
}
