import Governance
import PlanningModel
import Testing

@Suite("The ladder of a deviation")
struct DeviationLadderTests {
  private let day = Day(number: 21_000)

  private func card(_ outcomes: Int = 0, missing: Double = 100) throws -> DeviationCard {
    var card = try DeviationLadder.found(
      DeviationCard(
        code: Code("D1"), unit: Code("A"), object: Code("NY"), from: Month(year: 2027, month: 3), missing: missing,
        source: .reported, found: day, note: "Två läkare sjuka"))
    for number in 0..<outcomes {
      card = try DeviationLadder.take(outcome(number + 1), on: card)
    }
    return card
  }

  private func outcome(_ step: Int, recovered: Double = 10, skipped: Bool = false, text: String = "Extra mottagning")
    throws -> LadderOutcome
  {
    LadderOutcome(
      step: try #require(LadderStep(rawValue: step)), date: day + step, outcome: text,
      recovered: skipped ? 0 : recovered, isSkipped: skipped)
  }

  @Test("Only the next step may be taken from each place on the ladder (R161–R166)", arguments: 0...5)
  func order(taken: Int) throws {
    for step in 1...5 {
      let result = Result { try DeviationLadder.take(outcome(step), on: card(taken)) }
      switch result {
      case .success(let after):
        #expect(step == taken + 1)
        #expect(after.outcomes.count == taken + 1)
        #expect(after.remaining == 100 - Double(taken + 1) * 10)
      case .failure(let error): #expect(step != taken + 1 && error is DeviationRefusal)
      }
    }
  }

  @Test("A step out of order is refused with what comes first")
  func message() throws {
    let error = #expect(throws: DeviationRefusal.self) { try DeviationLadder.take(outcome(3), on: card(1)) }
    #expect(
      error?.message == "Trappan tas i ordning (R166): steg 3 kan inte tas före steg 2, ”Kan egna avtal med externa "
        + "vårdgivare användas: mer kapacitet, optioner, tillägg?”. Ange utfallet av steg 2 eller hoppa över det med ett "
        + "skäl.")
  }

  @Test("A step is skipped only with a reason, and recovers nothing")
  func skipped() throws {
    let after = try DeviationLadder.take(outcome(1, skipped: true, text: "Alla salar är fulla"), on: card())
    #expect(after.nextStep == .ownAgreements && after.recovered == 0)
    #expect(throws: DeviationRefusal.wordsMissing(.ownCapacity)) {
      try DeviationLadder.take(outcome(1, skipped: true, text: "  "), on: card())
    }
    #expect(throws: DeviationRefusal.impossibleRecovery(.ownCapacity)) {
      try DeviationLadder.take(outcome(1, recovered: -1), on: card())
    }
  }

  @Test("A card closes when all is recovered or all steps are tried, and then stays closed")
  func close() throws {
    #expect(throws: DeviationRefusal.stepsRemain(Code("D1"), missing: 90, next: .ownAgreements)) {
      try DeviationLadder.close(card(1), on: day + 9)
    }
    let recovered = try DeviationLadder.take(outcome(1, recovered: 100), on: card())
    let closed = try DeviationLadder.close(recovered, on: day + 1)
    #expect(closed.closed == day + 1)
    #expect(try DeviationLadder.close(card(5), on: day + 9).remaining == 50)
    #expect(throws: DeviationRefusal.closed(Code("D1"), day + 1)) { try DeviationLadder.take(outcome(2), on: closed) }
    #expect(throws: DeviationRefusal.ladderClimbed(Code("D1"))) { try DeviationLadder.take(outcome(5), on: card(5)) }
    #expect(throws: DeviationRefusal.datesInWrongOrder(.procurement, earliest: day + 5)) {
      try DeviationLadder.close(card(5), on: day)
    }
  }

  @Test("Nothing missing is no deviation", arguments: [0, -3, Double.nan, .infinity])
  func nothing(missing: Double) {
    #expect(throws: DeviationRefusal.nothingMissing) { try card(missing: missing) }
  }
}
