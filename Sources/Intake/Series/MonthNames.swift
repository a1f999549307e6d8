/// The names of the months in one language and form, from January on.
struct MonthNames: Sendable, Equatable {
  let names: [String]

  /// All forms, in small letters, with a capital and in capitals; Swedish before English, short before long.
  static let all: [MonthNames] = [swedishShort, swedishShortWords, swedish, englishShort, english].flatMap { names in
    [names, names.map { $0.prefix(1).uppercased() + $0.dropFirst() }, names.map { $0.uppercased() }]
      .map(MonthNames.init)
  }

  // Short names as spreadsheets write them; some programs leave names of four letters as they are.
  private static let swedishShort = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
  private static let swedishShortWords = [
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec",
  ]
  private static let swedish = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]
  private static let englishShort = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Takes a name from the beginning of a text; gives the number of the month.
  func take(from rest: inout Substring.UTF8View) -> Int? {
    guard let first = rest.first, (first & 0xDF) &- UInt8(ascii: "A") < 26 else { return nil }
    guard let month = names.firstIndex(where: { rest.starts(with: $0.utf8) }) else { return nil }
    rest = rest.dropFirst(names[month].utf8.count)
    return month + 1
  }
}
