public import PlanningModel

/// How many full-time equivalents it takes to have one person on duty at every hour of the year (T9).
///
///     let posts = RoundTheClockPosts(netHours: Hours(1600))
///     posts.fullTimeEquivalentsPerPost     // 5.475
///     posts.onDuty(from: FullTimeEquivalents(24))   // 4.38…
public struct RoundTheClockPosts: Sendable, Equatable {
  /// The hours of a year of 365 days.
  public static let hoursPerYear = Hours(8760)

  /// Net working hours of a full-time equivalent in a year, above zero.
  public let netHours: Hours

  /// Creates the calculation for net working hours above zero.
  public init(netHours: Hours) {
    precondition(netHours > .zero, "A full-time equivalent must work some hours.")
    self.netHours = netHours
  }

  /// Full-time equivalents for one person always on duty.
  public var fullTimeEquivalentsPerPost: Double { Self.hoursPerYear.value / netHours.value }

  /// Persons always on duty that so many full-time equivalents give.
  public func onDuty(from fullTimeEquivalents: FullTimeEquivalents) -> Double {
    fullTimeEquivalents.value * netHours.value / Self.hoursPerYear.value
  }
}
