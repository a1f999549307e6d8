import Governance
import PlanningModel
import Testing

/// A small generator so that the same seed gives the same commands everywhere (SplitMix64, Steele et al. 2014).
private struct SmallRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("No way round the handshake")
struct NoWayRoundTests {
  @Test("No sequence of commands shakes hands on an open imbalance, too large an assignment or an unverified effect")
  func property() throws {
    let reached = try (1...30).reduce(0) { $0 + (try Self.handshakes(seed: $1)) }
    // A generator that never gets to a handshake would prove nothing.
    #expect(reached >= 15)
  }

  @Test("No sequence of commands puts a revision in force on what a handshake would be refused for")
  func revisions() throws {
    let reached = try (1...20).reduce(0) { $0 + (try Self.revisions(seed: $1)) }
    #expect(reached >= 10)
  }

  private static func revisions(seed: UInt64) throws -> Int {
    var random = SmallRandom(state: seed &* 7919)
    var region = try TestRegion.guide()
    try region.record(.measure(measure("A-1")))
    try region.record(.measure(measure("A-2", state: .effectVerified(proof))))
    try region.playUntilRound3()
    try region.move(.putInForce, by: "anna", on: "2026-11-15")
    try region.move(.revise, by: "anna", on: "2027-03-01", reason: "Ändrat behov")
    try region.assign(
      total: 40_000, areas: ["MED": 8000, "KIR": 32_000],
      wards: ["M1": 2400, "M2": 1900, "M3": 1900, "M4": 1800, "K1": 32_000], on: "2027-03-02")
    try region.answer(on: "2027-03-10")
    try region.report(on: "2027-03-15")
    var reached = 0
    for _ in 0..<60 {
      let before = try region.plan().versions.count
      let move = PlanYearMove(year: 2027, step: Bool.random(using: &random) ? .putInForce : .revise)
      let isMove = Int.random(in: 0..<4, using: &random) == 0
      do {
        let command = isMove ? .movePlanYear(move) : command(&random)
        let person = people.randomElement(using: &random) ?? "anna"
        try region.run(command, by: isMove ? "anna" : sensible(person, &random), on: "2027-03-20")
      } catch is GovernanceRefusal {
        continue
      }
      guard try region.plan().versions.count > before else { continue }
      reached += 1
      try check(region, .revision)
      let plan = try region.plan()
      #expect(plan.versions.last?.book == plan.currentBook && plan.versions.last?.frames == plan.frames)
    }
    return reached
  }

  private static let people = ["anna", "sven", "vera", "knut", "tore", "kari", "otto", "olga", "karl", "adam"]

  private static func handshakes(seed: UInt64) throws -> Int {
    var random = SmallRandom(state: seed)
    var region = try TestRegion.guide()
    try region.record(.measure(measure("A-1")))
    try region.record(.measure(measure("A-2", state: .effectVerified(proof))))
    try region.playRound1()
    try region.playRound2()
    var handshakes = 0
    for _ in 0..<120 {
      let before = try region.plan().agreements.count
      let person = people.randomElement(using: &random) ?? "anna"
      do {
        try region.run(command(&random), by: sensible(person, &random), on: "2026-05-22")
      } catch is GovernanceRefusal {
        continue
      }
      guard try region.plan().agreements.count > before else { continue }
      handshakes += 1
      try check(region, .second)
    }
    return handshakes
  }

