import PlanningModel

extension RuleBook {
  /// R103: a cut that expects the same production says how.
  func efficiencyDemandHasMeasure() -> [Finding] {
    let measures = Set(input.decisions.measures.filter { $0.state != .cancelled }.map(\.code))
    return input.facts.budget.compactMap { line in
      guard line.kind == .efficiencyDemand, !(line.measure.map(measures.contains) ?? false),
        let unit = input.facts.units.position(of: line.unit)
      else { return nil }
      return Finding(
        rule: .efficiencyDemandHasMeasure, unit: unit, capacity: nil, view: nil,
        message:
          "\(name(unit)) har ett effektiviseringskrav på \(NumberFormat.swedish.text(line.kronor, decimals: 0)) kronor "
          + "\(line.year) utan åtgärd. Koppla kravet till en åtgärd eller ta bort det.", weight: line.kronor)
    }
  }

  /// R120: goals set without balance, and budgets built on efficiency that is only assumed, are recognised as such.
  func goalHasBalance() -> [Finding] { goalsWithoutBalance() + assumedEfficiency() }

  /// A goal for a queue whose extra production takes a capacity that is already in deficit.
  private func goalsWithoutBalance() -> [Finding] {
    balance.own.flatMap { node in
      years.compactMap { view -> Finding? in
        let goal = node.need.waterfall(in: view.range).first { $0.step == .queueGoal }
        guard let goal, goal.effect > .zero, let gap = node.figure(in: view.range).gap, gap < .zero else { return nil }
        return finding(
          .goalHasBalance, node, view,
          "Mål utan balans: kömålet hos \(name(node.unit)) kräver \(hours(goal.effect.value)) \(capacity(node.capacity)) "
            + "under \(view.code), där \(hours(-gap.value)) redan saknas. Skaffa kapaciteten eller sänk målet.",
          weight: goal.effect.value)
      }
    }
  }

  /// A demand whose measure has not proved its effect.
  private func assumedEfficiency() -> [Finding] {
    input.facts.budget.compactMap { line in
      guard line.kind == .efficiencyDemand, let unit = input.facts.units.position(of: line.unit),
        let code = line.measure, let measure = input.decisions.measures.first(where: { $0.code == code }),
        measure.state != .cancelled, measure.verifiedEffect == nil
      else { return nil }
      return Finding(
        rule: .goalHasBalance, unit: unit, capacity: nil, view: nil,
        message:
          "Antagen effektivisering: \(name(unit)) har \(NumberFormat.swedish.text(line.kronor, decimals: 0)) kronor "
          + "mindre \(line.year) med stöd av \(code) \(measure.name) (\(measure.state.name.swedish)), vars effekt inte är "
          + "verifierad. Verifiera effekten eller lyft bort kravet tills den är mätt.", weight: line.kronor)
    }
  }

  /// R144: where another unit has hours to spare, redistribution is considered before what costs more.
  func redistributionConsidered() -> [Finding] {
    let capacities = input.facts.capacityPositions
    let moves = input.decisions.measures.filter { $0.kind == .redistribution && $0.state != .cancelled }
    return input.decisions.measures.compactMap { measure in
      guard measure.kind.costsMoreThanRedistribution, measure.state.name != .idea, measure.state.name != .cancelled,
        let unit = input.facts.units.position(of: measure.unit), let capacity = capacities[measure.capacity],
        let node = balance.own(unit: unit, capacity: capacity),
        !moves.contains(where: { concerns($0, unit: measure.unit, capacity: measure.capacity) })
      else { return nil }
      let spare = balance.own.filter { $0.capacity == capacity && $0.unit != unit }.compactMap { other in
        let hours = years.compactMap { other.figure(in: $0.range).gap?.value }.min() ?? 0
        return hours > 0 ? (unit: other.unit, hours: hours) : nil
      }.max { ($0.hours, -$0.unit) < ($1.hours, -$1.unit) }
      guard let spare else { return nil }
      return finding(
        .redistributionConsidered, node, nil,
        "\(measure.code) \(measure.name) (\(measure.kind.terms.swedish.lowercased())) är beslutad utan att omfördelning "
          + "har prövats: \(name(spare.unit)) har \(hours(spare.hours)) \(self.capacity(capacity)) över. Pröva att flytta "
          + "dem först, eller skriv in varför det inte går.", weight: spare.hours)
    }
  }

  private func concerns(_ measure: BalancingMeasure, unit: UnitCode, capacity: CapacityCode) -> Bool {
    let units =
      measure.places.map(\.unit) + [measure.redistribution?.to, measure.redistribution?.from].compactMap { $0 }
    return measure.capacity == capacity && units.contains(unit)
  }

  /// A finding with the override that sets its rule aside, if there is one; a rule that refuses cannot be set aside.
  func withOverride(_ finding: Finding) -> Finding {
    guard finding.rule.severity == .soft else { return finding }
    let unit = input.facts.units.units[finding.unit].code
    let capacity = finding.capacity.map { input.facts.capacities[$0].code }
    var finding = finding
    finding.override = input.decisions.overrides.last { decision in
      decision.rule == finding.rule.key && input.facts.units.unit(decision.unit)?.code == unit
        && (decision.capacity == nil || decision.capacity == capacity)
    }
    return finding
  }
}
