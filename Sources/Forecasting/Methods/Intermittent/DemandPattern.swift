/// A history's own zeros and sizes, made as frequent as they have come to be.
enum DemandPattern {
  /// The rates with demands taken away or added, evenly over time, until they are as likely as `chance`.
  ///
  /// A difference within one standard deviation of the number of demands is no sign of change and leaves the pattern as
  /// it was. What is added has the sizes that there are, in their order. Missing rates stay missing.
  static func of(_ rates: [Double], chance: Double) -> [Double] {
    let demands = rates.indices.filter { rates[$0] > 0 }
    let zeros = rates.indices.filter { rates[$0] == 0 }
    let observed = Double(demands.count + zeros.count)
    guard !demands.isEmpty, !zeros.isEmpty else { return rates }
    let wanted = Int((min(max(chance, 1 / observed), 1) * observed).rounded())
    let deviation = (Double(demands.count) * Double(zeros.count) / observed).squareRoot()
    guard Double(abs(wanted - demands.count)) > deviation else { return rates }
    var pattern = rates
    if wanted < demands.count {
      let kept = Set(evenly(wanted, of: demands))
      for position in demands where !kept.contains(position) { pattern[position] = 0 }
    } else {
      let added = evenly(wanted - demands.count, of: zeros)
      for (index, position) in added.enumerated() {
        pattern[position] = rates[demands[index * demands.count / added.count]]
      }
    }
    return pattern
  }

  /// So many of the positions, evenly spread, the last among them.
  private static func evenly(_ count: Int, of positions: [Int]) -> [Int] {
    positions.indices.filter { ($0 + 1) * count / positions.count > $0 * count / positions.count }.map { positions[$0] }
  }
}
