public import PlanningModel

/// Return visits (*återbesök*) that go along when the first visits that cause them are moved between units (R071).
///
/// The patients go, and with them what they need later: what leaves is what arrives. How many it is follows from the
/// rules of the unit they leave; that the receiver's practice may ask for fewer is no gain until it is verified (R133).
public struct FollowingCare: Sendable, Equatable {
  /// The return visit at the unit that is left.
  public let object: PlanningObjectCode
  /// What it is at the receiver.
  public let receivingObject: PlanningObjectCode
  /// Return visits for one first visit, by the number of working periods after it.
  public internal(set) var shares: [Double]

  /// The return visits in each working period that follow from first visits moved in each.
  public func visits(following moved: [Double]) -> [Double] { ReturnVisits.convolved(moved, shares) }

  /// The return visits in some working periods for one first visit spread evenly over others.
  ///
  /// A linear model takes these as its coefficients.
  public func visits(in periods: Range<Int>, perVisitIn first: Range<Int>) -> Double {
    let sum = first.reduce(0) { sum, period in
      sum + shares.indices.reduce(0) { $0 + (periods.contains(period + $1) ? shares[$1] : 0) }
    }
    return sum / Double(first.count)
  }
}

extension Plan {
  /// What follows when care of an object is moved between two units, in order of object; empty for what no rule of
  /// return visits begins with.
  ///
  /// Care that becomes another object at the receiver takes its return visits along as those that the receiver's rules
  /// lead to; where they lead to none, the return visits stay.
  public func followingCare(
    of object: PlanningObjectCode, as receivingObject: PlanningObjectCode, from: UnitCode, to: UnitCode
  ) -> [FollowingCare] {
    FollowingCareRules(facts: facts, grain: timeline.grain).following(
      object, as: receivingObject, from: from, to: to)
  }
}

/// Follows the rules of return visits from first visits to all that comes of them.
struct FollowingCareRules {
  private let rules: [PlanningObjectCode: [ReturnVisitRule]]
  private let units: UnitTree
  private let grain: PeriodGrain

  init(facts: RegionFacts, grain: PeriodGrain) {
    rules = Dictionary(grouping: facts.returnVisits, by: \.first)
    units = facts.units
    self.grain = grain
  }

  func following(_ move: Redistribution) -> [FollowingCare] {
    guard case .care(let object, let other) = move.thing else { return [] }
    return following(object, as: other, from: move.from, to: move.to)
  }

  func following(
    _ object: PlanningObjectCode, as receivingObject: PlanningObjectCode, from: UnitCode, to: UnitCode
  ) -> [FollowingCare] {
    var result: [FollowingCare] = []
    func follow(
      _ object: PlanningObjectCode, as other: PlanningObjectCode, shares: [Double], path: [PlanningObjectCode]
    ) {
      for (next, ownShares) in followers(of: object, at: from) where !path.contains(next) {
        let combined = Self.product(shares, ownShares)
        for (target, weight) in targets(of: next, after: object, as: other, at: to) {
          let part = combined.map { $0 * weight }
          if let place = result.firstIndex(where: { $0.object == next && $0.receivingObject == target }) {
            result[place].shares = Self.sum(result[place].shares, part)
          } else {
            result.append(FollowingCare(object: next, receivingObject: target, shares: part))
          }
          follow(next, as: target, shares: part, path: path + [next])
        }
      }
    }
    follow(object, as: receivingObject, shares: [1], path: [object])
    return result.sorted { ($0.object, $0.receivingObject) < ($1.object, $1.receivingObject) }
  }

  /// What follows at once from an object at a unit, in order of object, in shares by the number of working periods after
  /// it; the unit's own rules replace the region's for the same pair.
  func followers(of object: PlanningObjectCode, at unit: UnitCode) -> [(object: PlanningObjectCode, shares: [Double])] {
    let position = units.position(of: unit)
    let pairs = Dictionary(grouping: rules[object] ?? [], by: \.following)
    return pairs.keys.sorted().compactMap { next in
      let all = pairs[next] ?? []
      let own = all.filter { $0.unit.map(units.position(of:)) == .some(position) }
      let held = own.isEmpty ? all.filter { $0.unit == nil } : own
      return held.isEmpty ? nil : (next, ReturnVisits.shares(held, grain: grain))
    }
  }

  /// What a return visit becomes at the receiver, in shares that sum to one; nothing where it stays.
  private func targets(
    of next: PlanningObjectCode, after object: PlanningObjectCode, as other: PlanningObjectCode, at unit: UnitCode
  ) -> [(PlanningObjectCode, Double)] {
    if object == other { return [(next, 1)] }
    let weights = followers(of: other, at: unit).map { ($0.0, $0.1.reduce(0, +)) }.filter { $0.1 > 0 }
    let total = weights.reduce(0) { $0 + $1.1 }
    return weights.map { ($0.0, $0.1 / total) }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() { result[i + j] += a * b }
    }
    return result
  }

  private static func sum(_ left: [Double], _ right: [Double]) -> [Double] {
    (0..<max(left.count, right.count)).map { index in
      (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0)
    }
  }
}
