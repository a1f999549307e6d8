import PlanningModel

/// All differences of a plan between units, those where most would change if units over the middle came to the middle
/// first, by what is compared.
public struct UnitDifferences: Sendable {
  /// Hours per activity.
  public let times: [UnitDifference]
  /// Bed-days per episode.
  public let stays: [UnitDifference]
  /// Shares of contact types.
  public let contacts: [UnitDifference]

  /// The fewest activities or episodes of a unit that say anything about it.
  public static let fewest = 30.0

  /// Finds the differences of a plan.
  public init(_ plan: Plan) {
    let judgements = plan.input.decisions.differences
    times = Self.ordered(Self.times(plan, judgements))
    stays = Self.ordered(Self.stays(plan, judgements))
    contacts = Self.ordered(Self.contacts(plan, judgements))
  }

  /// All of them: times, stays and then contact types.
  public var all: [UnitDifference] { times + stays + contacts }

  private static func ordered(_ differences: [UnitDifference]) -> [UnitDifference] {
    differences.enumerated().sorted { ($0.element.beyondMedian, $1.offset) > ($1.element.beyondMedian, $0.offset) }
      .map(\.element)
  }
}

// MARK: - What is compared

extension UnitDifferences {
  private static func firstYear(_ plan: Plan) -> Range<Int> { plan.timeline.views(of: .year)[0].range }

  private static func times(_ plan: Plan, _ judgements: [DifferenceJudgement]) -> [UnitDifference] {
    let series = plan.production.series
    let year = firstYear(plan)
    var members: [[Int]: [UnitDifference.Member]] = [:]
    for need in plan.capacityNeeds where plan.facts.capacities[need.capacity].kind != .bed {
      for use in need.uses where use.hoursPerActivity > 0 {
        let volume = series[use.series].need(in: year).value
        guard volume > 0 else { continue }
        members[[series[use.series].object, need.capacity], default: []]
          .append(.init(unit: need.unit, value: use.hoursPerActivity, volume: volume))
      }
    }
    return members.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      let (object, capacity) = (plan.facts.catalogue.objects[key[0]], plan.facts.capacities[key[1]])
      return UnitDifference(
        .time(object: key[0], capacity: key[1]), address: "time/\(object.code)/\(capacity.code)",
        members: members[key] ?? [], judgements: judgements)
    }
  }

  private static func stays(_ plan: Plan, _ judgements: [DifferenceJudgement]) -> [UnitDifference] {
    let year = firstYear(plan)
    var members: [Int: [UnitDifference.Member]] = [:]
    for series in plan.production.series {
      // A unit that borrows the region's mean, or has had only a handful of episodes, says nothing about itself.
      guard let stay = series.stay, stay.basis == .own, stay.episodes >= fewest, stay.days > 0 else { continue }
      let volume = series.need(in: year).value
      guard volume > 0 else { continue }
      members[series.object, default: []].append(.init(unit: series.unit, value: stay.days, volume: volume))
    }
    return members.keys.sorted().compactMap { object in
      UnitDifference(
        .stay(object: object), address: "stay/\(plan.facts.catalogue.objects[object].code)",
        members: members[object] ?? [], judgements: judgements)
    }
  }

  /// Units of one kind are compared in how they share a caregiver category's contacts between contact types.
  private static func contacts(_ plan: Plan, _ judgements: [DifferenceJudgement]) -> [UnitDifference] {
    struct Group: Hashable {
      var kind: String
      var caregiver: String
    }
    var volumes: [Group: [Int: [String: Double]]] = [:]
    for history in plan.facts.volumes {
      guard let object = plan.facts.catalogue.object(history.object), object.measure == .activities,
        let unit = plan.units.position(of: history.unit)
      else { continue }
      let kind = plan.units.units[unit].kind
      let year = history.activities.suffix(history.grain == .quarter ? 4 : 12).filter { !$0.isNaN }.reduce(0, +)
      guard !kind.isEmpty, year > 0 else { continue }
      volumes[Group(kind: kind, caregiver: object.caregiver), default: [:]][unit, default: [:]][
        object.contact, default: 0] += year
    }
    return volumes.keys.sorted { ($0.kind, $0.caregiver) < ($1.kind, $1.caregiver) }.flatMap { group in
      let units = (volumes[group] ?? [:]).mapValues { ($0.values.sorted().reduce(0, +), $0) }
        .filter { $0.value.0 >= fewest }
      var totals: [String: Double] = [:]
      for unit in units.keys.sorted() {
        for (contact, volume) in units[unit]?.1 ?? [:] { totals[contact, default: 0] += volume }
      }
      // The shares add up to one, so the commonest contact type tells nothing more.
      let types = totals.keys.sorted { (totals[$0] ?? 0, $1) > (totals[$1] ?? 0, $0) }.dropFirst()
      return types.sorted().compactMap { contact -> UnitDifference? in
        let members = units.map { unit, parts in
          UnitDifference.Member(unit: unit, value: (parts.1[contact] ?? 0) / parts.0, volume: parts.0)
        }
        // What most units do not do at all is a service of its own, not another way to register.
        guard members.count(where: { $0.value > 0 }) * 2 > members.count else { return nil }
        return UnitDifference(
          .contact(kind: group.kind, caregiver: group.caregiver, contact: contact),
          address: "contact/\(group.kind)/\(group.caregiver)/\(contact)", members: members, judgements: judgements)
      }
    }
  }
}
