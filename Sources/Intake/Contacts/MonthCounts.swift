/// Counts by series and month, in one block of memory that grows in both directions.
struct MonthCounts<Count: FixedWidthInteger & BitwiseCopyable> {
  private var counts = UnsafeMutablePointer<Count>.allocate(capacity: 1)
  private var seriesCapacity = 0
  private(set) var seriesCount = 0
  private var base = 0
  private var stride = 0
  /// The first month with a count, and the month after the last.
  private(set) var lowest = Int.max
  private(set) var highest = Int.min

  func deallocate() { counts.deallocate() }

  /// How many cells are in use; never more in one thread than in all together.
  var cellCount: Int { highest < lowest ? 0 : seriesCount * (highest - lowest + 1) }

  /// Makes room for a series; returns its number.
  mutating func addSeries() -> Int {
    seriesCount += 1
    if seriesCount > seriesCapacity { rebuild(base: base, stride: stride, capacity: max(64, seriesCapacity * 2)) }
    return seriesCount - 1
  }

  /// Makes sure that a month has room.
  @inline(__always)
  mutating func reach(_ month: Int) {
    if month < lowest || month > highest { extend(to: month) }
  }

  private mutating func extend(to month: Int) {
    lowest = min(lowest, month)
    highest = max(highest, month)
    guard lowest < base || highest >= base + stride else { return }
    // Some room to both sides, so that a file in order of date seldom comes here.
    rebuild(base: lowest - 6, stride: highest - lowest + 18, capacity: seriesCapacity)
  }

  private mutating func rebuild(base newBase: Int, stride newStride: Int, capacity: Int) {
    let new = UnsafeMutablePointer<Count>.allocate(capacity: max(1, newStride * capacity))
    new.initialize(repeating: 0, count: max(1, newStride * capacity))
    for series in 0..<seriesCapacity where stride > 0 {
      (new + series * newStride + base - newBase).update(from: counts + series * stride, count: stride)
    }
    counts.deallocate()
    (counts, base, stride, seriesCapacity) = (new, newBase, newStride, capacity)
  }

  /// Adds to a month that `reach` has made room for.
  @inline(__always)
  func add(_ amount: Count, series: Int, month: Int) { counts[series &* stride &+ month &- base] &+= amount }

  /// The counts of a series.
  func months(of series: Int) -> MonthSeries {
    guard lowest <= highest else { return MonthSeries() }
    return MonthSeries(start: lowest, values: (lowest...highest).map { UInt64(counts[series * stride + $0 - base]) })
  }
}

/// Counts by month, without zeros at either end.
struct MonthSeries: Equatable, Sendable {
  private(set) var start = 0
  private(set) var values: [UInt64] = []

  init() {}

  init(start: Int, values: [UInt64]) {
    guard let first = values.firstIndex(where: { $0 > 0 }), let last = values.lastIndex(where: { $0 > 0 }) else {
      return
    }
    self.start = start + first
    self.values = Array(values[first...last])
  }
}

extension MonthSeries {
  /// The count of a month.
  subscript(month: Int) -> UInt64 {
    month >= start && month < start + values.count ? values[month - start] : 0
  }

  /// The first and last month with a count.
  var months: ClosedRange<Int>? { values.isEmpty ? nil : start...start + values.count - 1 }

  var total: UInt64 { values.reduce(0, +) }

  /// Adds another series.
  mutating func add(_ other: MonthSeries) {
    guard let theirs = other.months else { return }
    guard let ours = months else {
      self = other
      return
    }
    let all = min(ours.lowerBound, theirs.lowerBound)...max(ours.upperBound, theirs.upperBound)
    self = MonthSeries(start: all.lowerBound, values: all.map { self[$0] + other[$0] })
  }
}
