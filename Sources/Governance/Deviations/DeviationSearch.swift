package import Planning
package import PlanningModel

/// Finds deviations in data (R159–R160): outcome below plan, proposed as cards that nobody has recorded.
package enum DeviationSearch {
  /// One card for each unit and object whose known outcome in the plan is short by more than a share of the plan.
  package static func proposals(_ plan: Plan, share: Double, found: Day) -> [DeviationCard] {
    var groups: [(unit: Int, object: Int, outcomes: [OutcomeComparison])] = []
    for outcome in plan.outcomes {
      if groups.last?.unit == outcome.unit, groups.last?.object == outcome.object {
        groups[groups.count - 1].outcomes.append(outcome)
      } else {
        groups.append((outcome.unit, outcome.object, [outcome]))
      }
    }
    return groups.compactMap { group in
      let planned = group.outcomes.reduce(0) { $0 + $1.planned.value }
      let missing = -group.outcomes.reduce(0) { $0 + $1.difference.value }
      guard planned > 0, missing > share * planned,
        let first = group.outcomes.first(where: { $0.difference < .zero })
      else { return nil }
      let (unit, object) = (plan.units.units[group.unit].code, plan.facts.catalogue.objects[group.object].code)
      return DeviationCard(
        code: DeviationCode("\(unit)/\(object)"), unit: unit, object: object,
        from: Month(containing: first.period.firstDay),
        missing: missing, source: .data, found: found,
        note: "Utfallet är \(NumberFormat.swedish.text(missing / planned * 100, decimals: 1)) % under planen i "
          + "\(group.outcomes.count) kända perioder.")
    }.sorted { ($1.missing, $0.code) < ($0.missing, $1.code) }
  }
}
