internal import PlanningModel

/// A deviation card as version 2 of the ledger stores it.
struct StoredDeviation: Codable {
  struct Outcome: Codable {
    var step: LadderStep
    var date: Day
    var outcome: String
    var recovered: Double
    var skipped: Bool
  }

  var code: DeviationCode
  var unit: UnitCode
  var object: PlanningObjectCode
  var from: Month
  var missing: Double
  var source: DeviationSource
  var found: Day
  var note: String
  var outcomes: [Outcome]
  var closed: Day?

  init(_ card: DeviationCard) {
    code = card.code
    unit = card.unit
    object = card.object
    from = card.from
    missing = card.missing
    source = card.source
    found = card.found
    note = card.note
    outcomes = card.outcomes.map {
      Outcome(step: $0.step, date: $0.date, outcome: $0.outcome, recovered: $0.recovered, skipped: $0.isSkipped)
    }
    closed = card.closed
  }

  var model: DeviationCard {
    DeviationCard(
      code: code, unit: unit, object: object, from: from, missing: missing, source: source, found: found, note: note,
      outcomes: outcomes.map {
        LadderOutcome(
          step: $0.step, date: $0.date, outcome: $0.outcome, recovered: $0.recovered, isSkipped: $0.skipped)
      }, closed: closed)
  }
}
