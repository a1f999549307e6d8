import PlanningModel
import Testing

@testable import Planning

/// Wards whose beds and needs are even, so that all figures follow from beds × days × 24.
func wards(need: [String: Double], beds: [String: Double], decisions: Decisions = Decisions()) -> TinyRegion {
  var region = TinyRegion()
  let first = Month(year: 2024, month: 1)
  func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) }
  region.settings.occupancy = 1
  region.volumes = need.keys.sorted().map { unit in
    TinyRegion.volume(unit, "SLUTEN", bedDays: { days($0) * (need[unit] ?? 0) }) { days($0) * (need[unit] ?? 0) / 4 }
  }
  region.bedStock = beds.keys.sorted().map { TinyRegion.beds($0, beds[$0] ?? 0) }
  region.decisions = decisions
  return region
}

func bedMove(_ beds: Double, from: String = "AVD1", to: String = "AVD2", months: Range<Int> = 0..<12) -> Redistribution
{
  let first = Month(year: 2027, month: 1)
  return Redistribution(
    .capacity(CapacityCode("PLATS")), from: UnitCode(from), to: UnitCode(to),
    amounts: months.map {
      MonthlyAmount(month: first.advanced(by: $0), amount: beds * Double(first.advanced(by: $0).dayCount) * 24)
    })
}

