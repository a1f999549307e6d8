/// One text on its way to a period: cut into tokens, whose shape tells which form it is.
struct PeriodReading {
  /// The text as it was written, for messages.
  let text: String
  private let tokens: [Token]

  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case separator(Character)
  }

  init(text: String) {
    self.text = text
    tokens = Self.tokens(of: text)
  }

  /// The period when the text is written with digits and signs alone; nil when it holds a word.
  func digitForm() throws(PeriodParseError) -> Period? {
    let numbers = tokens.compactMap { token in
      if case .number(let number, _) = token { number } else { nil }
    }
    switch shape {
    case "4": return .year(Year(number: try year(numbers[0])))
    case "4-2": return .month(try month(numbers[1], of: numbers[0]))
    case "4-2-2": return .day(try day(numbers[2], month: numbers[1], of: numbers[0]))
    case "6": return try sixDigits(numbers[0])
    case "8": return .day(try day(numbers[0] % 100, month: numbers[0] / 100 % 100, of: numbers[0] / 10_000))
    case "1/1 4", "1/2 4", "2/1 4", "2/2 4":
      return .day(try day(numbers[0], month: numbers[1], of: numbers[2]))
    case "1/1", "1/2", "2/1", "2/2", "1/1 2", "1/2 2", "2/1 2", "2/2 2", "2-2-2":
      throw .fourDigitYearMissing(text: text)
    default: return nil
    }
  }

  /// The period when the text holds one word, a month name or a unit such as `kv`.
  func wordForm() throws(PeriodParseError) -> Period {
    guard let parts = partsAroundWord() else { throw .unrecognised(text: text) }
    let name = MonthName.number(of: parts.word)
    let unit = Unit(word: parts.word)
    guard name != nil || unit != nil else { throw .unrecognised(text: text) }
    guard (parts.before + parts.after).contains(where: { $0.digits == 4 }) else {
      throw .fourDigitYearMissing(text: text)
    }
    switch (name, unit, parts.before.map(\.digits), parts.after.map(\.digits)) {
    case (let name?, _, [4], []): return .month(try month(name, of: parts.before[0].value))
    case (let name?, _, [], [4]): return .month(try month(name, of: parts.after[0].value))
    case (let name?, _, [1], [4]), (let name?, _, [2], [4]):
      return .day(try day(parts.before[0].value, month: name, of: parts.after[0].value))
    case (_, let unit?, [4], [1]), (_, let unit?, [4], [2]):
      return try period(unit, number: parts.after[0].value, of: parts.before[0].value)
    case (_, let unit?, [], [1, 4]), (_, let unit?, [], [2, 4]):
      return try period(unit, number: parts.after[0].value, of: parts.after[1].value)
    default: throw .unrecognised(text: text)
    }
  }
}

// MARK: - Tokens

extension PeriodReading {
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // Too many digits for a number make a shape that no form has.
        tokens.append(.number(Int(digits) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else {
        tokens.append(.separator(first.isWhitespace ? " " : first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// The digit counts of the numbers with the signs between, as `4-2` for `2026-01`; words are `w`.
  private var shape: String {
    tokens.map { token in
      switch token {
      case .number(_, let digits): String(digits)
      case .word: "w"
      case .separator(let sign): String(sign)
      }
    }.joined()
  }

  private typealias Number = (value: Int, digits: Int)

  /// The numbers before and after the only word, without the spaces, dots and hyphens between them.
  private func partsAroundWord() -> (word: String, before: [Number], after: [Number])? {
    if case .separator = tokens.first { return nil }
    if case .separator = tokens.last { return nil }
    var word: String?
    var before: [Number] = []
    var after: [Number] = []
    for token in tokens {
      switch token {
      case .number(let value, let digits) where word == nil: before.append((value, digits))
      case .number(let value, let digits): after.append((value, digits))
      case .word(let next):
        guard word == nil else { return nil }
        word = next
      case .separator(let sign):
        guard sign == " " || sign == "." || sign == "-" else { return nil }
      }
    }
    return word.map { ($0, before, after) }
  }
}

// MARK: - Checked parts

extension PeriodReading {
  private enum Unit {
    case month, quarter, tertial, week

    init?(word: String) {
      switch word {
      case "m": self = .month
      case "k", "q", "kv", "kvartal": self = .quarter
      case "t", "tertial": self = .tertial
      case "v", "w", "vecka": self = .week
      default: return nil
      }
    }
  }

  private func period(_ unit: Unit, number: Int, of writtenYear: Int) throws(PeriodParseError) -> Period {
    let year = try year(writtenYear)
    switch unit {
    case .month:
      return .month(try month(number, of: year))
    case .quarter:
      guard (1...4).contains(number) else { throw .quarterOutOfRange(text: text, quarter: number) }
      return .quarter(Quarter(year: year, quarter: number))
    case .tertial:
      guard (1...3).contains(number) else { throw .tertialOutOfRange(text: text, tertial: number) }
      return .tertial(Tertial(year: year, tertial: number))
    case .week:
      guard let week = ISOWeek(year: year, week: number) else {
        throw .weekOutOfRange(text: text, week: number, year: Year(number: year))
      }
      return .week(week)
    }
  }

  private func year(_ year: Int) throws(PeriodParseError) -> Int {
    guard PeriodParser.years.contains(year) else { throw .yearOutOfRange(text: text, year: year) }
    return year
  }

  private func month(_ month: Int, of writtenYear: Int) throws(PeriodParseError) -> Month {
    let year = try year(writtenYear)
    guard (1...12).contains(month) else { throw .monthOutOfRange(text: text, month: month) }
    return Month(year: year, month: month)
  }

  private func day(_ day: Int, month number: Int, of year: Int) throws(PeriodParseError) -> Day {
    let month = try month(number, of: year)
    guard let found = Day(year: year, month: number, day: day) else {
      throw .dayOutOfRange(text: text, day: day, month: month)
    }
    return found
  }

  /// `YYYYMM` unless the digits can also be a date `YYMMDD`, whose century is not written.
  private func sixDigits(_ digits: Int) throws(PeriodParseError) -> Period {
    let (year, month) = digits.quotientAndRemainder(dividingBy: 100)
    let asDays = [1900, 2000].compactMap { century in
      Day(year: century + digits / 10_000, month: year % 100, day: month)
    }
    guard PeriodParser.years.contains(year), (1...12).contains(month) else {
      if !asDays.isEmpty { throw .ambiguous(text: text, readings: asDays.map(Period.day)) }
      guard PeriodParser.years.contains(year) else { throw .unrecognised(text: text) }
      throw .monthOutOfRange(text: text, month: month)
    }
    let asMonth = Period.month(Month(year: year, month: month))
    guard asDays.isEmpty else { throw .ambiguous(text: text, readings: [asMonth] + asDays.map(Period.day)) }
    return asMonth
  }
}
