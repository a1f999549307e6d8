public import PlanningModel

/// Two plans side by side (*jämförelse A/B*): what a scenario changes for each unit, capacity and period.
public struct BalanceComparison: Sendable {
  /// One unit, capacity and period in both plans.
  public struct Row: Sendable {
    /// The unit's position in the tree.
    public let unit: Int
    /// The capacity's position among the region's capacities.
    public let capacity: Int
    /// The period.
    public let view: PlanView
    /// The balance in plan A; `nil` where it has none.
    public let a: BalanceFigure?
    /// The balance in plan B; `nil` where it has none.
    public let b: BalanceFigure?

    /// Whether the plans differ here.
    public var differs: Bool { a != b }
  }

  /// The rows, by unit, capacity and period.
  public let rows: [Row]

  /// Compares two plans of the same region and time axis; only what differs, unless all rows are asked for.
  public init(_ a: Plan, _ b: Plan, grain: PeriodGrain = .year, onlyDifferences: Bool = true) {
    precondition(a.timeline.periods == b.timeline.periods, "Plans can be compared only over the same periods.")
    let places = Set((a.balance.own + b.balance.own).map { Place(unit: $0.unit, capacity: $0.capacity) })
    rows = places.sorted { ($0.unit, $0.capacity) < ($1.unit, $1.capacity) }.flatMap { place in
      a.timeline.views(of: grain).compactMap { view in
        let row = Row(
          unit: place.unit, capacity: place.capacity, view: view,
          a: a.balance.own(unit: place.unit, capacity: place.capacity)?.figure(in: view.range),
          b: b.balance.own(unit: place.unit, capacity: place.capacity)?.figure(in: view.range))
        return !onlyDifferences || row.differs ? row : nil
      }
    }
  }

  private struct Place: Hashable {
    let unit: Int
    let capacity: Int
  }
}
