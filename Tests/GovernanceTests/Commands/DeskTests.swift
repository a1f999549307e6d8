import Governance
import PlanningModel
import Testing

@Suite("Commands are judged")
struct DeskTests {
  private func ready() throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.playRound2()
    return region
  }

  @Test("A command given again is carried out once and answers with the events it made")
  func idempotent() throws {
    var region = try TestRegion.guide()
    let command = GovernanceCommand.movePlanYear(PlanYearMove(year: 2027, step: .openRound1))
    let first = try region.run(command, by: "sven", id: "same")
    #expect(first.events.count == 1)
    let count = region.events.count
    let again = try region.run(command, by: "sven", id: "same")
    #expect(again.events.isEmpty)
    #expect(again.earlier == [count])
    #expect(region.events.count == count)
  }

  @Test("A decision without a reason and a clock that has gone back are refused")
  func reasonAndClock() throws {
    let region = try TestRegion.guide()
    let command = GovernanceCommand.movePlanYear(PlanYearMove(year: 2027, step: .openRound1))
    #expect(try region.refusal(command, by: "sven", reason: " ") == .reasonMissing)
    guard case .clockWentBack = try region.refusal(command, by: "sven", on: "2025-12-31") else {
      Issue.record("A clock that has gone back is refused.")
      return
    }
  }

  @Test("An assignment above stated capacity is refused with the gap (R126, T16)")
  func aboveCapacity() throws {
    var region = try TestRegion.guide()
    try region.stateCapacity(["M1": 7000])
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    try region.run(.assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(40_000))), by: "sven")
    try region.run(.assign(AssignmentOrder(year: 2027, unit: "MED", lines: episodes(8000))), by: "sven")
    try region.run(.send(AssignmentMove(year: 2027, unit: "REG")), by: "anna")
    let refusal = try region.refusal(
      .assign(AssignmentOrder(year: 2027, unit: "M1", givenBy: "MED", lines: episodes(2400))), by: "vera")
    #expect(
      refusal.message
        == "Avdelning M1, Vårdtillfällen: Uppdraget 8\u{A0}400 överstiger uppgiven kapacitet 7\u{A0}000 med 1\u{A0}400 "
        + "vårddygn (R126); fördela högst 7\u{A0}000 hit och lägg resten på en annan enhet eller besluta en åtgärd.")
  }

  @Test("An area's assignment is broken down by weights or by stated capacity, whole and without remainder")
  func breakdown() throws {
    var region = try TestRegion.guide()
    try region.stateCapacity(["M1": 7000, "M2": 3500, "M3": 3500])
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    try region.run(.assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(4000))), by: "sven")
    try region.run(.assign(AssignmentOrder(year: 2027, unit: "MED", lines: episodes(3001))), by: "sven")
    try region.run(.send(AssignmentMove(year: 2027, unit: "REG")), by: "anna")
    try region.run(
      .breakDown(
        AssignmentBreakdown(
          year: 2027, unit: "MED", object: stays, basis: .capacity,
          shares: [.init(unit: "M1"), .init(unit: "M2"), .init(unit: "M3")])), by: "tore")
    // 3001 by 2 : 1 : 1 is 1500,5, 750,25 and 750,25; the largest remainder takes what is left.
    #expect(try ["M1", "M2", "M3"].map { try region.assignment($0).line(stays)?.amount } == [1501, 750, 750])
    #expect(
      try region.refusal(
        .breakDown(
          AssignmentBreakdown(
            year: 2027, unit: "MED", object: stays, basis: .capacity, shares: [.init(unit: "M4")])), by: "tore")
        == .noStatedCapacity(unit: "Avdelning M4", object: "Vårdtillfällen"))
  }

  @Test("Sums that do not add up are a warning in the rounds and a refusal at the handshake (T7)")
  func sums() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.move(.openRound2, by: "anna", on: "2026-04-01")
    try region.run(
      .assign(AssignmentOrder(year: 2027, unit: "REG", lines: episodes(40_100))), by: "sven", on: "2026-04-02")
    let sent = try region.run(.send(AssignmentMove(year: 2027, unit: "REG")), by: "anna", on: "2026-04-02")
    #expect(
      sent.warnings
        == ["Regionen, Vårdtillfällen: uppdraget är 40\u{A0}100 men 40\u{A0}000 är fördelat, skillnad +100 (T7)."])
    for area in ["KIR", "MED"] {
      let head = area == "MED" ? "vera" : "knut"
      try region.run(.receive(AssignmentMove(year: 2027, unit: UnitCode(area))), by: head, on: "2026-04-03")
      try region.run(.send(AssignmentMove(year: 2027, unit: UnitCode(area))), by: head, on: "2026-04-03")
    }
    try region.answer(on: "2026-04-10")
    try region.report(on: "2026-04-20")
    try region.agreeOnFrames(on: "2026-05-02")
    let hand = GovernanceCommand.shakeHands(HandshakeSignature(year: 2027, unit: "MED", party: .area))
    let refused = try region.refusal(hand, by: "vera", on: "2026-05-21")
    guard case .conditionsNotMet(let conditions) = refused else { throw refused }
    #expect(conditions.map(\.key) == [.sumsHold])
    // The owner of the plan year answers for the gap, by name, and it is seen in every condition afterwards.
    let gap = GapOverride(year: 2027, matter: .undistributed, unit: "REG", object: stays, amount: 100)
    #expect(
      try region.refusal(.overrideGap(gap), by: "sven", on: "2026-05-21").message.hasPrefix(
        "Att gå vidare med underskott kräver strategisk chef för Regionen; du är strategisk planerare"))
    var small = gap
    small.amount = 99
    #expect(
      try region.refusal(.overrideGap(small), by: "anna", on: "2026-05-21")
        == .gapIsLarger(actual: 100, answeredFor: 99))
    try region.run(.overrideGap(gap), by: "anna", on: "2026-05-21", reason: "Upphandlas i höst")
    try region.run(hand, by: "vera", on: "2026-05-21")
    let state = try #require(
      try region.state.conditions(year: 2027, area: "MED", units: region.units)?.first { $0.key == .sumsHold }?.state)
    #expect(state.explanation.hasPrefix("Anna Direktör svarar för 100 aktiviteter i Regionen (beslut "))
    #expect(state.explanation.hasSuffix(": Upphandlas i höst)"))
  }

  @Test("A deficit in the balance stops the handshake until the owner answers for all of it (R121)")
  func deficit() throws {
    var region = try ready()
    try region.run(
      .drawBalance(
        BalanceReading(
          year: 2027,
          lines: [BalanceLine(unit: "MED", capacity: "VPL", need: 1000, available: 900, verifiedEffect: 0)])),
      by: "sven", on: "2026-05-20")
    let hand = GovernanceCommand.shakeHands(HandshakeSignature(year: 2027, unit: "MED", party: .area))
    guard case .conditionsNotMet(let conditions) = try region.refusal(hand, by: "vera", on: "2026-05-21") else {
      Issue.record("A deficit must stop the handshake.")
      return
    }
    #expect(conditions.map(\.key) == [.balanceDrawn])
    try region.run(
      .overrideGap(GapOverride(year: 2027, matter: .deficit, unit: "MED", capacity: "VPL", amount: 100)), by: "anna",
      on: "2026-05-21")
    try region.run(hand, by: "vera", on: "2026-05-21")
  }

  @Test("Only verified effects stand in the balance and in goals (R133)")
  func effects() throws {
    var region = try ready()
    try region.record(.measure(measure("A-1")), on: "2026-05-20")
    try region.record(.measure(measure("A-2", state: .effectVerified(proof))), on: "2026-05-20")
    func balance(_ effect: Double) -> GovernanceCommand {
      .drawBalance(
        BalanceReading(
          year: 2027,
          lines: [BalanceLine(unit: "MED", capacity: "OP", need: 1000, available: 900, verifiedEffect: effect)]))
    }
    guard case .badValue = try region.refusal(balance(100), by: "sven", on: "2026-05-21") else {
      Issue.record("Nothing is verified at the unit.")
      return
    }
    func goal(_ measure: MeasureCode) -> GovernanceCommand {
      .setGoal(
        Goal(
          year: 2027, code: "E", unit: "MED", perspective: .economy, text: "Lägre kostnad", target: 1, measure: "mkr",
          countedEffects: [measure]))
    }
    #expect(try region.refusal(goal("A-1"), by: "sven", on: "2026-05-21") == .unverifiedEffect(["A-1"]))
    try region.run(goal("A-2"), by: "sven", on: "2026-05-21")
    // Its proof is taken back afterwards: the goal no longer stands.
    try region.record(.measure(measure("A-2", state: .cancelled)), on: "2026-05-21")
    let conditions = try #require(try region.state.conditions(year: 2027, area: "MED", units: region.units))
    #expect(conditions.filter(\.state.hinders).map(\.key) == [.onlyVerifiedEffects])
  }

  @Test("The same person may not act on both sides", arguments: FourEyes.allCases)
  func fourEyes(rule: FourEyes) throws {
    var region = try ready()
    func grant(_ person: String, _ role: Role, _ unit: String) throws {
      try region.run(
        .grantRole(
          Grant(
            code: "X-\(person)-\(role.rawValue)", person: PersonID(person), name: person, role: role,
            unit: UnitCode(unit), from: day("2026-01-01"))), by: "adam", on: "2026-05-02")
    }
    switch rule {
    case .grantToOneself: break  // In AuthorityTests.
    case .bothSidesOfHandshake:
      try grant("vera", .strategicManager, "REG")
      try region.shake("MED", .area, by: "vera", on: "2026-05-21")
      #expect(
        try region.refusal(
          .shakeHands(HandshakeSignature(year: 2027, unit: "MED", party: .strategic)), by: "vera", on: "2026-05-21")
          == .fourEyes(rule))
    case .decideOwnRedistribution:
      let proposal = NeedRedistribution(year: 2027, code: "O1", from: "M1", to: "M2", object: stays, amount: 10)
      try region.run(.proposeRedistribution(proposal), by: "vera", on: "2026-05-21")
      #expect(
        try region.refusal(
          .decideRedistribution(RedistributionAnswer(year: 2027, code: "O1")), by: "vera", on: "2026-05-21")
          == .fourEyes(rule))
    case .sumOwnAssessment:
      try grant("otto", .tacticalManager, "MED")
      try region.run(.recall(AssignmentMove(year: 2027, unit: "M1")), by: "vera", on: "2026-05-21")
      try region.run(.send(AssignmentMove(year: 2027, unit: "MED")), by: "vera", on: "2026-05-21")
      try region.run(.receive(AssignmentMove(year: 2027, unit: "M1")), by: "otto", on: "2026-05-21")
      try region.run(.assess(Assessment(year: 2027, unit: "M1", grounds: grounds)), by: "otto", on: "2026-05-21")
      #expect(
        try region.refusal(.sumUp(AssignmentMove(year: 2027, unit: "MED")), by: "otto", on: "2026-05-21")
          == .fourEyes(rule))
    case .answerOwnReport:
      var first = try TestRegion.guide()
      try first.playRound1()
      try first.run(
        .grantRole(
          Grant(
            code: "X", person: "vera", name: "Vera", role: .strategicManager, unit: "REG", from: day("2026-01-01"))),
        by: "adam", on: "2026-03-21")
      #expect(
        try first.refusal(.movePlanYear(PlanYearMove(year: 2027, step: .openRound2)), by: "vera", on: "2026-04-01")
          == .fourEyes(rule))
    }
    #expect(rule.message.contains("Låt") || rule.message.contains("låt"))
  }

  @Test("Need moves between wards when both sides consent, and everybody answers anew")
  func redistribution() throws {
    var region = try ready()
    let proposal = NeedRedistribution(year: 2027, code: "O1", from: "M1", to: "M2", object: stays, amount: 100)
    try region.run(.proposeRedistribution(proposal), by: "tore", on: "2026-05-21")
    let decision = GovernanceCommand.decideRedistribution(RedistributionAnswer(year: 2027, code: "O1"))
    #expect(
      try region.refusal(decision, by: "vera", on: "2026-05-21")
        == .consentMissing(["Avdelning M1", "Avdelning M2"]))
    for unit in ["M1", "M2"] {
      try region.run(
        .consentToRedistribution(RedistributionAnswer(year: 2027, code: "O1", unit: UnitCode(unit))), by: "vera",
        on: "2026-05-21")
    }
    try region.run(decision, by: "vera", on: "2026-05-21")
    #expect(try region.assignment("M1").line(stays)?.amount == 2300)
    #expect(try region.assignment("M2").line(stays)?.amount == 2000)
    #expect(try region.assignment("MED").line(stays)?.amount == 8000)
    #expect(try region.assignment("M1").state == .sent)
    #expect(try region.assignment("MED").state == .received)
    let tooMuch = NeedRedistribution(year: 2027, code: "O2", from: "M4", to: "M1", object: stays, amount: 1801)
    #expect(
      try region.refusal(.proposeRedistribution(tooMuch), by: "tore", on: "2026-05-21")
        == .sourceTooSmall(unit: "Avdelning M4", has: 1800, asked: 1801))
  }

  @Test("An area that has shaken hands stands by its word")
  func agreed() throws {
    var region = try ready()
    try region.shake("MED", .area, by: "vera", on: "2026-05-21")
    // Anything else that is decided meanwhile takes the first hand back.
    try region.run(.setBudget(BudgetFrame(year: 2027, unit: "MED", kronor: 1)), by: "karl", on: "2026-05-21")
    #expect(try region.plan().signatures.isEmpty)
    try region.shake("MED", .area, by: "vera", on: "2026-05-21")
    try region.shake("MED", .strategic, by: "anna", on: "2026-05-21")
    #expect(try region.plan().phase == .round2)
    #expect(
      try region.refusal(.recall(AssignmentMove(year: 2027, unit: "M1")), by: "vera", on: "2026-05-21")
        == .alreadyAgreed("Medicin"))
    #expect(
      try region.refusal(.setBudget(BudgetFrame(year: 2027, unit: "MED", kronor: 2)), by: "karl", on: "2026-05-21")
        == .alreadyAgreed("Medicin"))
    try region.shake("KIR", .area, by: "knut", on: "2026-05-21")
    try region.shake("KIR", .strategic, by: "anna", on: "2026-05-21")
    #expect(try region.plan().phase == .handshaken)
  }

  @Test("Round 2 waits for everybody, or names those it does not wait for")
  func waiting() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.run(.recall(AssignmentMove(year: 2027, unit: "K1")), by: "knut", on: "2026-03-21")
    #expect(
      try region.refusal(.movePlanYear(PlanYearMove(year: 2027, step: .openRound2)), by: "anna", on: "2026-04-01")
        == .notReported(["Kirurgi"]))
    try region.run(
      .movePlanYear(PlanYearMove(year: 2027, step: .openRound2, without: ["KIR"])), by: "anna", on: "2026-04-01")
    #expect(try region.plan().phase == .round2)
  }
}
