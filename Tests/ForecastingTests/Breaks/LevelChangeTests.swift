import Testing

@testable import Forecasting

@Suite("A change of level at a known time")
struct LevelChangeTests {
  @Test("Without a season it is the difference of the means, with the pooled standard error of the t test")
  func means() throws {
    // Hand calculation: means 10 and 13, squares 2 + 2, 4 degrees of freedom: √(4/4 · (1/3 + 1/3)) = 0.816497.
    let change = try #require(LevelChange([9, 11, 10, 12, 14, 13], at: 3))
    #expect(abs(change.change - 3) < 1e-12 && abs(change.before - 10) < 1e-12 && abs(change.after - 13) < 1e-12)
    #expect(abs(change.standardError - 0.816497) < 1e-6)
    #expect(change.isSeen)
  }

  @Test("A season alone is no change, and a change is found beside it")
  func season() throws {
    let quarters = [10.0, 20, 40, 30]
    let flat = (0..<24).map { (quarter: Int) -> Double in quarters[quarter % 4] + Double(quarter * 7 % 5) / 10 }
    // The second half begins in another quarter than the first, so that plain means would differ.
    let none = try #require(LevelChange(flat, at: 14, period: 4))
    #expect(!none.isSeen)
    let shifted = flat.enumerated().map { (quarter, value) -> Double in quarter >= 14 ? value - 6 : value }
    let change = try #require(LevelChange(shifted, at: 14, period: 4))
    #expect(change.isSeen && change.low < -6 && -6 < change.high)
    #expect(abs(change.change + 6) < 0.3)
  }

  @Test("Missing values are left out; too few on either side say nothing")
  func few() {
    #expect(LevelChange([1, 2, .nan, 4, 5, 6], at: 3) == nil)
    #expect(LevelChange([1, 2, 3, .nan, .nan, 6], at: 3) == nil)
    #expect(LevelChange([1, 2, 3, 4, 5, 6], at: 3, period: 6) == nil)
    #expect(LevelChange([1, 2, 3, .nan, 5, 6, 7], at: 3) != nil)
  }

  @Test("Values that hang together widen the interval")
  func correlated() throws {
    let waves = (0..<24).map { [1.0, 1, 1, -1, -1, -1][$0 % 6] }
    let jumpy = (0..<24).map { [1.0, -1][$0 % 2] }
    let slow = try #require(LevelChange(waves, at: 12)).standardError
    let fast = try #require(LevelChange(jumpy, at: 12)).standardError
    #expect(slow > 1.2 * fast)
  }
}
