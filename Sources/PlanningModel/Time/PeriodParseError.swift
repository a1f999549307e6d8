/// Why a text is no period; each case carries the text as it was read.
public enum PeriodParseError: Error, Hashable, Sendable {
  /// Nothing but spaces.
  case empty
  /// No form of a period that is known.
  case unrecognised(text: String)
  /// The year is missing or has two digits.
  case fourDigitYearMissing(text: String)
  /// The text has several readings, for example six digits that are a date without a century.
  case ambiguous(text: String, readings: [Period])
  /// The year lies outside `PeriodParser.years`.
  case yearOutOfRange(text: String, year: Int)
  /// No such month.
  case monthOutOfRange(text: String, month: Int)
  /// No such day in the month.
  case dayOutOfRange(text: String, day: Int, month: Month)
  /// No such quarter.
  case quarterOutOfRange(text: String, quarter: Int)
  /// No such tertial.
  case tertialOutOfRange(text: String, tertial: Int)
  /// No such week in the year.
  case weekOutOfRange(text: String, week: Int, year: Year)
}

extension PeriodParseError: CustomStringConvertible {
  /// What is wrong and what to write instead, in Swedish.
  public var message: String {
    switch self {
    case .empty:
      "Perioden är tom; skriv till exempel 2026-01."
    case .unrecognised(let text):
      "\(quoted(text)) går inte att läsa som en period; "
        + "skriv till exempel 2026, 2026K1, 2026T1, 2026-01, 2026V05 eller 2026-01-31."
    case .fourDigitYearMissing(let text):
      "Året i \(quoted(text)) saknas eller har två siffror; skriv det med fyra."
    case .ambiguous(let text, let readings):
      "\(quoted(text)) är tvetydigt och kan betyda \(alternatives(readings)); skriv perioden på det sättet."
    case .yearOutOfRange(let text, let year):
      "Året \(year) i \(quoted(text)) ligger utanför \(PeriodParser.years.lowerBound)–"
        + "\(PeriodParser.years.upperBound); rätta årtalet."
    case .monthOutOfRange(let text, let month):
      "Månad \(month) i \(quoted(text)) finns inte; skriv 1–12."
    case .dayOutOfRange(let text, let day, let month):
      "Dag \(day) i \(quoted(text)) finns inte; \(MonthName.all[month.month - 1]) \(month.year) "
        + "har \(month.dayCount) dagar."
    case .quarterOutOfRange(let text, let quarter):
      "Kvartal \(quarter) i \(quoted(text)) finns inte; skriv 1–4."
    case .tertialOutOfRange(let text, let tertial):
      "Tertial \(tertial) i \(quoted(text)) finns inte; skriv 1–3."
    case .weekOutOfRange(let text, let week, let year):
      "Vecka \(week) i \(quoted(text)) finns inte; \(year) har \(year.weekCount) veckor."
    }
  }

  /// The same as `message`.
  public var description: String { message }

  private func quoted(_ text: String) -> String {
    // A cell that is no period at all can be a page of text; its start is enough to find it.
    text.count > 40 ? "”\(text.prefix(39))…”" : "”\(text)”"
  }

  private func alternatives(_ readings: [Period]) -> String {
    let texts = readings.map(\.description)
    guard let last = texts.last, texts.count > 1 else { return texts.joined() }
    return texts.dropLast().joined(separator: ", ") + " eller " + last
  }
}
