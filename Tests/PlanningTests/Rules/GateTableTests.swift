import PlanningModel
import Testing

@testable import Planning

/// Walks the gates that concern numbers, row by row: each is broken once and kept once.
@Suite("The gates that concern numbers")
struct GateTableTests {
  private let january = Month(year: 2027, month: 1)

  private func messages(_ region: TinyRegion, _ rule: PlanningRule) throws -> [String] {
    try region.plan().findings.filter { $0.rule == rule }.map(\.message)
  }

  private func measure(
    _ kind: MeasureKind, _ state: MeasureState, unit: String = "AVD1", redistribution: Redistribution? = nil
  ) -> BalancingMeasure {
    BalancingMeasure(
      code: MeasureCode("A1"), name: "Prov", unit: UnitCode(unit), capacity: CapacityCode("PLATS"), side: .capacity,
      kind: kind, decidingLevel: .strategic, from: january, through: nil, plannedHoursPerMonth: 20, proposedBy: "chef",
      state: state, redistribution: redistribution)
  }

  private func widened(_ perMonth: Double) -> Decisions {
    Decisions(knownChanges: [
      KnownChange(
        code: KnownChangeCode("K1"), name: "Nytt uppdrag", unit: UnitCode("AVD1"), object: PlanningObjectCode("SLUTEN"),
        from: january, through: nil, effect: .add(perMonth), status: .decided, reason: "r")
    ])
  }

