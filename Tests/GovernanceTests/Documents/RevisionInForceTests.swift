import Governance
import PlanningModel
import Testing

/// What a revision changes is in force when the revision is, and not a day before (R053).
@Suite("A revision and what is in force")
struct RevisionInForceTests {
  private static let keys = [
    StaffingKey(function: "Sjuksköterska", staff: 1, perBeds: 1, measure: .employees, present: 22)
  ]

  private func goal(_ target: Double, code: String = "P-MED") -> GovernanceCommand {
    .setGoal(
      Goal(
        year: 2027, code: code, unit: "MED", perspective: .production, text: "Alla vårdtillfällen genomförs",
        target: target, measure: "vårdtillfällen", object: stays))
  }

  /// A plan in force since 2026-11-15, with a revision from 2027-03-01 that changes everything it can.
  private func revising() throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.playUntilRound3()
    try region.run(.dimension(Dimensioning(year: 2027, unit: "M1", keys: Self.keys)), by: "vera", on: "2026-10-01")
    try region.move(.putInForce, by: "anna", on: "2026-11-15")
    try region.move(.revise, by: "anna", on: "2027-03-01", reason: "Ny medicinsk behandling minskar slutenvården")
    try region.assign(
      total: 39_900, areas: ["MED": 7900, "KIR": 32_000],
      wards: ["M1": 2300, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2027-03-02")
    try region.run(goal(7900), by: "sven", on: "2027-03-02")
    try region.run(goal(10, code: "P-NY"), by: "sven", on: "2027-03-02")
    try region.run(.setBudget(BudgetFrame(year: 2027, unit: "MED", kronor: 390_000_000)), by: "karl", on: "2027-03-02")
    var keys = Self.keys
    keys[0].staff = 2
    try region.run(.dimension(Dimensioning(year: 2027, unit: "M1", keys: keys)), by: "vera", on: "2027-03-02")
    return region
  }

  private func document(_ region: TestRegion, _ unit: UnitCode, asOf text: String) throws -> AssignmentDocument {
    let state = GovernanceState.fold(region.events, asOf: .day(day(text)))
    return try #require(
      state.document(of: unit, year: 2027, asOf: day(text), units: try state.organization.tree(on: day(text))))
  }

  @Test("Until the revision is in force, goals, frames, staffing and assignments are those of the version before")
  func before() throws {
    var region = try revising()
    for text in ["2026-12-01", "2027-03-03"] {
      let area = try document(region, "MED", asOf: text)
      #expect(area.version == 1)
      #expect(area.rows.first?.line.amount == 8000)
      #expect(area.goals.map(\.value.code) == ["P-MED"])
      #expect(area.goals.map(\.value.target) == [8000])
      #expect(area.budget?.value.kronor == 400_000_000)
      let ward = try document(region, "M1", asOf: text)
      #expect(ward.rows.map(\.line.amount) == [2400])
      // 24 beds by one nurse each; the revision has 23 beds and two each.
      #expect(ward.posts?.beds == 24)
      #expect(ward.posts?.lines.map(\.rounded) == [24])
      // No decision of the revision but the revision itself is among those it rests on.
      let late = region.events.filter { $0.at.swedishDay >= day("2027-03-02") }.map(\.sequence)
      for made in [area, ward] { #expect(made.decisions.allSatisfy { !late.contains($0.decision.sequence) }) }
    }
    try region.answer(on: "2027-03-10")
    try region.report(on: "2027-03-15")
    #expect(try document(region, "MED", asOf: "2027-03-19").goals.map(\.value.target) == [8000])
    try region.move(.putInForce, by: "anna", on: "2027-03-20")
    let after = try document(region, "MED", asOf: "2027-03-20")
    #expect(after.version == 2)
    #expect(after.rows.first?.line.amount == 7900)
    #expect(after.goals.map(\.value.code) == ["P-MED", "P-NY"])
    #expect(after.goals.first?.value.target == 7900)
    #expect(after.budget?.value.kronor == 390_000_000)
    let ward = try document(region, "M1", asOf: "2027-03-20")
    // 2 300 × 3.5 / (365 × 0.95) = 23.2 beds.
    #expect(ward.posts?.beds == 23)
    #expect(ward.posts?.lines.map(\.rounded) == [46])
    // What differs between the two days is told, frames first.
    let states = ["2027-03-19", "2027-03-20"].map { GovernanceState.fold(region.events, asOf: .day(day($0))) }
    let frames = try states.map { try #require($0.years[2027]).framesInForce }
    let differences = frames[1].differences(since: frames[0])
    func plain(_ text: String?) -> String? { text?.replacing("\u{A0}", with: " ") }
    #expect(differences.map(\.what) == ["budgetram", "mål P-MED", "mål P-NY", "bemanning Sjuksköterska"])
    #expect(differences.map(\.unit) == ["MED", "MED", "MED", "M1"])
    #expect(plain(differences[0].before) == "400 000 000 kronor")
    #expect(plain(differences[0].after) == "390 000 000 kronor")
    #expect(plain(differences[1].before) == "Alla vårdtillfällen genomförs (8 000 vårdtillfällen)")
    #expect(differences[2].before == nil)
    #expect(differences[3].before == "1 anställda per 1 vårdplats, 22 finns")
    #expect(differences[3].after == "2 anställda per 1 vårdplats, 22 finns")
    #expect(frames[0].differences(since: frames[1]).map { $0.after == nil } == [false, false, true, false])
    #expect(frames[0].differences(since: frames[0]).isEmpty)
    // What was in force before stays what it was.
    #expect(try document(region, "MED", asOf: "2027-03-19").budget?.value.kronor == 400_000_000)
  }

  @Test("Staffing that is new, changed, split or gone is told function by function; what is as before is not")
  func staffing() throws {
    func frames(_ keys: [StaffingKey]) throws -> PlanFrames {
      var region = try TestRegion.guide()
      try region.record(.governance(.dimensioned(Dimensioning(year: 2027, unit: "M1", keys: keys))))
      return try region.plan().frames
    }
    func key(_ function: String, _ staff: Double, per beds: Double, present: Double? = nil) -> StaffingKey {
      StaffingKey(function: function, staff: staff, perBeds: beds, measure: .employees, present: present)
    }
    let before = try frames([
      key("Läkare", 1, per: 12), key("Sekreterare", 1, per: 24), key("Undersköterska", 1, per: 1),
    ])
    let after = try frames([
      key("Undersköterska", 1, per: 1), key("Läkare", 1, per: 12), key("Läkare", 0.5, per: 24, present: 2),
      key("Apotekare", 1, per: 48),
    ])
    let differences = after.differences(since: before)
    #expect(differences.map(\.unit) == ["M1", "M1", "M1"])
    #expect(differences.map(\.what) == ["bemanning Apotekare", "bemanning Läkare", "bemanning Sekreterare"])
    #expect(
      differences.map(\.before) == [nil, "1 anställda per 12 vårdplatser", "1 anställda per 24 vårdplatser"])
    #expect(
      differences.map(\.after) == [
        "1 anställda per 48 vårdplatser",
        "1 anställda per 12 vårdplatser och 0,5 anställda per 24 vårdplatser, 2 finns", nil,
      ])
  }

