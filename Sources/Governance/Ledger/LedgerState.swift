package import PlanningModel

/// A point to look at the ledger from.
package enum LedgerPoint: Sendable, Equatable {
  /// After everything recorded.
  case latest
  /// At the end of a day in Swedish time.
  case day(Day)
  /// After the event with a number; 0 is before all of them.
  case sequence(Int)

  /// Whether an event had been recorded at that point.
  package func includes(_ event: LedgerEvent) -> Bool {
    switch self {
    case .latest: true
    case .day(let day): event.at.swedishDay <= day
    case .sequence(let last): event.sequence <= last
    }
  }
}

extension LedgerPoint: CustomStringConvertible {
  /// The point as people read it: `2027-05-01`, `beslut 17` or `nu`.
  package var description: String {
    switch self {
    case .latest: "nu"
    case .day(let day): "\(day)"
    case .sequence(let number): "beslut \(number)"
    }
  }
}

/// A decision in force and the event that recorded it.
package struct RecordedDecision<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The decision.
  package var value: Value
  /// The sequence number of the event.
  package var sequence: Int
}

/// The decisions in force at a point, folded from the ledger.
///
/// A later event with the same code (or, for limits, the same kind, unit, object and first day) takes the place of an
/// earlier one. To withdraw what is not in force changes nothing.
package struct LedgerState: Sendable, Equatable {
  /// The number of the last event that was folded in, 0 when there was none.
  package private(set) var lastSequence = 0
  private var changeByCode: [KnownChangeCode: RecordedDecision<KnownChange>] = [:]
  private var limitByKey: [LimitKey: RecordedDecision<PlanningLimit>] = [:]
  private var measureByCode: [MeasureCode: RecordedDecision<BalancingMeasure>] = [:]
  private var overrideByGate: [GateOverrideDecision: RecordedDecision<GateOverride>] = [:]
  private var deviationByCode: [DeviationCode: RecordedDecision<DeviationCard>] = [:]
  private var methodByKey: [ForecastMethodDecision.Key: RecordedDecision<ForecastMethodChoice>] = [:]
  private var differenceByKey: [DifferenceDecision.Key: RecordedDecision<DifferenceJudgement>] = [:]

  /// Before any decision.
  package init() {}

  /// The decisions of a branch in force at a point; the events may come in any order.
  ///
  /// A scenario stands on the plan as it was where the scenario parted from it, and on its own decisions since.
  package static func fold(
    _ events: [LedgerEvent], asOf point: LedgerPoint = .latest, branch: String = LedgerEvent.mainBranch
  ) -> LedgerState {
    var state = LedgerState()
    let view = BranchView(of: branch, in: events)
    for event in events.sorted(by: { $0.sequence < $1.sequence })
    where view.includes(event) && point.includes(event) {
      state.apply(event)
    }
    return state
  }

  private mutating func apply(_ event: LedgerEvent) {
    lastSequence = event.sequence
    switch event.payload {
    case .knownChange(let change):
      changeByCode[change.code] = RecordedDecision(value: change, sequence: event.sequence)
    case .limit(let limit):
      limitByKey[limit.key] = RecordedDecision(value: limit, sequence: event.sequence)
    case .measure(let measure):
      measureByCode[measure.code] = RecordedDecision(value: measure, sequence: event.sequence)
    case .knownChangeWithdrawn(let code): changeByCode[code] = nil
    case .limitWithdrawn(let key): limitByKey[key] = nil
    case .measureWithdrawn(let code): measureByCode[code] = nil
    case .forecastMethodChosen(let decision):
      let choice = ForecastMethodChoice(
        unit: decision.unit, object: decision.object, method: decision.method, reason: event.reason,
        decidedBy: event.actor, decidedOn: event.at.swedishDay)
      methodByKey[decision.key] = RecordedDecision(value: choice, sequence: event.sequence)
    case .gateOverridden(let gate):
      let decision = GateOverride(
        rule: gate.rule, unit: gate.unit, capacity: gate.capacity, reason: event.reason, owner: event.actor,
        role: event.role, decidedOn: event.at.swedishDay)
      overrideByGate[gate] = RecordedDecision(value: decision, sequence: event.sequence)
    case .gateOverrideWithdrawn(let gate): overrideByGate[gate] = nil
    case .deviation(let card):
      deviationByCode[card.code] = RecordedDecision(value: card, sequence: event.sequence)
    case .differenceJudged(let decision):
      differenceByKey[decision.key] = decision.verdict.map { verdict in
        RecordedDecision(
          value: DifferenceJudgement(
            difference: decision.difference, unit: decision.unit, verdict: verdict, reason: event.reason,
            judgedBy: event.actor, judgedOn: event.at.swedishDay), sequence: event.sequence)
      }
    case .forecastKept, .branchOpened, .branchAdopted, .governance: break
    }
  }
}

