/// Staff per bed (*personaltäthet, bemanningstal*) of each function on a ward and in all (R188, T8).
///
/// The figures are in whatever the staff is counted in; employees and full-time equivalents must not be mixed.
///
///     StaffingPerBed(staff: [24, 30, 2], beds: 24).perBed   // [1, 1.25, 0.083…]
public struct StaffingPerBed: Sendable, Equatable {
  /// Staff per bed of each function, in order.
  public let perBed: [Double]
  /// Staff of all functions.
  public let total: Double
  /// Staff of all functions per bed.
  public let totalPerBed: Double

  /// Calculates for staff of several functions on a number of beds above zero.
  public init(staff: [Double], beds: Double) {
    precondition(beds > 0, "Staff per bed needs beds.")
    perBed = staff.map { $0 / beds }
    total = staff.reduce(0, +)
    totalPerBed = total / beds
  }
}
