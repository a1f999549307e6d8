/// What a limit says something about.
public enum LimitKind: String, Sendable, Codable, CaseIterable {
  /// The occupancy beds are planned for, above 0 and at most 1.
  case occupancy
  /// The maximum accepted queue, in patients (*maximal accepterad kö*, R058).
  case maximumQueue
  /// The longest accepted wait, in calendar days (0-3-90-90).
  case waitingDays
  /// How many fewer shall wait for each week that passes (*kömål*, R059); a positive number.
  case queueReductionPerWeek
  /// The share of booked patients who do not come, 0–1 (*uteblivna besök*).
  case noShowShare
}

/// A dated limit or goal that a level has decided, for one unit and object or for many.
public struct PlanningLimit: Sendable, Equatable {
  /// What it is about.
  public var kind: LimitKind
  /// The unit it holds for, with all units below; `nil` for the whole region.
  public var unit: UnitCode?
  /// The planning object it holds for; `nil` for all.
  public var object: PlanningObjectCode?
  /// The value, in the unit its kind names.
  public var value: Double
  /// The first day it holds; `nil` from the beginning.
  public var validFrom: Day?
  /// The last day it holds; `nil` without end.
  public var validThrough: Day?
  /// Why, or by whose decision.
  public var reason: String

  /// Creates a limit.
  public init(
    kind: LimitKind, unit: UnitCode?, object: PlanningObjectCode?, value: Double, validFrom: Day?, validThrough: Day?,
    reason: String
  ) {
    self.kind = kind
    self.unit = unit
    self.object = object
    self.value = value
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.reason = reason
  }

  /// Whether the limit holds on a day.
  public func holds(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validThrough.map { day <= $0 } ?? true)
  }
}
