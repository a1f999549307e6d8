public import PlanningModel

/// Holds moves against the competence matrix and the matrix of premises and equipment.
///
/// A function or room that stands in no row of its matrix is not described: then nothing is refused, and it is said
/// that the fit was not checked. One that stands there may do what its unit does with it today and what its rows say,
/// and nothing else.
struct FitCheck {
  private let plan: Plan
  private let matrix: [FittedResource: [Row]]
  private let today: [ResourceKey: Set<PlanningObjectCode>]
  private let needs: [Place: [PlanningObjectCode]]
  private let parts: [ResourcePlace: [ResourceKey]]
  private let bill: BillOfCapacity
  private let following: FollowingCareRules

  /// A row of a matrix for the unit at a position with all below it, or for all units.
  private struct Row {
    let unit: Int?
    let objects: FittedObjects
    let ability: ResourceAbility
  }

  private struct Place: Hashable {
    let unit: Int
    let capacity: Int
  }

  private struct ResourcePlace: Hashable {
    let unit: UnitCode
    let capacity: CapacityCode
  }

  init(plan: Plan) {
    self.plan = plan
    let facts = plan.facts
    var matrix: [FittedResource: [Row]] = [:]
    for fit in facts.resourceFits {
      let unit = fit.unit.flatMap(facts.units.position(of:))
      guard fit.unit == nil || unit != nil else { continue }
      matrix[fit.resource, default: []].append(Row(unit: unit, objects: fit.objects, ability: fit.ability))
    }
    self.matrix = matrix
    bill = BillOfCapacity(facts: facts)
    following = FollowingCareRules(facts: facts, grain: plan.timeline.grain)
    let needs = Dictionary(
      plan.capacityNeeds.map { need in
        (
          Place(unit: need.unit, capacity: need.capacity),
          need.uses.map { facts.catalogue.objects[plan.production.series[$0.series].object].code }
        )
      }, uniquingKeysWith: { first, _ in first })
    self.needs = needs
    let capacities = facts.capacityPositions
    var today: [ResourceKey: Set<PlanningObjectCode>] = [:]
    var parts: [ResourcePlace: [ResourceKey]] = [:]
    for part in facts.compositions {
      let key = part.resourceKey
      let place = ResourcePlace(unit: part.unit, capacity: part.capacity)
      if parts[place]?.contains(key) != true { parts[place, default: []].append(key) }
      guard let unit = facts.units.position(of: part.unit), let capacity = capacities[part.capacity] else { continue }
      today[key, default: []].formUnion(needs[Place(unit: unit, capacity: capacity)] ?? [])
    }
    self.today = today
    self.parts = parts
  }

  func verdict(on moves: [Redistribution]) -> FitVerdict {
    var verdict = FitVerdict()
    // What stands in no composition, such as beds that are stated as they are, no matrix can say anything about.
    for move in moves where demands(move).isEmpty { verdict.unchecked.append("\(move.from)/\(move.thing.label)") }
    for demand in merged(moves.flatMap(demands)) {
      guard isDescribed(demand.key) else {
        if !verdict.unchecked.contains(demand.key.label) { verdict.unchecked.append(demand.key.label) }
        continue
      }
      func objects(_ ability: ResourceAbility) -> [String] {
        demand.objects.filter { self.ability(of: demand.key, for: $0) == ability }.map(\.text)
      }
      let unable = objects(.unable)
      if !unable.isEmpty {
        let refusal = RedistributionRefusal.unfit(
          unit: plan.name(of: demand.key.unit), resource: name(demand.key), objects: unable,
          requirement: demand.key.isStaff ? "R084" : "R085")
        if !verdict.refusals.contains(refusal) { verdict.refusals.append(refusal) }
      }
      let unprepared = objects(.ableAfterPreparation)
      guard !unprepared.isEmpty else { continue }
      let preparation = FitVerdict.Preparation(
        unit: plan.name(of: demand.key.unit), resource: name(demand.key), objects: unprepared,
        isStaff: demand.key.isStaff)
      if !verdict.preparations.contains(preparation) { verdict.preparations.append(preparation) }
    }
    return verdict
  }
}

// MARK: - What the matrices say

extension FitCheck {
  /// Whether any row is about a resource at its unit.
  private func isDescribed(_ key: ResourceKey) -> Bool {
    let path = path(key.unit)
    return matrix[key.fit]?.contains { row in row.unit.map(path.contains) ?? true } ?? false
  }

