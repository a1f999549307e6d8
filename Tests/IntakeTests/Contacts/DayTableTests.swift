import PlanningModel
import Testing

@testable import Intake

@Suite struct DayTableTests {
  private func fast(_ text: String) -> Day? {
    let table = DayTable()
    defer { table.deallocate() }
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 32)
    return bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return nil }
      let reading = table.read(base, text.utf8.count)
      return reading.month < 0 ? nil : Day(number: reading.day)
    }
  }

  @Test("Every day of four centuries reads as the calendar has it, in both forms")
  func allDays() {
    var day = Day(year: 1900, month: 1, day: 1)
    while let current = day, current.year < 2200 {
      #expect(fast(current.description) == current)
      #expect(fast(current.description.filter { $0 != "-" }) == current)
      day = current + 97
    }
  }

  @Test(
    "What is no plain day is left to the slow path, which says whether it is one",
    arguments: [
      ("2026-02-29", nil), ("20261301", nil), ("2026-01-00", nil), ("2026-1-1", nil), ("1899-12-31", nil),
      ("2026-03-01 07:15", "2026-03-01"), ("2026-03-01T07:15:59", "2026-03-01"), ("2026-03-01 7:15", nil),
      ("2026-03-01T07:15:59.25+01:00", "2026-03-01"), ("20260301T07:15Z", "2026-03-01"), ("2026-03", nil),
    ])
  func forms(_ text: String, _ day: String?) {
    let expected = day.flatMap { Day($0) }
    #expect(ContactDay.read(text) == expected)
    if let fast = fast(text) { #expect(fast == expected) }
  }
}
