package import PlanningModel

/// Why a deviation card cannot be moved as asked.
package enum DeviationRefusal: Error, Sendable, Equatable {
  /// The amount that is missing is not above zero.
  case nothingMissing
  /// The card is closed.
  case closed(DeviationCode, Day)
  /// The ladder is taken in order (R166).
  case outOfOrder(asked: LadderStep, next: LadderStep)
  /// All steps are taken.
  case ladderClimbed(DeviationCode)
  /// A step that is skipped, or whose outcome is recorded, says why or what (R166).
  case wordsMissing(LadderStep)
  /// A step cannot recover less than nothing, or a skipped one anything.
  case impossibleRecovery(LadderStep)
  /// A step is dated before the one before it.
  case datesInWrongOrder(LadderStep, earliest: Day)
  /// Something is missing still and steps remain (R166).
  case stepsRemain(DeviationCode, missing: Double, next: LadderStep)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .nothingMissing:
      "En avvikelse måste sakna något: ange ett antal över 0."
    case .closed(let code, let day):
      "Avvikelsen \(code) stängdes \(day). Rapportera en ny om den har kommit tillbaka."
    case .outOfOrder(let asked, let next):
      "Trappan tas i ordning (R166): steg \(asked.rawValue) kan inte tas före steg \(next.rawValue), "
        + "”\(next.swedish)”. Ange utfallet av steg \(next.rawValue) eller hoppa över det med ett skäl."
    case .ladderClimbed(let code):
      "Alla fem stegen är tagna för \(code). Stäng avvikelsen."
    case .wordsMissing(let step):
      "Steg \(step.rawValue) behöver ett utfall, eller ett skäl om det hoppas över (R166). Skriv vad som hände."
    case .impossibleRecovery(let step):
      "Steg \(step.rawValue) kan inte återvinna så mycket. Ange 0 eller mer, och 0 för ett steg som hoppas över."
    case .datesInWrongOrder(let step, let earliest):
      "Steg \(step.rawValue) kan inte vara daterat före \(earliest), då kortet senast ändrades. Rätta datumet."
    case .stepsRemain(let code, let missing, let next):
      "\(code) saknar fortfarande \(NumberFormat.swedish.short(missing)) och steg \(next.rawValue) är inte prövat: "
        + "”\(next.swedish)” (R166). Ta steget eller hoppa över det med ett skäl."
    }
  }
}

/// The ladder as a state machine: found → step 1 → … → step 5 → closed, pure functions of a card (R160–R166).
package enum DeviationLadder {
  /// A new card; throws when nothing is missing.
  package static func found(_ card: DeviationCard) throws(DeviationRefusal) -> DeviationCard {
    guard card.missing > 0, card.missing.isFinite else { throw .nothingMissing }
    return card
  }

  /// The card after a step, taken or skipped.
  package static func take(_ outcome: LadderOutcome, on card: DeviationCard) throws(DeviationRefusal) -> DeviationCard {
    if let closed = card.closed { throw .closed(card.code, closed) }
    guard let next = card.nextStep else { throw .ladderClimbed(card.code) }
    guard outcome.step == next else { throw .outOfOrder(asked: outcome.step, next: next) }
    guard !outcome.outcome.allSatisfy(\.isWhitespace) else { throw .wordsMissing(next) }
    guard outcome.recovered >= 0, outcome.recovered.isFinite, !outcome.isSkipped || outcome.recovered == 0 else {
      throw .impossibleRecovery(next)
    }
    let earliest = card.outcomes.last?.date ?? card.found
    guard outcome.date >= earliest else { throw .datesInWrongOrder(next, earliest: earliest) }
    var card = card
    card.outcomes.append(outcome)
    return card
  }

  /// The card closed: when everything is recovered, or when all steps have been tried.
  package static func close(_ card: DeviationCard, on day: Day) throws(DeviationRefusal) -> DeviationCard {
    if let closed = card.closed { throw .closed(card.code, closed) }
    if card.remaining > 0, let next = card.nextStep {
      throw .stepsRemain(card.code, missing: card.remaining, next: next)
    }
    let earliest = card.outcomes.last?.date ?? card.found
    guard day >= earliest else {
      throw .datesInWrongOrder(card.outcomes.last?.step ?? .ownCapacity, earliest: earliest)
    }
    var card = card
    card.closed = day
    return card
  }
}
