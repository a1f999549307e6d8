/// The Swedish month names and the abbreviations that planners write.
enum MonthName {
  /// From januari to december.
  static let all = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]

  /// The month number, 1 to 12, of a name or abbreviation in lower case; nil for every other word.
  static func number(of word: String) -> Int? {
    let index = all.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }
    return index.map { $0 + 1 }
  }
}
