/// One of the four levels that take part in production and capacity management (R018).
public enum Level: String, Sendable, Codable, CaseIterable {
  /// *Politisk nivå*: sets the mission and the budget.
  case political
  /// *Strategisk nivå*: region and hospital management.
  case strategic
  /// *Taktisk nivå*: the management of an activity.
  case tactical
  /// *Operativ nivå*: section or unit management.
  case operational
}

/// When a unit is open for its production.
public enum OpeningPattern: String, Sendable, Codable, CaseIterable {
  /// Weekdays that are neither public holidays nor free eves; elective units.
  case weekdays
  /// Every hour of every day; acute units and wards.
  case always
}
