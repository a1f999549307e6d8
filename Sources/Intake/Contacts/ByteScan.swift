import Glibc

/// Finds where the cells and rows of a piece of text end, 64 bytes at a time and without a branch for each.
///
/// The ends of the cells come out as distances from the start of the window, and for each complete row which of them is
/// its last.
struct ByteScan {
  /// The most bytes of a window; small enough for the window and its ends to stay in the fastest memory.
  static let windowLimit = 16_384

  /// The ends of the cells; one before the first, so that the row before has always an end.
  let ends: UnsafeMutablePointer<UInt32>
  /// For each complete row, which of the ends is its last.
  let lastEnds: UnsafeMutablePointer<UInt32>
  private(set) var rowCount = 0
  /// Whether the window has a byte 0, or a carriage return without a line feed behind it.
  private(set) var isOdd = false

  init() {
    ends = .allocate(capacity: Self.windowLimit + 128)
    lastEnds = .allocate(capacity: Self.windowLimit + 128)
  }

  func deallocate() {
    ends.deallocate()
    lastEnds.deallocate()
  }

  /// Scans `count` bytes, at most `windowLimit`; up to 63 bytes behind them are loaded but not looked at.
  ///
  /// Rows of as many cells as `width` are found at once, others one by one.
  mutating func run(_ base: UnsafeRawPointer, count: Int, separator: UInt8, width: Int) {
    isOdd = memchr(base, 0, count) != nil || Self.hasLoneReturn(base, count)
    let (endCount, feedCount) = findEnds(base, count, separator)
    rowCount = 0
    var last = width
    while last < endCount, (base + Int(ends[last])).load(as: UInt8.self) == lineFeed {
      lastEnds[rowCount] = UInt32(truncatingIfNeeded: last)
      rowCount &+= 1
      last &+= width
    }
    // With as many line feeds as rows, none stands before the last cell of a row.
    guard rowCount != feedCount else { return }
    rowCount = 0
    for position in 1..<max(1, endCount) where (base + Int(ends[position])).load(as: UInt8.self) == lineFeed {
      lastEnds[rowCount] = UInt32(truncatingIfNeeded: position)
      rowCount += 1
    }
  }
}

extension ByteScan {
  private static func hasLoneReturn(_ base: UnsafeRawPointer, _ count: Int) -> Bool {
    var rest = base
    let end = base + count
    while let found = memchr(rest, Int32(carriageReturn), end - rest) {
      rest = UnsafeRawPointer(found) + 1
      if rest < end, rest.load(as: UInt8.self) != lineFeed { return true }
    }
    return false
  }

  /// The number of ends, the one before the first counted, and how many of them are line feeds.
  private func findEnds(_ base: UnsafeRawPointer, _ count: Int, _ separator: UInt8) -> (ends: Int, feeds: Int) {
    let separators = SIMD16<UInt8>(repeating: separator)
    let lineFeeds = SIMD16<UInt8>(repeating: lineFeed)
    ends[0] = UInt32.max
    var endCount = 1
    var feedCount = 0
    var offset = 0
    while offset < count {
      var feeds = SIMD16<UInt8>()
      // Each byte of `feeds` counts up to 4 in 64 bytes.
      let stop = min(count, offset &+ 2048)
      while offset < stop {
        var marks: UInt64 = 0
        for part in 0..<4 {
          let bytes = (base + offset + part &* 16).loadUnaligned(as: SIMD16<UInt8>.self)
          let isFeed = bytes .== lineFeeds
          marks |= Self.bits((bytes .== separators) .| isFeed) &<< UInt64(truncatingIfNeeded: part &* 16)
          feeds = feeds &- unsafeBitCast(isFeed, to: SIMD16<UInt8>.self)
        }
        let rest = count &- offset
        if rest < 64 {
          // The line feeds of the last 64 bytes are counted below, where those behind the end are left out.
          marks &= (1 as UInt64) &<< UInt64(truncatingIfNeeded: rest) &- 1
        }
        let target = ends + endCount
        endCount &+= marks.nonzeroBitCount
        // Written for as many marks as there mostly are; those too many are written over by the next 64 bytes.
        for written in 0..<8 {
          target[written] = UInt32(truncatingIfNeeded: offset &+ (marks | 1 &<< 63).trailingZeroBitCount)
          marks &= marks &- 1
        }
        var written = 8
        while marks != 0 {
          target[written] = UInt32(truncatingIfNeeded: offset &+ marks.trailingZeroBitCount)
          written &+= 1
          marks &= marks &- 1
        }
        offset &+= 64
      }
      feedCount &+= Self.sum(feeds)
    }
    for position in count..<max(count, offset) where (base + position).load(as: UInt8.self) == lineFeed {
      feedCount &-= 1
    }
    return (endCount, feedCount)
  }

  /// The bits of a comparison, one for each byte.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let low = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return low | high << 8
  }

  /// The sum of 16 bytes.
  private static func sum(_ bytes: SIMD16<UInt8>) -> Int { (0..<16).reduce(0) { $0 + Int(bytes[$1]) } }
}