  @Test("Differences of the same name stand in the same order every time")
  func order() throws {
    var region = try TestRegion.guide()
    let before = try region.plan().frames
    for (amount, capacity) in [4, 8, 2, 6, 7, 1, 5, 3].enumerated().map({ ($1, CapacityCode("K\($0)")) }) {
      try region.record(
        .governance(
          .gapOverridden(
            GapOverride(
              year: 2027, matter: .deficit, unit: "MED", object: stays, capacity: capacity, amount: Double(amount)))))
    }
    let differences = try region.plan().frames.differences(since: before)
    #expect(Set(differences.map(\.what)).count == 1)
    #expect(differences.map(\.after) == (1...8).map { "\($0) timmar" })
  }

  @Test("A goal withdrawn in a revision holds until the revision is in force, and so does an owned gap")
  func withdrawn() throws {
    var region = try revising()
    try region.run(.withdrawGoal(GoalWithdrawal(year: 2027, code: "P-MED")), by: "sven", on: "2027-03-03")
    #expect(try document(region, "MED", asOf: "2027-03-04").goals.map(\.value.code) == ["P-MED"])
    try region.run(
      .drawBalance(
        BalanceReading(
          year: 2027, lines: [BalanceLine(unit: "MED", capacity: "VPL", need: 2, available: 1, verifiedEffect: 0)])),
      by: "sven", on: "2027-03-03")
    try region.run(
      .overrideGap(GapOverride(year: 2027, matter: .deficit, unit: "MED", capacity: "VPL", amount: 1)), by: "anna",
      on: "2027-03-03", reason: "Upphandlas i höst")
    #expect(try document(region, "MED", asOf: "2027-03-04").gaps.isEmpty)
    // The conditions of the revision are judged on what the revision decides.
    let state = try #require(
      try region.state.conditions(year: 2027, area: "MED", units: region.units)?.first { $0.key == .balanceDrawn }?
        .state)
    #expect(state.explanation.hasPrefix("Anna Direktör svarar för 1 timmar"))
    try region.answer(on: "2027-03-10")
    try region.report(on: "2027-03-15")
    try region.move(.putInForce, by: "anna", on: "2027-03-20")
    #expect(try document(region, "MED", asOf: "2027-03-20").goals.map(\.value.code) == ["P-NY"])
    #expect(try document(region, "MED", asOf: "2027-03-20").gaps.count == 1)
  }

  @Test("A second revision stands on the first")
  func again() throws {
    var region = try revising()
    try region.answer(on: "2027-03-10")
    try region.report(on: "2027-03-15")
    try region.move(.putInForce, by: "anna", on: "2027-03-20")
    try region.move(.revise, by: "anna", on: "2027-06-01", reason: "Mindre ram")
    try region.run(.setBudget(BudgetFrame(year: 2027, unit: "MED", kronor: 1)), by: "karl", on: "2027-06-02")
    let made = try document(region, "MED", asOf: "2027-06-03")
    #expect(made.version == 2)
    #expect(made.budget?.value.kronor == 390_000_000)
    #expect(made.rows.first?.line.amount == 7900)
  }
}