@Suite("Redistribution between units")
struct RedistributionTests {
  // X has 3 beds over, Y lacks 4: the vector T15 in beds instead of hours.
  private func plan() throws -> Plan {
    try wards(need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10]).plan()
  }

  private func gap(_ plan: Plan, _ unit: String) throws -> Double {
    try #require(try plan.own(unit, "PLATS").figure(in: 0..<12).gap).value
  }

  @Test("Both sides change in the same step, and what leaves is what arrives (T15)")
  func bothSides() throws {
    let plan = try plan()
    let trial = plan.trial(of: [bedMove(3)])
    #expect(trial.isAllowed, "\(trial.refusals.map(\.message))")
    // Hand calculation: 3 beds × 365 × 24 = 26 280 hours; X 0, Y −1 bed = −8 760 hours.
    #expect(abs(try gap(trial.after, "AVD1")) < 1e-6)
    #expect(abs(try gap(trial.after, "AVD2") + 8_760) < 1e-6)
    #expect(
      try trial.after.summed("SJH", "PLATS").figure(in: 0..<12)
        == plan.summed("SJH", "PLATS").figure(in: 0..<12))
    #expect(trial.sides.count == 2)
    #expect(trial.fit.unchecked == ["AVD1/PLATS"])
  }

  @Test("Taking more than the source has over is refused with the worst period (R143, T15)")
  func refused() throws {
    let trial = try plan().trial(of: [bedMove(4)])
    // January has 31 days: one bed short is 744 hours, three beds over 2 232 and four moved 2 976.
    #expect(
      trial.refusals.map(\.message) == [
        "Att flytta 2\u{A0}976 timmar vårdplats från Enhet AVD1 ger underskott på 744 timmar där under 2027-01 (R143); "
          + "flytta högst 2\u{A0}232 timmar."
      ])
    #expect(trial.refusals.map(\.requirement) == ["R143"])
  }

  @Test("A deficit in a single period is enough for a refusal, however large the surplus of the year")
  func singlePeriod() throws {
    #expect(try plan().trial(of: [bedMove(3.5, months: 6..<7)]).isAllowed == false)
    #expect(try plan().trial(of: [bedMove(3, months: 6..<7)]).isAllowed)
  }

  @Test("Moves are judged together: what comes from a third unit may be passed on")
  func together() throws {
    let plan = try wards(need: ["AVD1": 10, "AVD2": 14, "VC": 5], beds: ["AVD1": 10, "AVD2": 10, "VC": 15]).plan()
    let chain = [bedMove(4), bedMove(4, from: "VC", to: "AVD1")]
    #expect(plan.trial(of: chain).isAllowed)
    #expect(plan.trial(of: chain.reversed()).isAllowed)
    #expect(!plan.trial(of: [chain[0]]).isAllowed)
  }

  @Test("What makes no sense is refused by name")
  func malformed() throws {
    let plan = try plan()
    func message(_ move: Redistribution) -> [String] { plan.trial(of: [move]).refusals.map(\.message) }
    #expect(
      message(bedMove(1, from: "XX")) == ["Enheten ”XX” finns inte. Koderna står i kolumnen code i units.csv."])
    #expect(
      message(bedMove(1, to: "AVD1")) == [
        "Källa och mottagare är samma enhet, AVD1. Ange två olika enheter."
      ])
    #expect(
      message(bedMove(1, to: "VC")) == [
        "Enhet VC har inte uppgett någon vårdplats (R081). Lägg till en sammansättning eller vårdplatser först."
      ])
    #expect(
      message(bedMove(1, months: 40..<41)) == [
        "Ingenting flyttas från AVD1 i någon av planens perioder. Ange en mängd över 0 och en månad i planen."
      ])
    #expect(message(bedMove(11)).first?.contains("har 7\u{A0}440 av PLATS under 2027-01 men 8\u{A0}184") == true)
  }

  @Test("Care goes only where there is capacity for it (R136)")
  func care() throws {
    func move(_ bedDays: Double) -> Redistribution {
      Redistribution(
        .care(PlanningObjectCode("SLUTEN"), as: PlanningObjectCode("SLUTEN")), from: UnitCode("AVD2"),
        to: UnitCode("AVD1"),
        amounts: (1...12).map {
          // Four days a stay: a bed all month is its days / 4 stays.
          let month = Month(year: 2027, month: $0)
          return MonthlyAmount(month: month, amount: bedDays * Double(month.dayCount) / 4)
        })
    }
    let plan = try plan()
    let fits = plan.trial(of: [move(3)])
    #expect(fits.isAllowed, "\(fits.refusals.map(\.message))")
    #expect(abs(try gap(fits.after, "AVD1")) < 1)
    #expect(abs(try gap(fits.after, "AVD2") + 8_760) < 1)
    let tooMuch = plan.trial(of: [move(4)])
    #expect(tooMuch.refusals.map(\.requirement) == ["R136"])
    #expect(tooMuch.refusals.first?.message.contains("Enhet AVD1 skulle sakna 74") == true)
  }

  @Test("An agreed redistribution counts on both sides once it is decided, and before that on neither (R142)")
  func decided() throws {
    var move = bedMove(3)
    func plan(_ state: MeasureState) throws -> Plan {
      let measure = BalancingMeasure(
        code: MeasureCode("O1"), name: "Platser", unit: UnitCode("AVD2"), capacity: CapacityCode("PLATS"),
        side: .capacity, kind: .redistribution, decidingLevel: .strategic, from: Month(year: 2027, month: 1),
        through: nil, plannedHoursPerMonth: 2_190, proposedBy: "SPL", state: state, redistribution: move)
      return try wards(
        need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10], decisions: Decisions(measures: [measure])
      ).plan()
    }
    #expect(abs(try gap(try plan(.decided), "AVD2") + 35_040) < 1e-6)
    #expect(try plan(.decided).own("AVD1", "PLATS").figure(in: 0..<12).planned.value == -26_280)
    move.consents = [
      RedistributionConsent(unit: UnitCode("AVD1"), by: "A"), RedistributionConsent(unit: UnitCode("AVD2"), by: "B"),
    ]
    #expect(abs(try gap(try plan(.idea), "AVD2") + 35_040) < 1e-6)
    #expect(abs(try gap(try plan(.decided), "AVD2") + 8_760) < 1e-6)
    #expect(abs(try gap(try plan(.decided), "AVD1")) < 1e-6)
    #expect(abs(try gap(try plan(.cancelled), "AVD2") + 35_040) < 1e-6)
    let row = try #require(
      BalanceBoard(try plan(.decided)).rows.first { $0.redistributed > .zero })
    #expect(row.redistributed.value == 26_280)
    #expect(row.measures.map(\.isCounted) == [true])
  }

  @Test("Whatever is moved in a thousand regions, totals are kept and an allowed source is never in deficit")
  func property() throws {
    var state: UInt64 = 20_270_101
    func random(_ upper: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * upper
    }
    for _ in 0..<40 {
      let need = ["AVD1": random(12), "AVD2": random(12), "VC": random(12)].mapValues { ($0 * 10).rounded() / 10 + 0.1 }
      let plan = try wards(need: need, beds: ["AVD1": 8, "AVD2": 8, "VC": 8]).plan()
      for _ in 0..<25 {
        let units = ["AVD1", "AVD2", "VC"]
        let from = Int(random(3))
        let to = (from + 1 + Int(random(2))) % 3
        let trial = plan.trial(of: [
          bedMove(random(6), from: units[from], to: units[to], months: Int(random(6))..<(7 + Int(random(5))))
        ])
        for period in plan.timeline.periods.indices where !trial.sides.isEmpty {
          let range = period..<(period + 1)
          #expect(
            try trial.after.summed("R", "PLATS").figure(in: range).available
              == plan.summed("R", "PLATS").figure(in: range).available)
          guard trial.isAllowed else { continue }
          let before = try #require(try plan.own(units[from], "PLATS").figure(in: range).gap)
          let after = try #require(try trial.after.own(units[from], "PLATS").figure(in: range).gap)
          #expect(after >= .zero || after == before)
        }
      }
    }
  }
}
