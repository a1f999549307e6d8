import PlanningModel

/// Applies decided changes to the production need, additions and factors first, then moves, each in code order.
struct KnownChanges {
  let timeline: PlanTimeline
  /// Decided changes only; a proposed change is scenario material.
  let changes: [KnownChange]

  init(decisions: Decisions, timeline: PlanTimeline) {
    self.timeline = timeline
    changes = decisions.knownChanges.filter { $0.status == .decided }
  }

  /// Applies every change; `position` finds the series of a unit and an object.
  func apply(to series: inout [SeriesNeed], position: (UnitCode, PlanningObjectCode) -> Int?) {
    for change in changes {
      guard let target = position(change.unit, change.object) else { continue }
      let acting = timeline.periods.map { $0.shareOfMonths(change.acts) }
      switch change.effect {
      case .add(let perMonth):
        let values = zip(timeline.periods, acting).map { perMonth * Double($0.months.count) * $1 }
        series[target].steps.addWithinNeed(.knownChange(change.code), values: values)
      case .multiply(let factor):
        let factors = acting.map { 1 + (factor - 1) * $0 }
        let totals = series[target].steps.totals
        series[target].steps.add(
          .knownChange(change.code), values: zip(totals, factors).map { $0.value * ($1 - 1) })
        series[target].scaleDeviations(by: factors)
      case .move: continue
      }
    }
    for change in changes {
      guard case .move(let share, let unit, let object) = change.effect,
        let source = position(change.unit, change.object), let receiver = position(unit, object)
      else { continue }
      let shares = timeline.periods.map { share * $0.shareOfMonths(change.acts) }
      let moved = zip(series[source].steps.totals, shares).map { Activities($0.value * $1).millionths }
      series[source].steps.add(.careMoved(change.code), millionths: moved.map { -$0 })
      series[receiver].steps.add(.careMoved(change.code), millionths: moved)
      for part in series[source].deviations {
        series[receiver].deviations.append(
          DeviationPart(series: part.series, factors: zip(part.factors, shares).map { $0 * $1 }))
      }
      series[source].scaleDeviations(by: shares.map { 1 - $0 })
    }
  }
}

extension SeriesNeed {
  fileprivate mutating func scaleDeviations(by factors: [Double]) {
    for part in deviations.indices {
      deviations[part].factors = zip(deviations[part].factors, factors).map { $0 * $1 }
    }
  }
}
