/// Contiguous room that is owned by one and grows by doubling, without the checks of an array.
struct Slab<Element>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  init(repeating element: Element, count: Int) {
    capacity = max(1, count)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  init(_ elements: [Element]) {
    capacity = max(1, elements.count)
    base = .allocate(capacity: capacity)
    for (place, element) in elements.enumerated() { (base + place).initialize(to: element) }
    count = elements.count
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  mutating func append(_ element: Element) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
      capacity *= 2
    }
    (base + count).initialize(to: element)
    count += 1
  }

  /// A copy of all elements.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
