package import PlanningModel

/// What somebody wants to do with a measure.
package enum MeasureAction: Sendable, Equatable {
  /// Record an idea.
  case propose(BalancingMeasure)
  /// Decide that it shall be done.
  case decide
  /// Begin.
  case start
  /// Say that it is done.
  case implement
  /// Prove its effect.
  case verify(MeasureProof)
  /// Give it up.
  case cancel
  /// Agree to a redistribution for one of its sides.
  case consent(UnitCode)
}

/// What a verification must say; each part that is missing is named (R133–R135).
package struct MeasureProof: Sendable, Equatable {
  /// What was measured; `nil` for the indicator that was agreed on.
  package var indicator: String?
  /// Its value before.
  package var baseline: Double?
  /// The value aimed at.
  package var target: Double?
  /// The value reached.
  package var measured: Double?
  /// Hours a month that are proved.
  package var hoursPerMonth: Double?

  /// Creates a proof, possibly incomplete.
  package init(
    indicator: String? = nil, baseline: Double? = nil, target: Double? = nil, measured: Double? = nil,
    hoursPerMonth: Double? = nil
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.target = target
    self.measured = measured
    self.hoursPerMonth = hoursPerMonth
  }
}

/// Somebody who acts on a measure.
package struct MeasureActor: Sendable, Equatable {
  /// Who.
  package var name: String
  /// In which role.
  package var role: Role
  /// The day.
  package var day: Day

  /// Creates an actor.
  package init(name: String, role: Role, day: Day) {
    self.name = name
    self.role = role
    self.day = day
  }
}

/// The life of a measure as a state machine: idea → decided → in progress → implemented → effect verified, or cancelled
/// (R125, R133–R135). A pure function of the measure, the action and who acts.
package enum MeasureLife {
  /// The transitions there are, as a table; everything else is refused.
  package static let transitions: [MeasureState.Name: Set<MeasureState.Name>] = [
    .idea: [.decided, .cancelled],
    .decided: [.inProgress, .cancelled],
    .inProgress: [.implemented, .cancelled],
    .implemented: [.effectVerified, .cancelled],
    .effectVerified: [.cancelled],
    .cancelled: [],
  ]

  /// Records an idea; its code must be new.
  package static func propose(
    _ measure: BalancingMeasure, by actor: MeasureActor, existing: BalancingMeasure?
  ) throws(MeasureRefusal) -> BalancingMeasure {
    if let existing { throw .codeTaken(existing.code, existing.name) }
    guard measure.kind.terms.sides.contains(measure.side) else { throw .wrongSide(measure.kind) }
    guard (0...1).contains(measure.qualityShare) else { throw .impossibleShare }
    var measure = measure
    measure.state = .idea
    measure.proposer = actor.name
    measure.proposedBy = actor.role.rawValue
    return measure
  }

  /// The measure after an action, or why it is refused.
  package static func apply(
    _ action: MeasureAction, to measure: BalancingMeasure, by actor: MeasureActor
  ) throws(MeasureRefusal) -> BalancingMeasure {
    var measure = measure
    switch action {
    case .propose(let proposed):
      return try propose(proposed, by: actor, existing: measure)
    case .decide:
      try check(measure, to: .decided)
      try checkLevel(measure, actor)
      if let move = measure.redistribution, !move.isAgreed {
        throw .consentMissing([move.from, move.to].filter { unit in !move.consents.contains { $0.unit == unit } })
      }
      measure.state = .decided
    case .start:
      try check(measure, to: .inProgress)
      measure.state = .inProgress
    case .implement:
      try check(measure, to: .implemented)
      measure.state = .implemented
    case .verify(let proof):
      try check(measure, to: .effectVerified)
      measure.state = .effectVerified(try effect(proof, of: measure, by: actor))
    case .cancel:
      try check(measure, to: .cancelled)
      measure.state = .cancelled
    case .consent(let unit):
      guard var move = measure.redistribution, [move.from, move.to].contains(unit) else { throw .noSide(unit) }
      guard measure.state.name == .idea else { throw .notPossible(from: measure.state.name, to: .decided) }
      move.consents.removeAll { $0.unit == unit }
      move.consents.append(RedistributionConsent(unit: unit, by: actor.name))
      measure.redistribution = move
    }
    return measure
  }
}

extension MeasureLife {
  private static func check(_ measure: BalancingMeasure, to state: MeasureState.Name) throws(MeasureRefusal) {
    let now = measure.state.name
    guard transitions[now]?.contains(state) ?? false else { throw .notPossible(from: now, to: state) }
  }

  /// R125: the deciding level decides; the political level may decide for the strategic one.
  private static func checkLevel(_ measure: BalancingMeasure, _ actor: MeasureActor) throws(MeasureRefusal) {
    let level = actor.role.level
    let isEnough =
      level == measure.decidingLevel || (level == .political && measure.decidingLevel == .strategic)
    guard actor.role.decidesOnMeasures, isEnough else {
      throw .wrongLevel(needed: measure.decidingLevel, role: actor.role)
    }
  }

  /// R133–R135: complete, and not by the person who proposed the measure.
  private static func effect(
    _ proof: MeasureProof, of measure: BalancingMeasure, by actor: MeasureActor
  ) throws(MeasureRefusal) -> VerifiedEffect {
    let isProposer =
      measure.proposer.map { $0.lowercased() == actor.name.lowercased() }
      ?? [actor.name, actor.role.rawValue, actor.role.swedish].contains {
        $0.lowercased() == measure.proposedBy.lowercased()
      }
    guard !isProposer else { throw .ownVerification(actor.name) }
    guard let level = actor.role.level, level == measure.decidingLevel || level == .strategic,
      actor.role.decidesOnMeasures
    else { throw .wrongVerifier(needed: measure.decidingLevel, role: actor.role) }
    let indicator = proof.indicator ?? measure.indicator?.name
    let baseline = proof.baseline ?? measure.indicator?.baseline
    let target = proof.target ?? measure.indicator?.target
    let parts: [(String, Bool)] = [
      ("mått", indicator?.isEmpty ?? true), ("värde före", baseline == nil), ("mål", target == nil),
      ("uppmätt värde", proof.measured == nil), ("timmar per månad", proof.hoursPerMonth == nil),
    ]
    guard let indicator, !indicator.isEmpty, let baseline, let target, let measured = proof.measured,
      let hours = proof.hoursPerMonth
    else { throw .proofIncomplete(parts.filter(\.1).map(\.0)) }
    guard hours >= 0, [baseline, target, measured, hours].allSatisfy(\.isFinite) else {
      throw .proofIncomplete(["timmar per månad, 0 eller mer"])
    }
    return VerifiedEffect(
      indicator: indicator, baseline: baseline, target: target, measured: measured, date: actor.day,
      verifiedBy: "\(actor.name), \(actor.role.swedish)", hoursPerMonth: hours)
  }
}

extension Role {
  /// Whether the role decides for its level; planners prepare and propose.
  var decidesOnMeasures: Bool {
    switch self {
    case .elected, .strategicManager, .tacticalManager, .operationalManager: true
    default: false
    }
  }
}
