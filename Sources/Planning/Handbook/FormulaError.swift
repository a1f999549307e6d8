import PlanningModel

/// Why a formula of the handbook cannot be calculated.
public enum FormulaError: Error, Equatable, Sendable {
  /// No such formula.
  case unknownFormula(name: String, nearest: String?, known: [String])
  /// The formula has no such input.
  case unknownInput(formula: String, input: String, nearest: String?, known: [String])
  /// A word that is neither an option nor its value.
  case strayWord(String)
  /// The same input twice.
  case givenTwice(input: String)
  /// An input without a value.
  case missing(input: String, example: String)
  /// A value, or one of a list, that is no number.
  case notANumber(input: String, text: String, example: String)
  /// A value with decimals where a whole number is needed.
  case notWhole(input: String, text: String, example: String)
  /// A number that the input cannot have.
  case outsideRange(input: String, value: Double, range: FormulaRange, example: String)
  /// Two lists that belong together but have different lengths.
  case differentLengths(input: String, count: Int, other: String, otherCount: Int)
  /// A list with another number of values than an input says.
  case wrongCount(input: String, count: Int, counter: String, expected: Int)
  /// Nothing but zeros where something is divided by their sum.
  case allZero(input: String)
  /// Work comes at least as fast as the servers can do it, so that a queue grows without end.
  case overloaded(utilisation: Double, leastServers: Int)
}

extension FormulaError: CustomStringConvertible {
  /// What is wrong and what to write instead, in Swedish.
  public var message: String {
    switch self {
    case .unknownFormula(let name, let nearest, let known):
      "Det finns ingen formel \(quoted(name)); "
        + (nearest.map { "menade du \($0)?" } ?? "formlerna är \(known.joined(separator: ", ")).")
    case .unknownInput(let formula, let input, let nearest, let known):
      "Formeln \(formula) har ingen uppgift \(quoted("--" + input)); "
        + (nearest.map { "menade du --\($0)?" }
          ?? "uppgifterna är \(known.map { "--" + $0 }.joined(separator: ", ")).")
    case .strayWord(let word):
      "\(quoted(word)) hör inte till någon uppgift; skriv varje uppgift som --namn värde."
    case .givenTwice(let input):
      "Uppgiften --\(input) står två gånger; ta bort den ena."
    case .missing(let input, let example):
      "Uppgiften --\(input) saknas; skriv till exempel --\(input) \(example)."
    case .notANumber(let input, let text, let example):
      "\(quoted(text)) i --\(input) är inget tal; skriv till exempel --\(input) \(example)."
    case .notWhole(let input, let text, let example):
      "\(quoted(text)) i --\(input) är inget heltal; skriv till exempel --\(input) \(example)."
    case .outsideRange(let input, let value, let range, let example):
      "\(NumberFormat.swedish.short(value)) i --\(input) går inte att räkna med; "
        + "skriv ett tal som är \(range.words.swedish), till exempel --\(input) \(example)."
    case .differentLengths(let input, let count, let other, let otherCount):
      "--\(input) har \(values(count)) men --\(other) har \(values(otherCount)); "
        + "skriv lika många i båda."
    case .wrongCount(let input, let count, let counter, let expected):
      "--\(input) har \(values(count)) men --\(counter) är \(expected); skriv ett enda värde eller \(expected)."
    case .allZero(let input):
      "Alla värden i --\(input) är 0; minst ett måste vara större än 0."
    case .overloaded(let utilisation, let least):
      "Beläggningen blir \(NumberFormat.swedish.percent(utilisation, decimals: 1)), så kön växer utan gräns; "
        + "det behövs minst \(least) betjänare, färre ankomster eller kortare betjäning."
    }
  }

  /// The same as `message`.
  public var description: String { message }

  private func quoted(_ text: String) -> String {
    text.count > 40 ? "”\(text.prefix(39))…”" : "”\(text)”"
  }

  private func values(_ count: Int) -> String { count == 1 ? "1 värde" : "\(count) värden" }
}
