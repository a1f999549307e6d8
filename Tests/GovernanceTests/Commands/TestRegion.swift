import Governance
public import PlanningModel
import Testing

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("A test writes days as YYYY-MM-DD.") }
  return day
}

/// A region in memory: commands go in, events and refusals come out.
struct TestRegion {
  var events: [LedgerEvent] = []
  var state = GovernanceState()
  private var number = 0

  var units: UnitTree { get throws { try state.organization.tree(on: day("2026-06-01")) } }

  func plan(_ year: Int = 2027) throws -> PlanYear { try #require(state.years[year]) }

  func assignment(_ unit: String, _ round: PlanRound? = nil) throws -> UnitAssignment {
    let plan = try plan()
    let book = try #require(round.map { plan.books[$0] } ?? plan.currentBook)
    return try #require(book.units[UnitCode(unit)])
  }

  @discardableResult
  mutating func run(
    _ command: GovernanceCommand, by actor: String, on when: String = "2026-03-02", id: String? = nil,
    reason: String = "Enligt årshjulet"
  ) throws -> GovernanceOutcome {
    number += 1
    let request = CommandRequest(
      id: id ?? "c\(number)", actor: PersonID(actor), at: try #require(Instant("\(when)T10:00:00Z")), reason: reason,
      command: command)
    let outcome = try GovernanceDesk.decide(request, in: state)
    record(outcome.events)
    return outcome
  }

  mutating func record(_ new: [NewLedgerEvent]) {
    let recorded = new.enumerated().map { LedgerEvent($1, sequence: events.count + $0 + 1) }
    events += recorded
    state.add(recorded)
  }

  /// Records something that another room decides.
  mutating func record(_ payload: LedgerPayload, on when: String = "2026-03-02") throws {
    number += 1
    let event = try NewLedgerEvent(
      id: "p\(number)", at: try #require(Instant("\(when)T10:00:00Z")), actor: "anna", role: "SCH", reason: "Beslut",
      payload: payload)
    events.append(LedgerEvent(event, sequence: events.count + 1))
    state = GovernanceState.fold(events)
  }

  /// The refusal of a command that must be refused.
  func refusal(
    _ command: GovernanceCommand, by actor: String, on when: String = "2026-03-02", reason: String = "Enligt årshjulet"
  ) throws -> GovernanceRefusal {
    let request = CommandRequest(
      id: "refused", actor: PersonID(actor), at: try #require(Instant("\(when)T10:00:00Z")), reason: reason,
      command: command)
    return try #require(throws: GovernanceRefusal.self) { try GovernanceDesk.decide(request, in: state) }
  }
}

// MARK: - The guide's region

let stays = PlanningObjectCode("VTF")
let wards = ["M1", "M2", "M3", "M4"]
let grounds = AssessmentGrounds(
  need: "Prognosen stämmer med vår bild", knownChanges: "Inga", capacity: "Vårdplatserna räcker",
  history: "Samma nivå som förra året")

func episodes(_ amount: Int) -> [AssignmentLine] {
  [
    AssignmentLine(
      object: stays, name: "Vårdtillfällen", amount: amount,
      conversion: CapacityConversion(meanStayDays: 3.5, occupancy: 0.95))
  ]
}

extension TestRegion {
  /// A region with two areas and four medical wards, everybody in place and the plan year 2027 opened.
  static func guide() throws -> TestRegion {
    var region = TestRegion()
    func opened(_ code: String, _ name: String, under parent: String?, _ level: Level) -> GovernanceCommand {
      .changeOrganization(
        OrganizationChange(
          .opened, UnitCode(code), from: day("2026-01-01"), name: name, parent: parent.map { UnitCode($0) },
          level: level, sort: "enhet", opening: .always))
    }
    let start = "2026-01-02"
    try region.run(opened("REG", "Regionen", under: nil, .strategic), by: "adam", on: start)
    func grant(_ person: String, _ name: String, _ role: Role, _ unit: String) -> GovernanceCommand {
      .grantRole(
        Grant(
          code: "G-\(person)-\(unit)", person: PersonID(person), name: name, role: role, unit: UnitCode(unit),
          from: day("2026-01-01")))
    }
    try region.run(grant("adam", "Adam Adminsson", .administrator, "REG"), by: "adam", on: start)
    for (code, name) in [("MED", "Medicin"), ("KIR", "Kirurgi")] {
      try region.run(opened(code, name, under: "REG", .tactical), by: "adam", on: start)
    }
    for code in wards {
      try region.run(opened(code, "Avdelning \(code)", under: "MED", .operational), by: "adam", on: start)
    }
    try region.run(opened("K1", "Avdelning K1", under: "KIR", .operational), by: "adam", on: start)
    for grant in [
      grant("anna", "Anna Direktör", .strategicManager, "REG"),
      grant("sven", "Sven Planerare", .strategicPlanner, "REG"),
      grant("vera", "Vera Chef", .tacticalManager, "MED"), grant("knut", "Knut Chef", .tacticalManager, "KIR"),
      grant("tore", "Tore Planerare", .tacticalPlanner, "MED"),
      grant("kari", "Kari Planerare", .tacticalPlanner, "KIR"),
      grant("otto", "Otto Enhetschef", .operationalManager, "M1"),
      grant("olga", "Olga Enhetschef", .operationalManager, "M2"),
      grant("orvar", "Orvar Enhetschef", .operationalManager, "M3"),
      grant("oskar", "Oskar Enhetschef", .operationalManager, "M4"),
      grant("oda", "Oda Enhetschef", .operationalManager, "K1"), grant("karl", "Karl Controller", .controller, "REG"),
      grant("pia", "Pia Politiker", .elected, "REG"), grant("rut", "Rut Revisor", .reviewer, "REG"),
    ] {
      try region.run(grant, by: "adam", on: start)
    }
    try region.run(
      .openPlanYear(PlanYearOpening(year: 2027, region: UnitCode("REG"), owner: PersonID("anna"))), by: "sven",
      on: start)
    return region
  }

