public import PlanningModel

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
  /// What the unit plans to produce, in the measure that most of it is counted in.
  public let produced: Double
  /// The measure.
  public let measure: VolumeMeasure

  /// Kronor of the frame for each produced unit; `nil` without frame or production.
  public var framePerUnit: Double? { produced > 0 ? frame.map { $0 / produced } : nil }

  /// Kronor that each produced unit costs; `nil` without cost or production.
  public var costPerUnit: Double? { produced > 0 ? cost.map { $0 / produced } : nil }
}

/// Works out the economy of every unit with a frame for each year of the plan, in order of unit and year.
public struct UnitEconomy: Sendable {
  /// The units with a frame; what stands at units below counts with the nearest of them and with those above it.
  public let lines: [EconomyLine]

  init(facts: RegionFacts, timeline: PlanTimeline, production: ProductionNeed) {
    let years = timeline.views(of: .year)
    let holders = Set(facts.budget.filter { $0.kind == .frame }.compactMap { facts.units.position(of: $0.unit) })
    lines = holders.sorted().flatMap { unit -> [EconomyLine] in
      func isInside(_ code: UnitCode) -> Bool {
        facts.units.position(of: code).map { facts.units.pathToRoot(from: $0).contains(unit) } ?? false
      }
      let budget = facts.budget.filter { facts.units.position(of: $0.unit) == unit }
      let staff = facts.functions.filter { isInside($0.unit) }
      return years.compactMap { view in
        let year = timeline.periods[view.range.lowerBound].firstDay.year
        func kronor(_ kind: BudgetKind) -> Double? {
          let amounts = budget.filter { $0.kind == kind && $0.year == year }.map(\.kronor)
          return amounts.isEmpty ? nil : amounts.reduce(0, +)
        }
        let periods = timeline.periods[view.range]
        let costs = staff.compactMap { row in
          row.costPerFullTime.map { cost in
            let share = periods.reduce(0) { $0 + $1.share(from: row.validFrom, through: row.validThrough) }
            return cost * row.fullTimeEquivalents * share / Double(periods.count)
          }
        }
        let frame = kronor(.frame).map { $0 - (kronor(.efficiencyDemand) ?? 0) }
        let cost = costs.isEmpty ? nil : costs.reduce(0, +) + (kronor(.otherCosts) ?? 0)
        guard frame != nil || cost != nil else { return nil }
        let volumes = Self.volumes(of: unit, in: view, facts: facts, production: production)
        return EconomyLine(
          unit: unit, view: view, frame: frame, cost: cost, produced: volumes.amount, measure: volumes.measure)
      }
    }
  }

  /// The unit's production in the measure that most of it is counted in.
  private static func volumes(
    of unit: Int, in view: PlanView, facts: RegionFacts, production: ProductionNeed
  ) -> (amount: Double, measure: VolumeMeasure) {
    var amounts: [VolumeMeasure: Double] = [:]
    for series in production.series where facts.units.pathToRoot(from: series.unit).contains(unit) {
      amounts[facts.catalogue.objects[series.object].measure, default: 0] += max(0, series.need(in: view.range).value)
    }
    let largest = VolumeMeasure.allCases.max { (amounts[$0] ?? 0) < (amounts[$1] ?? 0) } ?? .activities
    return (amounts[largest] ?? 0, largest)
  }
}

extension Plan {
  /// The economy of every unit with a frame, for each year of the plan.
  public var economy: [EconomyLine] {
    UnitEconomy(facts: facts, timeline: timeline, production: production).lines
  }
}
