/// Splits a whole number over shares so that the parts are whole and add up to it exactly (Hamilton's method).
public enum LargestRemainder {
  /// The parts of a total of zero or more, in the order of the weights.
  ///
  /// Each part gets its share rounded down; what is left goes one by one to the largest remainders, the first among
  /// equals. Weights are zero or more with a sum above zero.
  ///
  ///     LargestRemainder.split(8000, by: [25, 30, 45])   // [2000, 2400, 3600]
  public static func split(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    precondition(total >= 0 && sum > 0 && weights.allSatisfy { $0 >= 0 }, "A total and weights of zero or more.")
    let exact = weights.map { Double(total) * $0 / sum }
    var parts = exact.map { Int($0.rounded(.down)) }
    let remainders = exact.indices.sorted { left, right in
      let (first, second) = (exact[left] - Double(parts[left]), exact[right] - Double(parts[right]))
      return first == second ? left < right : first > second
    }
    for position in remainders.prefix(total - parts.reduce(0, +)) { parts[position] += 1 }
    return parts
  }
}
