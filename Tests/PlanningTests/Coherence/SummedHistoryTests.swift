import Forecasting
import Testing

@testable import Planning

@Suite("The history of a sum")
struct SummedHistoryTests {
  private func part(_ values: [Double], start: Int = 0, existsFrom: Int = .min) throws -> SummedHistory.Part {
    SummedHistory.Part(series: try TimeSeries(values: values, period: 4, start: start), existsFrom: existsFrom)
  }

  @Test("Complete histories are added")
  func complete() throws {
    let sum = SummedHistory.of([try part([1, 2, 3]), try part([10, 20, 30])])
    #expect(sum.values == [11, 22, 33])
    #expect(sum.start == 0)
  }

  /// Hand calculation: the parts usually have 30 and 10, so 33 of three quarters stand for 33 · 40 / 30 = 44.
  @Test("Where a part is missing the rest is grossed up by its usual share")
  func missing() throws {
    let sum = SummedHistory.of([try part([30, 33, 30, 27, 30]), try part([10, .nan, 10, 10, 10])])
    #expect(sum.values[0] == 40)
    #expect(abs(sum.values[1] - 44) < 1e-12)
  }

  @Test("Where less than half is known the sum is missing, not small")
  func mostMissing() throws {
    let sum = SummedHistory.of([try part([30, .nan, 30, 30, 30]), try part([10, 10, 10, 10, 10])])
    #expect(sum.values[1].isNaN)
  }

  @Test("Before a unit existed it had nothing, which is not the same as missing")
  func opening() throws {
    let sum = SummedHistory.of([try part([30, 30, 30]), try part([10], start: 2, existsFrom: 2)])
    #expect(sum.values == [30, 30, 40])
  }

  @Test("A unit whose file begins late is grossed up for")
  func lateFile() throws {
    let sum = SummedHistory.of([try part([30, 30, 30]), try part([10], start: 2)])
    #expect(sum.values == [40, 40, 40])
  }
}
