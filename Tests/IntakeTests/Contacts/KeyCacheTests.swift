import Testing

@testable import Intake

@Suite struct KeyCacheTests {
  @Test("Keys of every length are told apart, also after many more have come")
  func lengths() throws {
    var cache = KeyCache()
    defer { cache.deallocate() }
    // Keys that differ only in their first, middle or last byte, of 0 to 255 bytes.
    var keys: [[UInt8]] = []
    for length in 0...KeyCache.longest {
      let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      keys.append(plain)
      for place in Set([0, length / 2, length - 1]) where length > 0 {
        var other = plain
        other[place] = UInt8(ascii: "b")
        keys.append(other)
      }
    }
    func with<Answer>(_ key: [UInt8], _ body: (UnsafeRawPointer, UnsafePointer<SIMD2<UInt64>>) throws -> Answer) throws
      -> Answer
    {
      // What stands behind a cell must not matter.
      try (key + [UInt8](repeating: UInt8(ascii: "z"), count: 32)).withUnsafeBytes { bytes in
        try KeyCache.masks.withUnsafeBufferPointer { masks in
          try body(try #require(bytes.baseAddress), try #require(masks.baseAddress))
        }
      }
    }
    for (number, key) in keys.enumerated() {
      try with(key) { cell, masks in
        #expect(cache.number(cell, key.count, masks) < 0)
        cache.remember(cell, key.count, masks, Int32(number))
      }
    }
    var forgotten = 0
    for (number, key) in keys.enumerated() {
      let found = try with(key) { cell, masks in cache.number(cell, key.count, masks) }
      #expect(found == Int32(number) || found < 0, "found \(found) for \(number) of \(key.count) bytes")
      if found < 0 { forgotten += 1 }
    }
    #expect(forgotten < 10, "The memory forgets next to nothing of so few keys.")
  }
}
