public import PlanningModel

extension ProductionNeed {
  /// The need when assigned care has been moved between units with the return visits that follow from it: what leaves
  /// is what arrives, at most what there is.
  func redistributed(
    _ redistributions: [DecidedRedistribution], facts: RegionFacts, timeline: PlanTimeline
  ) -> ProductionNeed {
    var series = series
    let rules = FollowingCareRules(facts: facts, grain: timeline.grain)
    for decided in redistributions {
      guard case .care(let object, let other) = decided.move.thing else { continue }
      let step = NeedStep.careRedistributed(decided.measure)
      func move(_ amounts: [Double], _ object: PlanningObjectCode, as other: PlanningObjectCode) -> [Int64]? {
        guard let source = position(decided.move.from, object, facts),
          let target = position(decided.move.to, other, facts), source != target
        else { return nil }
        return Self.move(amounts, from: source, to: target, step: step, in: &series)
      }
      guard let moved = move(timeline.amounts(of: decided.move), object, as: other) else { continue }
      let visits = moved.map { Activities(millionths: $0).value }
      for following in rules.following(decided.move) {
        _ = move(following.visits(following: visits), following.object, as: following.receivingObject)
      }
    }
    return ProductionNeed(series: series, totals: totals, sampling: sampling, unitCount: seriesOfUnit.count)
  }

  /// Moves what there is of some amounts and says how much it was.
  ///
  /// A share of the source's uncertainty goes with the care, so that the possible futures of the whole do not change.
  private static func move(
    _ amounts: [Double], from source: Int, to target: Int, step: NeedStep, in series: inout [SeriesNeed]
  ) -> [Int64] {
    let needs = series[source].steps.totals.map { max(0, $0.millionths) }
    let moved = zip(amounts, needs).map { min(Activities($0).millionths, $1) }
    let shares = zip(moved, needs).map { $1 > 0 ? Double($0) / Double($1) : 0 }
    series[source].steps.add(step, millionths: moved.map { -$0 })
    series[target].steps.add(step, millionths: moved)
    for part in series[source].deviations {
      series[target].deviations.append(
        DeviationPart(series: part.series, factors: zip(part.factors, shares).map { $0 * $1 }))
    }
    for part in series[source].deviations.indices {
      let factors = series[source].deviations[part].factors
      series[source].deviations[part].factors = zip(factors, shares).map { $0 * (1 - $1) }
    }
    return moved
  }

  private func position(_ unit: UnitCode, _ object: PlanningObjectCode, _ facts: RegionFacts) -> Int? {
    guard let unit = facts.units.position(of: unit), let object = facts.catalogue.position(of: object) else {
      return nil
    }
    return seriesOfUnit[unit].first { series[$0].object == object }
  }
}

extension Plan {
  /// The production need of a unit and an object by their codes.
  public func series(unit: UnitCode, object: PlanningObjectCode) -> SeriesNeed? {
    guard let unit = units.position(of: unit), let object = facts.catalogue.position(of: object) else { return nil }
    return production.series(unit: unit, object: object)
  }
}
