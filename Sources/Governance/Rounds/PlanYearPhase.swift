/// Where a plan year stands (*planår*).
package enum PlanYearPhase: String, Sendable, Codable, CaseIterable {
  /// *Utkast*.
  case draft
  /// *Omgång 1*: the preliminary assignment.
  case round1
  /// *Omgång 2*: the updated assignment.
  case round2
  /// *Handskakad*: every area has agreed.
  case handshaken
  /// *Fastställd*: the budget is decided.
  case adopted
  /// *Omgång 3*: dimensioning of the fixed assignment.
  case dimensioning
  /// *Gällande*.
  case inForce
  /// *Revideras*.
  case revising
  /// *Avslutad*.
  case closed
}

extension PlanYearPhase {
  /// The phase as people read it.
  package var swedish: String {
    switch self {
    case .draft: "utkast"
    case .round1: "omgång 1"
    case .round2: "omgång 2"
    case .handshaken: "handskakad"
    case .adopted: "fastställd"
    case .dimensioning: "omgång 3, dimensionering"
    case .inForce: "gällande"
    case .revising: "under revision"
    case .closed: "avslutad"
    }
  }

  /// The round whose assignments may change in the phase.
  package var round: PlanRound? {
    switch self {
    case .round1: .first
    case .round2: .second
    case .revising: .revision
    case .draft, .handshaken, .adopted, .dimensioning, .inForce, .closed: nil
    }
  }
}

/// What moves a plan year on.
package enum PlanYearStep: String, Sendable, Codable, CaseIterable {
  case openRound1, openRound2, shakeHands, adopt, openRound3, putInForce, revise, close
}

extension PlanYearStep {
  /// The step in a sentence, after *att*.
  package var swedish: String {
    switch self {
    case .openRound1: "öppna omgång 1"
    case .openRound2: "öppna omgång 2"
    case .shakeHands: "skaka hand"
    case .adopt: "fastställa planen"
    case .openRound3: "öppna omgång 3"
    case .putInForce: "sätta planen i kraft"
    case .revise: "revidera planen"
    case .close: "avsluta planåret"
    }
  }
}

/// One allowed move of a plan year and the right it takes; what is not among `all` is refused.
package struct PlanYearTransition: Sendable, Equatable {
  /// Where it starts.
  package let from: PlanYearPhase
  /// What is done.
  package let step: PlanYearStep
  /// Where it leads.
  package let to: PlanYearPhase
  /// What the right is about.
  package let action: GovernedAction

  private init(_ from: PlanYearPhase, _ step: PlanYearStep, _ to: PlanYearPhase, _ action: GovernedAction) {
    self.from = from
    self.step = step
    self.to = to
    self.action = action
  }

  /// The whole table, in the order of the year.
  package static let all: [PlanYearTransition] = [
    .init(.draft, .openRound1, .round1, .preliminaryAssignment),
    .init(.round1, .openRound2, .round2, .updatedAssignment),
    .init(.round2, .shakeHands, .handshaken, .handshake),
    .init(.handshaken, .adopt, .adopted, .regionBudget),
    .init(.adopted, .openRound3, .dimensioning, .updatedAssignment),
    .init(.dimensioning, .putInForce, .inForce, .productionGoals),
    .init(.inForce, .revise, .revising, .revisePlan),
    .init(.revising, .putInForce, .inForce, .revisePlan),
    .init(.inForce, .close, .closed, .productionGoals),
  ]

  /// The move that a step makes in a phase; `nil` when it is refused.
  package static func of(_ step: PlanYearStep, in phase: PlanYearPhase) -> PlanYearTransition? {
    all.first { $0.from == phase && $0.step == step }
  }
}

/// A pass of the year in which assignments go down and answers come up (*omgång*, R168).
package enum PlanRound: String, Sendable, Codable, CaseIterable, Comparable {
  /// *Omgång 1*: preliminary.
  case first
  /// *Omgång 2*: updated.
  case second
  /// The changes of a plan in force.
  case revision

  /// The earlier round comes first.
  package static func < (left: PlanRound, right: PlanRound) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .first: 1
    case .second: 2
    case .revision: 3
    }
  }

  /// The round as people read it.
  package var swedish: String {
    switch self {
    case .first: "omgång 1"
    case .second: "omgång 2"
    case .revision: "revision"
    }
  }
}
