import PlanningModel

/// What a unit's capacity costs in a year, against its frame and what it produces (R100, R104).
public struct EconomyLine: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The year of the plan.
  public let view: PlanView
  /// Kronor in the budget; `nil` where no frame is set for the year.
  public let frame: Double?
  /// Kronor that the planned staff of the unit and all below costs, with its other costs; `nil` where no function has a
  /// cost.
  public let cost: Double?
  /// What the unit plans to produce in each measure, with what each produced unit costs.
  public let production: [ProducedCost]
}

extension EconomyLine {
  /// The share of its frame by which a unit's staffed capacity may cost more or less before it is flagged.
  public static let tolerance = 0.05
}

/// Works out the economy of every unit with a frame for each year of the plan, in order of unit and year.
public struct UnitEconomy: Sendable {
  /// The units with a frame; what stands at units below counts with the nearest of them and with those above it.
  public let lines: [EconomyLine]

  /// Works out frames and costs, and with an allocation what is produced for them.
  init(facts: RegionFacts, timeline: PlanTimeline, allocation: CostAllocation? = nil) {
    let years = timeline.views(of: .year)
    let holders = Set(facts.budget.filter { $0.kind == .frame }.compactMap { facts.units.position(of: $0.unit) })
    lines = holders.sorted().flatMap { unit -> [EconomyLine] in
      let budget = facts.budget.filter { facts.units.position(of: $0.unit) == unit }
      return years.compactMap { view in
        let year = timeline.periods[view.range.lowerBound].firstDay.year
        func kronor(_ kind: BudgetKind) -> Double? {
          let amounts = budget.filter { $0.kind == kind && $0.year == year }.map(\.kronor)
          return amounts.isEmpty ? nil : amounts.reduce(0, +)
        }
        let frame = kronor(.frame).map { $0 - (kronor(.efficiencyDemand) ?? 0) }
        let cost = StaffedCost(of: unit, in: view, facts: facts, timeline: timeline)?.kronor
        guard frame != nil || cost != nil else { return nil }
        return EconomyLine(
          unit: unit, view: view, frame: frame, cost: cost,
          production: allocation?.production(of: unit, in: view, frame: frame, cost: cost) ?? [])
      }
    }
  }
}

/// What the planned staff of a unit and all below it costs in a year of the plan, with the unit's other costs (R100).
public struct StaffedCost: Sendable, Equatable {
  /// Kronor.
  public let kronor: Double
  /// Rows of staff whose cost nobody has said, and which are not in the kronor.
  public let functionsWithoutCost: Int

  /// Adds up a unit's costs; `nil` where no row of staff has one.
  init?(of unit: Int, in view: PlanView, facts: RegionFacts, timeline: PlanTimeline) {
    let year = timeline.periods[view.range.lowerBound].firstDay.year
    let staff = facts.functions.filter { row in
      facts.units.position(of: row.unit).map { facts.units.pathToRoot(from: $0).contains(unit) } ?? false
    }
    let costs = staff.compactMap { row in
      row.costPerFullTime.map { $0 * row.fullTimeEquivalents * timeline.share(of: row, in: view) }
    }
    guard !costs.isEmpty else { return nil }
    let others = facts.budget.filter {
      $0.kind == .otherCosts && $0.year == year && facts.units.position(of: $0.unit) == unit
    }
    kronor = costs.reduce(0, +) + others.reduce(0) { $0 + $1.kronor }
    functionsWithoutCost = staff.count { $0.costPerFullTime == nil }
  }
}

extension Plan {
  /// What the planned staff of a unit and all below it costs in a view; `nil` where nobody has said what any of it costs.
  public func staffedCost(of unit: Int, in view: PlanView) -> StaffedCost? {
    StaffedCost(of: unit, in: view, facts: facts, timeline: timeline)
  }

  /// The economy of every unit with a frame, for each year of the plan.
  public var economy: [EconomyLine] {
    UnitEconomy(
      facts: facts, timeline: timeline,
      allocation: CostAllocation(facts: facts, timeline: timeline, production: production, needs: capacityNeeds)
    ).lines
  }
}
