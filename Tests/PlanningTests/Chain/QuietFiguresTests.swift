import PlanningModel
import Testing

@testable import Planning

@Suite("Figures that would be wrong without anybody seeing it")
struct QuietFiguresTests {
  @Test("The queue starts from what was counted before the plan, not from what was counted in it")
  func queueStart() throws {
    var region = TinyRegion()
    region.settings.planStart = Month(year: 2026, month: 7)
    var list = TinyRegion.waitingList("MOTT", "NY", inflow: 100, waiting: 420)
    for month in 30..<36 { list.waitingAtEnd[month] = 900 }
    region.waiting = [list]
    let queue = try #require(try region.plan().series("MOTT", "NY").queue)
    #expect(queue.waitingWithoutGoal[0] == 420)
    #expect(queue.countedIn == .month(Month(year: 2026, month: 6)))
  }

  @Test("Return visits of return visits are planned whatever the order of the rules", arguments: [false, true])
  func chainedReturnVisits(reversed: Bool) throws {
    var region = TinyRegion()
    region.volumes = [TinyRegion.volume("MOTT", "NY") { _ in 100 }]
    region.objects.append(TinyRegion.object("SENARE", .activities))
    let pairs = [("NY", "ATER"), ("ATER", "SENARE")]
    region.configure = { facts in
      facts.returnVisits = (reversed ? pairs.reversed() : pairs).map { first, following in
        ReturnVisitRule(
          unit: nil, first: PlanningObjectCode(first), following: PlanningObjectCode(following), lagMonths: 1,
          ratio: 0.5, row: 2)
      }
    }
    region.decisions = Decisions(knownChanges: [
      KnownChange(
        code: KnownChangeCode("K1"), name: "Ändring", unit: UnitCode("MOTT"), object: PlanningObjectCode("NY"),
        from: Month(year: 2027, month: 1), through: nil, effect: .add(40), status: .decided, reason: "beslut")
    ])
    // Hand calculation: 40 more from January give 20 from February and 10 from March.
    #expect(
      try region.plan().series("MOTT", "SENARE").steps.totals.map(\.value) == [0, 0] + Array(repeating: 10, count: 10))
  }

  @Test("A decision takes away at most what there is, and so do the return visits that follow")
  func neverBelowZero() throws {
    var region = TinyRegion()
    region.volumes = [TinyRegion.volume("MOTT", "NY") { _ in 100 }, TinyRegion.volume("MOTT", "ATER") { _ in 30 }]
    region.configure = { facts in
      facts.returnVisits = [
        ReturnVisitRule(
          unit: nil, first: PlanningObjectCode("NY"), following: PlanningObjectCode("ATER"), lagMonths: 1, ratio: 0.9,
          row: 2)
      ]
    }
    region.decisions = Decisions(knownChanges: [
      KnownChange(
        code: KnownChangeCode("K1"), name: "Upphör", unit: UnitCode("MOTT"), object: PlanningObjectCode("NY"),
        from: Month(year: 2027, month: 1), through: nil, effect: .add(-500), status: .decided, reason: "beslut")
    ])
    let plan = try region.plan()
    #expect(try plan.series("MOTT", "NY").steps.totals.allSatisfy { $0 == .zero })
    let following = try plan.series("MOTT", "ATER").steps.totals
    #expect(following[0] > .zero)
    #expect(following.dropFirst().allSatisfy { $0 == .zero })
  }

  @Test("What is bought where nobody has stated a capacity fills no gap elsewhere")
  func boughtWithoutStatedCapacity() throws {
    var region = TinyRegion()
    region.volumes = [
      TinyRegion.volume("AVD1", "SLUTEN", bedDays: { _ in 400 }) { _ in 100 },
      TinyRegion.volume("AVD2", "SLUTEN", bedDays: { _ in 400 }) { _ in 100 },
    ]
    region.bedStock = [TinyRegion.beds("AVD1", 10)]
    let before = try region.plan()
    region.decisions = Decisions(measures: [
      BalancingMeasure(
        code: MeasureCode("A1"), name: "Köpt vård", unit: UnitCode("AVD2"), capacity: CapacityCode("PLATS"),
        side: .capacity, kind: .boughtCare, decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil,
        plannedHoursPerMonth: 500, costPerYear: nil, proposedBy: "chef",
        state: .effectVerified(
          VerifiedEffect(
            indicator: "dygn", baseline: 0, target: 1, measured: 1, date: Day(number: 20_000),
            verifiedBy: "controller", hoursPerMonth: 500)))
    ])
    let plan = try region.plan()
    let year = try plan.view("2027").range
    #expect(try plan.summed("AVD2", "PLATS").figure(in: year).bought == Hours(6000))
    #expect(try plan.summed("SJH", "PLATS").figure(in: year).gap == before.summed("SJH", "PLATS").figure(in: year).gap)
  }

  @Test("A unit that has closed offers nothing, and its share of a resource goes to the others")
  func closedUnit() throws {
    var region = TinyRegion()
    region.units[2].closes = Day("2027-06-30")
    region.configure = { facts in
      facts.premises = [
        Premises(
          unit: UnitCode("SJH"), code: PremisesCode("SAL"), name: "Sal", count: 1, hoursPerDay: 24, pattern: .always,
          validFrom: nil, validThrough: nil, row: 2)
      ]
      facts.compositions = ["AVD1", "AVD2"].map { unit in
        CompositionPart(
          unit: UnitCode(unit), capacity: CapacityCode("LAK"), resourceUnit: UnitCode("SJH"),
          resource: .premises(PremisesCode("SAL")), hoursPerHour: 1, row: 2)
      }
    }
    let plan = try region.plan()
    // Hand calculation: 30 and 31 days of 24 hours, shared by two until June.
    #expect(try plan.own("AVD1", "LAK").figure(in: 5..<6).available == Hours(360))
    #expect(try plan.own("AVD1", "LAK").figure(in: 6..<7).available == .zero)
    #expect(try plan.own("AVD2", "LAK").figure(in: 6..<7).available == Hours(744))
  }

  @Test("Beds stated for the month a ward opens in are not cut once more")
  func statedForPartOfMonth() throws {
    var region = TinyRegion()
    region.units[2].opens = Day("2027-02-15")
    var stock = TinyRegion.beds("AVD1", 10)
    stock.start = Int(Month(year: 2027, month: 2).index)
    stock.availableBedDays = [140]
    region.bedStock = [stock]
    let plan = try region.plan()
    #expect(try plan.own("AVD1", "PLATS").figure(in: 0..<1).available == .zero)
    #expect(try plan.own("AVD1", "PLATS").figure(in: 1..<2).available == Hours(140 * 24))
  }

  @Test("An activity type that a profile does not have is no figure")
  func unknownActivityType() throws {
    var region = TinyRegion()
    region.configure = { facts in
      facts.functions = [
        StaffFunction(
          unit: UnitCode("MOTT"), code: FunctionCode("SSK"), name: "Sköterska", fullTimeEquivalents: 1,
          weeklyHours: 40, pattern: .weekdays, leaveDays: 0, absenceShare: 0, educationShare: 0, validFrom: nil,
          validThrough: nil, row: 2)
      ]
      facts.timeUse = [TimeUse(unit: nil, function: FunctionCode("SSK"), activity: "patient", share: 1, row: 2)]
    }
    let explainer = Explainer(try region.plan())
    for (text, isThere) in [("patient", true), ("telefon", false)] {
      let address = try #require(FigureAddress("resource/MOTT/function:SSK:\(text)/2027"))
      #expect(((try? explainer.explain(address)) != nil) == isThere)
    }
  }
}
