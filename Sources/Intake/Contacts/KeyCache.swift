import Glibc

/// Remembers which number stands for the bytes of a cell, so that no row needs a string.
///
/// Only a memory in front of `KeyList`, which decides: what is not found here within a few steps is left to the slow
/// path, so that no choice of keys makes a look-up long.
struct KeyCache {
  private struct Slot {
    /// The first and last 16 bytes, which overlap in cells of less than 32; of at most 16 the bytes with zeros behind
    /// them; of more than 32 a hash, and where all of them are kept.
    var words = SIMD4<UInt64>()
    /// The number of bytes; negative where the slot is free.
    var count: Int32 = -1
    /// What the bytes stand for; `declined` where the slow path has to look at the cell.
    var number: Int32 = 0
  }

  /// The answer for bytes that the slow path has to look at.
  static let declined: Int32 = -1
  /// The answer for bytes that have not been met.
  static let unknown: Int32 = -2
  /// Longer cells are left to the slow path.
  static let longest = 255

  private static let short = 16
  private static let medium = 32
  private static let steps = 16
  private static let largest = 1 << 16

  private var slots: UnsafeMutablePointer<Slot>
  private var bitCount = 10
  private var count = 0
  /// The bytes of long cells after each other.
  private var long: [UInt8] = []

  init() {
    slots = .allocate(capacity: 1 << bitCount)
    slots.initialize(repeating: Slot(), count: 1 << bitCount)
  }

  func deallocate() { slots.deallocate() }

  /// The masks of the first and second eight bytes by the number of bytes.
  static let masks: [SIMD2<UInt64>] = (0...short).map { count in
    SIMD2(mask(min(count, 8)), mask(max(count - 8, 0)))
  }

  private static func mask(_ count: Int) -> UInt64 { count == 8 ? ~0 : (1 as UInt64) << UInt64(count * 8) &- 1 }
}

extension KeyCache {
  @inline(__always)
  private func slot(_ first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) &>> UInt64(truncatingIfNeeded: 64 &- bitCount))
  }

  /// Where the words of a cell are looked for first; those of short cells have zeros at the end.
  @inline(__always)
  private func slot(_ words: SIMD4<UInt64>) -> Int {
    slot(words[0] ^ (words[2] &* 0x1656_67B1_9E37_79F9), words[1] ^ (words[3] &* 0xFF51_AFD7_ED55_8CCD))
  }

  /// What stands for a cell of at most `medium` bytes.
  @inline(__always)
  private static func words(_ cell: UnsafeRawPointer, _ length: Int, _ masks: UnsafePointer<SIMD2<UInt64>>)
    -> SIMD4<UInt64>
  {
    let first = cell.loadUnaligned(as: SIMD2<UInt64>.self)
    guard length > short else { return SIMD4(lowHalf: first & masks[length], highHalf: SIMD2()) }
    return SIMD4(lowHalf: first, highHalf: (cell + (length &- 16)).loadUnaligned(as: SIMD2<UInt64>.self))
  }

  /// The number of a cell of at most `longest` bytes; at least 16 bytes from its start are loaded.
  @inline(__always)
  func number(_ cell: UnsafeRawPointer, _ length: Int, _ masks: UnsafePointer<SIMD2<UInt64>>) -> Int32 {
    guard length <= Self.short else { return mediumNumber(cell, length) }
    let mask = masks[length]
    let first = cell.loadUnaligned(as: UInt64.self) & mask[0]
    let second = cell.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & mask[1]
    let found = slots + slot(first, second)
    // The first place is nearly always the right one.
    if found.pointee.words[0] == first, found.pointee.words[1] == second, Int(found.pointee.count) == length {
      return found.pointee.number
    }
    return search(SIMD4(first, second, 0, 0), length)
  }

  @inline(__always)
  private func mediumNumber(_ cell: UnsafeRawPointer, _ length: Int) -> Int32 {
    guard length <= Self.medium else { return longNumber(cell, length) }
    let words = SIMD4(
      cell.loadUnaligned(as: UInt64.self), cell.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      cell.loadUnaligned(fromByteOffset: length &- 16, as: UInt64.self),
      cell.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self))
    let found = slots + slot(words)
    let differing = found.pointee.words ^ words
    if Int(found.pointee.count) == length, differing[0] | differing[1] | differing[2] | differing[3] == 0 {
      return found.pointee.number
    }
    return search(words, length)
  }

  @inline(never)
  private func search(_ words: SIMD4<UInt64>, _ length: Int) -> Int32 {
    var position = slot(words)
    for _ in 0..<Self.steps {
      let found = slots[position]
      if found.count < 0 { return Self.unknown }
      if Int(found.count) == length, found.words == words { return found.number }
      position = (position &+ 1) & ((1 &<< bitCount) &- 1)
    }
    return Self.declined
  }

  private func longNumber(_ cell: UnsafeRawPointer, _ length: Int) -> Int32 {
    let hash = Self.hash(cell, length)
    var position = slot(SIMD4(hash, 0, 0, 0))
    for _ in 0..<Self.steps {
      let found = slots[position]
      if found.count < 0 { return Self.unknown }
      if found.words[0] == hash, Int(found.count) == length,
        long.withUnsafeBytes({ $0.baseAddress.map { memcmp($0 + Int(found.words[1]), cell, length) } }) == 0
      {
        return found.number
      }
      position = (position &+ 1) & ((1 << bitCount) &- 1)
    }
    return Self.declined
  }

  private static func hash(_ cell: UnsafeRawPointer, _ length: Int) -> UInt64 {
    var hash = UInt64(length)
    var offset = 0
    while offset + 8 <= length {
      let word = cell.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = ((hash << 5 | hash >> 59) ^ word) &* 0x9E37_79B9_7F4A_7C15
      offset += 8
    }
    // The last eight bytes, some of them for the second time.
    return (hash ^ cell.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)) &* 0xC2B2_AE3D_27D4_EB4F
  }

  /// Remembers a number; forgets it where its place is taken.
  mutating func remember(
    _ cell: UnsafeRawPointer, _ length: Int, _ masks: UnsafePointer<SIMD2<UInt64>>, _ number: Int32
  ) {
    // Mostly empty, so that the first place is nearly always the right one.
    if count * 8 >= 1 << bitCount, 1 << bitCount < Self.largest { grow() }
    guard count * 2 < 1 << bitCount else { return }
    guard length > Self.medium else {
      insert(Slot(words: Self.words(cell, length, masks), count: Int32(length), number: number))
      return
    }
    let place = UInt64(long.count)
    long.append(contentsOf: UnsafeRawBufferPointer(start: cell, count: length))
    insert(Slot(words: SIMD4(Self.hash(cell, length), place, 0, 0), count: Int32(length), number: number))
  }

  private mutating func insert(_ new: Slot) {
    var position = slot(Int(new.count) > Self.medium ? SIMD4(new.words[0], 0, 0, 0) : new.words)
    for _ in 0..<Self.steps {
      if slots[position].count < 0 {
        slots[position] = new
        count += 1
        return
      }
      position = (position + 1) & ((1 << bitCount) - 1)
    }
  }

  private mutating func grow() {
    let (old, oldCount) = (slots, 1 << bitCount)
    bitCount += 1
    slots = .allocate(capacity: 1 << bitCount)
    slots.initialize(repeating: Slot(), count: 1 << bitCount)
    count = 0
    for position in 0..<oldCount where old[position].count >= 0 { insert(old[position]) }
    old.deallocate()
  }
}
