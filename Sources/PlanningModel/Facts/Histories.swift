/// The past of one planning object at one unit, without gaps in the time axis (missing values are NaN, never 0).
public struct VolumeHistory: Sendable {
  /// The unit that produced.
  public var unit: UnitCode
  /// What it produced.
  public var object: PlanningObjectCode
  /// Months or quarters; one grain in all histories of a region.
  public var grain: PeriodGrain
  /// The index of the first period on its grain's own axis (`Month.index` or `Quarter.index`).
  public var start: Int
  /// Activities or care episodes per period; NaN where the file says nothing.
  public var activities: [Double]
  /// Occupied bed-days per period; NaN where the file says nothing; empty when no row has any.
  public var bedDays: [Double]
  /// Of them, those of patients ready to leave (*utskrivningsklara*); NaN where the file says nothing; empty when no row
  /// has any.
  public var delayedBedDays: [Double]
  /// The rows it was read from.
  public var rows: RowReference

  /// Creates a history.
  public init(
    unit: UnitCode, object: PlanningObjectCode, grain: PeriodGrain, start: Int, activities: [Double],
    bedDays: [Double], delayedBedDays: [Double] = [], rows: RowReference
  ) {
    self.unit = unit
    self.object = object
    self.grain = grain
    self.start = start
    self.activities = activities
    self.bedDays = bedDays
    self.delayedBedDays = delayedBedDays
    self.rows = rows
  }
}

/// The past of one waiting list (*väntelista*); arrays share one time axis, NaN where the file says nothing.
public struct WaitingHistory: Sendable {
  /// The unit whose list it is.
  public var unit: UnitCode
  /// What the patients wait for.
  public var object: PlanningObjectCode
  /// Months or quarters.
  public var grain: PeriodGrain
  /// The index of the first period on its grain's own axis.
  public var start: Int
  /// New on the list in the period (*inflöde*).
  public var inflow: [Double]
  /// Treated from the list in the period.
  public var produced: [Double]
  /// Left the list in another way in the period.
  public var removed: [Double]
  /// Waiting at the end of the period.
  public var waitingAtEnd: [Double]
  /// Of them, those who have waited longer than the limit.
  public var waitingOverLimit: [Double]
  /// The rows it was read from.
  public var rows: RowReference

  /// Creates a history.
  public init(
    unit: UnitCode, object: PlanningObjectCode, grain: PeriodGrain, start: Int, inflow: [Double], produced: [Double],
    removed: [Double], waitingAtEnd: [Double], waitingOverLimit: [Double], rows: RowReference
  ) {
    self.unit = unit
    self.object = object
    self.grain = grain
    self.start = start
    self.inflow = inflow
    self.produced = produced
    self.removed = removed
    self.waitingAtEnd = waitingAtEnd
    self.waitingOverLimit = waitingOverLimit
    self.rows = rows
  }
}

/// Beds stated directly by a unit, past and, where known, future (*disponibla vårdplatser*).
public struct BedStockHistory: Sendable {
  /// The unit that holds the beds.
  public var unit: UnitCode
  /// The capacity the beds make up.
  public var capacity: CapacityCode
  /// Months or quarters.
  public var grain: PeriodGrain
  /// The index of the first period on its grain's own axis.
  public var start: Int
  /// Available bed-days per period; NaN where the file says nothing.
  public var availableBedDays: [Double]
  /// Occupied bed-days per period; NaN where the file says nothing.
  public var occupiedBedDays: [Double]
  /// The rows it was read from.
  public var rows: RowReference

  /// Creates a history.
  public init(
    unit: UnitCode, capacity: CapacityCode, grain: PeriodGrain, start: Int, availableBedDays: [Double],
    occupiedBedDays: [Double], rows: RowReference
  ) {
    self.unit = unit
    self.capacity = capacity
    self.grain = grain
    self.start = start
    self.availableBedDays = availableBedDays
    self.occupiedBedDays = occupiedBedDays
    self.rows = rows
  }
}
