internal import PlanningModel

extension PlanYear {
  /// What a decision makes of the plan year; the decision has been judged before it was recorded.
  mutating func apply(_ event: GovernanceEvent, _ reference: DecisionReference) {
    // What a hand was given on must stand as it was; any other decision takes unanswered hands back.
    if case .handshakeSigned = event {} else { signatures = [:] }
    switch event {
    case .planYearMoved(let move): apply(move, reference)
    case .assigned(let order): apply(order, reference)
    case .assignmentMoved(let step): apply(step, reference)
    case .assessed(let assessment):
      change(assessment.unit) { unit in
        unit.assessment = assessment
        unit.state = assessment.isAccepted ? .accepted : .changed
        unit.steps[assessment.isAccepted ? .accept : .change] = reference
      }
    case .capacityStated(let statement):
      capacity[LineKey(statement.unit, statement.object)] = Decided(value: statement, decision: reference)
    case .redistributionProposed(let proposal):
      redistributions[proposal.code] = RedistributionCase(proposal: proposal, proposed: reference)
    case .redistributionConsented(let answer):
      guard let unit = answer.unit else { return }
      redistributions[answer.code]?.consents[unit] = reference
    case .redistributionDecided(let answer): redistribute(answer, reference)
    case .balanceDrawn(let reading): balance = Decided(value: reading, decision: reference)
    case .gapOverridden(let gap): frames.overrides[gap.key] = Decided(value: gap, decision: reference)
    case .goalSet(let goal): frames.goals[goal.code] = Decided(value: goal, decision: reference)
    case .goalWithdrawn(let goal): frames.goals[goal.code] = nil
    case .budgetSet(let frame): frames.budgets[frame.unit] = Decided(value: frame, decision: reference)
    case .handshakeSigned(let signature):
      signatures[signature.unit, default: [:]][signature.party] = reference
      guard let hands = signatures[signature.unit], hands.count == HandshakeParty.allCases.count else { return }
      agreements[signature.unit] = Agreement(unit: signature.unit, signatures: hands, sequence: reference.sequence)
      signatures[signature.unit] = nil
    case .dimensioned(let keys): frames.dimensionings[keys.unit] = Decided(value: keys, decision: reference)
    case .wheelStepDone(let step): wheelDone[step.key] = reference
    case .roleGranted, .grantEnded, .organizationChanged, .planYearOpened, .textSaved, .yearWheelSet: break
    }
  }

  private mutating func apply(_ move: PlanYearMove, _ reference: DecisionReference) {
    guard let transition = PlanYearTransition.of(move.step, in: phase) else { return }
    let earlier = currentBook
    phase = transition.to
    moves[move.step] = Decided(value: move, decision: reference)
    switch move.step {
    case .openRound1: books[.first] = RoundBook(round: .first, assessBy: move.assessBy, reportBy: move.reportBy)
    case .openRound2: begin(.second, after: earlier, move, reference)
    case .revise: begin(.revision, after: earlier, move, reference)
    case .shakeHands: adjustReported()
    case .putInForce:
      adjustReported()
      let revision = versions.isEmpty ? nil : moves[.revise]
      guard let book = currentBook else { return }
      versions.append(
        PlanVersion(
          number: versions.count + 1, decision: reference, reason: revision?.decision.reason ?? "", book: book,
          frames: frames))
    case .adopt, .openRound3, .close: break
    }
  }

  /// A new round starts from the last one: everybody keeps what he was assigned until it is written anew.
  private mutating func begin(
    _ round: PlanRound, after earlier: RoundBook?, _ move: PlanYearMove, _ reference: DecisionReference
  ) {
    adjustReported()
    var book = RoundBook(round: round, assessBy: move.assessBy, reportBy: move.reportBy)
    for assignment in earlier?.assignments ?? [] {
      book.units[assignment.unit] = UnitAssignment(
        unit: assignment.unit, givenBy: assignment.givenBy, state: .drafted, lines: assignment.lines,
        assessment: nil, decided: assignment.decided)
    }
    books[round] = book
  }

  private mutating func adjustReported() {
    guard let round = currentRound, var book = books[round] else { return }
    for unit in book.units.keys where book.units[unit]?.state == .reported { book.units[unit]?.state = .adjusted }
    books[round] = book
  }

  private mutating func apply(_ order: AssignmentOrder, _ reference: DecisionReference) {
    guard let round = currentRound else { return }
    var unit =
      books[round]?.units[order.unit]
      ?? UnitAssignment(
        unit: order.unit, givenBy: order.givenBy, state: .drafted, lines: [], assessment: nil, decided: reference)
    unit.givenBy = order.givenBy
    for line in order.lines { unit.set(line) }
    unit.state = .drafted
    unit.decided = reference
    unit.steps[.write] = reference
    books[round]?.units[order.unit] = unit
    reopenGivers(of: order.unit)
  }

  private mutating func apply(_ step: AssignmentStepTaken, _ reference: DecisionReference) {
    guard let book = currentBook, let assignment = book.units[step.unit],
      let transition = AssignmentTransition.of(step.step, in: assignment.state, book.kind(step.unit))
    else { return }
    change(step.unit) { unit in
      unit.state = transition.to
      unit.steps[step.step] = reference
    }
    if step.step == .recall { reopenGivers(of: step.unit) }
  }

  private mutating func redistribute(_ answer: RedistributionAnswer, _ reference: DecisionReference) {
    guard let book = currentBook, let proposal = redistributions[answer.code]?.proposal else { return }
    redistributions[answer.code]?.decided = reference
    let (giving, receiving) = (book.chain(above: proposal.from), book.chain(above: proposal.to))
    let common = Set(giving).intersection(receiving)
    for (chain, amount) in [(giving, -proposal.amount), (receiving, proposal.amount)] {
      for code in chain where !common.contains(code) {
        let model = book.units[proposal.from]?.line(proposal.object)
        change(code) { unit in
          var line =
            unit.line(proposal.object)
            ?? AssignmentLine(
              object: proposal.object, name: model?.name, amount: 0, conversion: model?.conversion)
          line.amount += amount
          unit.set(line)
          // What was judged is no longer what is assigned.
          if unit.state != .drafted { unit.state = .sent }
          unit.assessment = nil
          unit.decided = reference
        }
      }
      reopenGivers(of: chain.first ?? proposal.from)
    }
  }

  /// Those above a changed unit have to sum anew.
  private mutating func reopenGivers(of unit: UnitCode) {
    guard let book = currentBook else { return }
    for giver in book.chain(above: unit).dropFirst() {
      guard let state = book.units[giver]?.state,
        let transition = AssignmentTransition.of(.reopen, in: state, .brokenDown)
      else { continue }
      change(giver) { $0.state = transition.to }
    }
  }

  private mutating func change(_ unit: UnitCode, _ body: (inout UnitAssignment) -> Void) {
    guard let round = currentRound, var assignment = books[round]?.units[unit] else { return }
    body(&assignment)
    books[round]?.units[unit] = assignment
  }
}
