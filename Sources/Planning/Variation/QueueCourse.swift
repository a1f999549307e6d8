public import PlanningModel
import Simulation

/// A waiting list followed through the plan with a certain production, over many possible courses.
public struct QueueCourse: Sendable {
  /// Planned production per week.
  public let production: [Double]
  /// Waiting after each week.
  public let waiting: WeeklyBand
  /// Treated in each week.
  public let treated: WeeklyBand
  /// The share of those waiting within the limit after each week, 0–1; `nil` where no limit in days holds.
  public let shareWithinLimit: WeeklyBand?
  /// Nine of ten treated in the week had waited at most so many whole weeks.
  public let longWaitWeeks: WeeklyBand
  /// Whole weeks waited by the one who has waited longest.
  public let longestWaitWeeks: WeeklyBand
  /// When the list first is no longer than accepted; `nil` where no maximum holds.
  let firstWithinMaximum: FirstWeek?
  /// The probability that the list is within its maximum at the end of the week that goals are to be met by; `nil` where
  /// no maximum holds.
  public let probabilityWithinMaximum: Double?
}

extension QueueCourse {
  /// The probability that the list has been within its maximum by the end of each week; `nil` where no maximum holds.
  public var reachedMaximum: [Double]? {
    firstWithinMaximum.map { first in waiting.means.indices.map { first.probability(byWeek: $0) } }
  }
}

/// The production a waiting list needs to meet its goal by a week with a stated probability.
public struct RequiredProduction: Sendable, Equatable {
  /// At most so many are to wait.
  public let target: Int
  /// At the end of this week.
  public let by: ISOWeek
  /// With this probability, 0–1.
  public let certainty: Double
  /// More to treat in each week than a production that follows the inflow; `nil` when no number is enough.
  public let extraPerWeek: Double?
  /// The probability of meeting the goal with it, or with as much as could ever be of use.
  public let probability: Double
}

/// Return visits that the extra first visits of a goal cause (*återbesök*).
public struct CausedReturnVisits: Sendable, Equatable {
  /// The position of the return visit among the planning objects.
  public let object: Int
  /// Visits in each working period of the plan.
  public let perPeriod: [Double]
  /// Visits that come after the plan has ended.
  public let afterPlan: Double

  /// All visits.
  public var total: Double { perPeriod.reduce(0, +) + afterPlan }
}