  /// The resource's name and code; the code alone where it has no row of its own.
  private func name(_ key: ResourceKey) -> String {
    let facts = plan.facts
    let name =
      switch key.resource {
      case .function(let code, _): facts.functions.first { $0.unit == key.unit && $0.code == code }?.name
      case .premises(let code): facts.premises.first { $0.unit == key.unit && $0.code == code }?.name
      }
    return name.map { "\($0) (\(key.resourceLabel))" } ?? key.resourceLabel
  }

  private func path(_ unit: UnitCode) -> [Int] {
    plan.units.position(of: unit).map(plan.units.pathToRoot) ?? []
  }

  /// The unit's own rows, then what it does today, then rows for units above it, nearest first, then those for all;
  /// of several at one level the one that points the object out most closely.
  private func ability(of key: ResourceKey, for object: PlanningObjectCode) -> ResourceAbility {
    let rows = (matrix[key.fit] ?? []).filter { $0.objects.contains(object) }
    func closest(at unit: Int?) -> ResourceAbility? {
      rows.filter { $0.unit == unit }.max { $0.objects.closeness < $1.objects.closeness }?.ability
    }
    let path = path(key.unit)
    if let own = path.first, let ability = closest(at: own) { return ability }
    if today[key]?.contains(object) == true { return .able }
    for unit in path.dropFirst() {
      if let ability = closest(at: unit) { return ability }
    }
    return closest(at: nil) ?? .unable
  }
}

// MARK: - What moves demand

extension FitCheck {
  private struct Demand {
    let key: ResourceKey
    var objects: [PlanningObjectCode]
  }

  /// One demand of each resource, in the order they were made.
  private func merged(_ demands: [Demand]) -> [Demand] {
    var result: [Demand] = []
    var places: [ResourceKey: Int] = [:]
    for demand in demands {
      if let place = places[demand.key] {
        result[place].objects += demand.objects.filter { !result[place].objects.contains($0) }
      } else {
        places[demand.key] = result.count
        result.append(demand)
      }
    }
    return result
  }

  /// Which resources must be able to do which objects for a move to make sense.
  private func demands(_ move: Redistribution) -> [Demand] {
    guard let to = plan.units.position(of: move.to) else { return [] }
    switch move.thing {
    case .capacity(let code):
      guard let capacity = plan.facts.capacityPositions[code] else { return [] }
      // The source's team comes along and does what the receiver's need of the capacity is made of.
      let objects = needs[Place(unit: to, capacity: capacity)] ?? []
      return (parts[ResourcePlace(unit: move.from, capacity: code)] ?? []).map { Demand(key: $0, objects: objects) }
    case .staff, .premises:
      guard let resource = move.thing.resource else { return [] }
      let capacities = plan.facts.compositions
        .filter { $0.resourceUnit == move.to && $0.resource == resource && $0.unit == move.to }
        .compactMap { plan.facts.capacityPositions[$0.capacity] }
      let objects = capacities.flatMap { needs[Place(unit: to, capacity: $0)] ?? [] }
      return [Demand(key: ResourceKey(unit: move.from, resource: resource), objects: objects)]
    case .care(_, let object):
      // Return visits come along, and the receiver must be able to do them too.
      let objects = [object] + following.following(move).map(\.receivingObject)
      return objects.flatMap { demands(of: $0, at: move.to) }
    }
  }

  /// The receiver's resources that an object takes.
  private func demands(of object: PlanningObjectCode, at unit: UnitCode) -> [Demand] {
    guard let position = plan.facts.catalogue.position(of: object) else { return [] }
    return bill.lines(of: plan.facts.catalogue.objects[position], at: unit).flatMap { line in
      (parts[ResourcePlace(unit: unit, capacity: plan.facts.capacities[line.capacity].code)] ?? [])
        .map { Demand(key: $0, objects: [object]) }
    }
  }
}

extension Plan {
  /// Whether competence and premises fit some redistributions; without rows in the matrices nothing is checked.
  public func fit(of moves: [Redistribution]) -> FitVerdict { FitCheck(plan: self).verdict(on: moves) }
}

extension ResourceKey {
  fileprivate var fit: FittedResource {
    switch resource {
    case .function(let code, _): .function(code)
    case .premises(let code): .premises(code)
    }
  }

  fileprivate var isStaff: Bool {
    if case .function = resource { return true }
    return false
  }

  fileprivate var resourceLabel: String {
    switch resource {
    case .function(let code, _): code.text
    case .premises(let code): code.text
    }
  }

  fileprivate var label: String { "\(unit)/\(resourceLabel)" }
}
