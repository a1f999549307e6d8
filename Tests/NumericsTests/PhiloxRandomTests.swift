import Numerics
import Testing

@Suite("Philox random numbers")
struct PhiloxRandomTests {
  /// The known answers for philox4x32 with ten rounds that Random123 is published with (file kat_vectors).
  static let knownAnswers: [(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, words: SIMD4<UInt32>)] = [
    (SIMD4(repeating: 0), SIMD2(repeating: 0), SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    (
      SIMD4(repeating: .max), SIMD2(repeating: .max), SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test("Blocks are the published known answers", arguments: 0..<3)
  func knownAnswer(number: Int) {
    let answer = Self.knownAnswers[number]
    #expect(PhiloxRandom.block(counter: answer.counter, key: answer.key) == answer.words)
  }

  @Test("A generator starts with the block of counter zero, earlier words lowest")
  func firstNumbers() {
    var random = PhiloxRandom(seed: 0)
    #expect(random.next() == 0xe169_c58d_6627_e8d5)
    #expect(random.next() == 0x9b00_dbd8_bc57_ac4c)
  }

  @Test("Streams under one seed differ, and the same stream repeats itself")
  func streams() {
    func numbers(stream: UInt64) -> [UInt64] {
      var random = PhiloxRandom(seed: 5, stream: stream)
      return (0..<10).map { _ in random.next() }
    }
    #expect(numbers(stream: 1) == numbers(stream: 1))
    #expect(Set(numbers(stream: 1)).isDisjoint(with: numbers(stream: 2)))
  }

  @Test("Bounded numbers are even: chi square over ten cells stays below its 99.9 % quantile")
  func boundedNumbersAreEven() {
    // The chi-square distribution with 9 degrees of freedom has its 99.9 % quantile at 27.88 (published tables).
    var random = PhiloxRandom(seed: 2026)
    var cells = [Double](repeating: 0, count: 10)
    for _ in 0..<10_000 { cells[Int(random.next(below: 10))] += 1 }
    #expect(cells.reduce(0) { $0 + ($1 - 1000) * ($1 - 1000) / 1000 } < 27.88)
  }

  @Test("Unit numbers lie in 0..<1 with mean one half")
  func unitNumbers() {
    var random = PhiloxRandom(seed: 3)
    let numbers = (0..<10_000).map { _ in random.nextUnit() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    // The mean of 10 000 uniforms has standard deviation √(1/12)/100 = 0.0029; four of them are allowed.
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.0116)
  }
}