  /// What must hold whenever hands have been shaken or a revision is in force, reckoned here and not by the desk.
  private static func check(_ region: TestRegion, _ round: PlanRound) throws {
    let plan = try region.plan()
    let book = try #require(plan.books[round])
    for (code, unit) in book.units {
      let parts = book.units.values.filter { $0.givenBy == code }
      if parts.isEmpty {
        for line in unit.lines {
          let stated = plan.capacity.values.first { $0.value.unit == code && $0.value.object == line.object }
          #expect(Double(line.amount) * 3.5 <= (stated?.value.amount ?? 0))
        }
      } else {
        let owned = plan.overrides.values.filter { $0.value.unit == code && $0.value.matter == .undistributed }
        let gap = (unit.lines.first?.amount ?? 0) - parts.reduce(0) { $0 + ($1.lines.first?.amount ?? 0) }
        #expect(gap >= 0)
        #expect(gap == 0 || owned.contains { $0.value.amount >= Double(gap) && $0.decision.actor == plan.owner })
      }
    }
    for line in plan.balance?.value.lines ?? [] where line.available + line.verifiedEffect < line.need {
      let lacking = line.need - line.available - line.verifiedEffect
      let owned = plan.overrides.values.filter { $0.value.unit == line.unit && $0.value.matter == .deficit }
      #expect(owned.contains { $0.value.amount >= lacking && $0.decision.actor == plan.owner })
    }
    #expect(plan.balance != nil)
    for goal in plan.goals.values { #expect(!(goal.value.countedEffects ?? []).contains("A-1")) }
    for agreement in plan.agreements.values {
      #expect(agreement.signatures[.strategic]?.actor != agreement.signatures[.area]?.actor)
    }
  }

  /// Mostly those who may, so that commands get through.
  private static func sensible(_ person: String, _ random: inout SmallRandom) -> String {
    Int.random(in: 0..<3, using: &random) == 0 ? "anna" : Int.random(in: 0..<3, using: &random) == 0 ? "vera" : person
  }

  private static func command(_ random: inout SmallRandom) -> GovernanceCommand {
    func pick(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &random)] }
    let unit = UnitCode(pick(["REG", "MED", "KIR", "M1", "M2", "K1"]))
    let area = UnitCode(pick(["MED", "KIR"]))
    let amount = Int.random(in: 0...9000, using: &random)
    switch Int.random(in: 0..<32, using: &random) {
    case 0: return .assign(AssignmentOrder(year: 2027, unit: unit, lines: episodes(amount)))
    case 1: return .recall(AssignmentMove(year: 2027, unit: unit))
    case 2: return .send(AssignmentMove(year: 2027, unit: unit))
    case 3: return .receive(AssignmentMove(year: 2027, unit: unit))
    case 4: return .assess(Assessment(year: 2027, unit: unit, grounds: grounds))
    case 5:
      return .assess(
        Assessment(year: 2027, unit: unit, proposals: [.init(object: stays, amount: amount)], grounds: grounds))
    case 6: return .sumUp(AssignmentMove(year: 2027, unit: area))
    case 7: return .report(AssignmentMove(year: 2027, unit: area))
    case 8:
      return .stateCapacity(
        CapacityStatement(year: 2027, unit: unit, object: stays, amount: Double(amount * 4), measure: .bedDays))
    case 9:
      let lines = [
        BalanceLine(
          unit: area, capacity: "VPL", need: 1000, available: Double(amount), verifiedEffect: Double(amount % 400))
      ]
      return .drawBalance(BalanceReading(year: 2027, lines: lines))
    case 10:
      return .overrideGap(
        GapOverride(year: 2027, matter: .deficit, unit: area, capacity: "VPL", amount: Double(amount)))
    case 11:
      return .overrideGap(
        GapOverride(year: 2027, matter: .undistributed, unit: unit, object: stays, amount: Double(amount)))
    case 12:
      return .setGoal(
        Goal(
          year: 2027, code: pick(["P-MED", "P-KIR", "Q-1"]), unit: area, perspective: .production, text: "Mål",
          target: Double(amount), measure: "vårdtillfällen", object: stays,
          countedEffects: [MeasureCode(pick(["A-1", "A-2"]))]))
    case 13:
      return .proposeRedistribution(
        NeedRedistribution(
          year: 2027, code: pick(["O1", "O2"]), from: unit, to: UnitCode(pick(["M1", "M2", "K1"])), object: stays,
          amount: amount / 10))
    case 14:
      return .breakDown(
        AssignmentBreakdown(
          year: 2027, unit: area, object: stays, basis: .byHand,
          shares: ["M1", "M2", "K1"].map { .init(unit: UnitCode($0), weight: Double(amount % 7)) }))
    case 15: return .consentToRedistribution(RedistributionAnswer(year: 2027, code: pick(["O1", "O2"]), unit: unit))
    case 16: return .decideRedistribution(RedistributionAnswer(year: 2027, code: pick(["O1", "O2"])))
    case 17: return .withdrawGoal(GoalWithdrawal(year: 2027, code: pick(["P-MED", "P-KIR", "Q-1"])))
    case 18: return .setBudget(BudgetFrame(year: 2027, unit: area, kronor: Double(amount)))
    case 19:
      return .movePlanYear(
        PlanYearMove(year: 2027, step: PlanYearStep.allCases.randomElement(using: &random) ?? .shakeHands))
    default:
      let party: HandshakeParty = Bool.random(using: &random) ? .strategic : .area
      return .shakeHands(HandshakeSignature(year: 2027, unit: area, party: party))
    }
  }
}
