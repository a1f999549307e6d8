public import PlanningModel

/// The queue after each period: `Q[t+1] = max(0, Q[t] + inflow − production − other removals)` (T11–T12).
public enum QueueProjection {
  /// The number waiting at the start and after each period.
  ///
  ///     QueueProjection.waiting(start: 420, inflow: [50, 50], production: [65, 65], removals: [0, 0])
  ///     // [420, 405, 390]
  public static func waiting(
    start: Double, inflow: [Double], production: [Double], removals: [Double]
  ) -> [Double] {
    precondition(
      inflow.count == production.count && inflow.count == removals.count,
      "Inflow, production and removals must cover the same periods.")
    var waiting = [start]
    waiting.reserveCapacity(inflow.count + 1)
    for period in inflow.indices {
      waiting.append(max(0, waiting[period] + inflow[period] - production[period] - removals[period]))
    }
    return waiting
  }

  /// The first period after which nobody waits, 0 for the start; `nil` when the queue never empties.
  ///
  ///     QueueProjection.firstEmptyPeriod(in: [30, 15, 0])   // 2
  public static func firstEmptyPeriod(in waiting: [Double]) -> Int? {
    // What a rounding error leaves behind is nobody.
    waiting.firstIndex { $0 < 1e-6 }
  }
}

/// The longest queue that still meets a waiting limit when patients are served in order (Little's law, T13).
public struct MaximumQueue: Sendable, Equatable {
  /// Pace × limit, not rounded.
  public let patients: Double
  /// Whole patients; a maximum is rounded down.
  public let rounded: Int

  /// Calculates from a pace in patients a week and a limit in calendar days; the limit is turned into weeks first.
  public init(pacePerWeek: Double, limit: Days) {
    patients = pacePerWeek * limit.value / 7
    rounded = WholeNumber.down(patients)
  }
}
