import PlanningModel

/// The balance of every unit and capacity, at each unit alone and summed over each part of the organisation.
public struct Balance: Sendable {
  /// Units' own need and capacity, ordered by unit and capacity.
  public let own: [BalanceNode]
  /// Sums over each unit with all below it, ordered by unit and capacity.
  public let summed: [BalanceNode]
  /// Whether each summed node is limiting, by the node's position and the view's.
  private let limiting: [Bool]
  private let viewCount: Int
  private let ownPositions: [Key: Int]
  private let summedPositions: [Key: Int]

  private struct Key: Hashable {
    var unit: Int
    var capacity: Int
  }

  /// Sets needs against capacities and measures, then sums upwards in a fixed order.
  init(
    needs: [CapacityNeed], available: [AvailableCapacity], measures: [BalancingMeasure], facts: RegionFacts,
    timeline: PlanTimeline
  ) {
    let count = timeline.periods.count
    var nodes: [Key: BalanceNode] = [:]
    func change(_ key: Key, _ body: (inout BalanceNode) -> Void) {
      body(&nodes[key, default: BalanceNode(unit: key.unit, capacity: key.capacity, periodCount: count)])
    }
    for need in needs {
      change(Key(unit: need.unit, capacity: need.capacity)) { $0.need = need.steps }
    }
    for capacity in available {
      change(Key(unit: capacity.unit, capacity: capacity.capacity)) {
        $0.available = capacity.millionths
        $0.isCapacityStated = true
      }
    }
    for effect in MeasureEffects(facts: facts, timeline: timeline).effects(of: measures) {
      change(Key(unit: effect.unit, capacity: effect.capacity)) { $0.count(effect) }
    }
    for need in needs {
      change(Key(unit: need.unit, capacity: need.capacity)) { node in
        guard node.isCapacityStated else { return }
        node.coveredNeed = node.need.totals.map(\.millionths)
        node.deviations = need.deviations
      }
    }
    let order = nodes.keys.sorted { ($0.unit, $0.capacity) < ($1.unit, $1.capacity) }
    own = order.compactMap { nodes[$0] }
    ownPositions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    (summed, summedPositions) = Self.sum(own, units: facts.units, periodCount: count)
    viewCount = timeline.views.count
    limiting = Self.limiting(own, summed, summedPositions, facts: facts, timeline: timeline)
  }

  /// Judges each unit's own capacity and carries the judgement upwards: what limits a part limits the whole (R092).
  private static func limiting(
    _ own: [BalanceNode], _ summed: [BalanceNode], _ positions: [Key: Int], facts: RegionFacts, timeline: PlanTimeline
  ) -> [Bool] {
    let views = timeline.views
    var result = [Bool](repeating: false, count: summed.count * views.count)
    for (position, node) in summed.enumerated() where facts.capacities[node.capacity].limiting == .always {
      for view in views { result[position * views.count + view.position] = true }
    }
    for node in own where facts.capacities[node.capacity].limiting == .automatic {
      let path = facts.units.pathToRoot(from: node.unit)
      for view in views where node.isScarce(in: view.range, from: facts.settings.limitingUtilisation) {
        for unit in path {
          guard let position = positions[Key(unit: unit, capacity: node.capacity)] else { continue }
          result[position * views.count + view.position] = true
        }
      }
    }
    return result
  }

  /// Adds children to their parents from the leaves up; positions have parents before children.
  private static func sum(
    _ own: [BalanceNode], units: UnitTree, periodCount: Int
  ) -> ([BalanceNode], [Key: Int]) {
    var sums: [[Int: BalanceNode]] = Array(repeating: [:], count: units.units.count)
    func add(_ node: BalanceNode, to unit: Int) {
      var sum = sums[unit][node.capacity] ?? BalanceNode(unit: unit, capacity: node.capacity, periodCount: periodCount)
      sums[unit][node.capacity] = nil
      sum.add(node)
      sums[unit][node.capacity] = sum
    }
    for node in own { sums[node.unit][node.capacity] = node }
    for unit in units.units.indices.reversed() {
      guard let parent = units.parents[unit] else { continue }
      for capacity in sums[unit].keys.sorted() {
        if let node = sums[unit][capacity] { add(node, to: parent) }
      }
    }
    let summed = sums.flatMap { nodes in nodes.keys.sorted().compactMap { nodes[$0] } }
    let positions = summed.enumerated().map { (Key(unit: $1.unit, capacity: $1.capacity), $0) }
    return (summed, Dictionary(uniqueKeysWithValues: positions))
  }

  /// Whether a capacity limits a unit, or some unit below it, in a view (R091–R092): by decision, or where it is both
  /// necessary (there is a need) and limited (the utilisation reaches the setting).
  func isLimiting(unit: Int, capacity: Int, in view: PlanView) -> Bool {
    guard let position = summedPositions[Key(unit: unit, capacity: capacity)] else { return false }
    return limiting[position * viewCount + view.position]
  }

  /// A unit's own balance of a capacity.
  public func own(unit: Int, capacity: Int) -> BalanceNode? {
    ownPositions[Key(unit: unit, capacity: capacity)].map { own[$0] }
  }

  /// The balance of a capacity over a unit and all below it.
  public func summed(unit: Int, capacity: Int) -> BalanceNode? {
    summedPositions[Key(unit: unit, capacity: capacity)].map { summed[$0] }
  }
}

extension BalanceNode {
  /// Counts an effect: a verified one inside the balance, a planned one beside it.
  fileprivate mutating func count(_ effect: MeasureEffect) {
    switch effect.kind {
    case .planned:
      for (period, value) in effect.millionths.enumerated() { planned[period] += value }
    case .verifiedNeed:
      need.addWithinNeed(.verifiedMeasure(effect.measure), millionths: effect.millionths.map { -$0 })
    case .bought:
      for (period, value) in effect.millionths.enumerated() { bought[period] += value }
    case .verifiedCapacity:
      for (period, value) in effect.millionths.enumerated() { verified[period] += value }
    }
  }
}
