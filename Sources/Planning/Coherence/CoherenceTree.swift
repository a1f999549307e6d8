import PlanningModel

/// One planning object over the organisation: the units that are forecast, and those above whose sums are forecast too.
///
/// A unit above with just one of them below would only repeat it and is left out, as is one that sums up the same units as
/// the one above it.
struct CoherenceTree: Equatable {
  /// A unit whose units below are summed.
  struct Sum: Equatable {
    /// The unit's position in the organisation.
    let unit: Int
    /// How many sums lie on the longest way down from it, itself included.
    var level = 1
    /// The positions of all forecasts below it, in order.
    let forecasts: [Int]
  }

  /// The sums, every one before those inside it; the first holds everything.
  let sums: [Sum]

  /// Lays out the sums over forecasts at some units, given in the order of the organisation; `nil` for fewer than two.
  init?(forecastUnits: [Int], units: UnitTree) {
    guard forecastUnits.count >= 2 else { return nil }
    var below: [Int: [Int]] = [:]
    for (forecast, unit) in forecastUnits.enumerated() {
      for above in units.pathToRoot(from: unit) { below[above, default: []].append(forecast) }
    }
    var sums: [Sum] = []
    var sumOfUnit: [Int: Int] = [:]
    var above: [Int?] = []
    for (unit, forecasts) in below.sorted(by: { $0.key < $1.key }) where forecasts.count >= 2 {
      let nearest = units.pathToRoot(from: unit).dropFirst().lazy.compactMap { sumOfUnit[$0] }.first
      if let nearest, sums[nearest].forecasts.count == forecasts.count { continue }
      sumOfUnit[unit] = sums.count
      above.append(nearest)
      sums.append(Sum(unit: unit, forecasts: forecasts))
    }
    for sum in sums.indices.reversed() {
      if let parent = above[sum] { sums[parent].level = max(sums[parent].level, sums[sum].level + 1) }
    }
    self.sums = sums
  }
}
