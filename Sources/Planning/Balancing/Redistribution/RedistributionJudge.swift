import PlanningModel

/// Judges moves by what both sides have left: no source in deficit (R143), no receiver of care without capacity (R136).
struct RedistributionJudge {
  let before: Plan
  let after: Plan
  let sides: [RedistributionTrial.Side]

  /// Why one of the moves cannot be made: the worst period of each capacity it takes from or burdens.
  func refusals(_ move: Redistribution) -> [RedistributionRefusal] {
    guard let from = before.units.position(of: move.from), let to = before.units.position(of: move.to) else {
      return []
    }
    if let short = shortage(move, from: from) { return [short] }
    let taken = sides.filter { $0.unit == from }.compactMap { worst(of: $0, move) }.map { worst in
      RedistributionRefusal.sourceDeficit(
        unit: before.units.units[from].name, capacity: name(worst.side.capacity),
        period: before.timeline.periods[worst.period].description, moved: worst.moved, deficit: -worst.after,
        surplus: worst.before)
    }
    guard move.thing.isCare else { return taken }
    let burdened = sides.filter { $0.unit == to }.compactMap { side -> RedistributionRefusal? in
      if side.after.isCapacityStated {
        return worst(of: side, move).map {
          .receiverShort(
            unit: before.units.units[to].name, capacity: name(side.capacity),
            period: before.timeline.periods[$0.period].description, deficit: -$0.after)
        }
      }
      return .notStated(unit: before.units.units[to].name, what: name(side.capacity))
    }
    return taken + burdened
  }

  /// What is lost in rounding is no deficit: two seconds.
  private static let rounding = Hours(0.0005)

  private struct Worst {
    let side: RedistributionTrial.Side
    let period: Int
    let before: Double
    let after: Double
    var moved: Double { before - after }
  }

  /// The period in which a move leaves the deepest deficit; `nil` where none is left or made deeper.
  private func worst(of side: RedistributionTrial.Side, _ move: Redistribution) -> Worst? {
    before.timeline.periods.indices.compactMap { period -> Worst? in
      let range = period..<(period + 1)
      guard let now = side.before.figure(in: range).gap, let then = side.after.figure(in: range).gap,
        then < -Self.rounding, then < now - Self.rounding
      else { return nil }
      return Worst(side: side, period: period, before: now.value, after: then.value)
    }.min { ($0.after, $0.period) < ($1.after, $1.period) }
  }

  /// What the source does not have in the first place: it can never be taken, whatever the need is.
  private func shortage(_ move: Redistribution, from: Int) -> RedistributionRefusal? {
    let asked = before.timeline.amounts(of: move)
    let there: [Double]
    switch move.thing {
    case .capacity(let code):
      guard let capacity = before.facts.capacityPositions[code],
        let available = before.available(unit: from, capacity: capacity)
      else { return nil }
      there = available.millionths.map { Hours(millionths: $0).value }
    case .staff, .premises:
      guard let resource = move.thing.resource else { return nil }
      there = ResourceHours(
        facts: before.facts, timeline: before.timeline, redistributions: before.input.redistributions
      ).hours(of: ResourceKey(unit: move.from, resource: resource))
    case .care(let object, _):
      guard let series = before.series(unit: move.from, object: object) else { return nil }
      there = series.steps.totals.map(\.value)
    }
    // Half a millionth is what rounding may cost.
    let short = asked.indices.first { asked[$0] > there[$0] + 5e-7 }
    return short.map {
      .tooLittle(
        unit: before.units.units[from].name, what: move.thing.label,
        period: before.timeline.periods[$0].description, asked: asked[$0], there: there[$0])
    }
  }

  private func name(_ capacity: Int) -> String { before.facts.capacities[capacity].name.lowercased() }
}
