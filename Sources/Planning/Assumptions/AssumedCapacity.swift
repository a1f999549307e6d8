import PlanningModel

/// Fills in what a region that has just begun cannot say: what staff and premises are used for, and how long care takes
/// (R113).
///
/// Where staff or premises are stated but nobody has said of which capacities they are parts or how long anything takes, a
/// unit's staff is taken as one capacity and its premises as another, and each activity to take the hours there will be
/// in the plan's first year over what was produced in the last year with figures. So the balance tells how the need moves
/// away from what the present resources have managed, and nothing about whether they are used well.
struct AssumedCapacity {
  /// The capacity of a unit's staff.
  static let staff = Capacity(code: CapacityCode("PERSONAL"), name: "Personal", kind: .careTeam, limiting: .automatic)
  /// The capacity of a unit's premises.
  static let premises = Capacity(
    code: CapacityCode("LOKAL"), name: "Lokaler", kind: .staffedRoom, limiting: .automatic)
  /// The activity type, which no time-use profile says anything about.
  static let activity = "all"

  /// Whether a region has resources but has not said what they are for.
  static func isNeeded(_ facts: RegionFacts) -> Bool {
    facts.activityTimes.isEmpty && facts.compositions.isEmpty && facts.capacities.isEmpty && facts.timeUse.isEmpty
      && facts.bedStock.isEmpty && !(facts.functions.isEmpty && facts.premises.isEmpty)
  }

  /// The facts with what has to be assumed, or as they were.
  static func completed(_ facts: RegionFacts, timeline: PlanTimeline) -> RegionFacts {
    guard isNeeded(facts) else { return facts }
    var complete = facts
    let hours = ResourceHours(facts: facts, timeline: timeline)
    let year = timeline.views(of: .year)[0].range
    let volumes = Dictionary(grouping: facts.volumes, by: \.unit)
    let functions = Dictionary(grouping: facts.functions, by: \.unit)
    let rooms = Dictionary(grouping: facts.premises, by: \.unit)
    for unit in facts.units.units {
      let histories = volumes[unit.code] ?? []
      let produced = histories.reduce(0) { $0 + lastYear(of: $1) }
      guard produced > 0 else { continue }
      let codes = Set((functions[unit.code] ?? []).map(\.code)).sorted()
      let places = Set((rooms[unit.code] ?? []).map(\.code)).sorted()
      let resources: [(Capacity, [ResourceReference])] = [
        (staff, codes.map { .function($0, activity: activity) }), (premises, places.map { .premises($0) }),
      ]
      for (capacity, parts) in resources {
        let offered = parts.map { part in
          hours.hours(of: ResourceKey(unit: unit.code, resource: part))[year].reduce(0, +)
        }
        let all = offered.reduce(0, +)
        guard all > 0 else { continue }
        for (part, own) in zip(parts, offered) where own > 0 {
          complete.compositions.append(
            CompositionPart(
              unit: unit.code, capacity: capacity.code, resourceUnit: unit.code, resource: part,
              hoursPerHour: own / all, row: 0))
        }
        complete.activityTimes += histories.map { history in
          ActivityTime(
            unit: unit.code, object: history.object, capacity: capacity.code, hours: all / produced, row: 0)
        }
      }
    }
    let used = Set(complete.compositions.map(\.capacity))
    complete.capacities = [premises, staff].filter { used.contains($0.code) }.sorted { $0.code < $1.code }
    return complete
  }

  /// What was produced in the last year with figures; a shorter history is stretched to a year.
  private static func lastYear(of history: VolumeHistory) -> Double {
    let season = history.grain.seasonLength
    let known = history.activities.suffix(season).filter { !$0.isNaN }
    return known.isEmpty ? 0 : known.reduce(0, +) * Double(season) / Double(known.count)
  }
}
