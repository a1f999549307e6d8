/// How much of a week's group is within a limit in days, by whole weeks since the week they came.
///
/// Arrivals are spread evenly over their week, and so are services; a limit of 90 days thus ends inside a group. Of a
/// group that has been served in part, the last to come are left.
final class LimitWeights: Sendable {
  /// The limit in weeks.
  private let weeks: Double
  /// The part of those served in a week who had waited no longer than the limit.
  let served: [Double]
  /// From how many weeks on somebody waiting is over the limit.
  let firstOverWeek: Int

  init(limitDays: Double, longestWeeks: Int) {
    let weeks = limitDays / 7
    self.weeks = weeks
    served = (0...longestWeeks).map { Self.servedShare(weeks - Double($0), sameWeek: $0 == 0) }
    firstOverWeek = Int(weeks)
  }

  /// The part of those still waiting at a week's end who have waited longer than the limit.
  ///
  /// - Parameters:
  ///   - age: Whole weeks since the week they came.
  ///   - openShare: The part of that week whose comers have not been passed by service, 0…1.
  func overShare(age: Int, openShare: Double) -> Double {
    let within = weeks - Double(age)
    if within >= openShare { return 0 }
    return within <= 0 ? 1 : 1 - within / openShare
  }

  /// The difference of two even spreads over a week is triangular; within the same week only its upper half occurs.
  private static func servedShare(_ excess: Double, sameWeek: Bool) -> Double {
    if excess >= 1 { return 1 }
    if sameWeek { return excess <= 0 ? 0 : 1 - (1 - excess) * (1 - excess) }
    if excess <= -1 { return 0 }
    return excess < 0 ? (1 + excess) * (1 + excess) / 2 : 1 - (1 - excess) * (1 - excess) / 2
  }
}
