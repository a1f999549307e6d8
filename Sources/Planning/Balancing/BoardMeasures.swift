public import PlanningModel

/// Finds what measures do to a row of the board, in the order the guides recommend (R131, R144).
struct BoardMeasures {
  private let plan: Plan
  private let capacities: [CapacityCode: Int]
  private let deadlines: [MeasureCode: Day]

  init(_ plan: Plan) {
    self.plan = plan
    capacities = plan.facts.capacityPositions
    deadlines = plan.verificationDeadlines
  }

  /// The measures that do something to a unit's capacity in a view.
  func acting(on node: BalanceNode, in view: PlanView) -> [BalanceBoard.Measure] {
    let months = plan.timeline.periods[view.range].flatMap(\.months)
    let acting = plan.input.decisions.measures.compactMap { measure -> (Int, BalanceBoard.Measure)? in
      guard measure.state != .cancelled, let share = share(of: measure, at: node) else { return nil }
      let hours = months.map { monthly(measure, in: $0) }.reduce(EffectInterval(0)) { sum, month in
        EffectInterval(low: sum.low + month.low, likely: sum.likely + month.likely, high: sum.high + month.high)
      }
      guard hours.high != 0 else { return nil }
      let counted =
        measure.agreedRedistribution != nil || (measure.verifiedEffect != nil && measure.redistribution == nil)
      let signed =
        share < 0
        ? EffectInterval(low: -hours.high, likely: -hours.likely, high: -hours.low) : hours * share
      return (
        measure.kind.recommendedRank,
        BalanceBoard.Measure(
          code: measure.code, name: measure.name, state: measure.state.name, hours: signed, isCounted: counted,
          verifyBy: counted ? nil : deadlines[measure.code])
      )
    }
    return acting.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.map(\.1)
  }

  private func monthly(_ measure: BalancingMeasure, in month: Month) -> EffectInterval {
    if let move = measure.redistribution, case .capacity = move.thing { return EffectInterval(move.amount(in: month)) }
    guard let effect = measure.verifiedEffect else { return measure.plannedEffect(in: month) }
    return EffectInterval(measure.acts(in: month) ? effect.hoursPerMonth * measure.productiveShare : 0)
  }

  /// The share of a measure's effect at a place: −1 at the source of a redistribution, `nil` where it does nothing.
  private func share(of measure: BalancingMeasure, at node: BalanceNode) -> Double? {
    let unit = plan.units.units[node.unit].code
    if let move = measure.redistribution, case .capacity(let code) = move.thing {
      guard capacities[code] == node.capacity else { return nil }
      return plan.units.unit(move.to)?.code == unit ? 1 : plan.units.unit(move.from)?.code == unit ? -1 : nil
    }
    guard capacities[measure.capacity] == node.capacity else { return nil }
    return measure.places.first { plan.units.unit($0.unit)?.code == unit }?.share
  }
}

extension MeasureKind {
  /// The place in the recommended order: redistribution first (R144), then what costs nothing, capacity before need
  /// (R131), the costliest last.
  public var recommendedRank: Int {
    switch self {
    case .redistribution: 0
    case .useOfSurplus, .reprioritisation: 1
    case .staffingMix, .improvedMethod, .spreadMethod: 2
    case .overtime, .administrativeSupport: 3
    case .recruitment: 4
    case .agencyStaff: 5
    case .premises: 6
    case .lowValueCare, .shiftCare, .digitalTool: 7
    case .boughtCare: 8
    }
  }
}

extension Plan {
  /// The latest day by which each planned measure's effect must be verified: the first day of the first period in which
  /// it acts and the balance has a deficit without it (R133–R135). Counted measures, and those nobody needs, have none.
  public var verificationDeadlines: [MeasureCode: Day] {
    let capacities = facts.capacityPositions
    var result: [MeasureCode: Day] = [:]
    for measure in input.decisions.measures
    where measure.state != .cancelled && measure.verifiedEffect == nil && measure.agreedRedistribution == nil {
      let nodes = measure.places.compactMap { place -> BalanceNode? in
        guard let unit = units.position(of: place.unit), let capacity = capacities[measure.capacity] else { return nil }
        return balance.own(unit: unit, capacity: capacity)
      }
      let first = timeline.periods.indices.first { period in
        timeline.periods[period].months.contains(where: measure.acts)
          && nodes.contains { $0.figure(in: period..<(period + 1)).gap.map { $0 < .zero } ?? false }
      }
      if let first { result[measure.code] = timeline.periods[first].firstDay }
    }
    return result
  }
}
