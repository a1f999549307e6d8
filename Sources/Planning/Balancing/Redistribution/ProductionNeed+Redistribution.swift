public import PlanningModel

extension ProductionNeed {
  /// The need when assigned care has been moved between units: what leaves is what arrives, at most what there is.
  ///
  /// A share of the source's uncertainty goes with the care, so that the possible futures of the whole do not change.
  func redistributed(
    _ redistributions: [DecidedRedistribution], facts: RegionFacts, timeline: PlanTimeline
  ) -> ProductionNeed {
    var series = series
    for decided in redistributions {
      guard case .care(let object, let other) = decided.move.thing,
        let source = position(decided.move.from, object, facts),
        let target = position(decided.move.to, other, facts), source != target
      else { continue }
      let needs = series[source].steps.totals.map { max(0, $0.millionths) }
      let moved = zip(timeline.amounts(of: decided.move), needs).map { min(Activities($0).millionths, $1) }
      let shares = zip(moved, needs).map { $1 > 0 ? Double($0) / Double($1) : 0 }
      let step = NeedStep.careRedistributed(decided.measure)
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
    }
    return ProductionNeed(series: series, totals: totals, sampling: sampling, unitCount: seriesOfUnit.count)
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
