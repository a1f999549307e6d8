/// Values in memory that grows, without a check for each access.
struct GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity = 64

  init() { pointer = .allocate(capacity: capacity) }

  func deallocate() { pointer.deallocate() }

  /// Adds a value at the end.
  mutating func append(_ value: Element) { grow(to: count + 1, filling: value) }

  /// Adds as many values as are needed for a count.
  mutating func grow(to newCount: Int, filling value: Element) {
    if newCount > capacity {
      let old = pointer
      capacity = max(newCount, capacity * 2)
      pointer = .allocate(capacity: capacity)
      pointer.initialize(from: old, count: count)
      old.deallocate()
    }
    guard newCount > count else { return }
    (pointer + count).initialize(repeating: value, count: newCount - count)
    count = newCount
  }

  @inline(__always)
  subscript(position: Int) -> Element {
    get { pointer[position] }
    nonmutating set { pointer[position] = newValue }
  }

  /// The values as an array.
  var values: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }
}