  @Test("R126: what is added to an assignment must fit in the stated capacity; a mere deficit is no assignment")
  func assignment() throws {
    // Hand calculation: 9 of 10 beds used; 15 stays of 4 days a month are 720 bed-days a year, 355 more than one bed.
    let over = try messages(
      wards(need: ["AVD1": 9], beds: ["AVD1": 10], decisions: widened(15)), .assignmentWithinStatedCapacity)
    #expect(
      over == [
        "K1 Nytt uppdrag ger Enhet AVD1 17\u{A0}280 timmar vårdplats till under 2027, 8\u{A0}520 timmar mer än uppgiven "
          + "kapacitet. Lägg ut högst 8\u{A0}760 timmar, omfördela eller besluta en åtgärd först."
      ])
    #expect(
      try messages(
        wards(need: ["AVD1": 9], beds: ["AVD1": 10], decisions: widened(7)), .assignmentWithinStatedCapacity
      ).isEmpty)
    #expect(
      try messages(wards(need: ["AVD1": 11], beds: ["AVD1": 10]), .assignmentWithinStatedCapacity).isEmpty)
    let check = AssignmentCheck(stated: BedDays(7000), assigned: BedDays(8400))
    #expect(check.exceeding == BedDays(1400) && !check.isAllowed)
  }

  @Test("R143: an agreed redistribution must not leave its source in deficit")
  func source() throws {
    func region(_ beds: Double) -> TinyRegion {
      var move = bedMove(beds)
      move.consents = [
        RedistributionConsent(unit: UnitCode("AVD1"), by: "A"), RedistributionConsent(unit: UnitCode("AVD2"), by: "B"),
      ]
      return wards(
        need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10],
        decisions: Decisions(measures: [measure(.redistribution, .decided, unit: "AVD2", redistribution: move)]))
    }
    #expect(
      try messages(region(4), .sourceStaysBalanced) == [
        "A1 tar vårdplats från Enhet AVD1, som då saknar 8\u{A0}760 timmar i 12 av planens perioder, först 2027-01. "
          + "Flytta mindre eller avbryt omfördelningen."
      ])
    #expect(try messages(region(2), .sourceStaysBalanced).isEmpty)
  }

  @Test("R121: a deficit handed on has a named owner, who is shown and does not make it go away")
  func owner() throws {
    let owned = GateOverride(
      rule: "deficitClosed", unit: UnitCode("AVD1"), capacity: CapacityCode("PLATS"), reason: "Beslut 12",
      owner: "Sara Berg", role: "SCH", decidedOn: Day(number: 21_000))
    func findings(_ overrides: [GateOverride]) throws -> [Finding] {
      try wards(need: ["AVD1": 11], beds: ["AVD1": 10], decisions: Decisions(overrides: overrides)).plan().findings
        .filter { $0.rule == .deficitClosed }
    }
    #expect(try findings([]).map(\.override) == [nil])
    #expect(try findings([owned]).map(\.override?.owner) == ["Sara Berg"])
    var other = owned
    other.unit = UnitCode("AVD2")
    #expect(try findings([other]).map(\.override) == [nil])
    other = owned
    other.rule = "surplusHasMeasure"
    #expect(try findings([other]).map(\.override) == [nil])
  }

  @Test("R144: redistribution is considered before what costs more")
  func redistributionFirst() throws {
    func found(_ measure: BalancingMeasure, spare: Double = 4) throws -> [String] {
      try messages(
        wards(
          need: ["AVD1": 11, "AVD2": 5], beds: ["AVD1": 10, "AVD2": 5 + spare],
          decisions: Decisions(measures: [measure])),
        .redistributionConsidered)
    }
    #expect(
      try found(measure(.agencyStaff, .decided)) == [
        "A1 Prov (hyrpersonal) är beslutad utan att omfördelning har prövats: Enhet AVD2 har 35\u{A0}040 timmar vårdplats "
          + "över. Pröva att flytta dem först, eller skriv in varför det inte går."
      ])
    #expect(try found(measure(.agencyStaff, .idea)).isEmpty)
    #expect(try found(measure(.staffingMix, .decided)).isEmpty)
    #expect(try found(measure(.agencyStaff, .decided), spare: 0).isEmpty)
  }

  @Test("R120: efficiency that is only assumed is recognised, and no longer when it is proved")
  func assumedEfficiency() throws {
    func found(_ state: MeasureState) throws -> [String] {
      var region = wards(
        need: ["AVD1": 9], beds: ["AVD1": 10], decisions: Decisions(measures: [measure(.improvedMethod, state)]))
      region.configure = {
        $0.budget = [
          BudgetLine(
            unit: UnitCode("AVD1"), year: 2027, kind: .efficiencyDemand, kronor: 900_000, measure: MeasureCode("A1"),
            row: 2)
        ]
      }
      return try messages(region, .goalHasBalance)
    }
    #expect(
      try found(.inProgress) == [
        "Antagen effektivisering: Enhet AVD1 har 900\u{A0}000 kronor mindre 2027 med stöd av A1 Prov (pågår), vars "
          + "effekt inte är verifierad. Verifiera effekten eller lyft bort kravet tills den är mätt."
      ])
    let effect = VerifiedEffect(
      indicator: "i", baseline: 1, target: 2, measured: 2, date: Day(number: 20_000), verifiedBy: "b", hoursPerMonth: 1)
    #expect(try found(.effectVerified(effect)).isEmpty)
  }

  @Test("R100 and R104: the frame and the cost of the staffed capacity, in kronor and for each produced unit")
  func economy() throws {
    func region(_ frame: Double) -> TinyRegion {
      var region = wards(need: ["AVD1": 10], beds: ["AVD1": 10])
      region.configure = { facts in
        func line(_ kind: BudgetKind, _ kronor: Double) -> BudgetLine {
          BudgetLine(unit: UnitCode("AVD1"), year: 2027, kind: kind, kronor: kronor, measure: nil, row: 2)
        }
        facts.budget = [line(.frame, frame), line(.otherCosts, 2_000_000)]
        facts.functions = [
          StaffFunction(
            unit: UnitCode("AVD1"), code: FunctionCode("SSK"), name: "Sjuksköterska", fullTimeEquivalents: 10,
            weeklyHours: 37, pattern: .always, leaveDays: 25, absenceShare: 0, educationShare: 0, validFrom: nil,
            validThrough: nil, row: 2, costPerFullTime: 800_000)
        ]
      }
      return region
    }
    // Hand calculation: 10 posts × 800 000 + 2 000 000 = 10 000 000 kronor.
    #expect(
      try messages(region(9_000_000), .budgetCoversCapacity) == [
        "Enhet AVD1: kapaciteten kostar 10\u{A0}000\u{A0}000 kronor under 2027, 1\u{A0}000\u{A0}000 kronor mer än ramen. "
          + "Minska kapaciteten, flytta den eller höj ramen."
      ])
    #expect(
      try messages(region(12_000_000), .budgetCoversCapacity) == [
        "Enhet AVD1: kapaciteten kostar 10\u{A0}000\u{A0}000 kronor under 2027, 2\u{A0}000\u{A0}000 kronor mindre än "
          + "ramen. Bemanna det som ramen räcker till eller sänk den."
      ])
    // Five per cent is within the tolerance.
    #expect(try messages(region(9_600_000), .budgetCoversCapacity).isEmpty)
    // 3 650 bed-days in stays of four days are 912.5 stays.
    let line = try #require(try region(9_000_000).plan().economy.first?.production.first)
    #expect(line.measure == .episodes && abs(line.amount - 912.5) < 0.01)
    #expect(abs(try #require(line.framePerUnit) - 9_863.01) < 0.2)
    #expect(abs(try #require(line.costPerUnit) - 10_958.90) < 0.2)
  }

  @Test("T7: frames of the parts sum to the frame of the whole")
  func sum() throws {
    func found(_ part: Double) throws -> [String] {
      var region = wards(need: ["AVD1": 10, "AVD2": 5], beds: ["AVD1": 10, "AVD2": 5])
      region.configure = {
        $0.budget = [("SJH", 100.0), ("AVD1", 60), ("AVD2", part)].map {
          BudgetLine(unit: UnitCode($0), year: 2027, kind: .frame, kronor: $1, measure: nil, row: 2)
        }
      }
      return try messages(region, .childrenSumToParent)
    }
    #expect(
      try found(45) == [
        "Enhet SJH: enheternas ramar 2027 är tillsammans 5 kronor större än ramen. Fördela om så att delarna blir helheten."
      ])
    #expect(try found(40).isEmpty)
  }

  @Test("R195–R197: a supplier that plans for less than is ordered is flagged with what is lost")
  func chain() throws {
    func found(_ supplied: Double) throws -> [String] {
      var region = TinyRegion()
      region.volumes = [
        TinyRegion.volume("AVD1", "SLUTEN", bedDays: { _ in 400 }) { _ in 100 },
        TinyRegion.volume("MOTT", "NY") { _ in supplied },
      ]
      region.configure = {
        $0.careChains = [
          CareChainLink(
            chain: "Höft", orderingUnit: UnitCode("AVD1"), orderingObject: PlanningObjectCode("SLUTEN"),
            supplyingUnit: UnitCode("MOTT"), supplyingObject: PlanningObjectCode("NY"), perActivity: 1)
        ]
      }
      return try messages(region, .supplierCoversOrder)
    }
    let slow = try #require(try found(80).first)
    #expect(slow.hasPrefix("Höft: Enhet AVD1 beställer för 1"))
    #expect(slow.contains("men Enhet MOTT planerar bara för 9"))
    #expect(try found(120).isEmpty)
  }

  @Test("Every rule of the table has a key, a demand and a requirement of its own")
  func table() {
    let rules = PlanningRule.all
    #expect(Set(rules.map(\.key)).count == rules.count && Set(rules.map(\.demand)).count == rules.count)
    let hard = Set(rules.filter { $0.severity == .hard }.map(\.requirement))
    #expect(hard == ["R079", "R126", "R133", "R136", "R143"])
    let soft = Set(rules.filter { $0.severity == .soft }.map(\.requirement))
    #expect(soft.isSuperset(of: ["R121", "R144", "R103", "R100", "R132", "R120", "T7", "R195"]))
  }
}
