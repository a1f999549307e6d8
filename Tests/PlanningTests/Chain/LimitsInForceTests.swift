import PlanningModel
import Testing

@testable import Planning

@Suite("Limits in force")
struct LimitsInForceTests {
  @Test("The nearest unit decides, then the narrowest object, then the latest decision")
  func precedence() throws {
    func limit(_ unit: String?, _ object: String?, _ value: Double, from: String? = nil) -> PlanningLimit {
      PlanningLimit(
        kind: .occupancy, unit: unit.map { UnitCode($0) }, object: object.map { PlanningObjectCode($0) }, value: value,
        validFrom: from.flatMap { Day($0) }, validThrough: nil, reason: "r")
    }
    let tree = try UnitTree(TinyRegion().units)
    let limits = LimitsInForce(
      limits: [
        limit(nil, nil, 0.95), limit("SJH", nil, 0.9), limit("SJH", "SLUTEN", 0.85), limit("AVD1", nil, 0.8),
        limit("AVD2", "SLUTEN", 0.7), limit("AVD2", "SLUTEN", 0.75, from: "2027-01-01"), limit("BORTA", nil, 0.1),
      ], units: tree)
    func value(_ unit: String, _ object: String, _ day: String) throws -> Double? {
      let position = try #require(tree.position(of: UnitCode(unit)))
      let date = try #require(Day(day))
      return limits.limit(.occupancy, unit: position, object: PlanningObjectCode(object), on: date)?.value
    }
    let cases: [(String, String, String, Double)] = [
      ("VC", "SLUTEN", "2027-01-01", 0.95), ("SJH", "NY", "2027-01-01", 0.9), ("SJH", "SLUTEN", "2027-01-01", 0.85),
      ("MOTT", "SLUTEN", "2027-01-01", 0.85), ("AVD1", "SLUTEN", "2027-01-01", 0.8),
      ("AVD2", "SLUTEN", "2026-12-31", 0.7), ("AVD2", "SLUTEN", "2027-01-01", 0.75), ("AVD2", "NY", "2027-01-01", 0.9),
    ]
    for (unit, object, day, expected) in cases { #expect(try value(unit, object, day) == expected) }
    let other = limits.limit(.maximumQueue, unit: 0, object: PlanningObjectCode("NY"), on: Day(number: 20_000))
    #expect(other == nil)
  }
}
