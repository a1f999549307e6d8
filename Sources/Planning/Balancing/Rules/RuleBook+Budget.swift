import PlanningModel

extension RuleBook {
  /// R100: an activity's budget and its forecast of available capacity must agree.
  func budgetCoversCapacity() -> [Finding] {
    UnitEconomy(facts: input.facts, timeline: timeline).lines.compactMap { line in
      guard let frame = line.frame, let cost = line.cost, frame > 0 else { return nil }
      let difference = cost - frame
      guard abs(difference) > EconomyLine.tolerance * frame else { return nil }
      func kronor(_ value: Double) -> String { "\(NumberFormat.swedish.text(value, decimals: 0)) kronor" }
      let side =
        difference > 0
        ? "\(kronor(difference)) mer än ramen. Minska kapaciteten, flytta den eller höj ramen."
        : "\(kronor(-difference)) mindre än ramen. Bemanna det som ramen räcker till eller sänk den."
      return Finding(
        rule: .budgetCoversCapacity, unit: line.unit, capacity: nil, view: line.view,
        message: "\(name(line.unit)): kapaciteten kostar \(kronor(cost)) under \(line.view.code), \(side)",
        weight: abs(difference))
    }
  }

  /// T7: what is given to the units below is what the unit above has to give.
  func childrenSumToParent() -> [Finding] {
    let frames = input.facts.budget.filter { $0.kind == .frame }
    let units = input.facts.units
    return Set(frames.map(\.year)).sorted().flatMap { year -> [Finding] in
      var kronor: [Int: Double] = [:]
      for line in frames where line.year == year {
        if let unit = units.position(of: line.unit) { kronor[unit, default: 0] += line.kronor }
      }
      return kronor.keys.sorted().compactMap { unit in
        let parts = units.children[unit].compactMap { kronor[$0] }
        guard let whole = kronor[unit], !parts.isEmpty else { return nil }
        let difference = parts.reduce(0, +) - whole
        // A krona is the smallest amount anybody budgets.
        guard abs(difference) >= 1 else { return nil }
        let text = NumberFormat.swedish.text(abs(difference), decimals: 0)
        return Finding(
          rule: .childrenSumToParent, unit: unit, capacity: nil, view: nil,
          message: "\(name(unit)): enheternas ramar \(year) är tillsammans \(text) kronor "
            + (difference > 0 ? "större" : "mindre") + " än ramen. Fördela om så att delarna blir helheten.",
          weight: abs(difference))
      }
    }
  }
}
