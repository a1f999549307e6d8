import PlanningModel

/// Finds which limit holds for a unit and object on a day: the nearest unit upwards, then the narrowest object.
struct LimitsInForce {
  private struct Key: Hashable {
    var kind: LimitKind
    /// The unit's position; `nil` for the whole region.
    var unit: Int?
    var object: PlanningObjectCode?
  }

  private let units: UnitTree
  private let limits: [Key: [PlanningLimit]]

  init(limits: [PlanningLimit], units: UnitTree) {
    self.units = units
    var grouped: [Key: [PlanningLimit]] = [:]
    for limit in limits {
      let unit = limit.unit.flatMap { units.position(of: $0) }
      // A limit for a unit that is no longer there must not become one for the whole region.
      if limit.unit != nil, unit == nil { continue }
      grouped[Key(kind: limit.kind, unit: unit, object: limit.object), default: []].append(limit)
    }
    self.limits = grouped
  }

  /// The limit that decides, or `nil` where none holds; of two equally near the one decided last.
  func limit(_ kind: LimitKind, unit: Int, object: PlanningObjectCode, on day: Day) -> PlanningLimit? {
    var position: Int? = unit
    while true {
      for subject in [object, nil] {
        let found = limits[Key(kind: kind, unit: position, object: subject)]?.last { $0.holds(on: day) }
        if let found { return found }
      }
      guard let current = position else { return nil }
      position = units.parents[current]
    }
  }

  /// The occupancy beds are planned for in each working period, since limits are dated: the limit that holds when the
  /// period begins, otherwise the region's setting.
  func occupancies(unit: Int, object: PlanningObjectCode, timeline: PlanTimeline, settings: PlanSettings) -> [Double] {
    timeline.periods.map {
      limit(.occupancy, unit: unit, object: object, on: $0.firstDay)?.value ?? settings.occupancy
    }
  }
}
