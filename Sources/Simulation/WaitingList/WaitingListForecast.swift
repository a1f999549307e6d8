/// Waiting lists followed over many replications.
public struct WaitingListForecast: Sendable {
  /// How many replications were run.
  public let replications: Int
  /// Whether the precision asked for was reached; `nil` when none was asked for.
  public let reachedPrecision: Bool?
  /// The stages in order.
  public let stages: [WaitingStageForecast]
  /// What the closed books show.
  public let audit: WaitingAudit
}

/// A stage followed over many replications.
public struct WaitingStageForecast: Sendable {
  /// The name of the stage.
  public let name: String
  /// All lines together.
  public let total: WaitingGroupForecast
  /// The lines in order of priority.
  public let lines: [WaitingGroupForecast]
  /// The number waiting, as a mean over the weeks of each replication.
  public let meanWaiting: Moments
}

/// A line, or all lines of a stage, followed over many replications.
public struct WaitingGroupForecast: Sendable {
  /// Waiting at the end of each week.
  public let waiting: WeeklyQuantiles
  /// Arrived in each week, from outside or from the stage before.
  public let arrived: WeeklyQuantiles
  /// Served in each week.
  public let served: WeeklyQuantiles
  /// Left unserved in each week.
  public let removed: WeeklyQuantiles
  /// The share of those waiting within their limit, 1 when nobody waits; NaN without a limit.
  public let shareWithinLimit: WeeklyQuantiles
  /// The share of those served who had waited within their limit; NaN without a limit or without anybody served.
  public let servedWithinLimit: WeeklyQuantiles
  /// Half of those served in a week had waited at most so many whole weeks.
  public let medianWaitWeeks: WeeklyQuantiles
  /// A greater share of those served in a week, 90 per cent unless stated, had waited at most so many whole weeks.
  public let longWaitWeeks: WeeklyQuantiles
  /// Whole weeks waited by whoever has waited longest; 0 when nobody waits.
  public let longestWaitWeeks: WeeklyQuantiles
  /// The mean wait of those served in each week over all replications, in weeks; NaN where nobody was.
  public let meanWaitWeeks: [Double]
  /// The first week at whose end nobody waited.
  public let firstWeekCleared: FirstWeek
  /// The first week at whose end enough were within their limit; never without a limit.
  public let firstWeekWithinLimit: FirstWeek
  /// The first week at whose end the list was no longer than accepted; never without a maximum.
  public let firstWeekWithinMaximum: FirstWeek
}
