import PlanningModel

/// Whether the resources at the receiver can do what a redistribution brings there (R084–R085).
public enum FitVerdict: Sendable, Equatable {
  /// Every resource is described in a matrix and fits.
  case fits
  /// Nobody has described these resources; whether they fit must be judged by people.
  case notChecked([String])
  /// Resources that cannot do it.
  case unfit([RedistributionRefusal])

  /// The refusals.
  var refusals: [RedistributionRefusal] {
    if case .unfit(let refusals) = self { return refusals }
    return []
  }
}

/// Holds moves against the competence matrix and the matrix of premises and equipment.
///
/// A function or room that stands in no row of its matrix is not described: then nothing is refused, and it is said
/// that the fit was not checked. One that stands there may do the objects of its rows and no others.
struct FitCheck {
  let plan: Plan

  func verdict(on moves: [Redistribution]) -> FitVerdict {
    var unknown: [String] = []
    var refusals: [RedistributionRefusal] = []
    // What stands in no composition, such as beds that are stated as they are, no matrix can say anything about.
    for move in moves where demands(move).isEmpty { unknown.append("\(move.from)/\(move.thing.label)") }
    for demand in moves.flatMap(demands) {
      let allowed = allowedObjects(demand.key)
      guard let allowed else {
        if !unknown.contains(demand.key.label) { unknown.append(demand.key.label) }
        continue
      }
      let missing = demand.objects.filter { !allowed.contains($0) }
      guard !missing.isEmpty else { continue }
      refusals.append(
        .unfit(
          unit: plan.name(of: demand.key.unit), resource: demand.key.resourceLabel, objects: missing.map(\.text),
          requirement: demand.key.isStaff ? "R084" : "R085"))
    }
    if !refusals.isEmpty { return .unfit(refusals) }
    return unknown.isEmpty ? .fits : .notChecked(unknown)
  }

  private struct Demand {
    let key: ResourceKey
    let objects: [PlanningObjectCode]
  }

  /// Which resources must be able to do which objects for a move to make sense.
  private func demands(_ move: Redistribution) -> [Demand] {
    guard let to = plan.units.position(of: move.to) else { return [] }
    switch move.thing {
    case .capacity(let code):
      guard let capacity = plan.facts.capacityPositions[code] else { return [] }
      // The source's team comes along and does what the receiver's need of the capacity is made of.
      return parts(of: code, at: move.from).map { Demand(key: $0, objects: objects(using: capacity, at: to)) }
    case .staff, .premises:
      guard let resource = move.thing.resource else { return [] }
      let key = ResourceKey(unit: move.from, resource: resource)
      let capacities = plan.facts.compositions
        .filter { $0.resourceUnit == move.to && $0.resource == resource && $0.unit == move.to }
        .compactMap { plan.facts.capacityPositions[$0.capacity] }
      return [Demand(key: key, objects: capacities.flatMap { objects(using: $0, at: to) })]
    case .care(_, let object):
      guard let position = plan.facts.catalogue.position(of: object) else { return [] }
      let bill = BillOfCapacity(facts: plan.facts)
      return bill.lines(of: plan.facts.catalogue.objects[position], at: move.to).flatMap { line in
        parts(of: plan.facts.capacities[line.capacity].code, at: move.to).map { Demand(key: $0, objects: [object]) }
      }
    }
  }

  private func parts(of capacity: CapacityCode, at unit: UnitCode) -> [ResourceKey] {
    var seen: Set<ResourceKey> = []
    return plan.facts.compositions.filter { $0.unit == unit && $0.capacity == capacity }.map(\.resourceKey)
      .filter { seen.insert($0).inserted }
  }

  private func objects(using capacity: Int, at unit: Int) -> [PlanningObjectCode] {
    (plan.capacityNeed(unit: unit, capacity: capacity)?.uses ?? []).map {
      plan.facts.catalogue.objects[plan.production.series[$0.series].object].code
    }
  }

  /// What the matrix says a resource may do: the unit's own rows before those for all units; `nil` without any row.
  private func allowedObjects(_ key: ResourceKey) -> Set<PlanningObjectCode>? {
    let rows = plan.facts.resourceFits.filter { $0.resource == key.fit }
    for unit in [key.unit, nil] {
      let own = rows.filter { $0.unit == unit }
      if !own.isEmpty { return Set(own.map(\.object)) }
    }
    return nil
  }
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
