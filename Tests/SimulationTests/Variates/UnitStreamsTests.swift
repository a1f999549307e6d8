import Numerics
import Testing

@testable import Simulation

@Suite("Streams drawn ahead")
struct UnitStreamsTests {
  @Test("They hold the same numbers as the generator itself")
  func same() {
    var streams = UnitStreams(seed: 0x1234_5678_9ABC_DEF0, streams: [0, 7, 1 << 40])
    for (place, stream) in [UInt64(0), 7, 1 << 40].enumerated() {
      var random = PhiloxRandom(seed: 0x1234_5678_9ABC_DEF0, stream: stream)
      for _ in 0..<100 {
        let ahead = streams.nextUnit(place)
        #expect(ahead == random.nextUnit())
      }
    }
  }

  @Test("A variable draws the same from them as from the generator")
  func variates() throws {
    for (name, variate) in try VariateTests.cases() {
      var streams = UnitStreams(seed: 3, streams: [5])
      var random = PhiloxRandom(seed: 3, stream: 5)
      for _ in 0..<50 {
        let ahead = streams.draw(variate, 0)
        // A constant needs no number, whoever draws it.
        #expect(ahead == variate.draw(&random), "\(name)")
      }
    }
  }
}
