internal import Numerics

/// Where a random variable takes its numbers in `0..<1` from.
protocol UnitSource {
  mutating func nextUnit() -> Double
}

extension PhiloxRandom: UnitSource {}

/// Many streams of one seed, each with numbers drawn ahead, so that a draw in a hot loop is a read from memory.
///
/// The numbers of a stream are those of `PhiloxRandom` with the same seed and stream.
struct UnitStreams: ~Copyable {
  private static let ahead = 32

  private let key: (UInt32, UInt32)
  private var streams: Slab<UInt64>
  private var blocks: Slab<UInt64>
  private var used: Slab<Int>
  private var units: Slab<Double>

  init(seed: UInt64, streams: [UInt64]) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.streams = Slab(streams)
    blocks = Slab(repeating: 0, count: streams.count)
    used = Slab(repeating: Self.ahead, count: streams.count)
    units = Slab(repeating: 0, count: streams.count * Self.ahead)
  }

  /// The next number of a stream, given by its place among the streams.
  @inline(__always)
  mutating func nextUnit(_ place: Int) -> Double {
    if used.base[place] == Self.ahead { refill(place) }
    let unit = units.base[place * Self.ahead + used.base[place]]
    used.base[place] += 1
    return unit
  }

  @inline(never)
  private mutating func refill(_ place: Int) {
    let stream = streams.base[place]
    let first = units.base + place * Self.ahead
    var block = blocks.base[place]
    for pair in 0..<(Self.ahead / 2) {
      let (low, high) = Self.units(block: block, stream: stream, key: key)
      first[pair * 2] = low
      first[pair * 2 + 1] = high
      block &+= 1
    }
    blocks.base[place] = block
    used.base[place] = 0
  }

  /// The two numbers of a block: Philox's ten rounds word by word, which processors do faster than lane by lane.
  @inline(__always)
  private static func units(block: UInt64, stream: UInt64, key: (UInt32, UInt32)) -> (Double, Double) {
    var (first, second) = (UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32))
    var (third, fourth) = (UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
    var (left, right) = key
    for _ in 0..<10 {
      let low = UInt64(first) &* 0xD251_1F53
      let high = UInt64(third) &* 0xCD9E_8D57
      first = UInt32(truncatingIfNeeded: high >> 32) ^ second ^ left
      second = UInt32(truncatingIfNeeded: high)
      third = UInt32(truncatingIfNeeded: low >> 32) ^ fourth ^ right
      fourth = UInt32(truncatingIfNeeded: low)
      left = left &+ 0x9E37_79B9
      right = right &+ 0xBB67_AE85
    }
    let low = UInt64(second) << 32 | UInt64(first)
    let high = UInt64(fourth) << 32 | UInt64(third)
    return (Double(low >> 11) * 0x1p-53, Double(high >> 11) * 0x1p-53)
  }
}

extension UnitStreams {
  /// One of the streams; it must not outlive them.
  struct Cursor: UnitSource {
    let streams: UnsafeMutablePointer<UnitStreams>
    let place: Int

    @inline(__always)
    mutating func nextUnit() -> Double { streams.pointee.nextUnit(place) }
  }

  /// Draws a random variable from one of the streams.
  @inline(__always)
  mutating func draw(_ variate: borrowing Variate, _ place: Int) -> Double {
    // The two families that need one number and hardly any work are drawn here, the others through a cursor.
    if variate.law == .exponential { return variate.drawExponential(nextUnit(place)) }
    if variate.law == .constant { return variate.first }
    return drawAny(variate, place)
  }

  @inline(never)
  private mutating func drawAny(_ variate: borrowing Variate, _ place: Int) -> Double {
    withUnsafeMutablePointer(to: &self) { streams in
      var cursor = Cursor(streams: streams, place: place)
      return variate.draw(from: &cursor)
    }
  }
}
