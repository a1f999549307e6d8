import Governance
import PlanningModel
import Testing

@Suite("A year's assignment over its quarters")
struct QuarterSplitTests {
  private func document(_ unit: UnitCode, _ advice: PlanAdvice?) throws -> AssignmentDocument {
    var played = try TestRegion.guide()
    try played.playRound1()
    return try #require(
      try played.state.document(of: unit, year: 2027, asOf: day("2026-03-21"), units: played.units, advice: advice))
  }

  @Test("With a plan the quarters follow its season, without one the days, and both come out even")
  func season() throws {
    let advice = try AdvisedRegion(decisions: Decisions(knownChanges: [AdvisedRegion.summer()])).advice()
    let row = try #require(try document("M1", advice).rows.first)
    // 2 000 by 591.78, 598.36, 1 804.93 and 604.93 of 3 600: 328.8, 332.4, 1 002.7 and 336.1.
    #expect(row.quarters.amounts == [329, 332, 1003, 336])
    #expect(row.quarters.basis == .season)
    let days = try #require(try document("M1", nil).rows.first)
    // 2 000 by 90, 91, 92 and 92 of 365: 493.2, 498.6, 504.1 and 504.1.
    #expect(days.quarters.amounts == [493, 499, 504, 504])
    #expect(days.quarters.basis == .days)
  }

  @Test("An area's quarters are the sums of its wards', and say when some have no plan")
  func sums() throws {
    let advice = try AdvisedRegion(decisions: Decisions(knownChanges: [AdvisedRegion.summer()])).advice()
    let rows = try document("REG", advice).rows
    for (unit, parts) in [("REG", ["MED", "KIR"]), ("MED", ["M1", "M2", "M3", "M4"]), ("KIR", ["K1"])] {
      let whole = try #require(rows.first { $0.unit == UnitCode(unit) })
      #expect(whole.quarters.amounts.reduce(0, +) == whole.line.amount)
      for quarter in 0..<4 {
        let sum = rows.filter { parts.contains($0.unit.text) }.reduce(0) { $0 + $1.quarters.amounts[quarter] }
        #expect(whole.quarters.amounts[quarter] == sum)
      }
    }
    // M3 and M4 are not in the plan, and nobody has a history in surgery.
    #expect(rows.map(\.unit) == ["REG", "KIR", "K1", "MED", "M1", "M2", "M3", "M4"])
    #expect(rows.map(\.quarters.basis) == [.both, .days, .days, .both, .season, .season, .days, .days])
  }

  @Test("What an area has not shared out lies by its own season")
  func rest() throws {
    var region = try TestRegion.guide()
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    try region.assign(total: 40_000, areas: ["MED": 8000], wards: ["M1": 2000, "M2": 2000], on: "2026-03-02")
    let advice = try AdvisedRegion().advice()
    let document = try #require(
      try region.state.document(of: "MED", year: 2027, asOf: day("2026-03-21"), units: region.units, advice: advice))
    #expect(document.rows[0].quarters.amounts.reduce(0, +) == 8000)
    #expect(document.rows[0].quarters.basis == .season)
    // Wards 493 + 493, and of the 4 000 that are left 986.3, which has the largest remainder.
    #expect(document.rows[0].quarters.amounts[0] == 493 + 493 + 987)
  }
}
