internal import PlanningModel

extension GovernanceDesk {
  func send(_ move: AssignmentMove) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(move.year)
    guard let giver = book.units[move.unit] else { throw .noAssignment(name(move.unit)) }
    let right = try permitToGive(plan, from: move.unit, [.send])
    if move.unit != plan.region, giver.state == .drafted { throw stepRefusal(.write, giver, book) }
    let drafts = book.given(by: move.unit).filter { $0.state == .drafted }
    if drafts.isEmpty { throw .nothingToSend(name(move.unit)) }
    return Ruling(
      right, all: drafts.map { step(.send, $0.unit, move) },
      warnings: sumWarnings(plan.sumChecks(of: move.unit, in: book)))
  }

  func receive(_ move: AssignmentMove) throws(GovernanceRefusal) -> Ruling {
    let (_, book) = try openRound(move.year)
    let assignment = try self.assignment(move.unit, in: book)
    let isTactical = units.unit(move.unit)?.level == .tactical
    let right =
      isTactical
      ? try permit([.decide, .edit], .breakDown, at: move.unit, year: move.year)
      : try permit([.decide, .edit, .propose], .reasonableness, at: move.unit, year: move.year)
    try check(.receive, assignment, book)
    return Ruling(right, step(.receive, move.unit, move))
  }

  func assess(_ assessment: Assessment) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(assessment.year)
    let assignment = try self.assignment(assessment.unit, in: book)
    // An area that produces by itself answers through its own management.
    let isOperational = units.unit(assessment.unit)?.level == .operational
    let right = try permit(
      [.decide], isOperational ? .reasonableness : .sumUp, at: assessment.unit, year: assessment.year)
    if assessment.grounds.all.contains(where: { $0.text.allSatisfy(\.isWhitespace) }) {
      throw .badValue("Bedömningen vilar på fyra grunder (R171). Skriv något om var och en i grounds.")
    }
    var kept: [Assessment.Proposal] = []
    for proposal in assessment.proposals ?? [] {
      guard var line = assignment.line(proposal.object) else {
        throw .badValue("\(name(assessment.unit)) har inget uppdrag för \(proposal.object). Ta bort det ur proposals.")
      }
      guard (0...1_000_000_000).contains(proposal.amount) else {
        throw .badValue("Förslaget för \(line.title) ska vara noll eller mer. Ändra amount.")
      }
      if proposal.amount == line.amount { continue }
      line.amount = proposal.amount
      _ = try checkCapacity(plan, assessment.unit, line)
      kept.append(proposal)
    }
    var recorded = assessment
    recorded.proposals = kept.isEmpty ? nil : kept
    try check(recorded.isAccepted ? .accept : .change, assignment, book)
    return Ruling(right, .assessed(recorded))
  }

  func sumUp(_ move: AssignmentMove) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(move.year)
    let own = try assignment(move.unit, in: book)
    let right = try permit([.decide, .edit], .sumUp, at: move.unit, year: move.year)
    try check(.sumUp, own, book)
    let parts = book.given(by: move.unit)
    let waiting = parts.filter { book.kind($0.unit) == .producing ? !$0.state.isAnswered : $0.state != .summed }
    if !waiting.isEmpty { throw .notAnswered(waiting.map { name($0.unit) }) }
    if (parts + [own]).contains(where: { ($0.steps[.accept] ?? $0.steps[.change])?.actor == request.actor }) {
      throw .fourEyes(.sumOwnAssessment)
    }
    let moving = parts.filter { $0.state == .accepted || $0.state == .changed }.map(\.unit) + [move.unit]
    return Ruling(
      right, all: moving.map { step(.sumUp, $0, move) },
      warnings: sumWarnings(plan.sumChecks(of: move.unit, in: book)))
  }

  func report(_ move: AssignmentMove) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(move.year)
    let own = try assignment(move.unit, in: book)
    let right = try permit([.send], .sumUp, at: move.unit, year: move.year)
    try check(.report, own, book)
    let moving = book.chain(below: move.unit).filter { book.units[$0]?.state == .summed }
    return Ruling(
      right, all: moving.map { step(.report, $0, move) },
      warnings: sumWarnings(plan.sumChecks(of: move.unit, in: book)))
  }

  func recall(_ move: AssignmentMove) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(move.year)
    let assignment = try self.assignment(move.unit, in: book)
    guard let giver = assignment.givenBy else { throw .noAssignment(name(move.unit)) }
    let right = try permitToGive(plan, from: giver, [.send])
    try checkOpen(plan, move.unit)
    try check(.recall, assignment, book)
    return Ruling(right, step(.recall, move.unit, move))
  }

  // MARK: - Parts

  func assignment(_ unit: UnitCode, in book: RoundBook) throws(GovernanceRefusal) -> UnitAssignment {
    guard units.position(of: unit) != nil else { throw authority.unknown(unit) }
    guard let assignment = book.units[unit], assignment.givenBy != nil else { throw .noAssignment(name(unit)) }
    return assignment
  }

  private func check(
    _ step: AssignmentStep, _ assignment: UnitAssignment, _ book: RoundBook
  ) throws(GovernanceRefusal) {
    guard AssignmentTransition.of(step, in: assignment.state, book.kind(assignment.unit)) != nil else {
      throw stepRefusal(step, assignment, book)
    }
  }

  private func step(_ step: AssignmentStep, _ unit: UnitCode, _ move: AssignmentMove) -> GovernanceEvent {
    .assignmentMoved(AssignmentStepTaken(year: move.year, unit: unit, step: step, comment: move.comment))
  }

  /// T7, soft until the handshake: the parts are not the whole.
  private func sumWarnings(_ checks: [SumCheck]) -> [String] {
    checks.filter { !$0.holds }.map { check in
      "\(name(check.unit)), \(check.title): uppdraget är \(NumberFormat.swedish.text(Double(check.assigned))) men "
        + "\(NumberFormat.swedish.text(Double(check.distributed))) är fördelat, skillnad "
        + "\(NumberFormat.swedish.text(Double(check.undistributed), sign: .always)) (T7)."
    }
  }
}
