public import PlanningModel

/// A waiting list week by week through the plan, without and with the goal to shorten it (R055–R059).
public struct QueueOutlook: Sendable {
  /// The ISO weeks of the plan.
  public let weeks: [ISOWeek]
  /// Inflow per week, less those who leave untreated.
  public let inflow: [Double]
  /// Waiting at the start of the plan, then after each week, when production follows the inflow.
  public let waitingWithoutGoal: [Double]
  /// Waiting at the start of the plan, then after each week, with the goal.
  public let waitingWithGoal: [Double]
  /// Extra production per week that the goal asks for.
  public let extra: [Double]
  /// The goal in patients a week; 0 where there is none.
  public let goalPerWeek: Double
  /// The maximum accepted queue; `nil` where no limit holds.
  public let maximumQueue: Int?
  /// The limit in calendar days behind the maximum queue; `nil` where the queue itself is limited or nothing is.
  public let waitingDays: Double?
  /// The rows of the waiting list.
  public let rows: RowReference
  /// Waiting longer than the limit when the list was last counted; `nil` where the file does not say.
  public let lastOverLimit: Double?
  /// The period the list was last counted in.
  public let countedIn: Period

  /// Production per week with the goal.
  public var production: [Double] { zip(inflow, extra).map { $0 + $1 } }

  /// The first week after which the queue is within its limit with the goal; `nil` when that is not reached.
  public var weekWithinLimit: ISOWeek? {
    guard let maximumQueue else { return nil }
    // What a rounding error leaves over the limit is nobody.
    return weeks.indices.first { waitingWithGoal[$0 + 1] <= Double(maximumQueue) + 1e-6 }.map { weeks[$0] }
  }

  /// Whether more wait at the start of the plan than is accepted.
  public var isOverLimit: Bool { maximumQueue.map { waitingWithoutGoal[0] > Double($0) } ?? false }
}
