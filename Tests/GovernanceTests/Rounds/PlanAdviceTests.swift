import Governance
import Planning
import PlanningModel
import Testing

/// The figures are worked out by hand from the volumes of `AdvisedRegion`; the comment at each says how.
@Suite("What the plan says about a plan year")
struct PlanAdviceTests {
  private func about(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    value.map { abs($0 - expected) <= tolerance } ?? false
  }

  @Test("A year the plan does not hold whole gives no advice", arguments: [2026, 2028])
  func outside(year: Int) throws {
    #expect(PlanAdvice(try AdvisedRegion().plan(), year: year) == nil)
  }

  @Test("A ward's need becomes bed-days and beds as in the guide: 2 400 × 3.5 = 8 400, 24.2 beds")
  func ward() throws {
    let line = try #require(try AdvisedRegion().advice().lines(for: "M1", object: "VTF").first)
    #expect(line.amount == 2400)
    #expect(line.basis == .needForecast)
    #expect(line.name == "Vårdtillfällen")
    #expect(about(line.conversion?.meanStayDays, 3.5, within: 1e-6))
    #expect(about(line.conversion?.occupancy, 0.95, within: 1e-6))
    #expect(about(line.capacityNeeded, 8400, within: 0.01))
    // 8 400 / (365 × 0.95), vector T2.
    #expect(about(line.beds(days: 365)?.beds, 24.225, within: 0.001))
  }

  @Test("An area's need is the sum of its units', with the stay that gives their bed-days")
  func area() throws {
    let lines = try AdvisedRegion().advice().lines(for: "MED")
    #expect(lines.map(\.object) == ["BES", "EFT", "VTF"])
    let stays = try #require(lines.last)
    // 2 400 + 1 200 episodes; (8 400 + 3 600) / 3 600 days.
    #expect(stays.amount == 3600)
    #expect(about(stays.conversion?.meanStayDays, 12_000.0 / 3600, within: 1e-6))
  }

  @Test("What is counted in bed-days takes one each, and visits take the hours of the one capacity they need")
  func conversions() throws {
    let advice = try AdvisedRegion().advice()
    let aftercare = try #require(advice.lines(for: "M2", object: "EFT").first)
    #expect(aftercare.amount == 730)
    #expect(aftercare.measure == .bedDays)
    #expect(aftercare.capacityNeeded == 730)
    let visits = try #require(advice.lines(for: "MOTT").first)
    #expect(visits.amount == 3650)
    #expect(visits.conversion == CapacityConversion(hoursPerActivity: 0.75))
    // 3 650 × 0.75.
    #expect(visits.capacityNeeded == 2737.5)
  }

  @Test("Visits that take two capacities, or none, are not turned into hours of either")
  func ambiguous() throws {
    for times in [
      [],
      [
        ActivityTime(unit: nil, object: "BES", capacity: "LAK", hours: 0.75, row: 2),
        ActivityTime(unit: nil, object: "BES", capacity: "RUM", hours: 1, row: 3),
      ],
    ] {
      let region = AdvisedRegion(configure: { facts in
        facts.capacities.append(Capacity(code: "RUM", name: "Rum", kind: .staffedRoom, limiting: .automatic))
        facts.activityTimes = times
      })
      #expect(try region.advice().lines(for: "MOTT").first?.conversion == nil)
    }
  }

  @Test("A unit without history has no lines, no weight and no quarters: none is zero")
  func missing() throws {
    let advice = try AdvisedRegion().advice()
    #expect(advice.lines(for: "KIR").isEmpty)
    #expect(advice.lines(for: "FINNS-INTE").isEmpty)
    #expect(advice.lines(for: "M1", object: "BES").isEmpty)
    let weights = advice.weights(of: "VTF", over: ["M1", "M2", "KIR", "MOTT"])
    #expect(about(weights[0], 2400, within: 0.01))
    #expect(about(weights[1], 1200, within: 0.01))
    #expect(weights[2] == nil && weights[3] == nil)
    #expect(advice.quarterShares(of: "VTF", at: "KIR") == nil)
    #expect(advice.quarterShares(of: "BES", at: "M1") == nil)
    let outcomes = advice.outcomes(of: "VTF", over: ["M1", "M2", "KIR"])
    #expect(about(outcomes[0], 2400, within: 1e-6) && about(outcomes[1], 1200, within: 1e-6))
    #expect(outcomes[2] == nil)
  }

