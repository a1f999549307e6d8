/// Splits the forecasts of the topmost sums among what they are made of.
struct TopDownSplit: Sendable {
  /// The sum that each series is next below, -1 for the topmost.
  private let parents: [Int]
  /// The sums from the largest to the smallest.
  private let descending: [Int]
  /// The means of the past to split by, or nil to split by the forecasts themselves.
  private let bottomMeans: [Double]?

  init(
    _ method: ReconciliationMethod, structure: SummingStructure, evidence: ReconciliationEvidence
  ) throws(ReconciliationError) {
    let largest = (0..<structure.sumCount).sorted { (structure.parts[$1].count, $0) < (structure.parts[$0].count, $1) }
    if method == .historicalShares {
      guard let means = evidence.bottomMeans else { throw .bottomMeansMissing }
      guard means.count == structure.bottomCount else {
        throw .seriesCountDiffers(expected: structure.bottomCount, given: means.count)
      }
      for (series, mean) in means.enumerated() where !(mean >= 0 && mean.isFinite) {
        throw .evidenceUnusable(series: series, value: mean)
      }
      bottomMeans = means
      parents = try Self.topmost(structure, largest: largest)
    } else {
      bottomMeans = nil
      parents = try Self.parents(structure, largest: largest)
    }
    descending = largest
  }

  /// The sum next above each series: nested if and only if all parts of a sum agree on the one above it.
  private static func parents(_ structure: SummingStructure, largest: [Int]) throws(ReconciliationError) -> [Int] {
    var rank = [Int](repeating: 0, count: structure.sumCount)
    for (place, sum) in largest.enumerated() { rank[sum] = place }
    var parents = [Int?](repeating: nil, count: structure.seriesCount)
    for series in 0..<structure.bottomCount {
      var above = -1
      for sum in structure.memberships[series].map(Int.init).sorted(by: { rank[$0] < rank[$1] }) {
        let row = structure.bottomCount + sum
        if let known = parents[row], known != above { throw .sumsNotNested(sum: sum, overlapping: max(known, above)) }
        parents[row] = above
        above = sum
      }
      parents[series] = above
    }
    return parents.map { $0 ?? -1 }
  }

  /// The topmost sum above each bottom series; topmost sums must not overlap.
  private static func topmost(_ structure: SummingStructure, largest: [Int]) throws(ReconciliationError) -> [Int] {
    var above = [Int](repeating: -1, count: structure.seriesCount)
    for sum in largest {
      let holders = Set(structure.parts[sum].map { above[Int($0)] })
      if holders == [-1] {
        for part in structure.parts[sum] { above[Int(part)] = sum }
      } else if holders.count > 1 {
        throw .sumsNotNested(sum: sum, overlapping: holders.max() ?? sum)
      }
    }
    return above
  }
}

extension TopDownSplit {
  /// The bottom rows; bottom series that no sum holds keep their forecasts.
  func bottomValues(_ base: SeriesTable, structure: SummingStructure) -> SeriesTable {
    let bottomCount = structure.bottomCount
    let counts = structure.partCounts
    var result = base.rows(0..<bottomCount)
    for step in 0..<base.steps {
      var totals = [Double](repeating: 0, count: structure.sumCount)
      var sizes = totals
      let weights = (0..<structure.seriesCount).map { series in
        guard let bottomMeans else { return base[series, step] }
        return series < bottomCount ? bottomMeans[series] : 0
      }
      for series in 0..<structure.seriesCount where parents[series] >= 0 {
        totals[parents[series]] += weights[series]
        sizes[parents[series]] += counts[series]
      }
      var values = (0..<structure.seriesCount).map { base[$0, step] }
      func share(_ series: Int) {
        let parent = parents[series]
        guard parent >= 0 else { return }
        // Where nothing is expected below a sum, its bottom series share it equally.
        let share = totals[parent] > 0 ? weights[series] / totals[parent] : counts[series] / sizes[parent]
        values[series] = values[bottomCount + parent] * share
      }
      for sum in descending { share(bottomCount + sum) }
      for series in 0..<bottomCount { share(series) }
      result.replaceColumns(
        step..<step + 1, with: SeriesTable(seriesCount: bottomCount, steps: 1, values: Array(values[..<bottomCount])))
    }
    return result
  }
}
