import PlanningModel
import Testing

@Suite("Decisions")
struct DecisionsTests {
  @Test(
    "A limit holds from its first day through its last",
    arguments: [
      ("2026-12-31", false), ("2027-01-01", true), ("2027-06-30", true), ("2027-07-01", false),
    ])
  func limit(day: String, holds: Bool) throws {
    let limit = PlanningLimit(
      kind: .occupancy, unit: nil, object: nil, value: 0.9, validFrom: Day("2027-01-01"),
      validThrough: Day("2027-06-30"),
      reason: "prov")
    #expect(limit.holds(on: try #require(Day(day))) == holds)
  }

  @Test("Only a verified measure has an effect that can be counted (R133)")
  func verified() {
    let effect = VerifiedEffect(
      indicator: "minuter", baseline: 30, target: 25, measured: 26, date: Day(number: 20_000), verifiedBy: "controller",
      hoursPerMonth: 12)
    let states: [(MeasureState, VerifiedEffect?)] = [
      (.idea, nil), (.decided, nil), (.inProgress, nil), (.implemented, nil), (.cancelled, nil),
      (.effectVerified(effect), effect),
    ]
    for (state, expected) in states {
      let measure = BalancingMeasure(
        code: MeasureCode("A"), name: "A", unit: UnitCode("U"), capacity: CapacityCode("K"), side: .capacity,
        kind: .improvedMethod, decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil,
        plannedHoursPerMonth: 20, costPerYear: nil, proposedBy: "chef", state: state)
      #expect(measure.verifiedEffect == expected)
    }
  }

  @Test("Known changes and measures are kept in code order, limits in the order they were decided")
  func order() {
    func change(_ code: String) -> KnownChange {
      KnownChange(
        code: KnownChangeCode(code), name: code, unit: UnitCode("U"), object: PlanningObjectCode("O"),
        from: Month(year: 2027, month: 3), through: Month(year: 2027, month: 4), effect: .add(1), status: .decided,
        reason: "")
    }
    let decisions = Decisions(knownChanges: [change("B"), change("A")])
    #expect(decisions.knownChanges.map(\.code.text) == ["A", "B"])
    let months = [2, 3, 4, 5].map { change("A").acts(in: Month(year: 2027, month: $0)) }
    #expect(months == [false, true, true, false])
  }
}