  @Test("Quarters lie as the plan's need does: 1 200 more in the third")
  func quarters() throws {
    let even = try #require(try AdvisedRegion().advice().quarterShares(of: "VTF", at: "M1"))
    for (share, days) in zip(even, [90.0, 91, 92, 92]) { #expect(about(share, days / 365, within: 1e-6)) }
    let region = AdvisedRegion(decisions: Decisions(knownChanges: [AdvisedRegion.summer()]))
    let shares = try #require(try region.advice().quarterShares(of: "VTF", at: "M1"))
    // 2 400 × 92 / 365 + 1 200 of 3 600 in the third quarter.
    let expected = [90.0, 91, 92, 92].map { 2400 * $0 / 365 }
    for (quarter, share) in shares.enumerated() {
      #expect(about(share * 3600, expected[quarter] + (quarter == 2 ? 1200 : 0), within: 0.01))
    }
  }

  @Test("A year with months missing is no weight to share out by")
  func missingMonths() throws {
    let region = AdvisedRegion(configure: { $0.volumes[0].activities[30] = .nan })
    let outcomes = try region.advice().outcomes(of: "VTF", over: ["M1", "M2"])
    #expect(outcomes[0] == nil)
    #expect(about(outcomes[1], 1200, within: 1e-6))
  }

  @Test("The balance holds what somebody has stated; need without stated capacity stands beside it, never as zero")
  func balance() throws {
    let reading = try AdvisedRegion().advice().balance(of: ["MED", "KIR"], pricing: ["MED"])
    #expect(reading.year == 2027)
    #expect(reading.lines.map(\.unit) == ["MED"])
    let line = try #require(reading.lines.first)
    #expect(line.capacity == "VPL")
    // 8 400 × 24 / 0.95 against 24 × 365 × 24.
    #expect(about(line.need, 212_210.526, within: 0.2))
    #expect(line.available == 210_240)
    #expect(line.verifiedEffect == 0)
    #expect(about(line.gap.value, -1970.526, within: 0.2))
    // 3 600 + 730 bed-days × 24 / 0.95 at M2, and 3 650 × 0.75 hours of doctors at the clinic.
    let unstated = try #require(reading.unstated)
    #expect(unstated.map(\.capacity) == ["LAK", "VPL"])
    #expect(about(unstated[0].need, 2737.5, within: 0.01))
    #expect(about(unstated[1].need, 4330 * 24 / 0.95, within: 0.2))
    #expect(reading.costs == nil)
  }

  @Test("Costs of staff are added up the tree with other costs; rows without a cost are counted, not read as zero")
  func costs() throws {
    let region = AdvisedRegion(configure: { facts in
      facts.functions = [
        AdvisedRegion.staff("M1", "SSK", posts: 24, cost: 600_000),
        AdvisedRegion.staff("M1", "USK", posts: 30, cost: nil),
        AdvisedRegion.staff("M2", "SSK", posts: 10, cost: 600_000),
      ]
      facts.budget = [
        BudgetLine(unit: "MED", year: 2027, kind: .otherCosts, kronor: 1_600_000, measure: nil, row: 2),
        BudgetLine(unit: "MED", year: 2028, kind: .otherCosts, kronor: 9, measure: nil, row: 3),
      ]
    })
    let costs = try region.advice().balance(of: ["MED"], pricing: ["MED", "M1", "M2", "KIR"]).costs
    #expect(
      costs == [
        // 24 × 600 000 + 10 × 600 000 + 1 600 000.
        CapacityCost(unit: "MED", kronor: 22_000_000, functionsWithoutCost: 1),
        CapacityCost(unit: "M1", kronor: 14_400_000, functionsWithoutCost: 1),
        CapacityCost(unit: "M2", kronor: 6_000_000),
      ])
  }

  @Test("The program's own balance passes the desk, also when a verified effect does not come out even")
  func drawn() throws {
    // 20/3 hours a month are 80 a year, and 80.000004 when each month is rounded to the millionth.
    let effect = VerifiedEffect(
      indicator: "timmar", baseline: 0, target: 7, measured: 6.7, date: Day(number: 21_000), verifiedBy: "controller",
      hoursPerMonth: 20.0 / 3)
    var measure = BalancingMeasure(
      code: "A-1", name: "Dagvård", unit: "M1", capacity: "VPL", side: .capacity, kind: .improvedMethod,
      decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil, plannedHoursPerMonth: 7,
      costPerYear: nil, proposedBy: "verksamhetschef", state: .effectVerified(effect))
    // Half of it acts in another area, whose balance it must be allowed into.
    measure.shares = [MeasureShare(unit: "M1", share: 0.5), MeasureShare(unit: "K1", share: 0.5)]
    var region = try TestRegion.guide()
    try region.record(.measure(measure))
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    func draw(_ unit: UnitCode, _ verified: Double) -> GovernanceCommand {
      .drawBalance(
        BalanceReading(
          year: 2027,
          lines: [BalanceLine(unit: unit, capacity: "VPL", need: 1, available: 1, verifiedEffect: verified)]))
    }
    try region.run(draw("MED", 40.000002), by: "sven")
    try region.run(draw("KIR", 40), by: "sven")
    try region.run(draw("REG", 80.000004), by: "sven")
    for (unit, verified) in [("MED", 40.01), ("KIR", 40.01), ("REG", 80.01)] {
      guard case .badValue = try region.refusal(draw(UnitCode(unit), verified), by: "sven") else {
        Issue.record("More than what is verified must be refused.")
        return
      }
    }
    let advised = AdvisedRegion(decisions: Decisions(measures: [measure]))
    let line = try #require(try advised.advice().balance(of: ["M1"], pricing: []).lines.first)
    #expect(about(line.verifiedEffect, 40, within: 0.0001))
  }
}
