import PlanningModel

/// A capacity at a unit.
struct CapacityPlace: Hashable, Comparable {
  let unit: String
  let capacity: String

  static func < (left: Self, right: Self) -> Bool { (left.unit, left.capacity) < (right.unit, right.capacity) }
}

/// The hours that each unit is expected to need of each capacity in the months of the plan, decided changes included.
struct CapacityNeedTable {
  /// Hours per month of the plan; bed-hours are already divided by the occupancy that beds are planned for.
  private(set) var hours: [CapacityPlace: [Double]] = [:]
  private let blueprint: Blueprint
  private let expected: ExpectedVolumes

  init(_ blueprint: Blueprint, _ expected: ExpectedVolumes) {
    self.blueprint = blueprint
    self.expected = expected
    var changed: [String: [KnownChange]] = [:]
    for change in ExampleChanges.all(blueprint) where change.status == .decided {
      changed["\(change.unit) \(change.object)", default: []].append(change)
    }
    for series in blueprint.series {
      guard let position = blueprint.position(of: series.object) else { continue }
      var volumes = expected.monthly[position][expected.timeline.plan].map { $0 * series.share }
      for change in changed["\(series.unit) \(series.object)"] ?? [] { apply(change, to: &volumes) }
      add(volumes, of: blueprint.objects[position], at: series.unit)
    }
  }

  /// The occupancy that beds at a unit are planned for.
  static func occupancy(unit: String, capacity: String) -> Double {
    if capacity == CapacityTable.intensiveBed { return 0.8 }
    return unit.contains("-VUP-") ? 0.9 : 0.95
  }

  private mutating func apply(_ change: KnownChange, to volumes: inout [Double]) {
    var moved = [Double](repeating: 0, count: volumes.count)
    for (position, month) in expected.timeline.months[expected.timeline.plan].enumerated() where change.acts(in: month)
    {
      switch change.effect {
      case .add(let activities): volumes[position] += activities
      case .multiply(let factor): volumes[position] *= factor
      case .move(let share, _, _):
        moved[position] = volumes[position] * share
        volumes[position] -= moved[position]
      }
    }
    guard case .move(_, let unit, let object) = change.effect, let target = blueprint.position(of: object.text)
    else { return }
    add(moved, of: blueprint.objects[target], at: unit.text)
  }

  private mutating func add(_ volumes: [Double], of object: ExampleObject, at unit: String) {
    for use in object.uses {
      let occupancy = Self.occupancy(unit: unit, capacity: use.capacity)
      let stay = blueprint.lengthOfStay(unit: unit, object).map { $0 * 24 / occupancy }
      let perActivity = use.hours.map { $0 * blueprint.timeFactor(unit: unit) } ?? stay ?? 0
      let place = CapacityPlace(unit: unit, capacity: use.capacity)
      var hours = hours[place] ?? [Double](repeating: 0, count: volumes.count)
      for month in hours.indices { hours[month] += volumes[month] * perActivity }
      self.hours[place] = hours
    }
  }
}
