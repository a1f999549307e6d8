/// Activity hours (*aktivitetstimmar*), the common unit of capacity need and available capacity (R026, R029).
public enum HourUnit: UnitOfMeasure {
  /// `hours` in JSON and CSV.
  public static var key: String { "hours" }
  /// *tim* after a figure.
  public static var swedish: String { "tim" }
}

/// Bed-days (*vårddygn*): one occupied bed for 24 hours.
public enum BedDayUnit: UnitOfMeasure {
  /// `bedDays` in JSON and CSV.
  public static var key: String { "bedDays" }
  /// *vårddygn* after a figure.
  public static var swedish: String { "vårddygn" }
}

/// Activities (*aktiviteter*): visits, operations, care episodes and other planned care services (R025).
public enum ActivityUnit: UnitOfMeasure {
  /// `activities` in JSON and CSV.
  public static var key: String { "activities" }
  /// *aktiviteter* after a figure.
  public static var swedish: String { "aktiviteter" }
}

/// Full-time equivalents (*årsarbetare, heltidsekvivalenter*).
public enum FullTimeEquivalentUnit: UnitOfMeasure {
  /// `fullTimeEquivalents` in JSON and CSV.
  public static var key: String { "fullTimeEquivalents" }
  /// *årsarbetare* after a figure.
  public static var swedish: String { "årsarbetare" }
}

/// Clinic sessions (*mottagningspass*).
public enum SessionUnit: UnitOfMeasure {
  /// `sessions` in JSON and CSV.
  public static var key: String { "sessions" }
  /// *pass* after a figure.
  public static var swedish: String { "pass" }
}

/// Calendar days (*dagar*), in which the care guarantee is counted.
public enum DayUnit: UnitOfMeasure {
  /// `days` in JSON and CSV.
  public static var key: String { "days" }
  /// *dagar* after a figure.
  public static var swedish: String { "dagar" }
}

/// Weeks (*veckor*), in which queues are counted.
public enum WeekUnit: UnitOfMeasure {
  /// `weeks` in JSON and CSV.
  public static var key: String { "weeks" }
  /// *veckor* after a figure.
  public static var swedish: String { "veckor" }
}

/// An amount of activity hours (*aktivitetstimmar*).
public typealias Hours = Quantity<HourUnit>
/// An amount of bed-days (*vårddygn*).
public typealias BedDays = Quantity<BedDayUnit>
/// A number of activities (*aktiviteter*).
public typealias Activities = Quantity<ActivityUnit>
/// A number of full-time equivalents (*årsarbetare*).
public typealias FullTimeEquivalents = Quantity<FullTimeEquivalentUnit>
/// A number of clinic sessions (*mottagningspass*).
public typealias Sessions = Quantity<SessionUnit>
/// A number of calendar days (*dagar*).
public typealias Days = Quantity<DayUnit>
/// A number of weeks (*veckor*).
public typealias Weeks = Quantity<WeekUnit>

extension Quantity where Measure == BedDayUnit {
  /// The hours a bed is taken: 24 for each bed-day.
  public var hours: Hours { Hours(millionths: millionths * 24) }
}

extension Quantity where Measure == WeekUnit {
  /// The same time in calendar days: seven for each week.
  public var days: Days { Days(millionths: millionths * 7) }
}

extension Quantity where Measure == DayUnit {
  /// The same time in weeks: a seventh for each day.
  public var weeks: Weeks { Weeks(value / 7) }
}
