import PlanningModel

extension RegionBalancingBuilder {
  /// Hours of a capacity from the nearest units that have any to spare to each that hangs together with a deficit.
  mutating func addHourMoves() {
    let atEase = problem.suppliesAtEase
    let spare = problem.surplus.map { $0.reduce(0, +) }
    for to in problem.supplies.indices where !atEase[to] {
      let target = problem.supplies[to]
      let sources = problem.supplies.indices.filter {
        $0 != to && problem.supplies[$0].capacity == target.capacity && spare[$0] > 1e-6
      }
      let nearest = nearest(sources, to: target.unit, unit: { problem.supplies[$0].unit }, spare: { spare[$0] })
      let capacity = plan.facts.capacities[target.capacity].code
      for source in nearest
      where isAllowed(.capacity(capacity), from: problem.supplies[source].unit, to: target.unit) {
        problem.hourMoves.append(.init(from: source, to: to))
      }
    }
  }

  /// Care to the nearest units that do the same and have room for it in every capacity that it takes (R136).
  mutating func addCareMoves() {
    let atEase = problem.suppliesAtEase
    let surplus = problem.surplus
    func room(_ care: Int) -> Double {
      let uses = problem.care[care].uses
      return problem.periods.indices.reduce(0) { sum, period in
        sum
          + (uses.filter { $0.hours[period] > 0 }.map { surplus[$0.supply][period] / $0.hours[period] }.min() ?? 0)
      }
    }
    let rooms = problem.care.indices.map(room)
    let sameObject = Dictionary(grouping: problem.care.indices) { problem.care[$0].object }
    for from in problem.care.indices {
      let care = problem.care[from]
      guard care.canWait || options.movesAcuteCare, care.uses.contains(where: { !atEase[$0.supply] }) else { continue }
      let others = (sameObject[care.object] ?? []).filter { $0 != from && rooms[$0] > 1e-6 }
      let nearest = nearest(others, to: care.unit, unit: { problem.care[$0].unit }, spare: { rooms[$0] })
      let object = plan.facts.catalogue.objects[care.object].code
      for target in nearest
      where isAllowed(.care(object, as: object), from: care.unit, to: problem.care[target].unit) {
        problem.careMoves.append(.init(from: from, to: target))
      }
    }
  }

  /// The nearest through the tree, those with most to spare first.
  private func nearest(
    _ candidates: [Int], to unit: Int, unit unitOf: (Int) -> Int, spare: (Int) -> Double
  ) -> [Int] {
    let ranked = candidates.map { ($0, problem.distance(unitOf($0), unit), -spare($0)) }
    return ranked.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.prefix(options.helpers).map(\.0)
  }

  /// Whether the matrices of competence and of premises allow a move; what they refuse or do not know is remembered.
  private mutating func isAllowed(_ thing: RedistributedThing, from: Int, to: Int) -> Bool {
    // Without any matrix there is nothing to ask.
    guard !plan.facts.resourceFits.isEmpty else { return true }
    let units = plan.units.units
    let move = Redistribution(thing, from: units[from].code, to: units[to].code, amounts: [])
    switch FitCheck(plan: plan).verdict(on: [move]) {
    case .fits:
      return true
    case .notChecked(let resources):
      unchecked += resources.filter { !unchecked.contains($0) }
      return true
    case .unfit(let refusals):
      if let refusal = refusals.first { unfit.append(.init(from: from, to: to, refusal: refusal)) }
      return false
    }
  }
}
