/// The number, mean and spread of values met one by one.
///
/// Source: Welford, "Note on a method for calculating corrected sums of squares and products" (1962),
/// doi:10.1080/00401706.1962.10490022.
public struct Moments: Sendable, Equatable {
  /// How many values have been added.
  public private(set) var count = 0
  /// Their mean; 0 before the first value.
  public private(set) var mean = 0.0
  private var squares = 0.0

  /// Starts without values.
  public init() {}

  /// Adds a value; what is missing (NaN) is left out.
  public mutating func add(_ value: Double) {
    guard !value.isNaN else { return }
    count += 1
    let step = value - mean
    mean += step / Double(count)
    squares += step * (value - mean)
  }

  /// The variance with divisor n − 1; 0 for fewer than two values.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

  /// The standard error of the mean.
  public var standardError: Double { count > 0 ? (variance / Double(count)).squareRoot() : 0 }

  /// Where the true mean lies with the given confidence, by Student's t.
  ///
  /// With fewer than two values nothing is known and the interval has no end.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    guard count > 1 else { return ConfidenceInterval(lower: -.infinity, upper: .infinity, confidence: confidence) }
    let reach = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: count - 1) * standardError
    return ConfidenceInterval(lower: mean - reach, upper: mean + reach, confidence: confidence)
  }
}

/// An interval that holds the true value with a stated confidence.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The confidence, between 0 and 1.
  public let confidence: Double

  /// States an interval.
  public init(lower: Double, upper: Double, confidence: Double) {
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
  }

  /// Half the width.
  public var halfWidth: Double { (upper - lower) / 2 }

  /// Whether a value lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
