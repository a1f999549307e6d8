import PlanningModel
import Testing

@testable import Intake

@Suite struct ContactFuzzTests {
  /// SplitMix64 (Steele, Lea, Flood 2014), so that every run meets the same files.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let cells: [[String]] = [
    [
      "2026-01-31", "20260131", "2026-02-30", "2026-02-28 07:15", "2026-03-01T23:59:59", "2026-03-01 7:15", "", "-",
      "31/1 2026", "1985-01-01", "2026-13-01", " 2026-01-05 ", "2026-01", "20260230", "2026-01-0a", "9999-99-99",
    ],
    ["A1", "A1", "Avdelning Å", " A1", "A1 ", "", "-", "En avdelning med ett mycket långt namn i sin stad", "\"A1\""],
    ["AV1", "NY01", "AV2", "X9", "", "AV\"3", " AV1", "\"AV;4\"", "\"AV\n5\"", "#AV"],
    ["mottagning", "mottagning", "slutenvård", "", "\"slutenvård\"", "hembesök"],
    ["30", "5", "0", "", "-", "12,5", "12.5", "-4", "10080", "10081", "9999", "99999", "1 000", "x", " 7", "saknas"],
    ["", "", "2026-01-01", "20251230", "2026-12-01", "1900-01-01", "fel", "2025-12-30 08:00:00"],
    ["", "2025-11-01", "2026-01-31", "20270101", "..", "\"2025-10-10\""],
    [
      "", "ok", "   ", "text med \"citat\" i", "5512345678", "åäö åäö åäö", "\"a;b\"", "\"rad\r\nbrytning\"",
      "123456 1234",
    ],
    ["", "191212121212", "Anna", "\"\""],
  ]
  private static let ends = ["\n", "\n", "\n", "\r\n", "\r\n", "\n\n", "\r", "\n# not;e\n", ";\n", ";x\n"]

  private func file(_ random: inout Generator) -> [UInt8] {
    var text = random.next() % 4 == 0 ? "sep=;\n" : ""
    text += ContactSample.header
    let plainest = random.next() % 3 == 0
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let row = Self.cells.map { values in
        plainest || random.next() % 4 > 0 ? values[0] : values.randomElement(using: &random) ?? ""
      }
      text += row.joined(separator: ";") + (plainest ? "\n" : Self.ends.randomElement(using: &random) ?? "\n")
    }
    var bytes = Array(text.utf8)
    if random.next() % 4 == 0, bytes.last == lineFeed { bytes.removeLast() }
    let header = ContactSample.header.utf8.count + 6
    for _ in 0..<(random.next() % 3 == 0 ? Int.random(in: 1...4, using: &random) : 0) where bytes.count > header {
      let place = Int.random(in: header..<bytes.count, using: &random)
      let odd: [UInt8] = [0x22, 0x0A, 0x0D, 0x3B, 0x20, 0xC3, 0xE5, 0x31, 0x23, 0xFF, 0x30]
      switch random.next() % 3 {
      case 0: bytes[place] = odd.randomElement(using: &random) ?? 0
      case 1: bytes.insert(odd.randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
      }
      if random.next() % 40 == 0 { bytes[min(place, bytes.count - 1)] = 0 }
    }
    return bytes
  }

  @Test("The fast path and the slow path make the same of every file, whatever stands in it")
  func samePaths() throws {
    let profile = try ContactSample.profile()
    var random = Generator(state: 2026)
    var used = 0
    for number in 0..<400 {
      let bytes = file(&random)
      let fast = ContactSample.read(bytes, profile)
      let careful = ContactSample.read(bytes, profile, careful: true)
      #expect(fast.problems == careful.problems, "file \(number): \(String(decoding: bytes, as: UTF8.self))")
      #expect(fast.sum == careful.sum, "file \(number): \(String(decoding: bytes, as: UTF8.self))")
      if fast.sum?.series.isEmpty == false { used += 1 }
    }
    #expect(used > 150, "Most files must have rows that count, or the comparison says little.")
  }

  @Test("Any number of threads makes the same of a file of many blocks")
  func sameThreads() throws {
    let profile = try ContactSample.profile()
    var random = Generator(state: 7)
    var bytes = Array(ContactSample.header.utf8)
    while bytes.count < 3 * BlockCutter.blockSize {
      let row = Self.cells.enumerated().map { column, values in
        // No cell that refuses the file or ends the reading.
        column < 7 && random.next() % 6 == 0 ? values.randomElement(using: &random) ?? "" : values[0]
      }
      bytes += Array((row.joined(separator: ";") + "\n").utf8)
    }
    let one = ContactSample.read(bytes, profile)
    let careful = ContactSample.read(bytes, profile, careful: true)
    for threads in [2, 3, 8] {
      let many = ContactSample.read(bytes, profile, threads: threads)
      #expect(many.sum == one.sum)
      #expect(many.problems == one.problems)
    }
    #expect(careful.sum == one.sum)
    #expect(careful.problems == one.problems)
    #expect(one.sum?.series.isEmpty == false)
  }
}
