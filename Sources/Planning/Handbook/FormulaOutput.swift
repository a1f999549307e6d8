/// One output of a formula of the handbook.
public struct FormulaOutput: Sendable, Equatable {
  /// The key in camelCase.
  public let key: String
  /// What it is counted in.
  public let unit: FormulaUnit
  /// What it means.
  public let explanation: LocalText

  init(_ key: String, _ unit: FormulaUnit, _ swedish: String, _ english: String) {
    self.key = key
    self.unit = unit
    explanation = LocalText(swedish, english)
  }
}

/// A value that a formula of the handbook gives.
public enum FormulaValue: Sendable, Equatable {
  /// A number.
  case number(Double)
  /// A whole number.
  case whole(Int)
  /// A sentence.
  case text(String)
  /// Yes or no.
  case bool(Bool)
  /// Numbers in order.
  case numbers([Double])
  /// Names in order.
  case names([String])
  /// No value: the figure does not exist for these inputs, which is not the same as zero.
  case missing
}

/// What a formula gave, in the order the formula declares it.
public struct FormulaResult: Sendable {
  /// The formula.
  public let formula: HandbookFormula
  /// The values, one for each output.
  public let values: [FormulaValue]

  /// The value of an output; `nil` when the formula has no such output.
  public subscript(key: String) -> FormulaValue? {
    formula.outputs.firstIndex { $0.key == key }.map { values[$0] }
  }
}
