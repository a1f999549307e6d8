/// Where a unit's assignment stands in a round (*uppdrag*).
package enum AssignmentState: String, Sendable, Codable, CaseIterable {
  /// *Utkast*: the giver is still writing it.
  case drafted
  /// *Skickad*.
  case sent
  /// *Mottagen*.
  case received
  /// *Bedömd, accepteras*.
  case accepted
  /// *Bedömd, ändras med motiv*.
  case changed
  /// *Summerad av taktisk nivå*.
  case summed
  /// *Återrapporterad*.
  case reported
  /// *Justerad*: taken into the next round or the agreement.
  case adjusted
}

extension AssignmentState {
  /// The state as people read it.
  package var swedish: String {
    switch self {
    case .drafted: "utkast"
    case .sent: "skickad"
    case .received: "mottagen"
    case .accepted: "bedömd, accepteras"
    case .changed: "bedömd, ändras"
    case .summed: "summerad"
    case .reported: "återrapporterad"
    case .adjusted: "justerad"
    }
  }

  /// Whether the unit has said what it thinks.
  package var isAnswered: Bool {
    switch self {
    case .accepted, .changed, .summed, .reported, .adjusted: true
    case .drafted, .sent, .received: false
    }
  }
}

/// What moves a unit's assignment on.
package enum AssignmentStep: String, Sendable, Codable, CaseIterable {
  case write, send, receive, accept, change, sumUp, report, adjust, recall, reopen
}

extension AssignmentStep {
  /// The step in a sentence, after *att*.
  package var swedish: String {
    switch self {
    case .write: "ändra uppdraget"
    case .send: "skicka uppdraget"
    case .receive: "ta emot uppdraget"
    case .accept: "godta uppdraget"
    case .change: "ändra uppdraget med motiv"
    case .sumUp: "summera"
    case .report: "återrapportera"
    case .adjust: "justera uppdraget"
    case .recall: "kalla tillbaka uppdraget"
    case .reopen: "pröva uppdraget på nytt"
    }
  }
}

/// One allowed move of a unit's assignment; what is not among `all` is refused.
package struct AssignmentTransition: Sendable, Equatable {
  /// Where it starts.
  package let from: AssignmentState
  /// What is done.
  package let step: AssignmentStep
  /// Where it leads.
  package let to: AssignmentState
  /// Whether it is only for units that have broken their assignment down to others, or only for those that have not.
  package let onlyFor: Kind?

  /// Whether a unit has passed its assignment on.
  package enum Kind: Sendable, CaseIterable {
    /// It has units below that share its assignment.
    case brokenDown
    /// It produces by itself.
    case producing
  }

  private init(_ from: AssignmentState, _ step: AssignmentStep, _ to: AssignmentState, _ onlyFor: Kind? = nil) {
    self.from = from
    self.step = step
    self.to = to
    self.onlyFor = onlyFor
  }

  /// The whole table, in the order of the round.
  package static let all: [AssignmentTransition] = [
    .init(.drafted, .write, .drafted),
    .init(.drafted, .send, .sent),
    .init(.sent, .receive, .received),
    .init(.received, .accept, .accepted, .producing),
    .init(.received, .change, .changed, .producing),
    .init(.accepted, .change, .changed, .producing),
    .init(.changed, .accept, .accepted, .producing),
    .init(.changed, .change, .changed, .producing),
    .init(.received, .sumUp, .summed, .brokenDown),
    .init(.accepted, .sumUp, .summed, .producing),
    .init(.changed, .sumUp, .summed, .producing),
    .init(.summed, .report, .reported),
    .init(.reported, .adjust, .adjusted),
    .init(.sent, .recall, .drafted),
    .init(.received, .recall, .drafted),
    .init(.accepted, .recall, .drafted),
    .init(.changed, .recall, .drafted),
    .init(.summed, .recall, .drafted),
    .init(.reported, .recall, .drafted),
    .init(.summed, .reopen, .received, .brokenDown),
    .init(.reported, .reopen, .received, .brokenDown),
  ]

  /// The move that a step makes in a state; `nil` when it is refused.
  package static func of(_ step: AssignmentStep, in state: AssignmentState, _ kind: Kind) -> AssignmentTransition? {
    all.first { $0.from == state && $0.step == step && ($0.onlyFor == nil || $0.onlyFor == kind) }
  }
}
