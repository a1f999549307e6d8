import PlanningModel

/// Draws what has been produced, series by series; each series has a stream of its own.
struct ProductionHistory {
  private let blueprint: Blueprint
  private let expected: ExpectedVolumes
  /// What moves the whole region in a month: acute care first, planned care second.
  private let shocks: [[Double]]

  init(_ blueprint: Blueprint, _ expected: ExpectedVolumes) {
    self.blueprint = blueprint
    self.expected = expected
    shocks = ["akut", "elektiv"].map { kind in
      var stream = RandomStream(seed: blueprint.seed, "region", kind)
      return expected.timeline.months.map { _ in 0.012 * stream.normal() }
    }
  }

  /// What a series has produced in each month of the history.
  func activities(_ series: ExampleSeries) -> [Int] {
    guard let position = blueprint.position(of: series.object) else { return [] }
    let shock = shocks[blueprint.objects[position].object.acuity == .acute ? 0 : 1]
    var stream = RandomStream(seed: blueprint.seed, "volym", series.unit, series.object)
    let spread = stream.uniform(0.015...0.045)
    var lasting = 0.0
    return expected.timeline.history.map { month in
      lasting = 0.5 * lasting + spread * stream.normal()
      let factor = max(0.2, 1 + lasting + shock[month])
      return stream.poisson(expected.monthly[position][month] * series.share * factor)
    }
  }

  /// The bed-days of each month's stays.
  func bedDays(_ series: ExampleSeries, activities: [Int], lengthOfStay: Double) -> [Int] {
    var stream = RandomStream(seed: blueprint.seed, "vårddygn", series.unit, series.object)
    return activities.enumerated().map { month, stays in
      guard stays > 0 else { return 0 }
      // Stays grow 0.4 % shorter a year; their length varies as much as it is long.
      let years = Double(month - activities.count) / 12
      let mean = lengthOfStay * (1 - 0.004 * years) * Double(stays)
      return max(0, Int((mean * (1 + 0.85 * stream.normal() / Double(stays).squareRoot())).rounded()))
    }
  }
}
