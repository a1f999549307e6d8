/// A run of days that the calendar names and numbers: a week, month, quarter, tertial or year.
///
/// Spans of one kind follow each other without gaps, so they can be counted, stepped through and put in ranges.
public protocol CalendarSpan: Hashable, Comparable, Sendable, Strideable, CodedAsText where Stride == Int {
  /// The span of this kind that holds a day.
  init(containing day: Day)

  /// The first day of the span.
  var firstDay: Day { get }

  /// The last day of the span.
  var lastDay: Day { get }
}

extension CalendarSpan {
  /// The number of calendar days in the span.
  public var dayCount: Int { firstDay.distance(to: lastDay) + 1 }

  /// All days of the span.
  public var days: Range<Day> { firstDay..<(lastDay + 1) }

  /// True when the day lies in the span.
  public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// The span a number of steps later.
  public static func + (span: Self, steps: Int) -> Self { span.advanced(by: steps) }

  /// The span a number of steps earlier.
  public static func - (span: Self, steps: Int) -> Self { span.advanced(by: -steps) }
}
