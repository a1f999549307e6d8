import Forecasting
import Intake
import PlanningModel
import Reporting

/// What the engine did to a series, in the words of the report.
struct ForecastWords {
  let axis: SeriesAxis
  let language: ReportLanguage

  private static let methods: [String: (swedish: String, english: String)] = [
    "seasonal naive": ("förra säsongen upprepad", "season before repeated"),
    "constant level": ("medelvärde", "mean"),
    "intermittent demand": ("sällanhändelser", "intermittent demand"),
    "theta": ("theta", "theta"),
    "complex smoothing": ("komplex utjämning", "complex smoothing"),
    "exponential smoothing": ("exponentiell utjämning", "exponential smoothing"),
    "combination": ("kombination", "combination"),
  ]

  /// The name of a method; one that is new keeps the engine's own name.
  func method(_ name: String) -> String {
    guard let known = Self.methods[name] else { return name }
    return language.pick(known.swedish, known.english)
  }

  /// What is worth knowing about a forecast: what was done to the history, and what it leans on.
  func remarks(_ choice: AutomaticChoice?, on series: TimeSeries) -> [String] {
    guard let choice, let forecast = choice.result.forecast else { return [] }
    return [missing(series), basis(forecast.basis), spread(forecast.spread)].compactMap { $0 }
      + adjustments(choice.adjustments)
  }

  private func missing(_ series: TimeSeries) -> String? {
    guard let first = series.values.firstIndex(where: { !$0.isNaN }) else { return nil }
    let missing = series.values[first...].count { $0.isNaN }
    guard missing > 0 else { return nil }
    return missing == 1
      ? language.pick("Ett värde saknas i historiken.", "One value of the history is missing.")
      : language.pick(
        "\(missing) värden saknas i historiken.", "\(missing) values of the history are missing.")
  }

  private func basis(_ basis: ForecastBasis) -> String? {
    switch basis {
    case .ownHistory: nil
    case .shortHistory(let count):
      language.pick(
        "Bara \(count) \(count == 1 ? "värde" : "värden"): säsong och osäkerhet är till största delen antagna.",
        "Only \(count) \(count == 1 ? "value" : "values"): season and uncertainty are mostly assumed.")
    case .constant(let count):
      language.pick("Nivån är medelvärdet av \(count) värden.", "The level is the mean of \(count) values.")
    }
  }

  private func spread(_ spread: SpreadBasis) -> String? {
    guard case .countNoise = spread else { return nil }
    return language.pick(
      "För få värden för att mäta felen: intervallet har bara det brus som varje antal har.",
      "Too few values to measure errors: the interval has only the noise that every count has.")
  }

  /// One sentence for each kind of change, with the periods.
  private func adjustments(_ adjustments: [SeriesAdjustment]) -> [String] {
    let odd = adjustments.compactMap { adjustment -> String? in
      guard case .oddValue(let value) = adjustment.kind else { return nil }
      return "\(axis.label(at: adjustment.timeIndices.lowerBound)) (\(text(value.observed)), "
        + language.pick("väntat \(text(value.expected)))", "expected \(text(value.expected)))")
    }
    let others = adjustments.compactMap { adjustment -> String? in
      let place = stretch(adjustment.timeIndices)
      switch adjustment.kind {
      case .oddValue: return nil
      case .closedMasked, .closedBridged:
        return language.pick("Avbrottet \(place) räknas inte.", "The interruption \(place) is not counted.")
      case .levelScaled(let shift):
        let change = language.numbers.percent(shift.factor - 1, sign: .always)
        let since = axis.label(at: shift.timeIndex)
        return language.pick(
          "Nivån ändrades \(since) (\(change)); tidigare värden har räknats om till den nya nivån.",
          "The level changed in \(since) (\(change)); earlier values have been rescaled to the new level.")
      case .levelMasked(let shift):
        let since = axis.label(at: shift.timeIndex)
        return language.pick(
          "Nivån är en annan från \(since); \(place) räknas inte.",
          "The level is another from \(since); \(place) is not counted.")
      }
    }
    guard !odd.isEmpty else { return others }
    let listed = odd.prefix(4).joined(separator: ", ") + (odd.count > 4 ? " …" : "")
    return others + [
      language.pick("Udda värden som inte räknas: \(listed).", "Odd values that are not counted: \(listed).")
    ]
  }

  private func text(_ value: Double) -> String {
    language.numbers.text(value, decimals: value < 10 && value.rounded() != value ? 1 : 0)
  }

  private func stretch(_ indices: Range<Int>) -> String {
    let first = axis.label(at: indices.lowerBound)
    return indices.count == 1 ? first : "\(first)–\(axis.label(at: indices.upperBound - 1))"
  }
}
