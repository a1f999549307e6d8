/// The middle of values that may be put into another order, in time that grows with their number.
///
/// Source: Hoare, "Algorithm 65: find" (1961), doi:10.1145/366622.366647.
enum Median {
  /// The median; the mean of the two middle values of an even number, which must be one or more.
  static func of(_ values: inout [Double]) -> Double {
    let count = values.count
    precondition(count > 0, "A median needs at least one value.")
    return values.withUnsafeMutableBufferPointer { buffer in
      let upper = select(count / 2, in: buffer)
      guard count.isMultiple(of: 2) else { return upper }
      var lower = buffer[0]
      for position in 1..<max(count / 2, 1) where buffer[position] > lower { lower = buffer[position] }
      return (lower + upper) / 2
    }
  }

  /// The value at a rank; afterwards none before that rank is greater.
  private static func select(_ rank: Int, in buffer: UnsafeMutableBufferPointer<Double>) -> Double {
    var left = 0
    var right = buffer.count - 1
    while left < right {
      let pivot = buffer[(left + right) / 2]
      var low = left
      var high = right
      while low <= high {
        while buffer[low] < pivot { low += 1 }
        while buffer[high] > pivot { high -= 1 }
        guard low <= high else { break }
        buffer.swapAt(low, high)
        low += 1
        high -= 1
      }
      if rank <= high { right = high } else if rank >= low { left = low } else { break }
    }
    return buffer[rank]
  }
}
