import PlanningModel
import Testing

@testable import Planning

@Suite("Return visits that go with moved first visits")
struct FollowingCareTests {
  private static func rule(
    _ first: String, _ following: String, _ lag: Int, _ ratio: Double, at unit: String? = nil
  ) -> ReturnVisitRule {
    ReturnVisitRule(
      unit: unit.map { UnitCode($0) }, first: PlanningObjectCode(first), following: PlanningObjectCode(following),
      lagMonths: lag, ratio: ratio, row: 2)
  }

  private static let rules = [rule("NY", "ATER", 1, 0.5), rule("NY", "ATER", 3, 0.25)]

  /// A clinic with 100 first visits and some return visits a month, and a health centre with as many first visits.
  private func region(_ rules: [ReturnVisitRule] = rules, returnVisits: Double = 60) -> TinyRegion {
    var region = TinyRegion()
    region.objects += [TinyRegion.object("BESOK", .activities), TinyRegion.object("UPPF", .activities)]
    region.volumes = [
      TinyRegion.volume("MOTT", "NY") { _ in 100 }, TinyRegion.volume("MOTT", "ATER") { _ in returnVisits },
      TinyRegion.volume("VC", "NY") { _ in 100 },
    ]
    region.configure = { $0.returnVisits = rules }
    return region
  }

  private func move(_ amount: Double, _ object: String = "NY", as other: String? = nil) -> Redistribution {
    Redistribution(
      .care(PlanningObjectCode(object), as: PlanningObjectCode(other ?? object)), from: UnitCode("MOTT"),
      to: UnitCode("VC"),
      amounts: (1...12).map { MonthlyAmount(month: Month(year: 2027, month: $0), amount: amount) })
  }

  private func moved(_ plan: Plan, _ unit: String, _ object: String) throws -> [Double] {
    try plan.series(unit, object).steps.values(of: .careRedistributed(MeasureCode("prov-1")))
  }

