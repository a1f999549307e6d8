import PlanningModel
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test("A value is rounded once, to the nearest millionth, half away from zero")
  func rounding() {
    let cases: [(Double, Int64)] = [
      (0, 0), (1, 1_000_000), (0.1, 100_000), (0.000_000_5, 1), (-0.000_000_5, -1), (0.000_000_4, 0),
      (7000 / 365 / 0.95, 20_187_455),
    ]
    for (value, millionths) in cases { #expect(Hours(value).millionths == millionths) }
  }

  @Test("Sums do not depend on the order of their terms")
  func exactSums() {
    // In floating point 0.1 added ten times is not 1.
    let tenths = [Hours](repeating: Hours(0.1), count: 10)
    #expect(tenths.total() == Hours(1))
    let mixed = [Hours(1e9), Hours(0.000_001), Hours(-1e9), Hours(3.3)]
    #expect(mixed.total() == mixed.reversed().total())
    #expect(mixed.total() == Hours(3.300_001))
  }

  @Test("Conversions between units are spelled out")
  func conversions() {
    #expect(BedDays(7000).hours == Hours(168_000))
    #expect(Weeks(2).days == Days(14))
    #expect(Days(90).weeks == Weeks(12.857_143))
    #expect(Hours(3) * 1.5 == Hours(4.5))
    #expect(-Hours(3) < .zero)
  }

  @Test("Every unit has a key of its own")
  func keys() {
    let keys = [
      HourUnit.key, BedDayUnit.key, ActivityUnit.key, FullTimeEquivalentUnit.key, SessionUnit.key, DayUnit.key,
      WeekUnit.key,
    ]
    #expect(Set(keys).count == keys.count)
  }
}
