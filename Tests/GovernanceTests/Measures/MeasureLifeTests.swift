import Governance
import PlanningModel
import Testing

@Suite("The life of a measure")
struct MeasureLifeTests {
  static let director = MeasureActor(name: "Sara Berg", role: .strategicManager, day: Day(number: 21_000))
  static let head = MeasureActor(name: "Ulf Ek", role: .tacticalManager, day: Day(number: 21_000))
  static let planner = MeasureActor(name: "Maria Ek", role: .tacticalPlanner, day: Day(number: 21_000))
  static let complete = MeasureProof(
    indicator: "minuter", baseline: 30, target: 25, measured: 26, hoursPerMonth: 12)

  private func measure(
    _ state: MeasureState = .idea, level: Level = .tactical, proposer: String? = "Maria Ek"
  ) -> BalancingMeasure {
    var measure = sample("Å1", state: state)
    measure.decidingLevel = level
    measure.proposer = proposer
    return measure
  }

  private func refusal(_ action: MeasureAction, _ measure: BalancingMeasure, _ actor: MeasureActor) -> MeasureRefusal? {
    do {
      _ = try MeasureLife.apply(action, to: measure, by: actor)
      return nil
    } catch {
      return error
    }
  }

  private static let effect = VerifiedEffect(
    indicator: "i", baseline: 1, target: 2, measured: 2, date: Day(number: 20_000), verifiedBy: "b", hoursPerMonth: 1)
  private static let states: [MeasureState] = [
    .idea, .decided, .inProgress, .implemented, .effectVerified(effect), .cancelled,
  ]
  private static let actions: [(MeasureAction, MeasureState.Name)] = [
    (.decide, .decided), (.start, .inProgress), (.implement, .implemented), (.verify(complete), .effectVerified),
    (.cancel, .cancelled),
  ]

