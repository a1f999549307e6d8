public import PlanningModel

extension PlanProposal {
  /// What becomes of a line when a person accepts it.
  public enum Acceptance: Sendable, Equatable {
    /// Something moves between two units, month by month.
    case redistribution(Redistribution)
    /// A measure that already stands in the list; a person decides on it there.
    case existing(MeasureCode)
    /// A new measure, still without code and proposer.
    case measure(BalancingMeasure)
  }

  /// What a line would be recorded as; nothing is decided by it.
  ///
  /// Hours are rounded down to hundredths, so that a source never gives more than it has.
  public func acceptance(of line: Proposal.Line) -> Acceptance {
    let problem = proposal.problem
    let plan = balancing.plan
    switch line.action {
    case .hours(let position):
      let move = problem.hourMoves[position]
      let (from, to) = (problem.supplies[move.from], problem.supplies[move.to])
      return .redistribution(
        Redistribution(
          .capacity(plan.facts.capacities[from.capacity].code), from: plan.units.units[from.unit].code,
          to: plan.units.units[to.unit].code,
          amounts: monthly(line.amounts, weights: spare(unit: from.unit, capacity: from.capacity))))
    case .care(let position):
      let move = problem.careMoves[position]
      let (from, to) = (problem.care[move.from], problem.care[move.to])
      let object = plan.facts.catalogue.objects[from.object].code
      let uses = to.uses.map { use in
        let supply = problem.supplies[use.supply]
        return spare(unit: supply.unit, capacity: supply.capacity)
      }
      let room = plan.timeline.periods.indices.map { period in uses.map { $0[period] }.min() ?? 1 }
      return .redistribution(
        Redistribution(
          .care(object, as: object), from: plan.units.units[from.unit].code, to: plan.units.units[to.unit].code,
          amounts: monthly(line.amounts, weights: room)))
    case .measure(let position, _):
      return .existing(balancing.measures[position])
    case .overtime(let position):
      return .measure(
        measure("Övertid", .overtime, line, supply: problem.supplies[position], hours: line.amounts))
    case .purchase(let position):
      let care = problem.care[problem.purchases[position].care]
      let use = care.uses[0]
      return .measure(
        measure(
          "Köpt vård: \(problem.objects[care.object])", .boughtCare, line, supply: problem.supplies[use.supply],
          hours: zip(line.amounts, use.hours).map { $0 * $1 }))
    }
  }

  /// Hours each working period can spare, at least zero.
  private func spare(unit: Int, capacity: Int) -> [Double] {
    guard let node = balancing.plan.balance.own(unit: unit, capacity: capacity) else { return [] }
    return balancing.plan.timeline.periods.indices.map { max(0, node.figure(in: $0..<($0 + 1)).gap?.value ?? 0) }
  }

  /// Amounts per period as amounts per month, in proportion to what each working period can spare.
  private func monthly(_ amounts: [Double], weights: [Double]) -> [MonthlyAmount] {
    let periods = balancing.plan.timeline.periods
    return zip(balancing.views, amounts).flatMap { view, amount -> [MonthlyAmount] in
      let weight = view.range.reduce(0) { $0 + weights[$1] }
      return view.range.flatMap { position -> [MonthlyAmount] in
        let months = periods[position].months
        let share = weight > 0 ? weights[position] / weight : 1 / Double(view.range.count)
        let hours = (amount * share / Double(months.count) * 100).rounded(.down) / 100
        return months.map { MonthlyAmount(month: $0, amount: hours) }
      }
    }.filter { $0.amount > 0 }
  }

  private func measure(
    _ name: String, _ kind: MeasureKind, _ line: Proposal.Line, supply: BalancingProblem.Supply, hours: [Double]
  ) -> BalancingMeasure {
    let plan = balancing.plan
    let effects = monthly(hours, weights: plan.timeline.periods.map { _ in 1 })
    let total = hours.reduce(0, +)
    let first = effects.first?.month ?? plan.facts.settings.planStart
    return BalancingMeasure(
      code: MeasureCode(""), name: "\(name), \(plan.units.units[supply.unit].name)",
      unit: plan.units.units[supply.unit].code, capacity: plan.facts.capacities[supply.capacity].code, side: .capacity,
      kind: kind, decidingLevel: line.decidingLevel, from: first, through: effects.last?.month,
      plannedHoursPerMonth: total / Double(max(1, effects.count)), proposedBy: "", state: .idea,
      costPerHour: line.kronor.map { $0 / max(total, 1e-9) },
      profile: EffectProfile(months: effects.map { .init(month: $0.month, hours: EffectInterval($0.amount)) }))
  }
}
