/// A stretch of time whose values a caller says are no guide to the future, such as a pandemic or a rebuilt ward.
///
/// Swedish: *avbrott i serien*.
public struct ClosedPeriod: Sendable, Equatable {
  /// The time indices that are marked; those outside a series are of no concern to it.
  public let timeIndices: Range<Int>
  /// What methods see in place of the values.
  public let bridging: Bridging

  /// Keeps the marking.
  public init(timeIndices: Range<Int>, bridging: Bridging = .missing) {
    if case .interpolated(let keeping) = bridging {
      precondition((0...1).contains(keeping), "The share of a value that is kept lies between 0 and 1.")
    }
    self.timeIndices = timeIndices
    self.bridging = bridging
  }
}

/// What methods see in place of the values of a closed period.
public enum Bridging: Sendable, Equatable {
  /// Nothing: the values are missing.
  case missing
  /// The level between those before and after, with the season of the rest; the value keeps a share, 0…1, of its own
  /// distance from there: 0 replaces it altogether, 0.3 lets it count for less than a third.
  case interpolated(keeping: Double)
}
