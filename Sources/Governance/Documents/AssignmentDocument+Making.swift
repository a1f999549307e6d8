internal import Planning
package import PlanningModel

extension GovernanceState {
  /// The document of a unit with those it has given assignments; `nil` when it has no assignment in the plan year.
  ///
  /// With advice from the program's plan, quarters follow the plan's own season.
  package func document(
    of unit: UnitCode, year: Int, asOf day: Day, units: UnitTree, advice: PlanAdvice? = nil
  ) -> AssignmentDocument? {
    guard let plan = years[year], let book = plan.bookInForce, book.units[unit] != nil else { return nil }
    let chain = book.chain(below: unit)
    let above = book.chain(above: unit)
    let rows = chain.flatMap { code in
      self.rows(of: code, plan, book, depth: book.chain(above: code).count - above.count, advice)
    }
    let frames = plan.framesInForce
    let goals = above.lazy.map { frames.goals(of: $0) }.first { !$0.isEmpty } ?? []
    let budget = above.lazy.compactMap { frames.budgets[$0] }.first
    let below = chain.dropFirst().compactMap { frames.budgets[$0] }
    let related = Set(chain + above)
    let gaps = frames.ownedGaps.filter { related.contains($0.value.unit) }
    let agreement = above.lazy.compactMap { plan.agreements[$0] }.first
    let measures = ledger.measures.map(\.value).filter { $0.unit == unit && $0.state != .cancelled }
    var decisions: [DecisionReference: GovernanceEvent] = [:]
    for code in chain {
      guard let assignment = book.units[code] else { continue }
      decisions[assignment.decided] = .assigned(
        AssignmentOrder(year: year, unit: code, givenBy: assignment.givenBy, lines: assignment.lines))
    }
    for goal in goals { decisions[goal.decision] = .goalSet(goal.value) }
    for frame in below + (budget.map { [$0] } ?? []) { decisions[frame.decision] = .budgetSet(frame.value) }
    for gap in gaps { decisions[gap.decision] = .gapOverridden(gap.value) }
    if let keys = frames.dimensionings[unit] { decisions[keys.decision] = .dimensioned(keys.value) }
    for (party, reference) in agreement?.signatures ?? [:] {
      decisions[reference] = .handshakeSigned(
        HandshakeSignature(year: year, unit: agreement?.unit ?? unit, party: party))
    }
    for (step, move) in plan.moves where step == .adopt || step == .putInForce || step == .revise {
      decisions[move.decision] = .planYearMoved(move.value)
    }
    let words = DecisionWords(self, units: units)
    let references = decisions.map { AssignmentDocument.Reference(decision: $0, sentence: words.sentence($1)) }
    return AssignmentDocument(
      year: year, phase: plan.phase, version: plan.versions.last?.number, scenario: scenario, unit: unit, asOf: day,
      rows: rows,
      goals: goals, budget: budget, budgetsBelow: below, posts: plan.posts(of: unit), gaps: gaps, agreement: agreement,
      measures: measures,
      decisions: references.sorted { $0.decision.sequence > $1.decision.sequence })
  }

  private func rows(
    of unit: UnitCode, _ plan: PlanYear, _ book: RoundBook, depth: Int, _ advice: PlanAdvice?
  ) -> [AssignmentDocument.Row] {
    guard let assignment = book.units[unit] else { return [] }
    return assignment.lines.map { line in
      AssignmentDocument.Row(
        unit: unit, depth: depth, line: line,
        quarters: QuarterSplit(of: line.object, at: unit, in: book, year: plan.year, advice: advice),
        beds: line.beds(days: plan.days)?.beds, stated: plan.stated(unit, line.object)?.amount,
        before: plan.bookBefore?.units[unit]?.line(line.object)?.amount, decision: assignment.decided)
    }
  }
}

extension DecisionReference: Hashable {
  /// The number is the event's own.
  package func hash(into hasher: inout Hasher) { hasher.combine(sequence) }
}
