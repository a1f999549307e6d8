import PlanningModel

/// What a profile has gathered from the rows of its files, by unit, object and period.
struct ProfileTable {
  /// A unit below the region.
  struct Unit {
    var name: String
    var parent: String?
    var role: Int
    /// The columns' values from the top, to tell two units with one code apart.
    var path: [String]
    var firstPeriod: Int
    var lastPeriod: Int
  }

  struct SeriesKey: Hashable, Comparable {
    var unit: String
    var item: String

    static func < (left: Self, right: Self) -> Bool { (left.unit, left.item) < (right.unit, right.item) }
  }

  /// The figures of a series by period; one column of figures in each position.
  typealias Series = [Int: [Double?]]

  var units: [String: Unit] = [:]
  var objects: [String: (name: String, role: Int, path: [String])] = [:]
  /// Volumes and waiting lists by unit and object code, and beds by unit and capacity.
  var volumes: [SeriesKey: Series] = [:]
  var waiting: [SeriesKey: Series] = [:]
  var beds: [SeriesKey: Series] = [:]
  var lastPeriod: Int?

  static let volumeColumns: [Column] = [.activities, .bedDays]
  static let waitingColumns: [Column] = [.inflow, .produced, .removed, .waitingEnd, .waitingOverLimit]

  /// The last period in which a unit's top unit, which sends the figures, has any row.
  func lastReport(of code: String) -> Int? {
    var top = units[code]
    while let parent = top?.parent { top = units[parent] }
    return top?.lastPeriod
  }

  /// Adds figures to what is there already; a sum with a missing part is missing.
  static func add(_ figures: [Double?], to table: inout [SeriesKey: Series], _ key: SeriesKey, _ period: Int) {
    guard let earlier = table[key]?[period] else {
      table[key, default: [:]][period] = figures
      return
    }
    table[key]?[period] = zip(earlier, figures).map { left, right in
      guard let left, let right else { return nil }
      return left + right
    }
  }

  /// Takes away the series that have no figure but 0, and what then has no series; returns how many series.
  mutating func removeZeroSeries() -> Int {
    func hasFigures(_ series: Series) -> Bool { series.values.contains { $0.contains { ($0 ?? 0) != 0 } } }
    let before = volumes.count + waiting.count + beds.count
    volumes = volumes.filter { hasFigures($0.value) }
    waiting = waiting.filter { hasFigures($0.value) }
    beds = beds.filter { hasFigures($0.value) }
    let usedObjects = Set((Array(volumes.keys) + Array(waiting.keys)).map(\.item))
    objects = objects.filter { usedObjects.contains($0.key) }
    var usedUnits: Set<String> = []
    for key in Array(volumes.keys) + Array(waiting.keys) + Array(beds.keys) {
      var unit: String? = key.unit
      while let code = unit, usedUnits.insert(code).inserted { unit = units[code]?.parent }
    }
    units = units.filter { usedUnits.contains($0.key) }
    return before - volumes.count - waiting.count - beds.count
  }
}
