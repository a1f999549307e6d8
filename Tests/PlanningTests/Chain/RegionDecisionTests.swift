import PlanningModel
import Testing

@testable import Planning

@Suite("Decisions for a unit above are divided among the units below (R039)")
struct RegionDecisionTests {
  /// Two wards with 60 and 40 expected every day, each repeating last year.
  private func region(_ effect: ChangeEffect, unit: String = "R", object: String = "NY") -> TinyRegion {
    var region = TinyRegion()
    region.settings.coherence = .bottomUp
    let first = Month(year: 2024, month: 1)
    region.volumes = [("AVD1", 60.0), ("AVD2", 40)].map { unit, perDay in
      TinyRegion.volume(unit, "NY") { Double(first.advanced(by: $0).dayCount) * perDay }
    }
    region.decisions = Decisions(knownChanges: [
      KnownChange(
        code: KnownChangeCode("K1"), name: "Ändring", unit: UnitCode(unit), object: PlanningObjectCode(object),
        from: Month(year: 2027, month: 1), through: nil, effect: effect, status: .decided, reason: "beslut")
    ])
    return region
  }

  private func effects(_ plan: Plan, _ step: NeedStep = .knownChange(KnownChangeCode("K1"))) throws -> [[Double]] {
    try ["AVD1", "AVD2"].map { try plan.series($0, "NY").steps.values(of: step) }
  }

  @Test("So many more a month are divided by forecast shares, to the last millionth", arguments: [30.0, -30, 1.0 / 3])
  func addition(perMonth: Double) throws {
    let effects = try effects(try region(.add(perMonth)).plan())
    for month in 0..<12 {
      #expect(abs(effects[0][month] - 0.6 * perMonth) < 1e-5)
      #expect(Activities(effects[0][month]) + Activities(effects[1][month]) == Activities(perMonth))
    }
  }

  @Test("A factor and a move hold alike for all")
  func factorAndMove() throws {
    let scaled = try region(.multiply(1.1)).plan()
    let plain = try region(.add(0)).plan()
    for unit in ["AVD1", "AVD2"] {
      let before = try plain.series(unit, "NY").need(in: 0..<12).value
      #expect(abs(try scaled.series(unit, "NY").need(in: 0..<12).value - 1.1 * before) < 1e-4)
    }
    let moved = try region(.move(share: 0.5, to: UnitCode("VC"), as: PlanningObjectCode("NY"))).plan()
    let half = try plain.series("AVD1", "NY").need(in: 0..<12).value / 2
    #expect(abs(try moved.series("AVD1", "NY").need(in: 0..<12).value - half) < 1e-4)
    let both = try plain.series("AVD2", "NY").need(in: 0..<12).value / 2 + half
    #expect(abs(try moved.series("VC", "NY").need(in: 0..<12).value - both) < 1e-4)
  }

  @Test("A unit that has the object itself keeps the decision, and where nobody below has it something new begins")
  func ownAndNew() throws {
    let own = try effects(try region(.add(30), unit: "AVD1").plan())
    #expect(own[0].allSatisfy { $0 == 30 } && own[1].allSatisfy { $0 == 0 })
    let new = try region(.add(30), unit: "VC", object: "ATER").plan()
    #expect(try new.series("VC", "ATER").need(in: 0..<1) == Activities(30))
  }

  @Test("Where nothing is expected all get the same, and nothing is lost")
  func equally() {
    let none = [Activities](repeating: .zero, count: 1)
    #expect(KnownChanges.divided([-7], among: [none, none]) == [[-4], [-3]])
    #expect(KnownChanges.divided([7], among: [none]) == [[7]])
  }
}
