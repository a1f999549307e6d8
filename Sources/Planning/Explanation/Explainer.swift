import PlanningModel

/// Answers "where does this number come from" for any figure of a plan.
public struct Explainer: Sendable {
  let plan: Plan

  /// Creates an explainer of a plan.
  public init(_ plan: Plan) { self.plan = plan }

  /// Explains the figure at an address.
  public func explain(_ address: FigureAddress) throws(ExplanationError) -> Explanation {
    guard let unit = plan.units.position(of: UnitCode(address.unit)) else { throw .unknownUnit(address.unit) }
    switch address.kind {
    case .needActivities, .needBedDays:
      return try need(address, unit: unit, object: object(address), view: view(address))
    case .beds: return try beds(address, unit: unit, object: object(address), view: view(address))
    case .needHours: return try needHours(address, unit: unit, capacity: capacity(address), view: view(address))
    case .available: return try available(address, unit: unit, capacity: capacity(address), view: view(address))
    case .gap: return try gap(address, unit: unit, capacity: capacity(address), view: view(address))
    case .probability: return try probability(address, unit: unit, capacity: capacity(address), view: view(address))
    case .time: return try time(address, unit: unit, object: object(address))
    case .resource: return try resource(address, unit: unit, view: view(address))
    case .queue: return try queue(address, unit: unit, object: object(address))
    case .likelyQueue: return try likelyQueue(address, unit: unit, object: object(address))
    case .overfullRisk:
      return try overfullRisk(address, unit: unit, capacity: capacity(address), view: view(address))
    }
  }
}

extension Explainer {
  private func object(_ address: FigureAddress) throws(ExplanationError) -> Int {
    guard let position = plan.facts.catalogue.position(of: PlanningObjectCode(address.subject)) else {
      throw .unknownSubject(address.subject, kind: address.kind)
    }
    return position
  }

  private func capacity(_ address: FigureAddress) throws(ExplanationError) -> Int {
    guard let position = plan.facts.capacityPositions[CapacityCode(address.subject)] else {
      throw .unknownSubject(address.subject, kind: address.kind)
    }
    return position
  }

  private func view(_ address: FigureAddress) throws(ExplanationError) -> PlanView {
    guard let view = plan.timeline.view(address.view) else {
      throw .unknownView(address.view, known: plan.timeline.periods.map(\.description))
    }
    return view
  }

  /// A number for a sentence: as many decimals as its size asks for.
  func text(_ value: Double) -> String {
    if value == value.rounded() { return NumberFormat.swedish.text(value, decimals: 0) }
    return NumberFormat.swedish.text(value, decimals: abs(value) >= 1000 ? 0 : abs(value) >= 10 ? 1 : 3)
  }

  func signed(_ value: Double) -> String { value < 0 ? "− \(text(-value))" : "+ \(text(value))" }

  func name(of unit: Int) -> String { plan.units.units[unit].name }

  /// The files a reference points into.
  func source(_ rows: RowReference) -> Explanation.Source {
    let sources = plan.facts.sources.filter { $0.kind == rows.kind }
    return Explanation.Source(
      files: sources.map(\.file), extracted: sources.compactMap(\.extracted).min(), rows: rows)
  }

  func source(_ kind: DataSetKind, rows: [Int]) -> [Explanation.Source] {
    // What is assumed stands in no file.
    guard let first = rows.min(), let last = rows.max(), last > 0 else { return [] }
    return [source(RowReference(kind: kind, firstRow: first, lastRow: last, count: rows.count))]
  }

  /// A step of the need as a term, named in Swedish.
  func stepName(_ step: NeedStep) -> String {
    switch step {
    case .base: "Basår"
    case .demography: "Befolkning"
    case .trendAndSeason: "Trend, säsong och kalender"
    case .coherence: "Samstämning med nivåerna ovanför"
    case .knownChange(let code): "Känd förändring \(changeName(code))"
    case .careMoved(let code): "Flyttad vård \(changeName(code))"
    case .careRedistributed(let code): "Omfördelad vård \(measureName(code))"
    case .queueGoal: "Kömål"
    case .returnVisits: "Återbesök som följer"
    case .verifiedMeasure(let code): "Verifierad åtgärd \(measureName(code))"
    }
  }

  private func measureName(_ code: MeasureCode) -> String {
    plan.input.decisions.measures.first { $0.code == code }?.name ?? code.text
  }

  private func changeName(_ code: KnownChangeCode) -> String {
    plan.input.decisions.knownChanges.first { $0.code == code }?.name ?? code.text
  }

  /// The decisions behind the steps.
  func decisions(behind steps: [NeedStep]) -> [String] {
    steps.compactMap { step in
      switch step {
      case .knownChange(let code), .careMoved(let code):
        plan.input.decisions.knownChanges.first { $0.code == code }.map {
          "Känd förändring \($0.code), beslutad, från \($0.from)\($0.through.map { " till \($0)" } ?? ""): \($0.reason)"
        }
      case .verifiedMeasure(let code):
        plan.input.decisions.measures.first { $0.code == code }.flatMap { measure in
          measure.verifiedEffect.map {
            "Åtgärd \(code), effekt verifierad \($0.date) av \($0.verifiedBy): \($0.indicator) från \(text($0.baseline)) "
              + "till \(text($0.measured))."
          }
        }
      case .careRedistributed(let code):
        plan.input.decisions.measures.first { $0.code == code }.map { measure in
          "Omfördelning \(code), \(measure.state.name.swedish), medgiven av "
            + (measure.redistribution?.consents.map { "\($0.unit): \($0.by)" } ?? []).joined(separator: " och ") + "."
        }
      default: nil
      }
    }
  }
}
