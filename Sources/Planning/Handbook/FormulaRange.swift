import PlanningModel

/// The values an input may have: from a lower to an upper bound, each included or not.
public struct FormulaRange: Sendable, Equatable {
  /// The smallest value, or what every value is above.
  public let lower: Double
  /// Whether the lower bound itself is allowed.
  public let includesLower: Bool
  /// The largest value, or what every value is below.
  public let upper: Double
  /// Whether the upper bound itself is allowed.
  public let includesUpper: Bool

  init(_ lower: Double, includesLower: Bool = true, _ upper: Double, includesUpper: Bool = true) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// Whether a value is allowed.
  public func contains(_ value: Double) -> Bool {
    (includesLower ? value >= lower : value > lower) && (includesUpper ? value <= upper : value < upper)
  }

  /// The range in words, for example “above 0, at most 1”.
  public var words: LocalText {
    let (low, high) = (NumberFormat.swedish.short(lower), NumberFormat.swedish.short(upper))
    return LocalText(
      "\(includesLower ? "minst" : "över") \(low) och \(includesUpper ? "högst" : "under") \(high)",
      "\(includesLower ? "at least" : "above") \(JSONText.number(lower)) and "
        + "\(includesUpper ? "at most" : "below") \(JSONText.number(upper))")
  }
}

extension FormulaRange {
  // The upper bounds keep every product of a formula inside the exact range of quantities, ±9.2e12.

  /// Zero or more, up to fifty million.
  static let amount = FormulaRange(0, 50_000_000)
  /// Hours with either sign, up to fifty million.
  static let signed = FormulaRange(-50_000_000, 50_000_000)
  /// A share from 0 to 1.
  static let share = FormulaRange(0, 1)
  /// A share that something is divided by: 0.01 to 1.
  static let divisor = FormulaRange(0.01, 1)
  /// A number of things that something is divided by: 0.001 to a million.
  static let divisorAmount = FormulaRange(0.001, 1_000_000)
}
