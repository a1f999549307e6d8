/// Sorts many short rows of small numbers without comparing them, digit by digit.
struct CountSorter {
  private var other: [UInt32] = []
  private var places = [Int](repeating: 0, count: 1 << CountSorter.digitBits)
  private static let digitBits = 11

  /// Sorts in rising order; as many passes as the greatest value has digits.
  mutating func sort(_ values: inout [UInt32]) {
    guard let greatest = values.max() else { return }
    if other.count != values.count { other = values }
    var shift: UInt32 = 0
    while shift < 32, greatest >> shift > 0 {
      pass(&values, shift: shift)
      swap(&values, &other)
      shift += UInt32(Self.digitBits)
    }
  }

  private mutating func pass(_ values: inout [UInt32], shift: UInt32) {
    let mask = UInt32(1 << Self.digitBits - 1)
    places.withUnsafeMutableBufferPointer { places in
      other.withUnsafeMutableBufferPointer { other in
        places.update(repeating: 0)
        for value in values { places[Int(value >> shift & mask)] += 1 }
        var start = 0
        for digit in places.indices {
          let count = places[digit]
          places[digit] = start
          start += count
        }
        for value in values {
          let digit = Int(value >> shift & mask)
          other[places[digit]] = value
          places[digit] += 1
        }
      }
    }
  }
}
