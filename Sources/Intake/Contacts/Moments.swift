import PlanningModel

/// Count, sum and sum of squares of whole numbers, exact so that the order of adding never matters.
struct Moments: Equatable, Sendable {
  private(set) var count: UInt64 = 0
  private(set) var sum: UInt64 = 0
  private(set) var squares: UInt128 = 0

  /// Adds a value below 2³².
  @inline(__always)
  mutating func add(_ value: UInt64) {
    count &+= 1
    sum &+= value
    squares &+= UInt128(truncatingIfNeeded: value &* value)
  }

  /// Adds everything that another one has counted.
  mutating func add(_ other: Moments) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }
}

extension Moments {
  /// The mean; `nil` of nothing.
  var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

  /// The sum of squared distances from the mean.
  var squaredDistances: Double {
    guard count > 0 else { return 0 }
    // n·Σx² − (Σx)² is exact in whole numbers, where the difference of two large decimals would lose its digits.
    let (total, squared) = (UInt128(count) * squares, UInt128(sum) * UInt128(sum))
    return Double(total - squared) / Double(count)
  }

  /// The standard deviation of a sample; `nil` of fewer than two.
  var standardDeviation: Double? {
    count < 2 ? nil : (squaredDistances / Double(count - 1)).squareRoot()
  }
}
