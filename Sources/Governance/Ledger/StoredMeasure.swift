internal import PlanningModel

/// A measure as version 1 of the ledger stores it.
struct StoredMeasure: Codable {
  var code: MeasureCode
  var name: String
  var unit: UnitCode
  var capacity: CapacityCode
  var side: MeasureSide
  var kind: MeasureKind
  var decidingLevel: Level
  var from: Month
  var through: Month?
  var plannedHoursPerMonth: Double
  var costPerYear: Double?
  var proposedBy: String
  var state: StoredMeasureState
  /// Present exactly when the state is `effectVerified`.
  var verifiedEffect: StoredVerifiedEffect?
  /// What version 2 adds; absent where there is nothing to add, so that older programs read such a measure.
  var additions: StoredMeasureAdditions?

  init(_ measure: BalancingMeasure) {
    code = measure.code
    name = measure.name
    unit = measure.unit
    capacity = measure.capacity
    side = measure.side
    kind = measure.kind
    decidingLevel = measure.decidingLevel
    from = measure.from
    through = measure.through
    plannedHoursPerMonth = measure.plannedHoursPerMonth
    costPerYear = measure.costPerYear
    proposedBy = measure.proposedBy
    state = StoredMeasureState(measure.state)
    verifiedEffect = measure.verifiedEffect.map(StoredVerifiedEffect.init)
    additions = StoredMeasureAdditions(measure)
  }

  var model: BalancingMeasure {
    get throws {
      let measure = BalancingMeasure(
        code: code, name: name, unit: unit, capacity: capacity, side: side, kind: kind,
        decidingLevel: decidingLevel, from: from, through: through, plannedHoursPerMonth: plannedHoursPerMonth,
        costPerYear: costPerYear, proposedBy: proposedBy, state: try state.model(with: verifiedEffect))
      return additions?.added(to: measure) ?? measure
    }
  }

  /// The first version of the ledger that can say all of this.
  var version: Int { additions == nil && Self.firstKinds.contains(kind) ? 1 : 2 }

  /// The kinds that version 1 knows.
  private static let firstKinds: Set<MeasureKind> = [
    .shiftCare, .lowValueCare, .digitalTool, .improvedMethod, .boughtCare, .redistribution, .recruitment, .agencyStaff,
    .premises, .reprioritisation, .staffingMix, .useOfSurplus,
  ]
}

/// The proof of an effect as version 1 of the ledger stores it.
struct StoredVerifiedEffect: Codable {
  var indicator: String
  var baseline: Double
  var target: Double
  var measured: Double
  var verifiedOn: Day
  var verifiedBy: String
  var hoursPerMonth: Double

  init(_ effect: VerifiedEffect) {
    indicator = effect.indicator
    baseline = effect.baseline
    target = effect.target
    measured = effect.measured
    verifiedOn = effect.date
    verifiedBy = effect.verifiedBy
    hoursPerMonth = effect.hoursPerMonth
  }

  var model: VerifiedEffect {
    VerifiedEffect(
      indicator: indicator, baseline: baseline, target: target, measured: measured, date: verifiedOn,
      verifiedBy: verifiedBy, hoursPerMonth: hoursPerMonth)
  }
}

/// The words a measure's state is stored under.
enum StoredMeasureState: String, Codable {
  case idea, decided, inProgress, implemented, effectVerified, cancelled

  init(_ state: MeasureState) {
    switch state {
    case .idea: self = .idea
    case .decided: self = .decided
    case .inProgress: self = .inProgress
    case .implemented: self = .implemented
    case .effectVerified: self = .effectVerified
    case .cancelled: self = .cancelled
    }
  }

  func model(with effect: StoredVerifiedEffect?) throws -> MeasureState {
    switch self {
    case .idea: return .idea
    case .decided: return .decided
    case .inProgress: return .inProgress
    case .implemented: return .implemented
    case .cancelled: return .cancelled
    case .effectVerified:
      guard let effect else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "verified without its proof"))
      }
      return .effectVerified(effect.model)
    }
  }
}
