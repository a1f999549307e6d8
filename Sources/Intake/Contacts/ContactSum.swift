import PlanningModel

/// What the rows of one or more extracts add up to, by the texts and codes that people know.
struct ContactSum: Equatable, Sendable {
  /// A unit as the file names it, and the code of a planning object.
  typealias Key = ProfileTable.SeriesKey

  /// What is known of a unit and an object together.
  struct Series: Equatable, Sendable {
    /// Contacts and bed-days by month, counted from January of year 0.
    var contacts = MonthSeries()
    var bedDays = MonthSeries()
    /// In hundredths of a minute.
    var minutes = Moments()
    /// In days.
    var stays = Moments()
    var sameDayStays: UInt64 = 0
    var leads = Moments()
  }

  var series: [Key: Series] = [:]
  /// Hundredths of a minute by object (in the place of the unit) and service.
  var serviceMinutes: [Key: Moments] = [:]
  /// Rows that nothing was made of, in the order of their files.
  var leftOut: [LeftOutRows] = []
}

extension ContactSum {
  /// Adds what one thread has counted.
  mutating func add(_ totals: ContactTotals, objects: [String]) {
    let sums = totals.sums.pointee
    for (number, key) in sums.seriesKeys.enumerated() {
      var part = Series()
      part.contacts = sums.contacts.months(of: number)
      part.bedDays = sums.bedDays.months(of: number)
      part.minutes = sums.minutes[number]
      part.stays = sums.stays[number]
      part.sameDayStays = sums.sameDayStays[number]
      part.leads = sums.leads[number]
      add(part, Key(unit: totals.units.texts[Int(key.unit)], item: objects[Int(key.object)]))
    }
    for (number, pair) in totals.objectServices.enumerated() where sums.serviceMinutes[number].count > 0 {
      let service = totals.dimensions.first?.texts[Int(pair.service)] ?? ""
      serviceMinutes[Key(unit: objects[Int(pair.object)], item: service), default: Moments()]
        .add(sums.serviceMinutes[number])
    }
  }

  /// Adds what another file adds up to.
  mutating func add(_ other: ContactSum) {
    for (key, part) in other.series { add(part, key) }
    leftOut += other.leftOut
    for (key, part) in other.serviceMinutes { serviceMinutes[key, default: Moments()].add(part) }
  }

  private mutating func add(_ part: Series, _ key: Key) {
    var sum = series[key] ?? Series()
    sum.contacts.add(part.contacts)
    sum.bedDays.add(part.bedDays)
    sum.minutes.add(part.minutes)
    sum.stays.add(part.stays)
    sum.sameDayStays += part.sameDayStays
    sum.leads.add(part.leads)
    series[key] = sum
  }

  /// The first and last month that any row lies in.
  var months: ClosedRange<Int>? {
    let all = series.values.compactMap(\.contacts.months).flatMap { [$0.lowerBound, $0.upperBound] }
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// The months in which each unit has any row: in these an object without rows has none, in others nothing is known.
  func reportingMonths() -> [String: [Int]] {
    var months: [String: Set<Int>] = [:]
    for (key, part) in series {
      months[key.unit, default: []].formUnion(
        (part.contacts.months.map(Array.init) ?? []).filter { part.contacts[$0] > 0 })
    }
    return months.mapValues { $0.sorted() }
  }
}
