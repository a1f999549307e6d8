import Governance
import PlanningModel
import Testing

extension TestRegion {
  /// Begins a scenario from all that has been decided.
  mutating func begin(_ branch: String, on when: String) throws {
    let event = try NewLedgerEvent(
      id: "branch-\(branch)", at: try #require(Instant("\(when)T10:00:00Z")), actor: "sven", role: "SPL",
      reason: "Prövar", branch: branch, payload: .branchOpened(BranchOrigin(sequence: events.count)))
    events.append(LedgerEvent(event, sequence: events.count + 1))
    look(at: branch)
  }

  /// Goes on in a scenario, or in the plan.
  mutating func look(at branch: String) { state = GovernanceState.fold(events, branch: branch) }

  /// Makes a scenario's decisions the plan's and goes on in the plan.
  mutating func adopt(_ branch: String, by actor: String, on when: String) throws {
    let moment = try #require(Instant("\(when)T10:00:00Z"))
    let count = events.count
    let author = LedgerAuthor(actor: actor, role: "SPL", clock: { moment })
    let new = try BranchComparison(branch, in: events).adoption(by: author, reason: "Beslut i ledningsgruppen")
    events += new.enumerated().map { LedgerEvent($1, sequence: count + $0 + 1) }
    look(at: LedgerEvent.mainBranch)
  }
}

