import PlanningModel

/// Which columns of a table of periods name the series, and which hold its figures.
struct HistoryLayout {
  let kind: DataSetKind
  /// The unit, and then what the figures are of.
  let first: Column
  let second: Column
  /// The columns with figures, in the order of `HistorySeries.values`.
  let measures: [Column]

  /// Figures that only some rows have.
  static let partial: Set<Column> = [.bedDays, .delayedBedDays, .waitingOverLimit, .occupiedBedDays]

  static let volumes = HistoryLayout(
    kind: .volumes, first: .unit, second: .object, measures: [.activities, .bedDays, .delayedBedDays])
  static let outcome = HistoryLayout(
    kind: .outcome, first: .unit, second: .object, measures: [.activities, .bedDays])
  static let waiting = HistoryLayout(
    kind: .waiting, first: .unit, second: .object,
    measures: [.inflow, .produced, .removed, .waitingEnd, .waitingOverLimit])
  static let availableBeds = HistoryLayout(
    kind: .availableBeds, first: .unit, second: .capacity, measures: [.availableBedDays, .occupiedBedDays])
}

/// The figures of one unit and object or capacity on one time axis without gaps; NaN where the file says nothing.
struct HistorySeries {
  /// Positions in the lists of known codes.
  var first: Int
  var second: Int
  /// The first period's number on its grain's own axis.
  var start: Int
  var values: [[Double]]
  var rows: RowReference
}

/// All series of one kind of file.
struct HistoryTable {
  var grain: PeriodGrain?
  var series: [HistorySeries] = []
}
