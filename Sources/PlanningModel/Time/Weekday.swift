/// A day of the week (veckodag), numbered as in ISO 8601: Monday is 1 and Sunday is 7.
public enum Weekday: Int, Hashable, Comparable, CaseIterable, Sendable, Codable {
  /// Måndag, 1.
  case monday = 1
  /// Tisdag, 2.
  case tuesday
  /// Onsdag, 3.
  case wednesday
  /// Torsdag, 4.
  case thursday
  /// Fredag, 5.
  case friday
  /// Lördag, 6.
  case saturday
  /// Söndag, 7.
  case sunday

  /// True for Saturday and Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// Monday comes before Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