  @Test("Every step of the table is allowed and every other refused")
  func wholeTable() throws {
    for state in Self.states {
      for (action, target) in Self.actions {
        // Förslag → beslutad → pågår → genomförd → effekt verifierad, and avbruten from every one of them.
        let allowed =
          switch (state.name, target) {
          case (.idea, .decided), (.decided, .inProgress), (.inProgress, .implemented),
            (.implemented, .effectVerified), (.idea, .cancelled), (.decided, .cancelled), (.inProgress, .cancelled),
            (.implemented, .cancelled), (.effectVerified, .cancelled):
            true
          default: false
          }
        let refused = refusal(action, measure(state), Self.head)
        #expect((refused == nil) == allowed, "\(state.name) → \(target)")
        if allowed {
          #expect(try MeasureLife.apply(action, to: measure(state), by: Self.head).state.name == target)
        } else {
          #expect(refused == .notPossible(from: state.name, to: target))
        }
      }
    }
    #expect(
      MeasureRefusal.notPossible(from: .idea, to: .effectVerified).message
        == "Åtgärden är idé och kan inte bli effekt verifierad. Nästa läge är beslutad eller avbruten.")
    #expect(
      MeasureRefusal.notPossible(from: .cancelled, to: .decided).message
        == "Åtgärden är avbruten och kan inte bli beslutad. Föreslå en ny åtgärd.")
  }

  @Test("Who proposed a measure cannot verify it (R134), by name or, where no name is known, by role")
  func ownVerification() {
    let own = MeasureActor(name: "maria ek", role: .tacticalManager, day: Day(number: 21_000))
    #expect(refusal(.verify(Self.complete), measure(.implemented), own) == .ownVerification("maria ek"))
    var old = measure(.implemented, proposer: nil)
    old.proposedBy = "verksamhetschef"
    #expect(refusal(.verify(Self.complete), old, Self.head) == .ownVerification("Ulf Ek"))
    #expect(refusal(.verify(Self.complete), old, Self.director) == nil)
    #expect(
      MeasureRefusal.ownVerification("Ulf Ek").message
        == "Ulf Ek föreslog åtgärden och kan inte verifiera dess effekt (R134). Låt någon annan göra det.")
  }

  @Test("A proof says indicator, baseline, target, measured value and hours; what is missing is named (R133)")
  func proof() throws {
    #expect(
      refusal(.verify(MeasureProof(measured: 26)), measure(.implemented), Self.head)
        == .proofIncomplete(["mått", "värde före", "mål", "timmar per månad"]))
    var agreed = measure(.implemented)
    agreed.indicator = MeasureIndicator(name: "minuter", baseline: 30, target: 25)
    let after = try MeasureLife.apply(
      .verify(MeasureProof(measured: 26, hoursPerMonth: 12)), to: agreed, by: Self.head)
    let effect = try #require(after.verifiedEffect)
    #expect(effect.indicator == "minuter" && effect.baseline == 30 && effect.target == 25 && effect.measured == 26)
    #expect(effect.verifiedBy == "Ulf Ek, verksamhetschef" && effect.date == Day(number: 21_000))
  }

  @Test("The deciding level decides (R125); planners do not, and politicians may for the strategic level")
  func levels() {
    let politician = MeasureActor(name: "P", role: .elected, day: Day(number: 21_000))
    #expect(refusal(.decide, measure(level: .strategic), Self.director) == nil)
    #expect(refusal(.decide, measure(level: .strategic), politician) == nil)
    #expect(
      refusal(.decide, measure(level: .strategic), Self.head) == .wrongLevel(needed: .strategic, role: .tacticalManager)
    )
    #expect(
      refusal(.decide, measure(level: .tactical), Self.planner)
        == .wrongLevel(needed: .tactical, role: .tacticalPlanner))
    #expect(refusal(.decide, measure(level: .tactical), politician) != nil)
    #expect(
      MeasureRefusal.wrongLevel(needed: .strategic, role: .tacticalManager).message
        == "Åtgärden beslutas på strategisk nivå (R125); du är verksamhetschef. Låt den som beslutar där göra det, eller "
        + "lyft frågan.")
  }

  @Test("A redistribution is decided only when both sides have agreed (R142)")
  func consents() throws {
    var move = measure(level: .strategic)
    move.kind = .redistribution
    move.redistribution = Redistribution(
      .capacity(Code("OP")), from: Code("A"), to: Code("B"),
      amounts: [MonthlyAmount(month: Month(year: 2027, month: 1), amount: 10)])
    #expect(refusal(.decide, move, Self.director) == .consentMissing([Code("A"), Code("B")]))
    move = try MeasureLife.apply(.consent(Code("A")), to: move, by: Self.head)
    #expect(refusal(.decide, move, Self.director) == .consentMissing([Code("B")]))
    #expect(refusal(.consent(Code("C")), move, Self.head) == .noSide(Code("C")))
    move = try MeasureLife.apply(.consent(Code("B")), to: move, by: Self.head)
    #expect(try MeasureLife.apply(.decide, to: move, by: Self.director).agreedRedistribution == move.redistribution)
  }

  @Test("An idea has a code of its own and a side its kind can act on, and keeps who proposed it")
  func propose() throws {
    let proposed = try MeasureLife.propose(measure(proposer: nil), by: Self.planner, existing: nil)
    #expect(proposed.proposer == "Maria Ek" && proposed.proposedBy == "TPL" && proposed.state == .idea)
    #expect(throws: MeasureRefusal.codeTaken(Code("Å1"), "Kvällsöppet")) {
      try MeasureLife.propose(measure(), by: Self.planner, existing: measure())
    }
    var wrong = measure()
    wrong.side = .need
    #expect(throws: MeasureRefusal.wrongSide(.staffingMix)) {
      try MeasureLife.propose(wrong, by: Self.planner, existing: nil)
    }
  }

  @Test("Only soft rules are set aside, and only by the accountable strategic owner (R121)")
  func overrides() throws {
    let unit = UnitCode("A")
    #expect(
      try GateOverrideDecision.judged(rule: "deficitClosed", unit: unit, capacity: nil, by: .strategicManager)
        == GateOverrideDecision(rule: "deficitClosed", unit: unit, capacity: nil))
    #expect(throws: GateOverrideRefusal.wrongRole(.tacticalManager)) {
      try GateOverrideDecision.judged(rule: "deficitClosed", unit: unit, capacity: nil, by: .tacticalManager)
    }
    let hard = #expect(throws: GateOverrideRefusal.self) {
      try GateOverrideDecision.judged(rule: "sourceStaysBalanced", unit: unit, capacity: nil, by: .strategicManager)
    }
    #expect(
      hard?.message
        == "Regeln ”Omfördelning skapar inget underskott där resurserna tas.” (R143) kan ingen göra undantag "
        + "från. Rätta det som bryter mot den.")
  }
}

/// A measure of the samples under a name that does not meet the suite's own.
private func sample(_ code: String, state: MeasureState) -> BalancingMeasure { measure(code, state: state) }
