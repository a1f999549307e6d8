import PlanningModel
import Testing

@testable import Planning

@Suite("Measures in the balance")
struct MeasureInBalanceTests {
  private let january = Month(year: 2027, month: 1)

  private func measure(_ state: MeasureState) -> BalancingMeasure {
    BalancingMeasure(
      code: MeasureCode("A1"), name: "Prov", unit: UnitCode("AVD1"), capacity: CapacityCode("PLATS"), side: .capacity,
      kind: .recruitment, decidingLevel: .strategic, from: january, through: nil, plannedHoursPerMonth: 100,
      proposedBy: "TPL", state: state)
  }

  private func proof(_ hours: Double) -> VerifiedEffect {
    VerifiedEffect(
      indicator: "i", baseline: 1, target: 2, measured: 2, date: Day(number: 20_000), verifiedBy: "b",
      hoursPerMonth: hours)
  }

  private func figure(_ measure: BalancingMeasure, unit: String = "AVD1") throws -> BalanceFigure {
    try wards(
      need: ["AVD1": 10, "AVD2": 5], beds: ["AVD1": 9, "AVD2": 5], decisions: Decisions(measures: [measure])
    ).plan().own(unit, "PLATS").figure(in: 0..<12)
  }

  @Test("Only a verified effect moves the gap; a planned one stands beside it (T14, R133–R135)")
  func verified() throws {
    // One bed short a year: −8 760 hours; 12 × 730 proved hours close it.
    for state: MeasureState in [.idea, .decided, .inProgress, .implemented] {
      let figure = try figure(measure(state))
      #expect(figure.gap?.value == -8_760)
      #expect(figure.planned.value == 1_200)
    }
    #expect(try figure(measure(.effectVerified(proof(730)))).gap?.value == 0)
    #expect(try figure(measure(.cancelled)).planned == .zero)
  }

  @Test("The share of a gain that goes to quality and work environment is not counted (R138)")
  func quality() throws {
    var digital = measure(.effectVerified(proof(730)))
    digital.qualityShare = 0.25
    // Hand calculation: three quarters of 8 760 leave a quarter, 2 190, short.
    #expect(try figure(digital).gap?.value == -2_190)
  }

  @Test("A measure at several units is divided by their shares")
  func shares() throws {
    var shared = measure(.effectVerified(proof(100)))
    shared.shares = [
      MeasureShare(unit: UnitCode("AVD1"), share: 0.6), MeasureShare(unit: UnitCode("AVD2"), share: 0.4),
    ]
    #expect(try figure(shared).verified.value == 720)
    #expect(try figure(shared, unit: "AVD2").verified.value == 480)
  }

  @Test("An effect grows by equal steps, has an interval, and follows months that are said on their own")
  func profile() {
    var growing = measure(.decided)
    growing.profile = EffectProfile(low: 60, high: 120, rampMonths: 4)
    let likely = (0..<5).map { growing.plannedEffect(in: january.advanced(by: $0)).likely }
    #expect(likely == [25, 50, 75, 100, 100])
    #expect(growing.plannedEffect(in: january.advanced(by: 1)) == EffectInterval(low: 30, likely: 50, high: 60))
    #expect(growing.plannedEffect(in: january.advanced(by: -1)) == EffectInterval(0))
    growing.profile.months = [MonthlyEffect(month: january, hours: EffectInterval(7))]
    #expect(growing.plannedEffect(in: january).likely == 7)
  }

  @Test("A planned measure must be verified before the first period that needs it")
  func deadline() throws {
    var late = measure(.decided)
    late.from = Month(year: 2027, month: 4)
    let plan = try wards(need: ["AVD1": 10], beds: ["AVD1": 9], decisions: Decisions(measures: [late])).plan()
    #expect(plan.verificationDeadlines[late.code] == Day("2027-04-01"))
    let enough = try wards(need: ["AVD1": 8], beds: ["AVD1": 9], decisions: Decisions(measures: [late])).plan()
    #expect(enough.verificationDeadlines.isEmpty)
    let row = try #require(BalanceBoard(plan).rows.first)
    #expect(row.measures.map(\.verifyBy) == [Day("2027-04-01")])
    #expect(row.measures.map(\.hours.likely) == [900])
  }

  @Test("A cost adds up what is paid once, each year and each hour")
  func cost() {
    #expect(MeasureCost(once: 1_000, perYear: 1_200, perHour: 2).kronor(months: 6, hours: 100) == 1_800)
    #expect(MeasureCost().kronor(months: 6, hours: 100) == nil)
  }

  @Test("Every kind of measure has its row in the catalogue, redistribution first in order (R131, R144)")
  func catalogue() {
    let kinds = MeasureKind.allCases
    #expect(kinds.allSatisfy { !$0.terms.sides.isEmpty && !$0.terms.swedish.isEmpty })
    let named = Set(kinds.map(\.terms.requirement))
    #expect(named.isSuperset(of: ["R132"] + (136...142).map { "R\($0)" } + (145...147).map { "R\($0)" } + ["R149"]))
    #expect(kinds.min { $0.recommendedRank < $1.recommendedRank } == .redistribution)
    #expect(kinds.max { $0.recommendedRank < $1.recommendedRank } == .boughtCare)
  }

  @Test("Two plans stand side by side where they differ, and nowhere else")
  func comparison() throws {
    let before = try wards(need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10]).plan()
    #expect(BalanceComparison(before, before).rows.isEmpty)
    let after = before.trial(of: [bedMove(3)]).after
    let rows = BalanceComparison(before, after).rows
    #expect(rows.count == 2)
    #expect(rows.compactMap { $0.a?.gap?.value.rounded() } == [26_280, -35_040])
    #expect(rows.compactMap { $0.b?.gap?.value.rounded() } == [0, -8_760])
    #expect(rows.map(\.b?.probability) == [1, 0])
  }
}
