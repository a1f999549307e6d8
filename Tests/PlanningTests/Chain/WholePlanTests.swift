import PlanningModel
import Testing

@testable import Planning

@Suite("The whole plan adds up")
struct WholePlanTests {
  /// A region with trend, season and noise, moves, goals, return visits, measures and shared resources.
  private func region(seed: UInt64) -> TinyRegion {
    var region = TinyRegion()
    var state = seed
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    for unit in ["AVD1", "AVD2", "MOTT", "VC"] {
      for object in ["NY", "ATER"] {
        region.volumes.append(TinyRegion.volume(unit, object) { 80 + Double($0) + 40 * noise() })
      }
    }
    region.volumes.append(TinyRegion.volume("AVD1", "SLUTEN", bedDays: { _ in 400 }) { _ in 90 + 20 * noise() })
    region.volumes.append(TinyRegion.volume("AVD2", "SLUTEN", bedDays: { _ in 300 }) { _ in 70 + 20 * noise() })
    region.waiting = [TinyRegion.waitingList("MOTT", "NY", inflow: 117, waiting: 400)]
    region.bedStock = [TinyRegion.beds("AVD1", 14), TinyRegion.beds("AVD2", 12)]
    region.configure = { facts in
      facts.activityTimes = [
        TinyRegion.time(nil, "NY", "LAK", 1.0 / 3), TinyRegion.time("VC", "NY", "LAK", 0.7),
        TinyRegion.time(nil, "ATER", "LAK", 1.0 / 7),
      ]
      facts.returnVisits = [
        ReturnVisitRule(
          unit: nil, first: PlanningObjectCode("NY"), following: PlanningObjectCode("ATER"), lagMonths: 2, ratio: 0.9,
          row: 2)
      ]
      facts.functions = ["MOTT", "VC", "AVD1", "AVD2"].map {
        StaffFunction(
          unit: UnitCode($0), code: FunctionCode("LÄK"), name: "Läkare", fullTimeEquivalents: 0.7, weeklyHours: 40,
          pattern: .weekdays, leaveDays: 28, absenceShare: 0.05, educationShare: 0.04, validFrom: nil,
          validThrough: nil, row: 2)
      }
      facts.compositions = ["MOTT", "VC", "AVD1", "AVD2"].map {
        CompositionPart(
          unit: UnitCode($0), capacity: CapacityCode("LAK"), resourceUnit: UnitCode($0),
          resource: .function(FunctionCode("LÄK"), activity: "patient"), hoursPerHour: 1, row: 2)
      }
    }
    let moved = ChangeEffect.move(share: 0.1, to: UnitCode("VC"), as: PlanningObjectCode("NY"))
    region.decisions = Decisions(
      knownChanges: [
        KnownChange(
          code: KnownChangeCode("K1"), name: "Ny metod", unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"),
          from: Month(year: 2027, month: 2), through: nil, effect: .multiply(1.13), status: .decided, reason: "r"),
        KnownChange(
          code: KnownChangeCode("K2"), name: "Nära vård", unit: UnitCode("MOTT"), object: PlanningObjectCode("NY"),
          from: Month(year: 2027, month: 4), through: nil, effect: moved, status: .decided, reason: "r"),
      ],
      limits: [
        PlanningLimit(
          kind: .queueReductionPerWeek, unit: UnitCode("MOTT"), object: PlanningObjectCode("NY"), value: 5,
          validFrom: nil, validThrough: nil, reason: "mål")
      ],
      measures: [
        BalancingMeasure(
          code: MeasureCode("A1"), name: "Digital anamnes", unit: UnitCode("VC"), capacity: CapacityCode("LAK"),
          side: .need, kind: .digitalTool, decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil,
          plannedHoursPerMonth: 9, costPerYear: nil, proposedBy: "a",
          state: .effectVerified(
            VerifiedEffect(
              indicator: "min", baseline: 20, target: 18, measured: 18, date: Day(number: 20_000), verifiedBy: "b",
              hoursPerMonth: 3)))
      ])
    return region
  }

