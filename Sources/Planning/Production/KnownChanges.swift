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

  /// Applies every change.
  ///
  /// - Parameters:
  ///   - targets: The series a change of a unit and an object acts on: its own, or those of the units below it.
  ///   - position: The series of a unit and an object.
  func apply(
    to series: inout [SeriesNeed], targets: (UnitCode, PlanningObjectCode) -> [Int],
    position: (UnitCode, PlanningObjectCode) -> Int?
  ) {
    for change in changes {
      let targets = targets(change.unit, change.object)
      let acting = timeline.periods.map { $0.shareOfMonths(change.acts) }
      switch change.effect {
      case .add(let perMonth):
        let values = zip(timeline.periods, acting).map { perMonth * Double($0.months.count) * $1 }
        let parts = Self.divided(
          values.map { Activities($0).millionths }, among: targets.map { series[$0].steps.totals })
        for (target, part) in zip(targets, parts) {
          series[target].steps.addWithinNeed(.knownChange(change.code), millionths: part)
        }
      case .multiply(let factor):
        let factors = acting.map { 1 + (factor - 1) * $0 }
        for target in targets {
          let totals = series[target].steps.totals
          series[target].steps.add(
            .knownChange(change.code), values: zip(totals, factors).map { $0.value * ($1 - 1) })
          series[target].scaleDeviations(by: factors)
        }
      case .move: continue
      }
    }
    for change in changes {
      guard case .move(let share, let unit, let object) = change.effect, let receiver = position(unit, object) else {
        continue
      }
      let shares = timeline.periods.map { share * $0.shareOfMonths(change.acts) }
      for source in targets(change.unit, change.object) where source != receiver {
        move(change.code, shares: shares, from: source, to: receiver, in: &series)
      }
    }
  }

  private func move(
    _ code: KnownChangeCode, shares: [Double], from source: Int, to receiver: Int, in series: inout [SeriesNeed]
  ) {
    let moved = zip(series[source].steps.totals, shares).map { Activities($0.value * $1).millionths }
    series[source].steps.add(.careMoved(code), millionths: moved.map { -$0 })
    series[receiver].steps.add(.careMoved(code), millionths: moved)
    for part in series[source].deviations {
      series[receiver].deviations.append(
        DeviationPart(series: part.series, factors: zip(part.factors, shares).map { $0 * $1 }))
    }
    series[source].scaleDeviations(by: shares.map { 1 - $0 })
  }

  /// What is decided for a unit above, divided exactly by what each unit below is expected to need (R039).
  static func divided(_ totals: [Int64], among needs: [[Activities]]) -> [[Int64]] {
    guard needs.count > 1 else { return needs.map { _ in totals } }
    var parts = needs.map { _ in [Int64](repeating: 0, count: totals.count) }
    for (period, total) in totals.enumerated() {
      var weights = needs.map { max(0, $0[period].value) }
      // Where nothing is expected there are no shares to go by, and all get the same.
      if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
      let split = LargestRemainder.split(Int(abs(total)), by: weights)
      for (place, part) in split.enumerated() { parts[place][period] = total < 0 ? -Int64(part) : Int64(part) }
    }
    return parts
  }
}

extension SeriesNeed {
  fileprivate mutating func scaleDeviations(by factors: [Double]) {
    for part in deviations.indices {
      deviations[part].factors = zip(deviations[part].factors, factors).map { $0 * $1 }
    }
  }
}
