/// The longest that anyone should wait, as a time that knows whether it was said in days or weeks (väntetidsgräns).
///
/// Example: `WaitingLimit(days: 90).weeks` is 12.857…
public struct WaitingLimit: Sendable, Equatable {
  /// In weeks of seven calendar days, above zero.
  public let weeks: Double

  /// A limit said in weeks.
  public init(weeks: Double) throws(QueueError) { self.weeks = try Checked.positive(weeks, "waiting limit in weeks") }

  /// A limit said in calendar days.
  public init(days: Double) throws(QueueError) { weeks = try Checked.positive(days, "waiting limit in days") / 7 }

  /// In calendar days.
  public var days: Double { weeks * 7 }
}
