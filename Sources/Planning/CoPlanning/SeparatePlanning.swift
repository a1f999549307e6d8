/// What a network produces when every unit plans at the same time but on its own (R195).
///
/// Each capacity is shared in proportion to what is asked of it, and an activity is done only when every step below it
/// has done its part: the rest of what the units have planned stands idle. Orders that wait come again the next period.
public struct SeparatePlanning: Sendable, Equatable {
  /// Activities done for the need of patients, by step and period.
  public let served: [[Double]]
  /// Of each capacity, what units have planned to use but the chains could not, by capacity and period.
  public let idle: [[Double]]

  /// Plays the plans of a network.
  public init(_ network: ChainNetwork) {
    var served = network.steps.map { _ in [Double](repeating: 0, count: network.periodCount) }
    var idle = network.capacities.map { _ in [Double](repeating: 0, count: network.periodCount) }
    var waiting = [Double](repeating: 0, count: network.steps.count)
    let orders = network.steps.indices.map { network.orders(of: $0) }
    for period in 0..<network.periodCount {
      let own = network.steps.indices.map { waiting[$0] + network.steps[$0].need[period] }
      var asked = own
      for step in network.orderingFirst {
        for link in orders[step] { asked[link.supplying] += link.perActivity * asked[step] }
      }
      var planned = [Double](repeating: 1, count: network.steps.count)
      for capacity in network.capacities {
        let total = capacity.steps.reduce(0.0) { $0 + (capacity.takenPerActivity[$1] ?? 0) * asked[$1] }
        guard total > capacity.available[period] else { continue }
        for step in capacity.steps { planned[step] = min(planned[step], capacity.available[period] / total) }
      }
      var done = planned
      for step in network.orderingFirst.reversed() {
        for link in orders[step] { done[step] = min(done[step], done[link.supplying]) }
      }
      // A supplier does no more than its orderers can use.
      var used = own.indices.map { own[$0] * done[$0] }
      for step in network.orderingFirst {
        for link in orders[step] { used[link.supplying] += link.perActivity * used[step] }
      }
      for step in own.indices {
        served[step][period] = own[step] * done[step]
        waiting[step] = own[step] - served[step][period]
      }
      for (position, capacity) in network.capacities.enumerated() {
        idle[position][period] = capacity.steps.reduce(0.0) { sum, step in
          sum + (capacity.takenPerActivity[step] ?? 0) * max(0, asked[step] * planned[step] - used[step])
        }
      }
    }
    self.served = served
    self.idle = idle
  }
}
