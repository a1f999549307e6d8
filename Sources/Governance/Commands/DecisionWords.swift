package import PlanningModel

/// Says in one Swedish sentence what was decided, for lists and histories.
package struct DecisionWords: Sendable {
  private let name: @Sendable (UnitCode) -> String
  private let person: @Sendable (PersonID) -> String

  /// Words with the names that units and persons have in a state.
  package init(_ state: GovernanceState, units: UnitTree?) {
    name = { units?.unit($0)?.name ?? $0.text }
    person = { state.name(of: $0) }
  }

  /// What was decided.
  package func sentence(_ event: GovernanceEvent) -> String {
    switch event {
    case .roleGranted(let grant):
      "\(grant.name) blir \(grant.role.swedish) för \(name(grant.unit))"
        + (grant.standsInFor.map { " som vikarie för \(person($0))" } ?? "")
        + (grant.through.map { " till och med \($0)" } ?? "")
    case .grantEnded(let end): "Behörigheten \(end.code) slutar \(end.through)"
    case .organizationChanged(let change): organization(change)
    case .planYearOpened(let opening): "Planåret \(opening.year) öppnas; \(person(opening.owner)) är ansvarig"
    case .planYearMoved(let move): moved(move)
    case .assigned(let order):
      "\(name(order.unit)) får uppdraget "
        + order.lines.map { "\(number($0.amount)) \($0.title)" }.joined(separator: ", ")
    case .assignmentMoved(let step): "\(name(step.unit)): \(AssignmentWords.done(step.step))"
    case .assessed(let assessment): assessed(assessment)
    case .capacityStated(let statement):
      "\(name(statement.unit)) uppger kapaciteten \(short(statement.amount)) \(statement.measure.swedish) för "
        + statement.object.text
    case .redistributionProposed(let move):
      "Omfördelning \(move.code) föreslås: \(number(move.amount)) \(move.object) från \(name(move.from)) till "
        + name(move.to)
    case .redistributionConsented(let answer):
      "\(answer.unit.map(name) ?? "") samtycker till omfördelning \(answer.code)"
    case .redistributionDecided(let answer): "Omfördelning \(answer.code) beslutas"
    default: agreement(event)
    }
  }

  private func agreement(_ event: GovernanceEvent) -> String {
    switch event {
    case .balanceDrawn(let reading):
      "Balansen tas fram för \(reading.lines.count) rader"
        + (reading.lines.contains { $0.gap < .zero } ? ", med underskott" : "")
    case .gapOverridden(let gap):
      "Gapet \(short(gap.amount)) \(gap.matter == .deficit ? "timmar" : "aktiviteter") i \(name(gap.unit)) ägs av den "
        + "ansvariga"
    case .goalSet(let goal):
      "\(name(goal.unit)): mål \(goal.code), \(goal.text) (\(short(goal.target)) \(goal.measure))"
    case .goalWithdrawn(let goal): "Målet \(goal.code) tas bort"
    case .budgetSet(let frame): "\(name(frame.unit)) får budgetramen \(short(frame.kronor)) kronor"
    case .handshakeSigned(let signature): "\(name(signature.unit)): \(signature.party.swedish) ger sin hand"
    case .dimensioned(let keys): "\(name(keys.unit)) dimensioneras med \(keys.keys.count) bemanningsnycklar"
    case .textSaved(let text): "\(text.kind.swedish.capitalizedFirst): \(text.title)"
    case .yearWheelSet(let wheel): "Årshjulet får \(wheel.steps.count) steg"
    case .wheelStepDone(let step): "Steget \(step.key) i årshjulet är klart"
    default: event.kind.rawValue
    }
  }

  private func organization(_ change: OrganizationChange) -> String {
    let parts = (change.parts ?? []).map(\.unit.text).joined(separator: ", ")
    return switch change.kind {
    case .opened: "\(change.name ?? change.unit.text) öppnar \(change.from)"
    case .closed: "\(name(change.unit)) avslutas \(change.from)"
    case .renamed: "\(change.unit) heter \(change.name ?? "") från \(change.from)"
    case .recoded: "\(change.unit) får koden \(parts) från \(change.from)"
    case .moved: "\(name(change.unit)) hör till \(change.parent.map(name) ?? "") från \(change.from)"
    case .merged: "\(parts) slås ihop till \(change.name ?? change.unit.text) från \(change.from)"
    case .split: "\(name(change.unit)) delas i \(parts) från \(change.from)"
    }
  }

  private func moved(_ move: PlanYearMove) -> String {
    let done =
      switch move.step {
      case .openRound1: "omgång 1 öppnas"
      case .openRound2: "omgång 2 öppnas"
      case .shakeHands: "alla områden har skakat hand"
      case .adopt: "planen fastställs"
      case .openRound3: "omgång 3 öppnas"
      case .putInForce: "planen sätts i kraft"
      case .revise: "planen revideras"
      case .close: "planåret avslutas"
      }
    return "Planår \(move.year): \(done)" + (move.reference.map { " (\($0))" } ?? "")
  }

  private func assessed(_ assessment: Assessment) -> String {
    guard let proposals = assessment.proposals, !proposals.isEmpty else {
      return "\(name(assessment.unit)) godtar uppdraget"
    }
    return "\(name(assessment.unit)) bedömer "
      + proposals.map { "\(number($0.amount)) \($0.object)" }.joined(separator: ", ")
  }

  private func number(_ value: Int) -> String { NumberFormat.swedish.text(Double(value)) }

  private func short(_ value: Double) -> String { NumberFormat.swedish.short(value) }
}

/// What is said of an assignment that has taken a step.
private enum AssignmentWords {
  static func done(_ step: AssignmentStep) -> String {
    switch step {
    case .write: "uppdraget ändras"
    case .send: "uppdraget skickas"
    case .receive: "uppdraget tas emot"
    case .accept: "uppdraget godtas"
    case .change: "uppdraget ändras med motiv"
    case .sumUp: "uppdraget summeras"
    case .report: "uppdraget återrapporteras"
    case .adjust: "uppdraget justeras"
    case .recall: "uppdraget kallas tillbaka"
    case .reopen: "uppdraget prövas på nytt"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
