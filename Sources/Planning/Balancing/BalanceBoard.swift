public import PlanningModel

/// The balancing board (*balanstavla*): one row for each unit, limiting capacity and period (R115, R150).
public struct BalanceBoard: Sendable {
  /// A measure that acts on a row.
  public struct Measure: Sendable, Equatable {
    /// The measure.
    public let code: MeasureCode
    /// What it is called.
    public let name: String
    /// Where it stands.
    public let state: MeasureState.Name
    /// Hours in the row's period: what is proved where it is verified, otherwise what is planned.
    public let hours: EffectInterval
    /// Whether the hours are inside the gap.
    public let isCounted: Bool
    /// The day by which its effect must be verified to help where it is needed; `nil` when it is counted or not needed.
    public let verifyBy: Day?
  }

  /// One row.
  public struct Row: Sendable {
    /// The unit's position in the tree.
    public let unit: Int
    /// The capacity's position among the region's capacities.
    public let capacity: Int
    /// The period.
    public let view: PlanView
    /// Need, capacity and gap.
    public let figure: BalanceFigure
    /// Hours that agreed redistributions have brought, below zero where they were taken; part of the available hours.
    public let redistributed: Hours
    /// Measures, in recommended order.
    public let measures: [Measure]
    /// Broken rules about the unit and capacity in this or no particular period.
    public let findings: [Finding]
  }

  /// The rows, by unit, capacity and period.
  public let rows: [Row]

  /// Lays out a plan's own balances; only capacities that limit the unit in the period, unless all are asked for.
  public init(_ plan: Plan, grain: PeriodGrain = .year, onlyLimiting: Bool = true) {
    let measures = BoardMeasures(plan)
    let findings = Dictionary(grouping: plan.findings.filter { $0.capacity != nil }) {
      Place(unit: $0.unit, capacity: $0.capacity ?? 0)
    }
    rows = plan.balance.own.flatMap { node -> [Row] in
      let found = findings[Place(unit: node.unit, capacity: node.capacity)] ?? []
      let moved = plan.available(unit: node.unit, capacity: node.capacity)?.redistributed ?? []
      return plan.timeline.views(of: grain).compactMap { view in
        guard !onlyLimiting || plan.isLimiting(capacity: node.capacity, unit: node.unit, in: view) else { return nil }
        let figure = node.figure(in: view.range)
        guard figure.need != .zero || figure.available != nil else { return nil }
        return Row(
          unit: node.unit, capacity: node.capacity, view: view, figure: figure,
          redistributed: moved.map { $0.hours(in: view.range) }.total(),
          measures: measures.acting(on: node, in: view),
          findings: found.filter { $0.view == nil || $0.view?.range.overlaps(view.range) == true })
      }
    }
  }

  private struct Place: Hashable {
    let unit: Int
    let capacity: Int
  }
}
