public import PlanningModel

/// From operations to operating days (*operationsdagar*, one room one day):
/// `days = operations × (in-room + turnover) / (minutes per day × utilisation)`.
///
///     OperatingDays(operations: 300, inRoomMinutes: 95, turnoverMinutes: 25, minutesPerDay: 450, utilisation: 0.8).days
///     // 100
public struct OperatingDays: Sendable, Equatable {
  /// Room hours: patients in the room (*salstid*) and turnover (*bytestid*).
  public let hours: Hours
  /// Operating days, not rounded.
  public let days: Double
  /// Whole operating days; a need is rounded up.
  public let roundedUp: Int

  /// Calculates from operations and their minutes; `utilisation` is the share of the staffed day that is used, above 0,
  /// at most 1.
  public init(
    operations: Double, inRoomMinutes: Double, turnoverMinutes: Double, minutesPerDay: Double, utilisation: Double
  ) {
    precondition(
      minutesPerDay > 0 && utilisation > 0 && utilisation <= 1,
      "An operating day must last some minutes; utilisation must be above 0, at most 1.")
    let minutes = operations * (inRoomMinutes + turnoverMinutes)
    hours = Hours(minutes / 60)
    days = minutes / (minutesPerDay * utilisation)
    roundedUp = WholeNumber.up(days)
  }
}
