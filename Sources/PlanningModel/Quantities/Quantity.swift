/// What a quantity is counted in; one type per unit so that hours and bed-days cannot be mixed.
public protocol UnitOfMeasure: Sendable {
  /// The stable English key used in JSON and CSV, for example `hours`.
  static var key: String { get }
  /// The Swedish word a planner reads after the figure, for example `tim`.
  static var swedish: String { get }
}

/// An exact amount of one unit of measure, kept in whole millionths.
///
/// Addition and subtraction are exact and do not depend on order, so the steps of a waterfall add up to its result
/// to the last digit at every level of the organisation, on one thread or many. A conversion from a calculation in
/// floating point rounds once, to the nearest millionth, where it is spelled out.
///
/// Range ±9.2 × 10¹² units; leaving it is a programmer error.
public struct Quantity<Measure: UnitOfMeasure>: Hashable, Sendable {
  /// The amount in millionths of the unit.
  public var millionths: Int64

  /// Creates an amount from whole millionths.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Creates an amount from a calculated value, rounded to the nearest millionth.
  public init(_ value: Double) {
    precondition(value.isFinite && abs(value) < 9.2e12, "A quantity must be finite and within ±9.2e12 units.")
    millionths = Int64((value * 1_000_000).rounded(.toNearestOrAwayFromZero))
  }

  /// Nothing at all; not the same as a missing amount, which is `nil`.
  public static var zero: Self { Self(millionths: 0) }

  /// The amount as a floating-point number, for display and further calculation.
  public var value: Double { Double(millionths) / 1_000_000 }
}

extension Quantity: AdditiveArithmetic, Comparable {
  /// The exact sum.
  public static func + (left: Self, right: Self) -> Self { Self(millionths: left.millionths + right.millionths) }

  /// The exact difference.
  public static func - (left: Self, right: Self) -> Self { Self(millionths: left.millionths - right.millionths) }

  /// The amount with its sign changed.
  public static prefix func - (amount: Self) -> Self { Self(millionths: -amount.millionths) }

  /// The amount scaled by a plain number and rounded to the nearest millionth.
  public static func * (amount: Self, factor: Double) -> Self { Self(amount.value * factor) }

  /// The order of the amounts.
  public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }
}

extension Sequence {
  /// The exact sum of the amounts.
  public func total<Measure: UnitOfMeasure>() -> Quantity<Measure> where Element == Quantity<Measure> {
    reduce(.zero, +)
  }
}
