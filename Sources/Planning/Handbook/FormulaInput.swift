/// One input of a formula of the handbook; its name is the option on the command line.
public struct FormulaInput: Sendable, Equatable {
  /// What kind of value an input takes.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number with decimals.
    case number
    /// A whole number.
    case wholeNumber
    /// A share of one, also written as a percentage.
    case share
    /// Numbers after each other.
    case listOfNumbers
    /// Names after each other.
    case listOfNames
  }

  /// What happens when an input is left out.
  public enum Absence: Sendable, Equatable {
    /// It must be given.
    case refused
    /// This text holds instead.
    case replaced(by: String)
    /// The formula does without.
    case allowed
  }

  /// The name in kebab-case, without dashes before.
  public let name: String
  /// What kind of value it takes.
  public let kind: Kind
  /// What it is counted in.
  public let unit: FormulaUnit
  /// The values it may have; `nil` for names.
  public let range: FormulaRange?
  /// What happens when it is left out.
  public let absence: Absence
  /// A value as it may be written.
  public let example: String
  /// What it means.
  public let explanation: LocalText

  /// The text that holds when the input is left out, if any.
  public var defaultText: String? {
    guard case .replaced(let text) = absence else { return nil }
    return text
  }

  /// Whether the input must be given.
  public var isRequired: Bool { absence == .refused }

  /// The input as it is written on a command line.
  public var option: String { "--\(name)" }
}

extension FormulaInput {
  static func number(
    _ name: String, _ unit: FormulaUnit, _ range: FormulaRange, absence: Absence = .refused, example: String,
    _ swedish: String, _ english: String
  ) -> FormulaInput {
    FormulaInput(
      name: name, kind: .number, unit: unit, range: range, absence: absence, example: example,
      explanation: LocalText(swedish, english))
  }

  static func whole(
    _ name: String, _ unit: FormulaUnit, _ range: FormulaRange, absence: Absence = .refused, example: String,
    _ swedish: String, _ english: String
  ) -> FormulaInput {
    FormulaInput(
      name: name, kind: .wholeNumber, unit: unit, range: range, absence: absence, example: example,
      explanation: LocalText(swedish, english))
  }

  static func share(
    _ name: String, _ range: FormulaRange = .share, absence: Absence = .refused, example: String, _ swedish: String,
    _ english: String
  ) -> FormulaInput {
    FormulaInput(
      name: name, kind: .share, unit: .share, range: range, absence: absence, example: example,
      explanation: LocalText(swedish, english))
  }

  static func numbers(
    _ name: String, _ unit: FormulaUnit, _ range: FormulaRange, absence: Absence = .refused, example: String,
    _ swedish: String, _ english: String
  ) -> FormulaInput {
    FormulaInput(
      name: name, kind: .listOfNumbers, unit: unit, range: range, absence: absence, example: example,
      explanation: LocalText(swedish, english))
  }

  static func names(_ name: String, example: String, _ swedish: String, _ english: String) -> FormulaInput {
    FormulaInput(
      name: name, kind: .listOfNames, unit: .names, range: nil, absence: .allowed, example: example,
      explanation: LocalText(swedish, english))
  }
}
