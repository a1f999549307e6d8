package import PlanningModel

extension BranchComparison {
  /// The events that make the scenario's pending decisions the plan's: one that says so and then a copy of each.
  ///
  /// The copies are decided by the author, now and for the author's reason; who decided what in the scenario stands on
  /// the events that the first one names. What is decided in rounds keeps who, in which role and why: it rests on the
  /// right of that person. A hand, an owned gap or an adoption of the plan is never copied, nor anything after it: those
  /// are given in the plan, by the one who gives them.
  ///
  /// Throws `LedgerError.planMovedOn`, `onlyPersonal` or `nothingToAdopt` when it cannot be done.
  package func adoption(by author: LedgerAuthor, reason: String) throws(LedgerError) -> [NewLedgerEvent] {
    guard inTheWay.isEmpty else { throw LedgerError.planMovedOn(branch: branch, events: inTheWay) }
    guard !adoptable.isEmpty else {
      guard let first = pending.first else { throw LedgerError.nothingToAdopt(branch: branch) }
      throw LedgerError.onlyPersonal(branch: branch, first: first)
    }
    let mark = BranchAdoption(branch: branch, events: adoptable.map(\.sequence))
    var events = try author.events(recording: [.branchAdopted(mark)], reason: reason)
    for original in adoptable {
      let isGoverned = original.payload.kind == .governance
      let decider = isGoverned ? author.named(original.actor, original.role) : author
      events += try decider.events(
        recording: [original.payload], reason: isGoverned ? original.reason : reason, unit: original.unit,
        status: original.status)
    }
    return events
  }

  /// What an adoption is made on: nothing may have been decided about the same since the comparison.
  package var adoptionSubjects: [LedgerSubject] {
    let years = Set(adoptable.compactMap(\.payload.year)).sorted().map { LedgerSubject("round", String($0)) }
    return [LedgerSubject("branchAdopted", branch)] + years + Set(adoptable.map(\.payload.subject)).sorted()
  }
}

extension GovernanceState {
  /// Requires that a person may make a scenario's decisions in rounds the plan's; other decisions ask for no role here.
  ///
  /// It takes the right to change the assignments of the whole region in every plan year that is decided on. What is
  /// decided for all years, such as the organisation, takes a right that is not limited to one. Throws
  /// `GovernanceRefusal` for the first year that is not covered.
  package func requireRightToAdopt(
    _ comparison: BranchComparison, by person: PersonID, units: UnitTree, on day: Day
  ) throws(GovernanceRefusal) {
    let authority = Authority(grants: grants, units: units, on: day)
    let region = units.units[0].code
    let governed = comparison.adoptable.lazy.filter { $0.payload.kind == .governance }
    for year in Set(governed.map(\.payload.year)).sorted(by: { ($0 ?? .min) < ($1 ?? .min) }) {
      let takesAllYears = year == nil
      let mayEdit = authority.may(
        person, .edit, .updatedAssignment, at: region, year: year, takesAllYears: takesAllYears)
      if mayEdit { continue }
      _ = try authority.permit(
        person, to: .decide, .updatedAssignment, at: region, year: year, takesAllYears: takesAllYears)
    }
  }
}

extension LedgerPayload {
  /// The plan year of a decision in rounds.
  var year: Int? {
    if case .governance(let event) = self { return event.year }
    return nil
  }

  /// Whether a person takes the decision for himself, so that no one can do it by adopting a scenario.
  var isPersonal: Bool {
    guard case .governance(let event) = self else { return false }
    switch event {
    case .handshakeSigned, .gapOverridden, .roleGranted, .grantEnded: return true
    case .planYearMoved(let move):
      switch move.step {
      case .shakeHands, .adopt, .putInForce, .close: return true
      case .openRound1, .openRound2, .openRound3, .revise: return false
      }
    default: return false
    }
  }

  /// Whether a decision in rounds is made on the whole plan year, so that all others in the year rest on it.
  var concernsWholeYear: Bool {
    guard case .governance(let event) = self else { return false }
    switch event {
    case .planYearOpened, .planYearMoved, .handshakeSigned, .redistributionDecided: return true
    default: return false
    }
  }
}
