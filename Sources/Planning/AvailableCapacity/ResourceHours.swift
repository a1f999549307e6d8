public import PlanningModel

/// A resource of one unit, which several compositions may draw on.
public struct ResourceKey: Sendable, Hashable {
  /// The unit that owns it.
  public let unit: UnitCode
  /// The function and activity type, or the premises.
  public let resource: ResourceReference
}

/// The hours every resource offers in each working period of a plan.
struct ResourceHours {
  let facts: RegionFacts
  let timeline: PlanTimeline
  private let days: WorkingDayTable
  private let functions: [UnitCode: [StaffFunction]]
  private let premises: [UnitCode: [Premises]]
  private let closures: [UnitCode: [Closure]]
  private let shares: [TimeUseKey: Double]
  private let ownProfiles: Set<TimeUseKey>
  /// Hours that agreed redistributions bring to a resource, below zero where they take them (R142).
  private(set) var redistributed: [ResourceKey: [Double]] = [:]

  private struct TimeUseKey: Hashable {
    var unit: UnitCode?
    var function: FunctionCode
    var activity: String?
  }

  init(facts: RegionFacts, timeline: PlanTimeline, redistributions: [DecidedRedistribution] = []) {
    self.facts = facts
    self.timeline = timeline
    let last = timeline.periods[timeline.periods.count - 1].lastDay
    days = WorkingDayTable(calendar: facts.settings.calendar, from: timeline.periods[0].firstDay, through: last)
    functions = Dictionary(grouping: facts.functions, by: \.unit)
    premises = Dictionary(grouping: facts.premises, by: \.unit)
    closures = Dictionary(grouping: facts.closures, by: \.unit)
    var shares: [TimeUseKey: Double] = [:]
    var ownProfiles: Set<TimeUseKey> = []
    for use in facts.timeUse {
      shares[TimeUseKey(unit: use.unit, function: use.function, activity: use.activity), default: 0] += use.share
      ownProfiles.insert(TimeUseKey(unit: use.unit, function: use.function, activity: nil))
    }
    self.shares = shares
    self.ownProfiles = ownProfiles
    for redistribution in redistributions { move(redistribution.move) }
  }

  /// Takes hours of a resource from one unit and gives the same hours to the other; never more than there is.
  private mutating func move(_ move: Redistribution) {
    guard let resource = move.thing.resource else { return }
    let source = ResourceKey(unit: move.from, resource: resource)
    let target = ResourceKey(unit: move.to, resource: resource)
    let moved = zip(hours(of: source), timeline.amounts(of: move)).map { max(0, min($0, $1)) }
    redistributed[source] = zip(redistributed[source] ?? moved.map { _ in 0 }, moved).map { $0 - $1 }
    redistributed[target] = zip(redistributed[target] ?? moved.map { _ in 0 }, moved).map { $0 + $1 }
  }

  /// The share of a function's net time that goes to an activity type: the unit's own profile before the region's;
  /// all of it where no profile is given.
  func timeUseShare(of function: FunctionCode, activity: String, at unit: UnitCode) -> Double {
    profileKey(function, activity, unit).map { shares[$0] ?? 0 } ?? 1
  }

  /// Whether the profile that holds for a function at a unit has an activity type; so where there is no profile.
  func hasTimeUse(of function: FunctionCode, activity: String, at unit: UnitCode) -> Bool {
    profileKey(function, activity, unit).map { shares[$0] != nil } ?? true
  }

  /// Where an activity type stands in the profile that holds at a unit; `nil` where no profile does.
  private func profileKey(_ function: FunctionCode, _ activity: String, _ unit: UnitCode) -> TimeUseKey? {
    let holders: [UnitCode?] = [unit, nil]
    return holders.first { ownProfiles.contains(TimeUseKey(unit: $0, function: function, activity: nil)) }
      .map { TimeUseKey(unit: $0, function: function, activity: activity) }
  }

  /// The hours of a resource in each working period, redistributed hours included.
  func hours(of key: ResourceKey) -> [Double] {
    let own = ownHours(of: key)
    guard let moved = redistributed[key] else { return own }
    return zip(own, moved).map { max(0, $0 + $1) }
  }

  /// The hours of a unit's own resource in each working period.
  private func ownHours(of key: ResourceKey) -> [Double] {
    switch key.resource {
    case .function(let code, let activity):
      let rows = (functions[key.unit] ?? []).filter { $0.code == code }
      let share = timeUseShare(of: code, activity: activity, at: key.unit)
      return timeline.periods.map { period in rows.reduce(0) { $0 + netHours(of: $1, in: period) } * share }
    case .premises(let code):
      let rows = (premises[key.unit] ?? []).filter { $0.code == code }
      let closed = (closures[key.unit] ?? []).filter { $0.premises == code }
      return timeline.periods.map { openHours(of: rows, closed: closed, in: $0) }
    }
  }

  /// The net hours of all full-time equivalents of a row of staff in a working period.
  func netHours(of function: StaffFunction, in period: Period) -> Double {
    period.months.reduce(0) { sum, month in
      let valid = Period.month(month).share(from: function.validFrom, through: function.validThrough)
      guard valid > 0 else { return sum }
      let working = NetWorkingTime(
        of: function, in: month, settings: facts.settings, workingDays: days.workingDays(in: month.days))
      return sum + function.fullTimeEquivalents * working.net.value * valid
    }
  }

  private func openHours(of rows: [Premises], closed: [Closure], in period: Period) -> Double {
    rows.reduce(0) { sum, row in
      let first = max(row.validFrom ?? period.firstDay, period.firstDay)
      let last = min(row.validThrough ?? period.lastDay, period.lastDay)
      guard first <= last else { return sum }
      var roomDays = row.count * openDays(from: first, through: last, pattern: row.pattern)
      for closure in closed {
        let (from, through) = (max(closure.from, first), min(closure.through, last))
        guard from <= through else { continue }
        roomDays -= min(closure.count, row.count) * openDays(from: from, through: through, pattern: row.pattern)
      }
      return sum + max(0, roomDays) * row.hoursPerDay
    }
  }

  private func openDays(from first: Day, through last: Day, pattern: OpeningPattern) -> Double {
    pattern == .always ? Double(first.distance(to: last) + 1) : days.workingDays(in: first..<(last + 1))
  }
}