  static let heads = ["M1": "otto", "M2": "olga", "M3": "orvar", "M4": "oskar", "K1": "oda"]

  /// What every ward says it can do: bed-days.
  mutating func stateCapacity(_ bedDays: [String: Double]) throws {
    for (unit, amount) in bedDays.sorted(by: { $0.key < $1.key }) {
      try run(
        .stateCapacity(
          CapacityStatement(year: 2027, unit: UnitCode(unit), object: stays, amount: amount, measure: .bedDays)),
        by: unit == "K1" ? "knut" : "vera")
    }
  }

  /// Assigns the region's total, the areas' and the wards' care episodes, and sends them all the way down.
  mutating func assign(
    total: Int, areas: [String: Int], wards: [String: Int], on when: String, sending: Bool = true
  ) throws {
    try run(.assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(total))), by: "sven", on: when)
    for (area, amount) in areas.sorted(by: { $0.key < $1.key }) {
      try run(.assign(AssignmentOrder(year: 2027, unit: UnitCode(area), lines: episodes(amount))), by: "sven", on: when)
    }
    try run(.send(AssignmentMove(year: 2027, unit: "REG")), by: "anna", on: when)
    for area in areas.keys.sorted() {
      let head = area == "MED" ? "vera" : "knut"
      try run(.receive(AssignmentMove(year: 2027, unit: UnitCode(area))), by: head, on: when)
      for (ward, amount) in wards.sorted(by: { $0.key < $1.key }) where (ward == "K1") == (area == "KIR") {
        try run(
          .assign(
            AssignmentOrder(year: 2027, unit: UnitCode(ward), givenBy: UnitCode(area), lines: episodes(amount))),
          by: head, on: when)
      }
      if sending { try run(.send(AssignmentMove(year: 2027, unit: UnitCode(area))), by: head, on: when) }
    }
  }

  /// Every ward takes its assignment in and accepts it, or answers with another number.
  mutating func answer(_ proposals: [String: Int] = [:], on when: String) throws {
    for (ward, head) in Self.heads.sorted(by: { $0.key < $1.key }) {
      try run(.receive(AssignmentMove(year: 2027, unit: UnitCode(ward))), by: head, on: when)
      let proposal = proposals[ward].map { [Assessment.Proposal(object: stays, amount: $0)] }
      try run(
        .assess(Assessment(year: 2027, unit: UnitCode(ward), proposals: proposal, grounds: grounds)), by: head, on: when
      )
    }
  }

  /// Both areas sum and report.
  mutating func report(on when: String) throws {
    for (area, planner, head) in [("KIR", "kari", "knut"), ("MED", "tore", "vera")] {
      try run(.sumUp(AssignmentMove(year: 2027, unit: UnitCode(area))), by: planner, on: when)
      try run(.report(AssignmentMove(year: 2027, unit: UnitCode(area))), by: head, on: when)
    }
  }

  mutating func move(_ step: PlanYearStep, by actor: String, on when: String, reason: String = "Enligt årshjulet")
    throws
  {
    try run(.movePlanYear(PlanYearMove(year: 2027, step: step)), by: actor, on: when, reason: reason)
  }

  /// Goals, frames and an even balance, so that hands can be shaken.
  mutating func agreeOnFrames(on when: String) throws {
    for (area, amount) in [("MED", 8000), ("KIR", 32_000)] {
      try run(
        .setGoal(
          Goal(
            year: 2027, code: "P-\(area)", unit: UnitCode(area), perspective: .production,
            text: "Alla vårdtillfällen genomförs", target: Double(amount), measure: "vårdtillfällen", object: stays)),
        by: "sven", on: when)
      try run(
        .setBudget(BudgetFrame(year: 2027, unit: UnitCode(area), kronor: Double(amount) * 50_000)), by: "karl", on: when
      )
    }
    try run(
      .drawBalance(
        BalanceReading(
          year: 2027,
          lines: [
            BalanceLine(unit: "MED", capacity: "VPL", need: 672_000, available: 680_000, verifiedEffect: 0),
            BalanceLine(unit: "KIR", capacity: "VPL", need: 2_688_000, available: 2_700_000, verifiedEffect: 0),
          ])),
      by: "sven", on: when)
  }

  mutating func shake(_ area: String, _ party: HandshakeParty, by actor: String, on when: String) throws {
    try run(
      .shakeHands(HandshakeSignature(year: 2027, unit: UnitCode(area), party: party)), by: actor, on: when)
  }

  /// Round 1 as in the guide: 40 000 care episodes, 8 000 to medicine and 2 000 to the ward.
  mutating func playRound1() throws {
    try stateCapacity(["M1": 8500, "M2": 7500, "M3": 7500, "M4": 7500, "K1": 120_000])
    try move(.openRound1, by: "sven", on: "2026-03-02")
    try assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2000, "M2": 2000, "M3": 2000, "M4": 2000, "K1": 32_000], on: "2026-03-02")
    try answer(on: "2026-03-10")
    try report(on: "2026-03-20")
  }

  /// Round 2 as in the guide: the ward rises to 2 400 and the others give 400.
  mutating func playRound2() throws {
    try move(.openRound2, by: "anna", on: "2026-04-01")
    try assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2400, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2026-04-02")
    try answer(on: "2026-04-10")
    try report(on: "2026-04-20")
    try agreeOnFrames(on: "2026-05-02")
  }

  mutating func playHandshake(from when: String = "2026-05-21") throws {
    for (area, head) in [("KIR", "knut"), ("MED", "vera")] {
      try shake(area, .area, by: head, on: when)
      try shake(area, .strategic, by: "anna", on: when)
    }
  }

  /// Two rounds, the handshake, and a plan that is adopted; round 3 is open from 2026-09-15.
  mutating func playUntilRound3() throws {
    try playRound1()
    try playRound2()
    try playHandshake()
    try move(.adopt, by: "pia", on: "2026-06-16")
    try move(.openRound3, by: "sven", on: "2026-09-15")
  }
}

extension Code: ExpressibleByUnicodeScalarLiteral {}
extension Code: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Code: ExpressibleByStringLiteral {
  /// A code from its bare text.
  public init(stringLiteral text: String) { self.init(text) }
}
