public import PlanningModel

/// Visits to book so that enough are produced in spite of no-shows and late cancellations (*uteblivna besök, sena
/// återbud*): `booked = produced / (1 − no-show share)`.
///
///     BookedVisits(produced: 950, noShowShare: 0.05).booked.value   // 1000
public struct BookedVisits: Sendable, Equatable {
  /// Visits to book, not rounded.
  public let booked: Activities
  /// Whole visits to book; a need is rounded up.
  public let roundedUp: Int
  /// Booked visits that are expected not to take place.
  public let lost: Activities

  /// Calculates from visits to produce and the share of booked visits that fall away, at least 0 and below 1.
  public init(produced: Double, noShowShare: Double) {
    precondition((0..<1).contains(noShowShare), "The no-show share must be at least 0 and below 1.")
    let exact = produced / (1 - noShowShare)
    booked = Activities(exact)
    roundedUp = WholeNumber.up(exact)
    lost = booked - Activities(produced)
  }
}
