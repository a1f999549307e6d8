public import PlanningModel

/// The hours a full-time equivalent really works: gross less leave, sickness, education and holidays (R096).
public struct NetWorkingTime: Sendable, Equatable {
  /// Contracted hours.
  public let gross: Hours
  /// Public holidays and free eves for those who work weekdays.
  public let holidays: Hours
  /// Annual leave.
  public let leave: Hours
  /// Sickness and other absence.
  public let absence: Hours
  /// Education.
  public let education: Hours

  /// What is left, never below zero.
  public var net: Hours { max(.zero, gross - holidays - leave - absence - education) }

  /// Calculates from contracted hours and days; absence is a share of the time that remains after holidays and leave,
  /// education a share of what remains after absence.
  public init(
    weeklyHours: Double, weeks: Double, holidayDays: Double, leaveDays: Double, absenceShare: Double,
    educationShare: Double
  ) {
    let gross = weeklyHours * weeks
    let holidays = min(gross, holidayDays * weeklyHours / 5)
    let leave = min(gross - holidays, leaveDays * weeklyHours / 5)
    let remaining = gross - holidays - leave
    let absence = remaining * absenceShare
    self.gross = Hours(gross)
    self.holidays = Hours(holidays)
    self.leave = Hours(leave)
    self.absence = Hours(absence)
    education = Hours((remaining - absence) * educationShare)
  }

  /// Calculates for one full-time equivalent of a function in one month.
  ///
  /// Weekday staff lose the month's holidays; staff who work all days have theirs as time off inside the shorter week.
  public init(of function: StaffFunction, in month: Month, settings: PlanSettings, workingDays: Double) {
    let weeks: Double
    let holidayDays: Double
    switch function.pattern {
    case .weekdays:
      let weekdays = month.days.count { $0.weekday != .saturday && $0.weekday != .sunday }
      weeks = Double(weekdays) / 5
      holidayDays = Double(weekdays) - workingDays
    case .always:
      weeks = Double(month.dayCount) / 7
      holidayDays = 0
    }
    self.init(
      weeklyHours: function.weeklyHours, weeks: weeks, holidayDays: holidayDays,
      leaveDays: function.leaveDays * settings.leaveByMonth[month.month - 1], absenceShare: function.absenceShare,
      educationShare: function.educationShare)
  }
}
