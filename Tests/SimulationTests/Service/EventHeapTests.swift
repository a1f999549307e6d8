import Numerics
import Testing

@testable import Simulation

@Suite("Event heap")
struct EventHeapTests {
  @Test("Events come soonest first, and as planned where times are equal")
  func order() {
    var random = PhiloxRandom(seed: 1)
    var heap = EventHeap()
    var waiting: [(time: Double, payload: UInt32)] = []
    var planned: UInt32 = 0
    var now = 0.0
    for round in 0..<4000 {
      let grows = round < 2000 ? random.nextUnit() < 0.6 : random.nextUnit() < 0.4
      if grows || waiting.isEmpty {
        // Few different times, so that many are equal.
        let time = now + Double(Int(random.nextUnit() * 10))
        heap.push(time: time, payload: planned)
        waiting.append((time, planned))
        planned += 1
      } else {
        let next = heap.pop()
        let least = waiting.indices.min { (waiting[$0].time, $0) < (waiting[$1].time, $1) } ?? 0
        let expected = waiting.remove(at: least)
        #expect(next.time == expected.time)
        #expect(next.payload == expected.payload)
        now = next.time
      }
    }
    let count = heap.count
    #expect(count == waiting.count)
  }
}
