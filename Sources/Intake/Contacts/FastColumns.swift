/// The columns and memories of the fast path, as plain numbers and addresses.
struct FastColumns {
  let width: Int
  let date: Int
  let dimensionCount: Int
  /// The unit's column, then those of the dimensions.
  let keyColumns: UnsafeMutablePointer<Int>
  /// What is remembered of their cells.
  let caches: UnsafeMutablePointer<KeyCache>
  let kinds: UnsafeMutablePointer<PairCache>
  /// −1 where the extract does not say it.
  let minutes: Int
  let admission: Int
  let discharge: Int
  let referral: Int
  /// Columns that only the screening looks at.
  let screened: UnsafeMutablePointer<Int>
  let screenedCount: Int
  /// How many of their cells hold anything, in rows of the fast path.
  let filledCounts: UnsafeMutablePointer<Int>
  /// The day that was read last.
  let lastDay: UnsafeMutablePointer<LastDay>
  /// Rows of the fast path that are read but not yet counted.
  let pending: UnsafeMutablePointer<PendingContact>
  let masks: UnsafeMutablePointer<SIMD2<UInt64>>

  init(_ layout: ContactLayout) {
    width = layout.width
    date = layout.date
    dimensionCount = layout.dimensions.count
    keyColumns = Self.memory([layout.unit] + layout.dimensions)
    caches = Self.memory((0...layout.dimensions.count).map { _ in KeyCache() })
    kinds = Self.memory([PairCache()])
    minutes = layout.minutes ?? -1
    admission = layout.admission ?? -1
    discharge = layout.discharge ?? -1
    referral = layout.referral ?? -1
    screened = Self.memory(layout.others)
    screenedCount = layout.others.count
    filledCounts = Self.memory([Int](repeating: 0, count: layout.others.count))
    lastDay = Self.memory([LastDay(first: 0, last: 0, reading: (0, -1))])
    pending = .allocate(capacity: ByteScan.windowLimit)
    masks = Self.memory(KeyCache.masks)
  }

  func deallocate() {
    for position in 0...dimensionCount { caches[position].deallocate() }
    kinds.pointee.deallocate()
    keyColumns.deallocate()
    caches.deallocate()
    kinds.deallocate()
    screened.deallocate()
    filledCounts.deallocate()
    pending.deallocate()
    lastDay.deallocate()
    masks.deallocate()
  }

  private static func memory<Element>(_ values: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    memory.initialize(from: values, count: values.count)
    return memory
  }
}

/// The bytes of a day as `2026-03-01`, and what they mean.
struct LastDay: BitwiseCopyable {
  var first: UInt64
  var last: UInt16
  var reading: DayTable.Reading
}

/// A row of the fast path on its way to the totals.
struct PendingContact: BitwiseCopyable {
  /// The values of the dimensions, 16 bits each.
  var key: UInt64
  var unit: Int32
  var month: Int32
  /// Whole minutes, and days; −1 where they are missing.
  var minutes: Int32 = -1
  var stay: Int32 = -1
  var lead: Int32 = -1
  /// The row's place in its block.
  var row: Int32
}
