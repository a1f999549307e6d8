/// What forecasts see in place of the figures of closed months; the raw value is the word in files.
public enum ClosedTreatment: String, Sendable, CaseIterable {
  /// *Utelämna*: nothing, as if the figures were missing.
  case missing
  /// *Överbrygga*: the level between the figures before and after, with the season of other years.
  case bridged
}

/// Months whose figures say nothing about what is to come (*avvikande period*), such as those of a pandemic.
///
/// Stated by the region with a reason; no forecast learns from them, and the plan says so.
public struct ClosedMonths: Sendable, Equatable {
  /// The unit they hold for, with all units below; `nil` for the whole region.
  public var unit: UnitCode?
  /// The planning object they hold for; `nil` for all.
  public var object: PlanningObjectCode?
  /// The first month.
  public var from: Month
  /// The last month.
  public var through: Month
  /// What forecasts see in place of the figures.
  public var treatment: ClosedTreatment
  /// Why the figures are not to be learnt from.
  public var reason: String
  /// The row in the file.
  public var row: Int

  /// Creates closed months.
  public init(
    unit: UnitCode?, object: PlanningObjectCode?, from: Month, through: Month, treatment: ClosedTreatment,
    reason: String, row: Int
  ) {
    self.unit = unit
    self.object = object
    self.from = from
    self.through = through
    self.treatment = treatment
    self.reason = reason
    self.row = row
  }
}
