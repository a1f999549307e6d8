/// How great a queue and how much capacity a waiting limit allows and needs, by Fong's rules.
///
/// The mean wait should be a fraction of the limit: with a quarter about 1.8 % (e⁻⁴) wait too long, with a sixth about
/// 0.2 % (e⁻⁶). All rates are per week.
///
/// Source: Fong and others, "Understanding waiting lists pressures", medRxiv (2022),
/// doi:10.1101/2022.08.23.22279117.
public struct WaitingTarget: Sendable, Equatable {
  /// The longest that anyone should wait.
  public let limit: WaitingLimit
  /// The limit is so many times the mean wait; 4 is usual, 6 stricter.
  public let factor: Double

  /// Keeps a limit and a factor above zero.
  public init(limit: WaitingLimit, factor: Double = 4) throws(QueueError) {
    self.limit = limit
    self.factor = try Checked.positive(factor, "factor between the limit and the mean wait")
  }
}

extension WaitingTarget {
  /// The mean wait, in weeks, with which few wait beyond the limit.
  public var meanWaitWeeks: Double { limit.weeks / factor }

  /// The queue with which few wait beyond the limit.
  ///
  /// Example: 30 a week and a limit of 52 weeks allow 30 × 52 ÷ 4 = 390.
  public func queue(demandPerWeek: Double) throws(QueueError) -> Double {
    try LittleLaw.meanNumber(
      arrivalRate: try Checked.notNegative(demandPerWeek, "demand per week"), meanTime: meanWaitWeeks)
  }

  /// The capacity per week that brings a queue down to the target queue within a number of weeks.
  ///
  /// Below demand where the queue is shorter than it may be; never below zero.
  /// Example: 30 a week, 1 200 waiting, 390 wanted in 26 weeks: 30 + 810 ÷ 26 = 61.15 a week.
  public func reliefCapacity(
    demandPerWeek: Double, queue: Double, weeksToTarget: Double = 26
  ) throws(QueueError) -> Double {
    let target = try self.queue(demandPerWeek: demandPerWeek)
    let weeks = try Checked.positive(weeksToTarget, "number of weeks to the target")
    return max(0, demandPerWeek + (try Checked.notNegative(queue, "queue") - target) / weeks)
  }

  /// The capacity per week that holds the target queue once it is reached, by Kingman's approximation in heavy traffic.
  ///
  /// Example: 30 a week, a limit of 52 weeks and coefficients of variation 1 need 30 + 4 ÷ 52 = 30.08 a week.
  ///
  /// - Parameters:
  ///   - demandVariation: The standard deviation of the time between arrivals divided by its mean.
  ///   - capacityVariation: The same of the time between treatments.
  public func capacity(
    demandPerWeek: Double, demandVariation: Double = 1, capacityVariation: Double = 1
  ) throws(QueueError) -> Double {
    let demand = try Checked.notNegative(demandPerWeek, "demand per week")
    let arrivals = try Checked.notNegative(demandVariation, "coefficient of variation of demand")
    let treatments = try Checked.notNegative(capacityVariation, "coefficient of variation of capacity")
    return demand + (arrivals * arrivals + treatments * treatments) / (2 * meanWaitWeeks)
  }

  /// Twice the mean wait divided by the limit: above 1 the limit will most likely be missed.
  ///
  /// Example: a mean wait of 63 weeks and a limit of 52 give 2.42.
  public func pressure(meanWait: WaitingLimit) -> Double { 2 * meanWait.weeks / limit.weeks }
}
