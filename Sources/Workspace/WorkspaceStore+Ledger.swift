package import Governance

extension WorkspaceStore {
  /// The events recorded at a point, on all branches, in sequence.
  package func ledger(asOf point: LedgerPoint) throws -> [LedgerEvent] {
    try LedgerRecord.events(of: try records(LedgerQuery(asOf: point)))
  }

  /// The decisions in force at a point, of the plan or of a scenario.
  ///
  /// The same as the fold of all events, but reads only those that can matter: of decisions that replace each other,
  /// the last. Throws `LedgerError.unknownBranch` when there is no such scenario.
  package func state(
    asOf point: LedgerPoint = .latest, branch: String = LedgerEvent.mainBranch
  ) throws -> LedgerState {
    LedgerState.fold(try eventsOfState(asOf: point, branch: branch), asOf: point, branch: branch)
  }

  /// The events that opened the scenarios, in sequence.
  package func branches() throws -> [LedgerEvent] {
    let path = LedgerSubject("branch").path
    return try records(LedgerQuery(subject: path)).map { try $0.event() }
  }

  /// How a scenario and the plan differ.
  package func compare(_ branch: String) throws -> BranchComparison {
    let own = try records(LedgerQuery(branch: branch)).map { try $0.event() }
    let origin = BranchView(of: branch, in: own).planThrough
    var plan = LedgerQuery(through: origin, branch: LedgerEvent.mainBranch)
    plan.onlyLastOfSubject = true
    let plans = try records(plan) + records(LedgerQuery(after: origin, branch: LedgerEvent.mainBranch))
    guard !own.isEmpty else { throw LedgerError.unknownBranch(branch, known: try branches().map(\.branch)) }
    return try BranchComparison(branch, in: own + plans.map { try $0.event() })
  }

  /// Starts a scenario from a point of the plan and returns the event that says so.
  ///
  /// Throws `LedgerError.branchExists` when there is one of the name.
  package func openBranch(
    _ branch: String, at point: LedgerPoint = .latest, by author: LedgerAuthor, reason: String
  ) throws -> LedgerEvent {
    let taken = try branches().contains { $0.branch == branch }
    guard !taken, branch != LedgerEvent.mainBranch else { throw LedgerError.branchExists(branch) }
    var query = LedgerQuery(asOf: point)
    query.branch = LedgerEvent.mainBranch
    let head = try ledgerHead()
    let origin = try point == .latest ? head.sequence : records(query).last?.sequence ?? 0
    let events = try author.events(
      recording: [.branchOpened(BranchOrigin(sequence: origin))], reason: reason, branch: branch)
    guard let event = try append(events, basedOn: LedgerBasis(sequence: 0)).first else {
      preconditionFailure("One decision gives one event.")
    }
    return event
  }

  /// Makes a scenario's decisions the plan's and returns the plan's new events, the first of which says so.
  ///
  /// Throws `LedgerError.planMovedOn` when the plan has decided on the same since the scenario began. `mayAdopt` judges
  /// what is about to be adopted, and throws when the author may not.
  package func adopt(
    _ branch: String, by author: LedgerAuthor, reason: String,
    mayAdopt: (BranchComparison) throws -> Void = { _ in }
  ) throws -> [LedgerEvent] {
    let head = try ledgerHead()
    let comparison = try compare(branch)
    try mayAdopt(comparison)
    let basis = LedgerBasis(sequence: head.sequence, reading: comparison.adoptionSubjects)
    return try append(try comparison.adoption(by: author, reason: reason), basedOn: basis)
  }
}
