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
      let ranked = ranked(sources, to: target.unit, unit: { problem.supplies[$0].unit }, spare: { spare[$0] })
      let capacity = plan.facts.capacities[target.capacity].code
      var helpers = 0
      for (place, source) in ranked.enumerated() where helpers < options.helpers {
        let unit = problem.supplies[source].unit
        guard isAllowed(.capacity(capacity), from: unit, to: target.unit, place: place) else { continue }
        helpers += 1
        problem.hourMoves.append(.init(from: source, to: to, smallest: smallest(of: target)))
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
    let places = Dictionary(uniqueKeysWithValues: problem.care.indices.map { (place(of: problem.care[$0]), $0) })
    let rules = FollowingCareRules(facts: plan.facts, grain: plan.timeline.grain)
    var rates: [[Double]: [[Double]]] = [:]
    for from in problem.care.indices {
      let care = problem.care[from]
      guard care.canWait || options.movesAcuteCare, care.uses.contains(where: { !atEase[$0.supply] }) else { continue }
      let others = (sameObject[care.object] ?? []).filter { $0 != from && rooms[$0] > 1e-6 }
      let ranked = ranked(others, to: care.unit, unit: { problem.care[$0].unit }, spare: { rooms[$0] })
      let object = plan.facts.catalogue.objects[care.object].code
      var helpers = 0
      for (place, target) in ranked.enumerated() where helpers < options.helpers {
        let unit = problem.care[target].unit
        guard isAllowed(.care(object, as: object), from: care.unit, to: unit, place: place) else { continue }
        let along = rules.following(
          object, as: object, from: plan.units.units[care.unit].code, to: plan.units.units[unit].code
        ).map { following(of: $0, from: care.unit, to: unit, places: places, rates: &rates) }
        // What takes time where it is done today takes some at the receiver too, and there nobody has said how much.
        guard along.allSatisfy({ $0.from == nil || $0.to != nil }) else { continue }
        helpers += 1
        problem.careMoves.append(
          .init(from: from, to: target, smallest: smallest(of: problem.care[target]), following: along))
      }
    }
  }

  private func place(of care: BalancingProblem.Care) -> [Int] { [care.unit, care.object] }

  /// Return visits that go along, from month or week to the periods of the problem; the same shares give the same rates.
  private func following(
    of following: FollowingCare, from: Int, to: Int, places: [[Int]: Int], rates: inout [[Double]: [[Double]]]
  ) -> BalancingProblem.Following {
    func position(_ object: PlanningObjectCode, at unit: Int) -> Int? {
      plan.facts.catalogue.position(of: object).flatMap { places[[unit, $0]] }
    }
    let known =
      rates[following.shares]
      ?? views.map { first in views.map { following.visits(in: $0.range, perVisitIn: first.range) } }
    rates[following.shares] = known
    return .init(
      from: position(following.object, at: from), to: position(following.receivingObject, at: to), rates: known)
  }

  /// The fewest hours of a supply that are worth a line.
  private func smallest(of supply: BalancingProblem.Supply) -> Double {
    options.smallestHours(of: plan.facts.capacities[supply.capacity].kind)
  }

  /// The fewest activities that are worth a line: those that take the smallest hours of some capacity.
  private func smallest(of care: BalancingProblem.Care) -> Double {
    care.uses.compactMap { use in
      let hours = use.hours.reduce(0, +) / Double(use.hours.count)
      return hours > 0 ? smallest(of: problem.supplies[use.supply]) / hours : nil
    }.min() ?? 0
  }

  /// The nearest through the tree first, and of those at the same distance the ones with most to spare.
  private func ranked(
    _ candidates: [Int], to unit: Int, unit unitOf: (Int) -> Int, spare: (Int) -> Double
  ) -> [Int] {
    let ranked = candidates.map { ($0, problem.distance(unitOf($0), unit), -spare($0)) }
    return ranked.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map(\.0)
  }

  /// Whether the matrices of competence and of premises allow a move; what they refuse or do not know is remembered, of
  /// refusals those of the units that would have been asked first.
  private mutating func isAllowed(_ thing: RedistributedThing, from: Int, to: Int, place: Int) -> Bool {
    // Without any matrix there is nothing to ask.
    guard !plan.facts.resourceFits.isEmpty else { return true }
    let units = plan.units.units
    let move = Redistribution(thing, from: units[from].code, to: units[to].code, amounts: [])
    let verdict = fits.verdict(on: [move])
    if let refusal = verdict.refusals.first {
      if place < options.helpers { unfit.append(.init(from: from, to: to, refusal: refusal)) }
      return false
    }
    unchecked += verdict.unchecked.filter { !unchecked.contains($0) }
    return true
  }
}
