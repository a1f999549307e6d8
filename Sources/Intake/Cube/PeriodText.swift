import PlanningModel

/// Writes the categories of a time dimension as the program writes periods: `2026`, `2026-Q1`, `2026-01`, `2026-W05`.
enum PeriodText {
  private static let names: Set<String> = [
    "tid", "år", "kvartal", "månad", "vecka", "period", "time", "year", "quarter", "month", "week",
  ]

  /// The period as the program writes it; the text as it stands where it is none, such as a half-year.
  static func canonical(_ text: String) -> String {
    guard let period = try? PeriodParser.parse(text) else { return text }
    return period.description
  }

  /// Whether a dimension is time by its name and all its categories, where the file does not say which one is.
  static func looksLikeTime(name: String, codes: [String]) -> Bool {
    names.contains(name.lowercased()) && !codes.isEmpty
      && codes.allSatisfy { (try? PeriodParser.parse($0)) != nil }
  }
}
