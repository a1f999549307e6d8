import PlanningModel

/// The return visits that changed numbers of first visits cause later (*återbesök*).
///
/// A return visit's own history already holds those of an unchanged inflow, so only what decisions add to (or take
/// from) the first visits is carried on: ratio × change, after the lag.
struct ReturnVisits {
  let timeline: PlanTimeline

  /// Adds the step to every following object, first visits before what follows from them.
  func apply(to series: inout [SeriesNeed], positions: [ReturnVisitLink]) {
    for link in positions {
      let changed = Self.changes(in: series[link.first].steps)
      guard changed.contains(where: { $0 != 0 }) else { continue }
      series[link.following].steps.addWithinNeed(
        .returnVisits, values: Self.convolved(changed, Self.shares(link.rules, grain: timeline.grain)))
    }
  }

  /// What decisions add to a need in each working period.
  private static func changes(in steps: Steps<ActivityUnit>) -> [Double] {
    var sum = [Int64](repeating: 0, count: steps.periodCount)
    for effect in steps.effects where effect.step > .coherence {
      for period in sum.indices { sum[period] += effect.millionths[period] }
    }
    return sum.map { Double($0) / 1_000_000 }
  }

  /// Return visits for one first visit, by working periods after it; a lag that ends inside a quarter is split between
  /// the two quarters it touches.
  static func shares(_ rules: [ReturnVisitRule], grain: PeriodGrain) -> [Double] {
    let monthsPerPeriod = grain == .month ? 1 : 3
    var result = [0.0]
    for rule in rules {
      let (whole, part) = rule.lagMonths.quotientAndRemainder(dividingBy: monthsPerPeriod)
      let late = Double(part) / Double(monthsPerPeriod)
      let missing = whole + (late > 0 ? 2 : 1) - result.count
      if missing > 0 { result += [Double](repeating: 0, count: missing) }
      result[whole] += rule.ratio * (1 - late)
      if late > 0 { result[whole + 1] += rule.ratio * late }
    }
    return result
  }

  /// What follows in each working period from the visits in each.
  static func convolved(_ visits: [Double], _ shares: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: visits.count)
    for (lag, share) in shares.enumerated() where share != 0 && lag < visits.count {
      for period in 0..<(visits.count - lag) { result[period + lag] += visits[period] * share }
    }
    return result
  }
}

/// A first visit at a unit and the return visit that follows from it.
struct ReturnVisitLink {
  let first: Int
  let following: Int
  let rules: [ReturnVisitRule]

  /// The links of a region in an order in which nothing is carried on before it is complete.
  ///
  /// Rules of a unit's own replace the region's for the same pair. A circle of rules is cut where it closes.
  static func links(
    rules: [ReturnVisitRule], units: UnitTree, unitsOf: (PlanningObjectCode) -> [Int],
    position: (Int, PlanningObjectCode) -> Int?
  ) -> [ReturnVisitLink] {
    struct Pair: Hashable {
      var unit: Int
      var first: PlanningObjectCode
      var following: PlanningObjectCode
    }
    var grouped: [Pair: [ReturnVisitRule]] = [:]
    for rule in rules {
      if let code = rule.unit {
        guard let unit = units.position(of: code) else { continue }
        grouped[Pair(unit: unit, first: rule.first, following: rule.following), default: []].append(rule)
      }
    }
    let own = Set(grouped.keys)
    for rule in rules where rule.unit == nil {
      for unit in unitsOf(rule.first) {
        let pair = Pair(unit: unit, first: rule.first, following: rule.following)
        if !own.contains(pair) { grouped[pair, default: []].append(rule) }
      }
    }
    let ordered = grouped.keys.sorted { ($0.unit, $0.first, $0.following) < ($1.unit, $1.first, $1.following) }
    let byFollowing = Dictionary(grouping: ordered) {
      Pair(unit: $0.unit, first: $0.following, following: $0.following)
    }
    var visited: Set<Pair> = []
    var result: [ReturnVisitLink] = []
    func visit(_ pair: Pair) {
      guard visited.insert(pair).inserted else { return }
      for earlier in byFollowing[Pair(unit: pair.unit, first: pair.first, following: pair.first)] ?? [] {
        visit(earlier)
      }
      if let first = position(pair.unit, pair.first), let following = position(pair.unit, pair.following) {
        result.append(ReturnVisitLink(first: first, following: following, rules: grouped[pair] ?? []))
      }
    }
    for pair in ordered { visit(pair) }
    return result
  }
}
