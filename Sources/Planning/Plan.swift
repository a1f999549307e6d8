public import PlanningModel

/// A region's plan: every step from need to balance, ready to be read and explained.
public struct Plan: Sendable {
  /// What it was made from.
  public let input: PlanInput
  /// Its time axis.
  public let timeline: PlanTimeline
  /// Production need per unit and planning object.
  public let production: ProductionNeed
  /// Capacity need per unit and capacity.
  public let capacityNeeds: [CapacityNeed]
  /// Available capacity per unit and capacity.
  public let available: [AvailableCapacity]
  /// Need against available capacity.
  public let balance: Balance
  /// Broken rules, those that refuse first.
  public let findings: [Finding]
  /// The paced flow of every care chain and year.
  public let chains: [ChainOutlook]
}

extension Plan {
  /// The facts it was made from.
  public var facts: RegionFacts { input.facts }

  /// The unit tree.
  public var units: UnitTree { input.facts.units }

  /// A unit's own available capacity.
  public func available(unit: Int, capacity: Int) -> AvailableCapacity? {
    available.first { $0.unit == unit && $0.capacity == capacity }
  }

  /// A unit's own capacity need.
  public func capacityNeed(unit: Int, capacity: Int) -> CapacityNeed? {
    capacityNeeds.first { $0.unit == unit && $0.capacity == capacity }
  }

  /// The positions of a unit and all below it, parents first.
  public func subtree(of unit: Int) -> [Int] {
    var result: [Int] = []
    var pending = [unit]
    while let next = pending.popLast() {
      result.append(next)
      pending += units.children[next].reversed()
    }
    return result
  }

  /// Whether a capacity limits a unit, or some unit below it, in a view (R091–R092).
  public func isLimiting(capacity: Int, unit: Int, in view: PlanView) -> Bool {
    balance.isLimiting(unit: unit, capacity: capacity, in: view)
  }
}
