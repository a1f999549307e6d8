import Testing

@testable import Reporting

@Suite("Differences between units")
struct SpreadTests {
  /// Hand calculation: the median of 0.5, 0.6 and 0.9 is 0.6; the unit above uses 0.3 hours more on each of 100 visits.
  @Test("What lies above the median is counted once for every activity")
  func beyondMedian() throws {
    let spread = try #require(
      Spread(
        object: 0, capacity: nil,
        members: [
          .init(unit: 0, value: 0.9, volume: 100), .init(unit: 1, value: 0.5, volume: 10),
          .init(unit: 2, value: 0.6, volume: 50),
        ]))
    #expect(spread.median == 0.6)
    #expect(abs(spread.beyondMedian - 30) < 1e-9)
    #expect(spread.members.map(\.unit) == [1, 2, 0])
  }

  @Test("Units that are alike, or alone, are no difference")
  func noSpread() {
    #expect(Spread(object: 0, capacity: nil, members: [.init(unit: 0, value: 1, volume: 5)]) == nil)
    let alike = [Spread.Member(unit: 0, value: 1, volume: 5), Spread.Member(unit: 1, value: 1, volume: 5)]
    #expect(Spread(object: 0, capacity: nil, members: alike) == nil)
  }
}
