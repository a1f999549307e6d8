public import PlanningModel

/// The language a report is written in: its words, its numbers and the `lang` attribute of its page.
///
/// The raw value is the BCP 47 tag (`sv`, `en`).
public enum ReportLanguage: String, Sendable, CaseIterable {
  /// Svenska, the language planners read.
  case swedish = "sv"
  /// English.
  case english = "en"

  /// The conventions for writing numbers in this language.
  public var numbers: NumberFormat {
    switch self {
    case .swedish: .swedish
    case .english: .english
    }
  }

  /// Picks the wording that belongs to this language.
  ///
  /// Example: `language.pick("saknas", "missing")`.
  public func pick(_ swedish: String, _ english: String) -> String {
    switch self {
    case .swedish: swedish
    case .english: english
    }
  }
}