  @Test("They leave the source and arrive at the receiver after their lags, also where it had none")
  func follow() throws {
    let plan = try region().plan()
    let trial = plan.trial(of: [move(20)])
    let after = trial.after
    // Hand calculation: 20 × 0.5 from February, and 20 × 0.25 more from April: 2 × 10 + 9 × 15 are 155.
    #expect(
      trial.following == [
        .init(from: UnitCode("MOTT"), to: UnitCode("VC"), object: PlanningObjectCode("ATER"), visits: Activities(155))
      ])
    let expected = [0, 10, 10] + [Double](repeating: 15, count: 9)
    #expect(try moved(after, "VC", "ATER") == expected)
    #expect(try moved(after, "MOTT", "ATER") == expected.map { -$0 })
    #expect(try moved(after, "VC", "NY") == [Double](repeating: 20, count: 12))
  }

  @Test("What is tried and what is decided are the same")
  func decided() throws {
    var region = region()
    var agreed = move(20)
    agreed.consents = ["MOTT", "VC"].map { RedistributionConsent(unit: UnitCode($0), by: "A") }
    region.decisions = Decisions(measures: [
      BalancingMeasure(
        code: MeasureCode("prov-1"), name: "Flytt", unit: UnitCode("VC"), capacity: CapacityCode("LAK"), side: .need,
        kind: .redistribution, decidingLevel: .strategic, from: Month(year: 2027, month: 1), through: nil,
        plannedHoursPerMonth: 0, proposedBy: "SPL", state: .decided, redistribution: agreed)
    ])
    let plan = try region.plan()
    #expect(try moved(plan, "VC", "ATER") == [0, 10, 10] + [Double](repeating: 15, count: 9))
  }

  @Test("No more leaves than there is")
  func capped() throws {
    let plan = try region(returnVisits: 12).plan()
    let after = plan.trial(of: [move(20)]).after
    let there = try plan.series("MOTT", "ATER").steps.totals.map(\.value)
    let wanted = [0, 10, 10] + [Double](repeating: 15, count: 9)
    #expect(try moved(after, "VC", "ATER") == zip(wanted, there).map { min($0, $1) })
    #expect(there.allSatisfy { $0 > 10 && $0 < 15 })
    #expect(try after.series("MOTT", "ATER").steps.totals[5] == .zero)
  }

  @Test(
    "The rules of the unit they leave hold, so that a receiver with fewer gives no gain that nobody verified (R133)")
  func ownRules() throws {
    let own = [Self.rule("NY", "ATER", 2, 0.4, at: "MOTT"), Self.rule("NY", "ATER", 1, 0.1, at: "VC")]
    let after = try region(Self.rules + own).plan().trial(of: [move(20)]).after
    #expect(try moved(after, "VC", "ATER") == [0, 0] + [Double](repeating: 8, count: 10))
  }

  @Test("Care that becomes another object takes its return visits along as what the receiver's rules lead to")
  func otherObject() throws {
    let rules = Self.rules + [Self.rule("BESOK", "UPPF", 1, 0.3), Self.rule("BESOK", "ATER", 2, 0.1)]
    let after = try region(rules).plan().trial(of: [move(20, as: "BESOK")]).after
    // Three of four become follow-ups and one stays a return visit, as 0.3 is to 0.1; lags are those of the source.
    let all = [0, 10, 10] + [Double](repeating: 15, count: 9)
    #expect(try moved(after, "VC", "UPPF") == all.map { $0 * 0.75 })
    #expect(try moved(after, "VC", "ATER") == all.map { $0 * 0.25 })
    #expect(try moved(after, "MOTT", "ATER") == all.map { -$0 })
    // Where the receiver's rules lead to nothing, nobody knows what they would be.
    let stays = try region().plan().trial(of: [move(20, as: "BESOK")]).after
    #expect(try moved(stays, "MOTT", "ATER").allSatisfy { $0 == 0 })
  }

  @Test("Return visits of return visits follow too, and rules in a circle end")
  func chains() throws {
    let rules = [
      Self.rule("NY", "ATER", 1, 0.5), Self.rule("ATER", "UPPF", 2, 0.5), Self.rule("UPPF", "NY", 1, 0.5),
    ]
    let plan = try region(rules).plan()
    let following = plan.followingCare(
      of: PlanningObjectCode("NY"), as: PlanningObjectCode("NY"), from: UnitCode("MOTT"), to: UnitCode("VC"))
    #expect(following.map(\.object.text) == ["ATER", "UPPF"])
    #expect(following.map(\.shares) == [[0, 0.5], [0, 0, 0, 0.25]])
  }

  @Test("A linear model gets the return visits of some periods for a first visit in others")
  func coefficients() throws {
    let following = try #require(
      try region().plan().followingCare(
        of: PlanningObjectCode("NY"), as: PlanningObjectCode("NY"), from: UnitCode("MOTT"), to: UnitCode("VC")
      ).first)
    #expect(following.visits(following: [12, 0, 0, 0, 4, 0]) == [0, 6, 0, 3, 0, 2])
    // Of visits spread over January–March: two thirds of the 0.5 return in the quarter; the rest, and all 0.25, in the
    // next one.
    #expect(abs(following.visits(in: 0..<3, perVisitIn: 0..<3) - 0.5 * 2 / 3) < 1e-12)
    #expect(abs(following.visits(in: 3..<6, perVisitIn: 0..<3) - (0.5 / 3 + 0.25)) < 1e-12)
  }

  @Test("A lag of two months in a plan of quarters falls by two thirds in the next")
  func quarters() {
    let shares = ReturnVisits.shares(
      [Self.rule("NY", "ATER", 2, 0.6), Self.rule("NY", "ATER", 3, 0.3)], grain: .quarter)
    #expect(zip(shares, [0.2, 0.7]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("A receiver with room for the first visits but not for what follows is refused (R136)")
  func receiver() throws {
    var region = wards(need: [:], beds: ["AVD1": 20, "AVD2": 10])
    region.objects += [TinyRegion.object("ETT", .bedDays), TinyRegion.object("TVA", .bedDays)]
    let first = Month(year: 2024, month: 1)
    region.volumes = [("AVD1", "ETT", 8.0), ("AVD1", "TVA", 8), ("AVD2", "ETT", 7)].map { unit, object, beds in
      func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) * beds }
      return TinyRegion.volume(unit, object, bedDays: days, days)
    }
    region.configure = { $0.returnVisits = [Self.rule("ETT", "TVA", 1, 1)] }
    let plan = try region.plan()
    func trial(_ beds: Double) -> RedistributionTrial {
      let object = PlanningObjectCode("ETT")
      return plan.trial(of: [
        Redistribution(
          .care(object, as: object), from: UnitCode("AVD1"), to: UnitCode("AVD2"),
          amounts: (1...12).map {
            let month = Month(year: 2027, month: $0)
            return MonthlyAmount(month: month, amount: beds * Double(month.dayCount))
          })
      ])
    }
    #expect(trial(1).isAllowed, "\(trial(1).refusals.map(\.message))")
    // February: 28 × (7 + 2) days and 2 × 31 that follow from January are 314, of 280: 34 days are 816 hours.
    let refused = trial(2).refusals
    #expect(refused.map(\.requirement) == ["R136"])
    #expect(refused.first?.message.contains("skulle sakna 816 timmar vårdplats under 2027-02") == true)
  }

  @Test("Whatever is moved, every object's whole is kept and nothing falls below zero")
  func conservation() throws {
    var state: UInt64 = 20_270_611
    func random(_ upper: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * upper
    }
    for _ in 0..<40 {
      let rules = (0..<4).map { index in
        Self.rule(
          ["NY", "NY", "ATER", "BESOK"][index], ["ATER", "UPPF", "UPPF", "UPPF"][index], Int(random(5)), random(1.5),
          at: random(1) < 0.3 ? "MOTT" : nil)
      }
      let plan = try region(rules, returnVisits: random(90).rounded()).plan()
      let moves = (0..<2).map { _ in move(random(70), as: random(1) < 0.3 ? "BESOK" : nil) }
      let after = plan.trial(of: moves).after
      let needs = { (plan: Plan) in
        plan.timeline.periods.indices.map { period in
          plan.production.series.reduce(Activities.zero) { $0 + $1.need(in: period..<(period + 1)) }
        }
      }
      #expect(needs(after) == needs(plan))
      for series in after.production.series { #expect(series.steps.totals.allSatisfy { $0 >= .zero }) }
    }
  }
}
