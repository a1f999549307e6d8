public import PlanningModel

/// From care episodes to bed-days to beds (R175–R176): `bed-days = episodes × length of stay`,
/// `beds = bed-days / (days × occupancy)`.
///
/// The guide prints a multiplication by the occupancy; only the division gives its own result of 20 beds.
///
///     BedsNeeded(stays: 2000, meanStayDays: 3.5, occupancy: 0.95, days: 365)
///     // 7 000 bed-days, 20.187… beds, rounded 20, implied occupancy 0.9589
public struct BedsNeeded: Sendable, Equatable {
  /// Bed-days in the period.
  public let bedDays: BedDays
  /// Beds on average over the period, not rounded.
  public let beds: Double
  /// Beds to the nearest whole bed, as the guide rounds.
  public let rounded: Int
  /// The occupancy that the rounded number of beds leads to; `nil` for no beds.
  public let impliedOccupancy: Double?
  /// Bed-days that the rounded beds give at the planned occupancy beyond the need; negative when they fall short.
  public let residual: BedDays

  /// Calculates from care episodes and their mean length of stay in days (discharge date less admission date).
  public init(stays: Double, meanStayDays: Double, occupancy: Double, days: Int) {
    self.init(bedDays: BedDays(stays * meanStayDays), occupancy: occupancy, days: days)
  }

  /// Calculates from bed-days over a number of days; `occupancy` above 0 and at most 1.
  public init(bedDays: BedDays, occupancy: Double, days: Int) {
    precondition(occupancy > 0 && occupancy <= 1 && days > 0, "Occupancy must be above 0, at most 1; days above 0.")
    self.bedDays = bedDays
    beds = bedDays.value / (Double(days) * occupancy)
    rounded = Int(beds.rounded(.toNearestOrAwayFromZero))
    impliedOccupancy = rounded == 0 ? nil : bedDays.value / Double(rounded * days)
    residual = BedDays(Double(rounded * days) * occupancy) - bedDays
  }
}
