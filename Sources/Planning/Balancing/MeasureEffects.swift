import PlanningModel

/// What one measure does to one unit's balance of a capacity.
struct MeasureEffect {
  /// Where the hours belong.
  enum Kind {
    /// Beside the balance, never inside (R133).
    case planned
    /// Cuts the need.
    case verifiedNeed
    /// Hours bought from others, kept apart from the own (R082).
    case bought
    /// Raises the capacity.
    case verifiedCapacity
  }

  let measure: MeasureCode
  let unit: Int
  let capacity: Int
  let kind: Kind
  /// Millionths of hours per working period.
  let millionths: [Int64]
}

/// Spreads measures over units and working periods: the productive share of what is proved, or hoped for (R138).
struct MeasureEffects {
  let facts: RegionFacts
  let timeline: PlanTimeline

  /// The effects of measures in their order; an agreed redistribution is in the stated capacities and not here.
  func effects(of measures: [BalancingMeasure]) -> [MeasureEffect] {
    let capacities = facts.capacityPositions
    return measures.flatMap { measure -> [MeasureEffect] in
      guard measure.state != .cancelled, measure.agreedRedistribution == nil else { return [] }
      if let redistribution = measure.redistribution, case .capacity(let code) = redistribution.thing {
        return hollow(measure, redistribution, capacity: capacities[code])
      }
      guard let capacity = capacities[measure.capacity] else { return [] }
      return measure.places.compactMap { place in
        guard let unit = facts.units.position(of: place.unit) else { return nil }
        return MeasureEffect(
          measure: measure.code, unit: unit, capacity: capacity, kind: kind(of: measure),
          millionths: timeline.periods.map { period in
            Hours(period.months.reduce(0) { $0 + counted(measure, in: $1) } * place.share).millionths
          })
      }
    }
  }

  private func kind(of measure: BalancingMeasure) -> MeasureEffect.Kind {
    guard measure.verifiedEffect != nil, measure.redistribution == nil else { return .planned }
    switch (measure.side, measure.kind) {
    case (.need, _): return .verifiedNeed
    case (.capacity, .boughtCare): return .bought
    case (.capacity, _): return .verifiedCapacity
    }
  }

  private func counted(_ measure: BalancingMeasure, in month: Month) -> Double {
    guard let effect = measure.verifiedEffect, measure.redistribution == nil else {
      return measure.plannedEffect(in: month).likely
    }
    return measure.acts(in: month) ? effect.hoursPerMonth * measure.productiveShare : 0
  }

  /// Both sides of a redistribution that is not agreed: what the receiver hopes for is what the source would lose.
  private func hollow(_ measure: BalancingMeasure, _ move: Redistribution, capacity: Int?) -> [MeasureEffect] {
    guard let capacity else { return [] }
    let hours = timeline.amounts(of: move).map { Hours($0).millionths }
    return [(move.from, hours.map { -$0 }), (move.to, hours)].compactMap { code, millionths in
      facts.units.position(of: code).map {
        MeasureEffect(measure: measure.code, unit: $0, capacity: capacity, kind: .planned, millionths: millionths)
      }
    }
  }
}
