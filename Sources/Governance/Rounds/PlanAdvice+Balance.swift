internal import Planning
package import PlanningModel

extension PlanAdvice {
  /// The balance of every limiting capacity at some units, each with all below it, with what nobody has stated and what
  /// the staffed capacity of some units costs.
  package func balance(of units: [UnitCode], pricing priced: [UnitCode]) -> BalanceReading {
    var lines: [BalanceLine] = []
    var unstated: [UnstatedCapacity] = []
    for code in units {
      guard let unit = plan.units.position(of: code) else { continue }
      for node in plan.balance.summed where node.unit == unit {
        let figure = node.figure(in: view.range)
        let capacity = plan.facts.capacities[node.capacity]
        if let available = figure.available, plan.isLimiting(capacity: node.capacity, unit: unit, in: view) {
          lines.append(
            BalanceLine(
              unit: code, capacity: capacity.code,
              need: max(.zero, figure.need - figure.needWithoutStatedCapacity).value, available: available.value,
              verifiedEffect: (figure.verified + figure.bought).value))
        }
        if figure.needWithoutStatedCapacity > .zero, capacity.limiting != .never {
          unstated.append(
            UnstatedCapacity(unit: code, capacity: capacity.code, need: figure.needWithoutStatedCapacity.value))
        }
      }
    }
    return BalanceReading(
      year: year, lines: lines, unstated: unstated.isEmpty ? nil : unstated, costs: costs(of: priced))
  }

  /// What the staffed capacity of some units costs, each with all below it; units whose cost nobody has said are left
  /// out, and `nil` when that is all of them.
  private func costs(of units: [UnitCode]) -> [CapacityCost]? {
    let costs = units.compactMap { code -> CapacityCost? in
      guard let unit = plan.units.position(of: code), let cost = plan.staffedCost(of: unit, in: view) else {
        return nil
      }
      return CapacityCost(
        unit: code, kronor: cost.kronor,
        functionsWithoutCost: cost.functionsWithoutCost == 0 ? nil : cost.functionsWithoutCost)
    }
    return costs.isEmpty ? nil : costs
  }
}
