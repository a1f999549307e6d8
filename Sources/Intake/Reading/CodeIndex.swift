/// Finds the position of a known code from its bytes, without making a string.
///
/// Open addressing over a table of twice the codes' number; one hash and mostly one comparison a look-up.
struct CodeIndex {
  private var slots: [Int32]
  private var ranges: [Range<Int>] = []
  private var positions: [Int32] = []
  private var texts: [UInt8] = []
  private let mask: Int

  /// An index of codes with the position each stands for; the first of equal codes counts.
  init(_ codes: [(text: String, position: Int)]) {
    var capacity = 16
    while capacity < codes.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for code in codes { insert(code.text, code.position) }
  }

  private mutating func insert(_ text: String, _ position: Int) {
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBufferPointer({ self.position(of: $0) }) == nil else { return }
    var slot = bytes.withUnsafeBufferPointer(Self.hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(ranges.count)
    ranges.append(texts.count..<texts.count + bytes.count)
    positions.append(Int32(position))
    texts.append(contentsOf: bytes)
  }

  /// The position of a code; `nil` when it is unknown.
  func position(of code: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(code) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if matches(code, ranges[entry]) { return Int(positions[entry]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(_ code: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == code.count else { return false }
    for offset in 0..<code.count where texts[range.lowerBound + offset] != code[offset] { return false }
    return true
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(_ code: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
