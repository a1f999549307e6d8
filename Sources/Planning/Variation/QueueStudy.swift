public import PlanningModel
import Simulation

/// A waiting list under variation: how many may wait, how long, and what a promise about it takes (R055–R060).
///
/// Worked out when it is asked for, from the plan's own figures and nothing else. The same plan and options give the same
/// answer, whatever the number of threads.
public struct QueueStudy: Sendable {
  /// The position of the series in the production need.
  public let series: Int
  /// The weeks of the plan.
  public let weeks: [ISOWeek]
  /// The week whose end goals are to be met by, as a place among the weeks.
  public let deadline: Int
  /// How those who wait at the start are spread over the weeks they have waited.
  public let spread: WaitingSpread
  /// The variance of a month's inflow over its mean; 1 is that of patients who come independently of each other.
  public let dispersion: Double
  /// The share of those waiting who leave untreated in a week; `nil` where the file does not say, and the inflow is then
  /// counted without them.
  public let removalRate: Double?
  /// The longest accepted wait in calendar days in each week; `nil` where none holds.
  public let limitDays: [Double?]
  /// The maximum accepted queue; `nil` where no limit holds.
  public let maximumQueue: Int?
  /// The course when production follows the inflow.
  public let withoutGoal: QueueCourse
  /// The course with the goal; `nil` where none is set.
  public let withGoal: QueueCourse?
  /// What it takes to meet the maximum, or where none holds the goal's own course; `nil` without either.
  public let required: RequiredProduction?
  /// The return visits that the goal's extra visits cause.
  public let returnVisits: [CausedReturnVisits]
}

extension QueueStudy {
  /// The course that the plan holds: with the goal where there is one.
  public var planned: QueueCourse { withGoal ?? withoutGoal }

  /// The week by whose end a course has first been within the maximum with a probability; `nil` when that never happens.
  public func weekWithinMaximum(_ course: QueueCourse, certainty: Double) -> ISOWeek? {
    course.firstWithinMaximum?.quantile(certainty).map { weeks[$0] }
  }

  /// Follows the waiting list of a series; `nil` where nobody has counted those waiting.
  public init?(_ plan: Plan, series: Int, options: VariationOptions) {
    guard let builder = QueueStudyBuilder(plan, series: series, options: options) else { return nil }
    self = builder.study()
  }
}
