import Numerics

/// Arrivals laid out for drawing: weeks with the same mean share a table.
enum PreparedArrivals: Sendable {
  /// Numbers per path and week; a part of a person comes by chance.
  case paths([[Double]])
  /// Tables and which one each week uses.
  case tables([CountsTable], ofWeek: [Int])
  /// Means too great for tables, with their variance ratio.
  case drawn([Double], varianceRatio: Double)

  init(_ plan: ArrivalPlan) {
    switch plan {
    case .fixed(let values): self = .paths([values])
    case .paths(let paths): self = .paths(paths)
    case .poisson(let means): self = Self.tabulated(means, varianceRatio: 1)
    case .overdispersed(let means, let ratio): self = Self.tabulated(means, varianceRatio: ratio)
    }
  }

  private static func tabulated(_ means: [Double], varianceRatio: Double) -> PreparedArrivals {
    // A table reaches about ten standard deviations to either side, and far to the right where counts are few.
    let width = 20 * ((means.max() ?? 0) * varianceRatio).squareRoot() + 50 * varianceRatio
    guard width < 50_000 else { return .drawn(means, varianceRatio: varianceRatio) }
    var places: [Double: Int] = [:]
    var tables: [CountsTable] = []
    let ofWeek = means.map { mean in
      if let place = places[mean] { return place }
      places[mean] = tables.count
      tables.append(
        varianceRatio > 1 ? .negativeBinomial(mean: mean, varianceRatio: varianceRatio) : .poisson(mean: mean))
      return tables.count - 1
    }
    return .tables(tables, ofWeek: ofWeek)
  }

  /// Draws how many arrive in each week of a replication, to a list from a place on.
  func draw(to counts: inout [Int], from start: Int, replication: Int, using random: inout PhiloxRandom) {
    switch self {
    case .tables(let tables, let ofWeek):
      for (week, table) in ofWeek.enumerated() { counts[start + week] = tables[table].value(at: random.nextUnit()) }
    case .paths(let paths):
      for (week, value) in paths[replication % paths.count].enumerated() {
        counts[start + week] = Int(value + random.nextUnit())
      }
    case .drawn(let means, let ratio):
      for (week, mean) in means.enumerated() {
        counts[start + week] =
          ratio > 1
          ? NegativeBinomialCounts.draw(mean: mean, varianceRatio: ratio, using: &random)
          : PoissonCounts.draw(mean: mean, using: &random)
      }
    }
  }
}