  @Test(
    "Every waterfall sums exactly, at every unit and in every view, and children sum to their parent",
    arguments: [
      1, 2, 3, 99,
    ] as [UInt64])
  func exactSums(seed: UInt64) throws {
    let plan = try region(seed: seed).plan()
    for node in plan.balance.summed {
      for view in plan.timeline.views {
        let total = node.need.total(in: view.range)
        #expect(node.need.waterfall(in: view.range).map(\.effect).total() == total)
        #expect(view.range.map { node.need.total(in: $0..<($0 + 1)) }.total() == total)
        let children = plan.units.children[node.unit].compactMap {
          plan.balance.summed(unit: $0, capacity: node.capacity)
        }
        let own = plan.balance.own(unit: node.unit, capacity: node.capacity)
        #expect((children + [own].compactMap { $0 }).map { $0.need.total(in: view.range) }.total() == total)
        let figure = node.figure(in: view.range)
        if let gap = figure.gap, let available = figure.available {
          #expect(gap == available + figure.bought + figure.verified - (figure.need - figure.needWithoutStatedCapacity))
        }
      }
    }
    for series in plan.production.series {
      for view in plan.timeline.views {
        #expect(series.steps.waterfall(in: view.range).map(\.effect).total() == series.need(in: view.range))
        if let bedDays = series.bedDaySteps {
          #expect(bedDays.waterfall(in: view.range).map(\.effect).total() == bedDays.total(in: view.range))
        }
      }
    }
  }

  @Test("The plan is the same on one thread and on two")
  func threads() throws {
    let (one, two) = (try region(seed: 7).plan(threads: 1), try region(seed: 7).plan(threads: 2))
    for (left, right) in zip(one.balance.summed, two.balance.summed) {
      for view in one.timeline.views { #expect(left.figure(in: view.range) == right.figure(in: view.range)) }
      #expect(left.deviations == right.deviations)
    }
    #expect(one.findings.map(\.message) == two.findings.map(\.message))
  }

  @Test("A what-if on one unit's time equals a whole plan with the changed time")
  func whatIf() throws {
    let region = region(seed: 5)
    let changed = TinyRegion.time("MOTT", "NY", "LAK", 0.9)
    let quick = Planner().plan(try region.plan(), changing: changed)
    var input = try region.input()
    input.facts.activityTimes.append(changed)
    let whole = Planner().plan(input)
    for (left, right) in zip(quick.balance.summed, whole.balance.summed) {
      for view in quick.timeline.views { #expect(left.figure(in: view.range) == right.figure(in: view.range)) }
    }
    let before = try region.plan().own("MOTT", "LAK").figure(in: 0..<12)
    #expect(try whole.own("MOTT", "LAK").figure(in: 0..<12).need > before.need)
  }

  @Test("The probability that a plan holds falls as its need grows")
  func probability() throws {
    var previous = 1.0
    for hours in [0.05, 0.2, 1.0 / 3, 0.5, 2] {
      let plan = Planner().plan(try region(seed: 3).plan(), changing: TinyRegion.time("AVD2", "NY", "LAK", hours))
      let probability = try #require(try plan.own("AVD2", "LAK").figure(in: 0..<12).probability)
      #expect(probability <= previous)
      previous = probability
    }
    #expect(previous == 0)
  }

  @Test("Quantiles of the need surround it and widen with the organisation's sums")
  func quantiles() throws {
    let plan = try region(seed: 3).plan()
    let node = try plan.own("AVD1", "LAK")
    let quantiles = node.needQuantiles([0.1, 0.5, 0.9], in: 0..<12)
    #expect(quantiles[0] < quantiles[1] && quantiles[1] < quantiles[2])
    #expect(quantiles[0] < node.need.total(in: 0..<12).value && node.need.total(in: 0..<12).value < quantiles[2])
  }

  @Test("A capacity limits where it is both needed and scarce")
  func limiting() throws {
    let plan = try region(seed: 3).plan()
    let (beds, doctors) = (try plan.capacity("PLATS"), try plan.capacity("LAK"))
    let year = try plan.view("2027")
    #expect(plan.isLimiting(capacity: beds, unit: 0, in: year))
    let full = try plan.own("MOTT", "LAK").figure(in: year.range).utilisation ?? 0
    #expect(plan.isLimiting(capacity: doctors, unit: try plan.position("MOTT"), in: year) == (full >= 0.9))
  }
}
