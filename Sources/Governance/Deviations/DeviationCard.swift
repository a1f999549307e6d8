package import PlanningModel

/// The code of a deviation card.
package typealias DeviationCode = Code<DeviationCard>

/// How a deviation was found (R160).
package enum DeviationSource: String, Sendable, Codable, CaseIterable {
  /// Somebody said that what was agreed cannot be produced.
  case reported
  /// Outcome and plan parted.
  case data
}

/// The five steps of the ladder, in the order they are taken (R161–R165).
package enum LadderStep: Int, Sendable, Codable, CaseIterable {
  /// R161: *internt i egen regi*.
  case ownCapacity = 1
  /// R162: *egna avtal med externa vårdgivare*.
  case ownAgreements = 2
  /// R163: *andra regioners avtal*.
  case othersAgreements = 3
  /// R164: *andra regioner i egen regi*.
  case otherRegions = 4
  /// R165: *upphandling av nya avtal*.
  case procurement = 5

  /// The question that the step asks, in Swedish.
  package var swedish: String {
    switch self {
    case .ownCapacity: "Finns kapacitet internt i egen regi?"
    case .ownAgreements: "Kan egna avtal med externa vårdgivare användas: mer kapacitet, optioner, tillägg?"
    case .othersAgreements: "Kan andra regioners avtal med externa vårdgivare användas?"
    case .otherRegions: "Kan andra regioner ge kapacitet i egen regi?"
    case .procurement: "Upphandling av nya avtal"
    }
  }

  /// The requirement that names the step.
  package var requirement: String { "R\(160 + rawValue)" }
}

/// What came of one step.
package struct LadderOutcome: Sendable, Equatable {
  /// The step.
  package var step: LadderStep
  /// The day it was answered.
  package var date: Day
  /// What came of it; for a skipped step the reason it was skipped.
  package var outcome: String
  /// Activities recovered; zero where the step gave nothing.
  package var recovered: Double
  /// Whether the step was skipped.
  package var isSkipped: Bool

  /// Creates an outcome.
  package init(step: LadderStep, date: Day, outcome: String, recovered: Double, isSkipped: Bool) {
    self.step = step
    self.date = date
    self.outcome = outcome
    self.recovered = recovered
    self.isSkipped = isSkipped
  }
}

/// Production that will not reach the plan (*avvikelse*), on its way up the ladder (R159–R166).
package struct DeviationCard: Sendable, Equatable {
  /// The stable code.
  package var code: DeviationCode
  /// The unit that falls behind.
  package var unit: UnitCode
  /// The planning object it falls behind with.
  package var object: PlanningObjectCode
  /// The first month that is behind.
  package var from: Month
  /// Activities that are missing, above zero, in the object's own measure.
  package var missing: Double
  /// How it was found.
  package var source: DeviationSource
  /// The day it was found.
  package var found: Day
  /// What is known about it.
  package var note: String
  /// What has come of the steps so far, in their order.
  package var outcomes: [LadderOutcome]
  /// The day it was closed; `nil` while it is open.
  package var closed: Day?

  /// Creates a card that has not been worked on.
  package init(
    code: DeviationCode, unit: UnitCode, object: PlanningObjectCode, from: Month, missing: Double,
    source: DeviationSource, found: Day, note: String, outcomes: [LadderOutcome] = [], closed: Day? = nil
  ) {
    self.code = code
    self.unit = unit
    self.object = object
    self.from = from
    self.missing = missing
    self.source = source
    self.found = found
    self.note = note
    self.outcomes = outcomes
    self.closed = closed
  }

  /// Activities recovered so far.
  package var recovered: Double { outcomes.reduce(0) { $0 + $1.recovered } }

  /// Activities still missing, zero or more.
  package var remaining: Double { max(0, missing - recovered) }

  /// The step that is next; `nil` when the ladder is climbed or the card closed.
  package var nextStep: LadderStep? {
    closed == nil ? LadderStep(rawValue: (outcomes.last?.step.rawValue ?? 0) + 1) : nil
  }
}
