/// The texts that mean that a value is missing; never the same as 0.
enum MissingValue {
  /// Error values of Swedish and English spreadsheets.
  static let spreadsheetErrors = [
    "#SAKNAS!", "#DIVISION/0!", "#VÄRDEFEL!", "#REFERENS!", "#NAMN?", "#OGILTIGT!", "#SKÄRNING!", "#N/A", "#DIV/0!",
    "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!",
  ]

  private static let words: Set<String> = ["", "-", "–", ".", "..", "...", "n/a", "na", "nan", "null", "saknas"]

  /// Whether a trimmed cell says that its value is missing.
  static func matches(_ text: String) -> Bool {
    words.contains(text.lowercased()) || spreadsheetErrors.contains(text.uppercased())
  }
}
