/// What is to happen, soonest first, and in the order it was planned where times are equal.
///
/// A heap with four branches in room of its own. Time and order make one whole number, so that the least of four branches
/// is found without a guess by the processor; and an event that is planned while one is handled takes that one's place.
struct EventHeap: ~Copyable {
  /// The bits of the time, which rise with it from zero on, above the running number, above 28 bits of payload.
  private typealias Entry = UInt128

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  private(set) var count = 0
  private var planned: UInt64 = 0
  /// Whether the first entry has been taken and its place is open.
  private var isTopOpen = false

  init() {
    capacity = 64
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: .max, count: capacity)
  }

  deinit { entries.deallocate() }

  /// Plans an event at a time of zero or more.
  @inline(__always)
  mutating func push(time: Double, payload: UInt32) {
    planned &+= 1
    // Adding zero makes a negative zero, whose bits would sort last, a positive one.
    let entry = UInt128((time + 0).bitPattern) << 64 | UInt128(planned << 28 | UInt64(payload))
    count += 1
    if isTopOpen {
      isTopOpen = false
      sink(entry)
      return
    }
    // Four places after the last stay filled with the greatest number, so that no branch needs a bound.
    if count + 4 > capacity { grow() }
    var hole = count - 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      guard entry < entries[parent] else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = entry
  }

  /// Takes the next event; there is one.
  @inline(__always)
  mutating func pop() -> (time: Double, payload: UInt32) {
    if isTopOpen {
      let last = entries[count]
      entries[count] = .max
      sink(last)
    }
    let top = entries[0]
    isTopOpen = true
    count -= 1
    return (
      Double(bitPattern: UInt64(truncatingIfNeeded: top >> 64)), UInt32(truncatingIfNeeded: top & 0xFFF_FFFF)
    )
  }

  /// Puts an entry where it belongs, from the top down.
  @inline(__always)
  private func sink(_ entry: Entry) {
    var hole = 0
    while true {
      let first = hole << 2 + 1
      guard first < count + 1 else { break }
      let left = entries[first + 1] < entries[first] ? first + 1 : first
      let right = entries[first + 3] < entries[first + 2] ? first + 3 : first + 2
      let least = entries[right] < entries[left] ? right : left
      guard entries[least] < entry else { break }
      entries[hole] = entries[least]
      hole = least
    }
    entries[hole] = entry
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.initialize(repeating: .max, count: capacity * 2)
    larger.update(from: entries, count: capacity)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
