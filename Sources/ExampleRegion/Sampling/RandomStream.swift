/// A stream of random numbers (*slumptal*) that belongs to one named thing, so that adding another changes nothing here.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Everything that
/// is drawn uses only the arithmetic that IEEE 754 defines to the last bit, so every platform draws the same.
struct RandomStream {
  private var state: UInt64

  /// The stream that starts from a state.
  init(state: UInt64) { self.state = state }

  /// The stream of a seed and the words that name the thing, for example a unit's and an object's code.
  init(seed: UInt64, _ words: String...) {
    // FNV-1a over the words, with a byte between them that no word holds.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    state = hash ^ (seed &* 0x9e37_79b9_7f4a_7c15)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}

extension RandomStream {
  /// A number from 0 up to but not including 1.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number between two bounds.
  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// A number with mean 0, standard deviation 1 and no value beyond ±6: the sum of twelve uniform ones.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }

  /// A count with a mean of zero or more.
  mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean > 40 { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    // Inversion by sequential search: the probabilities of 0, 1, 2 … are used up until the draw is reached.
    var remaining = uniform()
    var probability = inverseExponential(mean)
    var count = 0
    while remaining > probability, count < 400 {
      remaining -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }
}

/// e raised to minus a number of zero or more, from multiplication alone, since system libraries differ in the last bit.
///
/// Relative error below 1e-12 for arguments up to 40.
func inverseExponential(_ value: Double) -> Double {
  let halvings = 10
  let small = value / 1024
  var term = 1.0
  var sum = 1.0
  for order in 1...12 {
    term *= -small / Double(order)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
