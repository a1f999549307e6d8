public import PlanningModel

/// What was produced in a planned period, beside what the plan said was needed (*utfall mot plan*, R030, R235).
public struct OutcomeComparison: Sendable, Equatable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The object's position in the catalogue.
  public let object: Int
  /// The working period.
  public let period: Period
  /// The need in the plan, in the object's own measure.
  public let planned: Activities
  /// What was produced.
  public let produced: Activities

  /// Produced less planned; below zero when less was produced.
  public var difference: Activities { produced - planned }
}

extension Plan {
  /// Every outcome that falls in the plan, by unit, object and period; a missing outcome is left out, not read as zero.
  public var outcomes: [OutcomeComparison] {
    let comparisons = facts.outcome.flatMap { history -> [OutcomeComparison] in
      guard let unit = units.position(of: history.unit), let object = facts.catalogue.position(of: history.object)
      else {
        return []
      }
      let series = production.series(unit: unit, object: object)
      let values = facts.catalogue.objects[object].measure == .bedDays ? history.bedDays : history.activities
      return values.enumerated().compactMap { offset, value in
        let position = history.start + offset - timeline.firstIndex
        guard timeline.periods.indices.contains(position), !value.isNaN else { return nil }
        return OutcomeComparison(
          unit: unit, object: object, period: timeline.periods[position],
          planned: series?.need(in: position..<(position + 1)) ?? .zero, produced: Activities(value))
      }
    }
    return comparisons.sorted { ($0.unit, $0.object, $0.period) < ($1.unit, $1.object, $1.period) }
  }
}
