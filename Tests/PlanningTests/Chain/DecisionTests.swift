import PlanningModel
import Testing

@testable import Planning

@Suite("Decisions in the plan")
struct DecisionTests {
  private func region() -> TinyRegion {
    var region = TinyRegion()
    region.volumes = [
      TinyRegion.volume("MOTT", "NY") { _ in 100 }, TinyRegion.volume("MOTT", "ATER") { _ in 150 },
      TinyRegion.volume("VC", "NY") { _ in 300 },
    ]
    region.configure = { $0.activityTimes = [TinyRegion.time(nil, "NY", "LAK", 0.5)] }
    return region
  }

  private func change(_ effect: ChangeEffect, status: ChangeStatus = .decided) -> KnownChange {
    KnownChange(
      code: KnownChangeCode("K1"), name: "Ändring", unit: UnitCode("MOTT"), object: PlanningObjectCode("NY"),
      from: Month(year: 2027, month: 7), through: nil, effect: effect, status: status, reason: "beslut")
  }

  private func effect(of step: NeedStep, _ plan: Plan, _ unit: String, _ object: String, _ view: String) throws
    -> Double
  {
    let waterfall = try plan.series(unit, object).steps.waterfall(in: try plan.view(view).range)
    return waterfall.first { $0.step == step }?.effect.value ?? 0
  }

  @Test("An addition of 10 a month from July adds 60 in the year")
  func addition() throws {
    var region = region()
    region.decisions = Decisions(knownChanges: [change(.add(10))])
    #expect(try effect(of: .knownChange(KnownChangeCode("K1")), region.plan(), "MOTT", "NY", "2027") == 60)
  }

  @Test("A proposed change is not in the plan")
  func proposed() throws {
    var region = region()
    region.decisions = Decisions(knownChanges: [change(.add(10), status: .proposed)])
    #expect(try effect(of: .knownChange(KnownChangeCode("K1")), region.plan(), "MOTT", "NY", "2027") == 0)
  }

  @Test("A factor scales what was there before it")
  func factor() throws {
    var region = region()
    let before = try region.plan().series("MOTT", "NY").need(in: 6..<12).value
    region.decisions = Decisions(knownChanges: [change(.multiply(0.8))])
    let plan = try region.plan()
    #expect(abs(try plan.series("MOTT", "NY").need(in: 6..<12).value - before * 0.8) < 1e-4)
    #expect(try plan.series("MOTT", "NY").need(in: 0..<6) == region.plan().series("MOTT", "NY").need(in: 0..<6))
  }

  @Test("Moved care leaves one unit, arrives at another and changes nothing for the region")
  func move() throws {
    var region = region()
    region.decisions = Decisions(knownChanges: [
      change(.move(share: 0.25, to: UnitCode("VC"), as: PlanningObjectCode("NY")))
    ])
    let plan = try region.plan()
    let step = NeedStep.careMoved(KnownChangeCode("K1"))
    let left = try effect(of: step, plan, "MOTT", "NY", "2027")
    #expect(left < -140)
    #expect(try effect(of: step, plan, "VC", "NY", "2027") == -left)
    let year = try plan.view("2027").range
    let regional = try plan.summed("R", "LAK").need.waterfall(in: year)
    #expect(regional.first { $0.step == step }?.effect ?? .zero == .zero)
  }

  @Test("Care can move to a unit that has never produced it")
  func moveToNew() throws {
    var region = region()
    region.decisions = Decisions(knownChanges: [
      change(.move(share: 0.5, to: UnitCode("AVD1"), as: PlanningObjectCode("ATER")))
    ])
    let plan = try region.plan()
    #expect(
      try plan.series("AVD1", "ATER").need(in: 6..<12)
        == Activities(
          millionths: -Int64(try effect(of: .careMoved(KnownChangeCode("K1")), plan, "MOTT", "NY", "2027") * 1_000_000))
    )
    #expect(try plan.series("AVD1", "ATER").forecast == nil)
  }

  @Test("Extra first visits bring their return visits after the lag")
  func returnVisits() throws {
    var region = region()
    let configure = region.configure
    region.configure = { facts in
      configure(&facts)
      facts.returnVisits = [(2, 0.5), (4, 0.25)].map { lag, ratio in
        ReturnVisitRule(
          unit: nil, first: PlanningObjectCode("NY"), following: PlanningObjectCode("ATER"), lagMonths: lag,
          ratio: ratio, row: 2)
      }
    }
    region.decisions = Decisions(knownChanges: [change(.add(10))])
    let plan = try region.plan()
    let added = try plan.series("MOTT", "ATER").steps.values(of: .returnVisits)
    // Hand calculation: 10 more from July give 5 more from September and 2.5 more from November.
    #expect(added == [0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 7.5, 7.5])
    // Without a change of its own the health centre has no such step.
    #expect(try plan.series("VC", "ATER").steps.values(of: .returnVisits).allSatisfy { $0 == 0 })
  }

  @Test("A decided measure is beside the balance, a verified one inside it")
  func measures() throws {
    // Vector T14: need 100, capacity 90, measure +10: −10 until verified, then 0. Here per month.
    func plan(_ state: MeasureState) throws -> BalanceFigure {
      var region = TinyRegion()
      region.volumes = [
        TinyRegion.volume("AVD1", "NY") { Double(Month(year: 2024, month: 1).advanced(by: $0).dayCount) }
      ]
      region.configure = { facts in
        facts.activityTimes = [TinyRegion.time(nil, "NY", "LAK", 100.0 / 31)]
        facts.premises = [
          Premises(
            unit: UnitCode("AVD1"), code: PremisesCode("RUM"), name: "Rum", count: 1, hoursPerDay: 90.0 / 31,
            pattern: .always, validFrom: nil, validThrough: nil, row: 2)
        ]
        facts.compositions = [
          CompositionPart(
            unit: UnitCode("AVD1"), capacity: CapacityCode("LAK"), resourceUnit: UnitCode("AVD1"),
            resource: .premises(PremisesCode("RUM")), hoursPerHour: 1, row: 2)
        ]
      }
      region.decisions = Decisions(measures: [
        BalancingMeasure(
          code: MeasureCode("A1"), name: "Nytt arbetssätt", unit: UnitCode("AVD1"), capacity: CapacityCode("LAK"),
          side: .capacity, kind: .improvedMethod, decidingLevel: .tactical, from: Month(year: 2027, month: 1),
          through: nil, plannedHoursPerMonth: 10, costPerYear: nil, proposedBy: "enhetschef", state: state)
      ])
      let plan = try region.plan()
      return try plan.own("AVD1", "LAK").figure(in: try plan.view("2027-01").range)
    }
    let decided = try plan(.decided)
    #expect(abs((decided.gap?.value ?? 0) + 10) < 1e-4)
    #expect(decided.planned == Hours(10))
    let verified = try plan(
      .effectVerified(
        VerifiedEffect(
          indicator: "minuter", baseline: 30, target: 27, measured: 27, date: Day(number: 20_000),
          verifiedBy: "controller", hoursPerMonth: 10)))
    #expect(abs(verified.gap?.value ?? 1) < 1e-4)
    #expect(verified.planned == .zero)
    let cancelled = try plan(.cancelled)
    #expect(cancelled.planned == .zero)
  }
}
