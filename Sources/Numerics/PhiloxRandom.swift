/// A counter-based random generator, Philox4x32-10: the same seed and stream give the same numbers on every machine.
///
/// Streams with different numbers are independent, so that each sample path can own one and draw in any order.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011),
/// doi:10.1145/2063384.2063405.
public struct PhiloxRandom: RandomNumberGenerator, Sendable {
  private let key: SIMD2<UInt32>
  private let stream: UInt64
  private var block: UInt64 = 0
  private var words = SIMD4<UInt32>()
  private var used = 4

  /// Starts a stream of its own under a seed.
  public init(seed: UInt64, stream: UInt64 = 0) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.stream = stream
  }

  /// The next 64 random bits: two words of a block, the earlier one lowest.
  public mutating func next() -> UInt64 {
    let low = nextWord()
    let high = nextWord()
    return UInt64(high) << 32 | UInt64(low)
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if used == 4 {
      let counter = SIMD4(
        UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
      words = Self.block(counter: counter, key: key)
      block &+= 1
      used = 0
    }
    let word = words[used]
    used += 1
    return word
  }

  /// A whole number in `0..<bound`, each equally likely.
  ///
  /// Spelled out here, since the standard library may change how it maps bits to ranges and outputs must not change.
  /// Source: Lemire, "Fast random integer generation in an interval" (2019), doi:10.1145/3230636.
  public mutating func next(below bound: UInt32) -> UInt32 {
    precondition(bound > 0, "A random number needs a range with at least one number in it.")
    let rejected = (0 &- bound) % bound
    while true {
      let product = UInt64(nextWord()) * UInt64(bound)
      if UInt32(truncatingIfNeeded: product) >= rejected { return UInt32(product >> 32) }
    }
  }

  /// A number in `0..<1` with 53 random bits.
  public mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}

extension PhiloxRandom {
  /// The four words that belong to a counter and a key: ten rounds of multiplication and mixing.
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var words = counter
    var key = key
    for round in 0..<10 {
      if round > 0 { key = SIMD2(key.x &+ 0x9E37_79B9, key.y &+ 0xBB67_AE85) }
      let first = UInt64(words.x) * 0xD251_1F53
      let second = UInt64(words.z) * 0xCD9E_8D57
      words = SIMD4(
        UInt32(second >> 32) ^ words.y ^ key.x, UInt32(truncatingIfNeeded: second),
        UInt32(first >> 32) ^ words.w ^ key.y, UInt32(truncatingIfNeeded: first))
    }
    return words
  }
}