extension LedgerState {
  /// Known changes in force, in code order.
  package var knownChanges: [RecordedDecision<KnownChange>] {
    changeByCode.values.sorted { $0.value.code < $1.value.code }
  }

  /// Limits in force, in the order they were decided.
  package var limits: [RecordedDecision<PlanningLimit>] { limitByKey.values.sorted { $0.sequence < $1.sequence } }

  /// Measures in force, in code order.
  package var measures: [RecordedDecision<BalancingMeasure>] {
    measureByCode.values.sorted { $0.value.code < $1.value.code }
  }

  /// Forecast methods that people have chosen, in the order they were decided.
  package var forecastMethods: [RecordedDecision<ForecastMethodChoice>] {
    methodByKey.values.sorted { $0.sequence < $1.sequence }
  }

  /// Differences between units that people have judged, in the order they were judged.
  package var differences: [RecordedDecision<DifferenceJudgement>] {
    differenceByKey.values.sorted { $0.sequence < $1.sequence }
  }

  /// Soft rules that are set aside, in the order they were decided.
  package var overrides: [RecordedDecision<GateOverride>] {
    overrideByGate.values.sorted { $0.sequence < $1.sequence }
  }

  /// Deviation cards, in code order.
  package var deviations: [RecordedDecision<DeviationCard>] {
    deviationByCode.values.sorted { $0.value.code < $1.value.code }
  }

  /// A measure by its code.
  package func measure(_ code: MeasureCode) -> BalancingMeasure? { measureByCode[code]?.value }

  /// A deviation card by its code.
  package func deviation(_ code: DeviationCode) -> DeviationCard? { deviationByCode[code]?.value }

  /// The decisions as the plan takes them.
  package var decisions: Decisions {
    Decisions(
      knownChanges: knownChanges.map(\.value), limits: limits.map(\.value), measures: measures.map(\.value),
      forecastMethods: forecastMethods.map(\.value), overrides: overrides.map(\.value),
      differences: differences.map(\.value))
  }
}

extension LedgerState {
  /// What must be recorded for imported decisions to be in force: only what differs from what is.
  ///
  /// A decision that is in force but not among the imported is left alone. A file may be a part of the whole, and a
  /// row that is gone says neither who took it back nor why; it is withdrawn by an event of its own. When the same
  /// code stands twice among the imported, the last one counts.
  package func decisionEvents(for imported: Decisions) -> [LedgerPayload] {
    let changes = lastOfEach(imported.knownChanges, by: \.code)
      .filter { changeByCode[$0.code]?.value != $0 }
    let limits = lastOfEach(imported.limits, by: \.key)
      .filter { limitByKey[$0.key]?.value != $0 }
    let measures = lastOfEach(imported.measures, by: \.code)
      .filter { measureByCode[$0.code]?.value != $0 }
    return changes.map(LedgerPayload.knownChange) + limits.map(LedgerPayload.limit)
      + measures.map(LedgerPayload.measure)
  }

  private func lastOfEach<Value, Key: Hashable>(_ values: [Value], by key: KeyPath<Value, Key>) -> [Value] {
    var seen: Set<Key> = []
    return values.reversed().filter { seen.insert($0[keyPath: key]).inserted }.reversed()
  }
}
