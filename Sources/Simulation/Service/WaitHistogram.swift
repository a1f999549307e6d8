/// Counts of times in cells that widen with the time, each 1.6 % wide, so that runs can be added up and nothing grows.
///
/// Quantiles are interpolated within a cell: they lie within 1.6 % of those of the times themselves.
struct WaitHistogram: Sendable, Equatable {
  /// Times of zero.
  var zeros = 0
  /// 64 cells for each doubling from 2⁻³⁰ to 2³⁴.
  var cells: [UInt32] = []

  static let cellCount = 64 * 64
  private static let firstPattern = UInt64(1023 - 30) << 6

  @inline(__always)
  static func cell(of time: Double) -> Int {
    let pattern = time.bitPattern >> 46
    return min(max(Int(pattern) - Int(firstPattern), 0), cellCount - 1)
  }

  private static func start(of cell: Int) -> Double {
    Double(bitPattern: (UInt64(cell) + firstPattern) << 46)
  }

  /// The time that a share of all times does not exceed; nil where there are none.
  func quantile(_ probability: Double) -> Double? {
    let total = zeros + cells.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    var wanted = min(max(probability, 0), 1) * Double(total) - Double(zeros)
    guard wanted > 0 else { return 0 }
    for (cell, count) in cells.enumerated() where count > 0 {
      guard wanted > Double(count) else {
        let start = Self.start(of: cell)
        return start + wanted / Double(count) * (Self.start(of: cell + 1) - start)
      }
      wanted -= Double(count)
    }
    return cells.lastIndex { $0 > 0 }.map { Self.start(of: $0 + 1) } ?? 0
  }

  mutating func add(_ other: WaitHistogram) {
    zeros += other.zeros
    if cells.isEmpty {
      cells = other.cells
    } else if !other.cells.isEmpty {
      for cell in cells.indices { cells[cell] += other.cells[cell] }
    }
  }
}
