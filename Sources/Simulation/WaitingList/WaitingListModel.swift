/// A chain of waiting lists to be followed week by week: who comes, who is served, who leaves, who goes on.
///
/// In each week, stage by stage: those who arrive join, slots are used by priority and then longest wait, and some of
/// those still waiting leave. What is reported stands at the end of the week. Weeks are numbered from 0.
///
///     let line = WaitingLine(name: "all", waiting: [50, 50, 50], arrivals: .poisson([50, 50, 50, 50]))
///     let model = try WaitingListModel(
///       weeks: 4, stages: [WaitingStage(name: "visit", lines: [line], capacity: CapacityPlan([65, 65, 65, 65]))])
public struct WaitingListModel: Sendable {
  /// How many weeks are followed.
  public let weeks: Int
  /// The stages in the order they are passed; only neighbours are linked.
  public let stages: [WaitingStage]

  /// Checks and keeps the description.
  ///
  /// - Throws: ``WaitingListError``, with the remedy in its description.
  public init(weeks: Int, stages: [WaitingStage]) throws(WaitingListError) {
    self.weeks = weeks
    self.stages = stages
    try validate()
  }

  /// The same waiting lists with another capacity plan at one stage.
  public func replacing(capacity: CapacityPlan, ofStage stage: Int) throws(WaitingListError) -> WaitingListModel {
    var stages = stages
    stages[stage].capacity = capacity
    return try WaitingListModel(weeks: weeks, stages: stages)
  }
}

/// A stage of a chain: lines that share slots, and what happens to those who are served.
public struct WaitingStage: Sendable {
  /// What the stage is called in messages.
  public let name: String
  /// The lines, the first in the highest priority.
  public var lines: [WaitingLine]
  /// Slots a week.
  public var capacity: CapacityPlan
  /// Slots kept for those who have waited long whatever their priority; `nil` for none.
  public var reserve: LongWaitReserve?
  /// Booked slots that nobody comes to; `nil` for none.
  public var missed: MissedSlots?
  /// Who goes on to the next stage after being served; `nil` where the chain ends.
  public var link: StageLink?
  /// The longest list that is accepted over all lines; `nil` for none.
  public var maximumWaiting: Int?

  /// Describes a stage.
  public init(
    name: String, lines: [WaitingLine], capacity: CapacityPlan, reserve: LongWaitReserve? = nil,
    missed: MissedSlots? = nil, link: StageLink? = nil, maximumWaiting: Int? = nil
  ) {
    self.name = name
    self.lines = lines
    self.capacity = capacity
    self.reserve = reserve
    self.missed = missed
    self.link = link
    self.maximumWaiting = maximumWaiting
  }
}

/// Those of one priority at a stage, served in the order they came.
public struct WaitingLine: Sendable {
  /// What the line is called in messages.
  public let name: String
  /// Waiting at the start, by whole weeks waited so far; the last place holds all who have waited longer too.
  public var waiting: [Int]
  /// Who comes from outside in each week.
  public var arrivals: ArrivalPlan
  /// The share of those waiting who leave unserved at the end of a week, by weeks waited; the last holds ever after.
  public var removalRates: [Double]
  /// The longest accepted wait in days, whatever the week grid; `nil` for none.
  public var limitDays: Double?

  /// Describes a line; `removalRates: [0.01]` lets one in a hundred leave each week.
  public init(
    name: String, waiting: [Int] = [], arrivals: ArrivalPlan, removalRates: [Double] = [], limitDays: Double? = nil
  ) {
    self.name = name
    self.waiting = waiting
    self.arrivals = arrivals
    self.removalRates = removalRates
    self.limitDays = limitDays
  }
}

extension WaitingLine {
  /// Splits a known number waiting by weeks waited, as if all had come at an even pace and been served in order.
  ///
  ///     WaitingLine.spread(120, arrivalsPerWeek: 50)   // [50, 50, 20]
  public static func spread(_ total: Int, arrivalsPerWeek: Double, longestWeeks: Int = 520) -> [Int] {
    precondition(total >= 0 && longestWeeks >= 1, "A number waiting is not negative and needs a week to stand in.")
    guard arrivalsPerWeek > 0 else { return total > 0 ? [total] : [] }
    var groups: [Int] = []
    var placed = 0
    while placed < total && groups.count < longestWeeks {
      let end = min(Double(total), (Double(groups.count + 1) * arrivalsPerWeek).rounded())
      let isLast = groups.count == longestWeeks - 1
      groups.append((isLast ? total : Int(end)) - placed)
      placed += groups[groups.count - 1]
    }
    return groups
  }
}
