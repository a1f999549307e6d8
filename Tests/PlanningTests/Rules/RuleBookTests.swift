import PlanningModel
import Testing

@testable import Planning

@Suite("Rules that need no people")
struct RuleBookTests {
  /// A ward of 10 beds whose steady need is `beds` beds at full occupancy, and a clinic that may receive care.
  private func region(need beds: Double, decisions: Decisions = Decisions(), budget: [BudgetLine] = []) -> TinyRegion {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) }
    region.settings.occupancy = 1
    region.volumes = [TinyRegion.volume("AVD1", "SLUTEN", bedDays: { days($0) * beds }) { days($0) * beds / 4 }]
    region.bedStock = [TinyRegion.beds("AVD1", 10), TinyRegion.beds("AVD2", 2)]
    region.decisions = decisions
    region.configure = { $0.budget = budget }
    return region
  }

  private func messages(_ region: TinyRegion, _ rule: PlanningRule) throws -> [String] {
    try region.plan().findings.filter { $0.rule == rule }.map(\.message)
  }

  private func measure(_ state: MeasureState, kind: MeasureKind = .useOfSurplus) -> BalancingMeasure {
    BalancingMeasure(
      code: MeasureCode("A1"), name: "Kortare köer", unit: UnitCode("AVD1"), capacity: CapacityCode("PLATS"),
      side: .capacity, kind: kind, decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil,
      plannedHoursPerMonth: 20, costPerYear: nil, proposedBy: "chef", state: state)
  }

  private func move(_ share: Double, status: ChangeStatus = .decided) -> KnownChange {
    KnownChange(
      code: KnownChangeCode("K1"), name: "Flytt", unit: UnitCode("AVD1"), object: PlanningObjectCode("SLUTEN"),
      from: Month(year: 2027, month: 1), through: nil,
      effect: .move(share: share, to: UnitCode("AVD2"), as: PlanningObjectCode("SLUTEN")), status: status, reason: "r")
  }

  @Test("A deficit is flagged until it is closed (R121), a balanced ward is not")
  func deficit() throws {
    // Hand calculation: 1 bed short × 365 × 24 = 8 760 hours.
    #expect(
      try messages(region(need: 11), .deficitClosed) == [
        "Enhet AVD1 saknar 8\u{A0}760 timmar vårdplats under 2027. Omfördela, besluta en åtgärd eller minska uppdraget; "
          + "lämnas det vidare ska en strategiskt ansvarig stå för det."
      ])
    #expect(try messages(region(need: 9.5), .deficitClosed).isEmpty)
  }

  @Test("A surplus asks for a measure (R132), until one is named")
  func surplus() throws {
    #expect(try messages(region(need: 8), .surplusHasMeasure).count == 1)
    #expect(try messages(region(need: 9.5), .surplusHasMeasure).isEmpty)
    #expect(
      try messages(region(need: 8, decisions: Decisions(measures: [measure(.decided)])), .surplusHasMeasure).isEmpty)
    #expect(
      try messages(region(need: 8, decisions: Decisions(measures: [measure(.cancelled)])), .surplusHasMeasure).count
        == 1)
  }

  @Test("A measure that is not verified is told not to count (R133); an idea and a verified one are not mentioned")
  func unverified() throws {
    let effect = VerifiedEffect(
      indicator: "i", baseline: 1, target: 2, measured: 2, date: Day(number: 20_000), verifiedBy: "b", hoursPerMonth: 20
    )
    let cases: [(MeasureState, Int)] = [
      (.idea, 0), (.decided, 1), (.inProgress, 1), (.implemented, 1), (.effectVerified(effect), 0), (.cancelled, 0),
    ]
    for (state, count) in cases {
      let found = try messages(region(need: 9, decisions: Decisions(measures: [measure(state)])), .onlyVerifiedEffects)
      #expect(found.count == count)
    }
  }

  @Test("A verified measure on the need side is told when its unit has no such need (R130)")
  func withoutNeed() throws {
    let effect = VerifiedEffect(
      indicator: "i", baseline: 1, target: 2, measured: 2, date: Day(number: 20_000), verifiedBy: "b", hoursPerMonth: 20
    )
    var measure = measure(.effectVerified(effect))
    measure.side = .need
    #expect(try messages(region(need: 9, decisions: Decisions(measures: [measure])), .measureActsOnNeed).isEmpty)
    measure.unit = UnitCode("SJH")
    #expect(
      try messages(region(need: 9, decisions: Decisions(measures: [measure])), .measureActsOnNeed) == [
        "Åtgärden A1 Kortare köer räknas inte: Enhet SJH har inget eget behov av vårdplats. Ange den enhet där behovet finns."
      ])
  }

  @Test("Care may only move where there is capacity for it (R136)")
  func receiver() throws {
    // AVD2 has two beds: a tenth of 11 beds fits, half of them does not.
    #expect(
      try messages(region(need: 11, decisions: Decisions(knownChanges: [move(0.1)])), .receiverHasCapacity).isEmpty)
    let refused = try messages(region(need: 11, decisions: Decisions(knownChanges: [move(0.5)])), .receiverHasCapacity)
    // Hand calculation: 5.5 beds moved to 2 leave 3.5 × 8 760 = 30 660 hours short.
    #expect(
      refused == [
        "K1 Flytt flyttar vård till Enhet AVD2, som saknar 30\u{A0}660 timmar vårdplats under 2027. Flytta mindre, senare eller "
          + "tillsammans med resurser."
      ])
    let proposed = Decisions(knownChanges: [move(0.5, status: .proposed)])
    #expect(try messages(region(need: 11, decisions: proposed), .receiverHasCapacity).isEmpty)
  }

  @Test("An efficiency demand is tied to a measure that exists (R103)")
  func efficiency() throws {
    func line(_ measure: String?) -> BudgetLine {
      BudgetLine(
        unit: UnitCode("SJH"), year: 2027, kind: .efficiencyDemand, kronor: 2_500_000,
        measure: measure.map { MeasureCode($0) }, row: 2)
    }
    #expect(
      try messages(region(need: 9, budget: [line(nil)]), .efficiencyDemandHasMeasure) == [
        "Enhet SJH har ett effektiviseringskrav på 2\u{A0}500\u{A0}000 kronor 2027 utan åtgärd. Koppla kravet till en åtgärd "
          + "eller ta bort det."
      ])
    let decisions = Decisions(measures: [measure(.decided)])
    #expect(
      try messages(region(need: 9, decisions: decisions, budget: [line("A1")]), .efficiencyDemandHasMeasure).isEmpty)
    #expect(
      try messages(region(need: 9, decisions: decisions, budget: [line("A2")]), .efficiencyDemandHasMeasure).count == 1)
  }

  @Test("Rules that refuse stand first, the heaviest first among equals")
  func order() throws {
    let findings = try region(need: 11, decisions: Decisions(measures: [measure(.decided)])).plan().findings
    let severities = findings.map(\.rule.severity)
    #expect(severities == severities.filter { $0 == .hard } + severities.filter { $0 == .soft })
    for (left, right) in zip(findings, findings.dropFirst()) where left.rule == right.rule {
      #expect(left.weight >= right.weight)
    }
    #expect(Set(PlanningRule.all.map(\.key)).count == PlanningRule.all.count)
  }
}
