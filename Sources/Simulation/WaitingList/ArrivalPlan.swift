/// Who comes to a line from outside, week by week.
public enum ArrivalPlan: Sendable, Equatable {
  /// Just these numbers; a part of one comes by chance, so that the mean is kept.
  case fixed([Double])
  /// Poisson counts with these means.
  case poisson([Double])
  /// Negative binomial counts with these means and a variance of so many times the mean; the ratio is above 1.
  case overdispersed([Double], varianceRatio: Double)
  /// Paths that a forecast drew, each with a number per week; replication r follows path r, and starts over after the last.
  case paths([[Double]])

  /// Nobody comes.
  public static func none(weeks: Int) -> ArrivalPlan { .fixed([Double](repeating: 0, count: weeks)) }

  /// The expected number per week.
  public var means: [Double] {
    switch self {
    case .fixed(let values), .poisson(let values), .overdispersed(let values, _): values
    case .paths(let paths): Self.average(paths)
    }
  }

  static func average(_ paths: [[Double]]) -> [Double] {
    guard let first = paths.first else { return [] }
    return first.indices.map { week in paths.reduce(0) { $0 + $1[week] } / Double(paths.count) }
  }
}

/// Slots at a stage, week by week.
public struct CapacityPlan: Sendable, Equatable {
  /// How slots vary around the plan.
  public enum Variation: Sendable, Equatable {
    /// Not at all; a part of a slot is there by chance, so that the mean is kept.
    case none
    /// A factor a week with mean 1 and this coefficient of variation, log-normal.
    case factor(coefficientOfVariation: Double)
    /// Each planned slot is lost with this probability, at no one's cost but the slot's.
    case lostSlots(probability: Double)
  }

  /// Planned slots: one path, or one a replication in turn.
  public let paths: [[Double]]
  /// How slots vary around the plan.
  public let variation: Variation

  /// A plan with a number of slots in each week.
  public init(_ perWeek: [Double], variation: Variation = .none) {
    paths = [perWeek]
    self.variation = variation
  }

  /// Slots on given paths; replication r follows path r, and starts over after the last.
  public init(paths: [[Double]]) {
    self.paths = paths
    variation = .none
  }

  /// The expected slots per week.
  public var means: [Double] {
    let planned = ArrivalPlan.average(paths)
    guard case .lostSlots(let probability) = variation else { return planned }
    return planned.map { $0 * (1 - probability) }
  }
}

/// A share of the slots that goes to the longest waiting whatever their priority.
public struct LongWaitReserve: Sendable, Equatable {
  /// The share of the slots, 0…1; what the reserve does not need serves the others.
  public let share: Double
  /// The reserve is for those who have waited more whole weeks than this.
  public let afterWeeks: Int

  /// Reserves a share of the slots.
  public init(share: Double, afterWeeks: Int) {
    self.share = share
    self.afterWeeks = afterWeeks
  }
}

/// Booked slots that nobody comes to: the slot is lost, and the one who was booked stays in line or leaves.
public struct MissedSlots: Sendable, Equatable {
  /// The probability that a booked slot is missed, 0…1.
  public let probability: Double
  /// The share of those who missed their slot that leave the list, 0…1; the others keep their place.
  public let leavingShare: Double

  /// States how many slots are missed.
  public init(probability: Double, leavingShare: Double = 0) {
    self.probability = probability
    self.leavingShare = leavingShare
  }

  /// The probability that a slot takes somebody off the list, served or not.
  var takingShare: Double { 1 - probability * (1 - leavingShare) }
  /// Of those taken off the list, the share who were not served.
  var leaversAmongTaken: Double { takingShare > 0 ? probability * leavingShare / takingShare : 0 }
}
