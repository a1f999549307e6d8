import PlanningModel

/// The series of one unit in one source on the axis of its grain, as the search for odd registration sees them.
struct UnitSeries {
  let kind: DataSetKind
  let unit: Int
  let grain: PeriodGrain
  private(set) var series: [(start: Int, values: [Double])] = []

  init(kind: DataSetKind, unit: Int, grain: PeriodGrain) {
    self.kind = kind
    self.unit = unit
    self.grain = grain
  }

  mutating func add(start: Int, values: [Double]) { series.append((start, values)) }

  /// The periods in which any series has a figure.
  var present: Set<Int> {
    var present: Set<Int> = []
    for (start, values) in series {
      for (offset, value) in values.enumerated() where !value.isNaN { present.insert(start + offset) }
    }
    return present
  }

  /// The share of the figures of periods that are there which are missing.
  func missingShare(present: Set<Int>) -> Double {
    var cells = 0
    var missing = 0
    for (start, values) in series {
      for (offset, value) in values.enumerated() where present.contains(start + offset) {
        cells += 1
        if value.isNaN { missing += 1 }
      }
    }
    return cells > 0 ? Double(missing) / Double(cells) : 0
  }

  /// Small numbers repeat themselves by chance; those of a period must together be at least this large.
  static let smallestRepeat = 200.0

  /// The periods whose figures, at least two of them, are all exactly those of the period before.
  ///
  /// Stock such as beds may stand still, so only what is produced or waits is looked at.
  var repeated: [Int] {
    guard kind != .availableBeds else { return [] }
    return present.sorted().filter { period in
      let pairs = series.compactMap { start, values -> (Double, Double)? in
        let offset = period - start
        guard offset > 0, offset < values.count, values[offset] > 0 || values[offset - 1] > 0 else { return nil }
        return (values[offset - 1], values[offset])
      }
      return pairs.count >= 2 && pairs.reduce(0) { $0 + $1.1 } >= Self.smallestRepeat
        && pairs.allSatisfy { $0.0 == $0.1 }
    }
  }
}
