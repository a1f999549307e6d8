public import PlanningModel

/// The wait (*väntetid*) of a queue that is served in order, by Little's law: `wait = queue / pace`.
///
///     WaitingTime(waiting: 420, pacePerWeek: 50)   // 8.4 weeks, 58.8 days
///
/// Source: Little, *A proof for the queuing formula L = λW*, Operations Research 9 (1961), doi:10.1287/opre.9.3.383.
public struct WaitingTime: Sendable, Equatable {
  /// The wait in weeks.
  public let weeks: Weeks
  /// The wait in calendar days.
  public let days: Days

  /// Calculates from the number waiting and a pace in patients a week, above zero.
  public init(waiting: Double, pacePerWeek: Double) {
    precondition(pacePerWeek > 0, "A queue without pace has no waiting time.")
    weeks = Weeks(waiting / pacePerWeek)
    days = Days(waiting / pacePerWeek * 7)
  }
}
