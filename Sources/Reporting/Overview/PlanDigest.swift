import Planning
import PlanningModel

/// The figures of a plan that a reader asks for first, each worked out once.
struct PlanDigest: Sendable {
  /// The balance of one capacity in one year, over the whole region and inside it.
  struct Regional: Sendable {
    let capacity: Int
    let view: PlanView
    let figure: BalanceFigure
    let isLimiting: Bool
    /// Units with a stated capacity.
    let units: Int
    /// Units in deficit.
    let unitsInDeficit: Int
    /// The deficits of units together, which a surplus elsewhere does not hide; zero or negative.
    let deficits: Hours
  }

  /// The balance of one unit's own need and capacity in one year.
  struct UnitGap: Sendable {
    let unit: Int
    let capacity: Int
    let view: PlanView
    let figure: BalanceFigure
  }

  /// A rule that is broken and how many times.
  struct Flag: Sendable {
    let rule: PlanningRule
    let count: Int
  }

  let plan: Plan
  let years: [PlanView]
  /// Every capacity and year with need or capacity, in the order of capacities and years.
  let regional: [Regional]
  /// Every unit's own balances with need or capacity, by year within unit and capacity.
  let gaps: [UnitGap]
  /// The rules that are broken, those that refuse first.
  let flags: [Flag]
  /// The series with a waiting list over its limit, the furthest over first.
  let queuesOverLimit: [Int]
  /// The number of waiting lists.
  let queueCount: Int

  init(_ plan: Plan) {
    self.plan = plan
    years = plan.timeline.views(of: .year)
    let gaps = plan.balance.own.flatMap { [years] node in
      years.map { UnitGap(unit: node.unit, capacity: node.capacity, view: $0, figure: node.figure(in: $0.range)) }
    }.filter { $0.figure.need > .zero || $0.figure.available.map { $0 > .zero } ?? false }
    self.gaps = gaps
    regional = plan.facts.capacities.indices.flatMap { [years] capacity in
      years.compactMap { Self.regional(plan, capacity: capacity, view: $0, gaps: gaps) }
    }
    flags = plan.findings.reduce(into: []) { flags, finding in
      if let last = flags.last, last.rule == finding.rule {
        flags[flags.count - 1] = Flag(rule: last.rule, count: last.count + 1)
      } else {
        flags.append(Flag(rule: finding.rule, count: 1))
      }
    }
    let series = plan.production.series
    queueCount = series.count { $0.queue != nil }
    queuesOverLimit = series.indices.filter { series[$0].queue?.isOverLimit ?? false }
      .sorted { (Self.excess(series[$0]), $1) > (Self.excess(series[$1]), $0) }
  }

  private static func regional(_ plan: Plan, capacity: Int, view: PlanView, gaps: [UnitGap]) -> Regional? {
    guard let node = plan.balance.summed(unit: 0, capacity: capacity) else { return nil }
    let figure = node.figure(in: view.range)
    guard figure.need > .zero || figure.available != nil else { return nil }
    let stated = gaps.filter { $0.capacity == capacity && $0.view == view }.compactMap(\.figure.gap)
    let deficits = stated.filter { $0 < .zero }
    return Regional(
      capacity: capacity, view: view, figure: figure,
      isLimiting: plan.isLimiting(capacity: capacity, unit: 0, in: view), units: stated.count,
      unitsInDeficit: deficits.count, deficits: deficits.total())
  }

  private static func excess(_ series: SeriesNeed) -> Double {
    guard let queue = series.queue, let maximum = queue.maximumQueue else { return 0 }
    return queue.waitingWithoutGoal[0] - Double(maximum)
  }
}

extension BalanceFigure {
  /// The need that the gap is worked out from: all of it, or the part at units that have stated a capacity.
  var weighedNeed: Hours { gap == nil ? need : need - needWithoutStatedCapacity }

  /// Everything that counts against the need: own hours, bought hours and verified effect; `nil` where nobody has stated.
  var counted: Hours? { gap.map { $0 + weighedNeed } }
}

extension PlanDigest {
  /// The first year of the plan.
  var firstYear: PlanView { years[0] }

  /// The limiting capacities of a year, the largest deficits inside the region first.
  func limiting(in view: PlanView) -> [Regional] {
    regional.filter { $0.isLimiting && $0.view == view }
      .sorted { ($0.deficits, $0.capacity) < ($1.deficits, $1.capacity) }
  }

  /// The deficits of units in limiting capacities, each in its worst year, the heaviest first.
  ///
  /// A bed is needed all hours and an operating theatre few, so hours do not compare across capacities. A gap weighs by its
  /// share of the unit's need times its share of what the whole region needs of the capacity.
  var deficits: [UnitGap] { extremes { $0 < .zero } }

  /// The surpluses of units in limiting capacities, each in its best year, the heaviest first; weighed as deficits are.
  var surpluses: [UnitGap] { extremes { $0 > .zero } }

  private func extremes(_ isWanted: (Hours) -> Bool) -> [UnitGap] {
    var needs: [Int: Double] = [:]
    for row in regional where row.isLimiting {
      needs[row.capacity] = max(needs[row.capacity] ?? 0, row.figure.need.value)
    }
    let weighed = gaps.enumerated().compactMap { offset, gap -> (gap: UnitGap, weight: Double, offset: Int)? in
      guard let hours = gap.figure.gap, isWanted(hours), let need = needs[gap.capacity], need > 0 else { return nil }
      // A surplus over a need of almost nothing is an odd ward, not the heaviest gap of a region.
      let share = min(gap.figure.gapShare?.magnitude ?? 1, 1)
      return (gap, share * hours.value.magnitude / need, offset)
    }
    var seen: Set<Place> = []
    return weighed.sorted { ($0.weight, $1.offset) > ($1.weight, $0.offset) }.map(\.gap)
      .filter { seen.insert(Place(unit: $0.unit, capacity: $0.capacity)).inserted }
  }

  private struct Place: Hashable {
    let unit: Int
    let capacity: Int
  }

  /// The units' own balances of a capacity in a year.
  func gaps(of capacity: Int, in view: PlanView) -> [UnitGap] {
    gaps.filter { $0.capacity == capacity && $0.view == view }
  }

  /// The source that was extracted longest ago; `nil` when nobody has said when any was.
  var oldestSource: DataSource? {
    plan.facts.sources.filter { $0.extracted != nil }.min { left, right in
      guard let first = left.extracted, let second = right.extracted else { return false }
      return (first, left.file) < (second, right.file)
    }
  }
}
