/// Remembers a number for a whole number, as `KeyCache` does for bytes.
struct PairCache {
  private struct Slot {
    var key: UInt64 = ~0
    var number: Int64 = 0
  }

  /// The answer for a key that is not remembered.
  static let unknown: Int64 = -1

  private static let steps = 16
  private static let largest = 1 << 20

  private var slots: UnsafeMutablePointer<Slot>
  private var bitCount = 10
  private var count = 0

  init() {
    slots = .allocate(capacity: 1 << bitCount)
    slots.initialize(repeating: Slot(), count: 1 << bitCount)
  }

  func deallocate() { slots.deallocate() }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(truncatingIfNeeded: 64 &- bitCount))
  }

  /// The number remembered for a key below 2⁶⁴ − 1.
  @inline(__always)
  func number(_ key: UInt64) -> Int64 {
    var position = slot(key)
    for _ in 0..<Self.steps {
      let found = slots[position]
      if found.key == key { return found.number }
      if found.key == ~0 { return Self.unknown }
      position = (position &+ 1) & ((1 &<< bitCount) &- 1)
    }
    return Self.unknown
  }

  /// Remembers a number; forgets it where its place is taken.
  mutating func remember(_ key: UInt64, _ number: Int64) {
    if count * 8 >= 1 << bitCount, 1 << bitCount < Self.largest {
      let (old, oldCount) = (slots, 1 << bitCount)
      bitCount += 1
      slots = .allocate(capacity: 1 << bitCount)
      slots.initialize(repeating: Slot(), count: 1 << bitCount)
      count = 0
      for position in 0..<oldCount where old[position].key != ~0 { insert(old[position]) }
      old.deallocate()
    }
    guard count * 2 < 1 << bitCount else { return }
    insert(Slot(key: key, number: number))
  }

  private mutating func insert(_ new: Slot) {
    var position = slot(new.key)
    for _ in 0..<Self.steps {
      if slots[position].key == ~0 {
        slots[position] = new
        count += 1
        return
      }
      position = (position + 1) & ((1 << bitCount) - 1)
    }
  }
}
