/// Why a random variable cannot be made of the numbers that were given.
public enum VariateError: Error, Equatable, Sendable {
  /// A number that must be above zero is not, or is not finite.
  case notPositive(quantity: String, value: Double)
  /// A value or weight is negative or not finite.
  case unusable(quantity: String, value: Double)
  /// Numbers that must rise do not.
  case notRising(quantity: String)
  /// No value has a weight above zero.
  case nothingToDraw
  /// The values and their weights are not equally many.
  case countsDiffer(values: Int, weights: Int)
  /// The values do not differ, so that no distribution with spread fits them.
  case noSpread
}

extension VariateError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .notPositive(let quantity, let value):
      "The \(quantity) is \(value). Give a number above zero."
    case .unusable(let quantity, let value):
      "The \(quantity) is \(value). Give a number that is zero or more."
    case .notRising(let quantity):
      "The \(quantity) must rise. Give the least first and the greatest last."
    case .nothingToDraw:
      "There is nothing to draw from. Give at least one value with a weight above zero."
    case .countsDiffer(let values, let weights):
      "There are \(values) values but \(weights) weights. Give one weight for each value."
    case .noSpread:
      "All values are alike, so no distribution with spread fits. Use a constant instead."
    }
  }
}