@Suite("Rounds in a scenario")
struct ScenarioTests {
  /// Round 2 assigned and answered in the plan, and a scenario begun in it.
  private func begun() throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.move(.openRound2, by: "anna", on: "2026-04-01")
    try region.begin("sommar", on: "2026-04-01")
    return region
  }

  private func amounts(_ region: TestRegion, _ branch: String) throws -> [Int?] {
    let book = try #require(GovernanceState.fold(region.events, branch: branch).years[2027]?.currentBook)
    return wards.map { book.units[UnitCode($0)]?.line(stays)?.amount }
  }

  @Test("What is decided in a scenario never shows in the plan until it is adopted")
  func apart() throws {
    var region = try begun()
    try region.assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2400, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2026-04-02")
    #expect(try amounts(region, "sommar") == [2400, 1900, 1900, 1800])
    #expect(try amounts(region, "main") == [2000, 2000, 2000, 2000])
    let plan = GovernanceState.fold(region.events)
    #expect(plan.scenario == nil)
    #expect(plan.years == GovernanceState.fold(region.events.filter { $0.branch == "main" }).years)
    let scenario = try #require(
      try region.state.document(of: "M1", year: 2027, asOf: day("2026-04-03"), units: region.units))
    #expect(scenario.scenario == "sommar" && scenario.status == .workingMaterial)
    #expect(scenario.rows.map(\.line.amount) == [2400])
    let document = try #require(
      try plan.document(of: "M1", year: 2027, asOf: day("2026-04-03"), units: region.units))
    #expect(document.scenario == nil)
    #expect(document.rows.map(\.line.amount) == [2000])
    try region.adopt("sommar", by: "sven", on: "2026-04-03")
    #expect(try amounts(region, "main") == [2400, 1900, 1900, 1800])
    // The decision is still the one who took it, in the role that gave the right.
    let assignment = try region.assignment("M1")
    #expect(assignment.decided.actor == "vera" && assignment.decided.role == "TCH")
    #expect(try BranchComparison("sommar", in: region.events).pending.isEmpty)
  }

  @Test("Commands of the same name in plan and scenario are two, and each is carried out once")
  func idempotent() throws {
    var region = try begun()
    let command = GovernanceCommand.setGoal(
      Goal(
        year: 2027, code: "K", unit: "MED", perspective: .quality, text: "Färre fall", target: 3, measure: "antal"))
    #expect(try region.run(command, by: "sven", on: "2026-04-02", id: "same").events.count == 1)
    #expect(try region.run(command, by: "sven", on: "2026-04-02", id: "same").events.isEmpty)
    region.look(at: "main")
    let inPlan = try region.run(command, by: "sven", on: "2026-04-02", id: "same").events
    #expect(inPlan.count == 1)
    #expect(Set(region.events.map(\.id)).count == region.events.count)
    // What the plan had carried out before the scenario began is carried out in the scenario too.
    region.look(at: "sommar")
    #expect(try region.run(command, by: "sven", on: "2026-04-02", id: "c1").events.isEmpty)
  }

  @Test("The whole of round 2 and a handshake can be tried; the hands stay in the scenario and are given anew")
  func hands() throws {
    var region = try begun()
    try region.assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2400, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2026-04-02")
    try region.answer(on: "2026-04-10")
    try region.report(on: "2026-04-20")
    try region.agreeOnFrames(on: "2026-05-02")
    try region.playHandshake()
    #expect(try region.plan().phase == .handshaken)
    let comparison = try BranchComparison("sommar", in: region.events)
    let personal = comparison.pending.dropFirst(comparison.adoptable.count)
    // Four hands and the move that the last of them makes.
    #expect(personal.count == 5)
    #expect(comparison.inTheWay.isEmpty)
    try region.adopt("sommar", by: "sven", on: "2026-05-22")
    #expect(try region.plan().phase == .round2)
    #expect(try region.plan().agreements.isEmpty && region.plan().signatures.isEmpty)
    #expect(try region.assignment("MED").state == .reported)
    // Who assessed and who summed is kept, so that four eyes are still four.
    #expect(try region.assignment("M1").steps[.accept]?.actor == "otto")
    #expect(try region.assignment("MED").steps[.sumUp]?.actor == "tore")
    let error = #expect(throws: LedgerError.self) { try region.adopt("sommar", by: "sven", on: "2026-05-23") }
    #expect(error?.message.hasPrefix("Scenariot sommar fortsätter med ett personligt beslut (beslut ") == true)
    try region.playHandshake(from: "2026-05-24")
    #expect(try region.plan().phase == .handshaken)
  }

  @Test("A scenario is not adopted over hands, moves of the year or the same unit in the plan, but over others it is")
  func inTheWay() throws {
    func assigned(_ unit: UnitCode, _ amount: Int) -> GovernanceCommand {
      .assign(AssignmentOrder(year: 2027, unit: unit, lines: episodes(amount)))
    }
    func reached(_ inPlan: GovernanceCommand, by actor: String) throws -> [LedgerEvent] {
      var region = try begun()
      try region.run(assigned("REG", 41_000), by: "sven", on: "2026-04-02")
      region.look(at: "main")
      try region.run(inPlan, by: actor, on: "2026-04-03")
      return try BranchComparison("sommar", in: region.events).inTheWay
    }
    #expect(try reached(assigned("REG", 39_000), by: "sven").count == 1)
    #expect(try reached(assigned("MED", 7900), by: "sven").isEmpty)
    let statement = CapacityStatement(year: 2027, unit: "M1", object: stays, amount: 9000, measure: .bedDays)
    #expect(try reached(.stateCapacity(statement), by: "vera").isEmpty)
    #expect(
      try reached(
        .openPlanYear(PlanYearOpening(year: 2028, region: "REG", owner: "anna")), by: "sven"
      ).isEmpty)
    // A move of the year in the plan is in the way of anything in that year, and the other way round.
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.begin("sommar", on: "2026-03-31")
    try region.run(
      .stateCapacity(CapacityStatement(year: 2027, unit: "M1", object: stays, amount: 1, measure: .bedDays)),
      by: "vera",
      on: "2026-03-31")
    region.look(at: "main")
    try region.move(.openRound2, by: "anna", on: "2026-04-01")
    #expect(try BranchComparison("sommar", in: region.events).inTheWay.count == 1)
    #expect(throws: LedgerError.self) { try region.adopt("sommar", by: "sven", on: "2026-04-02") }
  }

  @Test("Only those who may change the assignments of the region adopt what is decided in rounds")
  func rights() throws {
    var region = try begun()
    try region.run(
      .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(41_000))), by: "sven", on: "2026-04-02")
    let comparison = try BranchComparison("sommar", in: region.events)
    let state = GovernanceState.fold(region.events)
    let units = try region.units
    for person in ["sven", "anna"] {
      try state.requireRightToAdopt(comparison, by: PersonID(person), units: units, on: day("2026-04-03"))
    }
    for person in ["vera", "otto", "adam", "rut"] {
      let error = #expect(throws: GovernanceRefusal.self) {
        try state.requireRightToAdopt(comparison, by: PersonID(person), units: units, on: day("2026-04-03"))
      }
      #expect(error?.message.contains("strategisk chef för Regionen") == true, "\(person)")
    }
    #expect(throws: GovernanceRefusal.self) {
      try state.requireRightToAdopt(comparison, by: "ingen", units: units, on: day("2026-04-03"))
    }
    // A scenario without decisions in rounds asks for no role here.
    var other = try TestRegion.guide()
    try other.begin("tom", on: "2026-04-01")
    let empty = try BranchComparison("tom", in: other.events)
    try other.state.requireRightToAdopt(empty, by: "ingen", units: units, on: day("2026-04-03"))
  }

  @Test("A right that is limited to one plan year adopts what is decided in that year, and nothing of others or of all")
  func yearsOfRights() throws {
    var region = try begun()
    region.look(at: "main")
    func grant(_ code: String, _ person: String, _ year: Int) -> GovernanceCommand {
      .grantRole(
        Grant(
          code: code, person: PersonID(person), name: person, role: .strategicPlanner, unit: "REG", year: year,
          from: day("2026-01-01")))
    }
    for command in [grant("E1", "ett", 2027), grant("T1", "två", 2027), grant("T2", "två", 2028)] {
      try region.run(command, by: "adam", on: "2026-04-01")
    }
    let units = try region.units
    func refusal(_ person: String) throws -> String? {
      let comparison = try BranchComparison("sommar", in: region.events)
      do throws(GovernanceRefusal) {
        try GovernanceState.fold(region.events).requireRightToAdopt(
          comparison, by: PersonID(person), units: units, on: day("2026-04-03"))
        return nil
      } catch {
        return error.message
      }
    }
    region.look(at: "sommar")
    try region.run(
      .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(41_000))), by: "sven", on: "2026-04-02")
    for person in ["ett", "två", "sven"] { #expect(try refusal(person) == nil) }
    try region.run(
      .openPlanYear(PlanYearOpening(year: 2028, region: "REG", owner: "anna")), by: "sven", on: "2026-04-02")
    #expect(
      try refusal("ett")
        == "Att uppdatera uppdraget kräver strategisk chef för Regionen; du är strategisk planerare för Regionen (bara "
        + "planåret 2027). Be någon med rätt roll göra det eller lämna ett förslag.")
    for person in ["två", "sven"] { #expect(try refusal(person) == nil) }
    // A text holds for all years.
    let text = GovernedText(
      kind: .guidingPrinciple, key: "1", unit: "REG", title: "Princip", body: "Vård efter behov.", owner: "anna")
    try region.run(.saveText(text), by: "sven", on: "2026-04-02")
    #expect(
      try refusal("två")?.contains(
        "du är strategisk planerare för Regionen (bara planåret 2027) och strategisk planerare för Regionen (bara "
          + "planåret 2028)") == true)
    #expect(try refusal("sven") == nil)
  }
}
