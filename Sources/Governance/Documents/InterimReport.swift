package import PlanningModel

/// Production so far against the plan, for the political level, with small numbers hidden (*delårsrapport*).
package struct InterimReport: Sendable, Equatable {
  /// What one unit has produced.
  package struct Count: Sendable, Equatable {
    /// The unit.
    package let unit: UnitCode
    /// The planning object.
    package let object: PlanningObjectCode
    /// What people call the object.
    package let title: String
    /// Activities produced.
    package let outcome: Int

    /// Creates a count.
    package init(unit: UnitCode, object: PlanningObjectCode, title: String, outcome: Int) {
      self.unit = unit
      self.object = object
      self.title = title
      self.outcome = outcome
    }
  }

  /// One object with its units.
  package struct Row: Sendable, Equatable {
    /// What people call the object.
    package let title: String
    /// The unit; `nil` for the sum.
    package let unit: UnitCode?
    /// Activities planned so far.
    package let planned: Int?
    /// Activities produced; `nil` where hidden.
    package let outcome: Int?
    /// Produced over planned; `nil` where hidden or nothing was planned.
    package var share: Double? {
      guard let outcome, let planned, planned > 0 else { return nil }
      return Double(outcome) / Double(planned)
    }
  }

  /// The plan year.
  package let year: Int
  /// The last day that is counted.
  package let through: Day
  /// How small numbers are hidden.
  package let policy: SmallCellPolicy
  /// The rows: for each object its units and then their sum.
  package let rows: [Row]
}

extension PlanYear {
  /// The report of what units have produced from the first day of the year through another.
  ///
  /// The plan so far is the year's by its days; a part that is hidden takes another part of the same sum with it.
  package func interimReport(_ counts: [InterimReport.Count], through day: Day, policy: SmallCellPolicy)
    -> InterimReport
  {
    let first = PlanningModel.Year(number: year).firstDay
    let share = Double(max(0, min(days, first.distance(to: day) + 1))) / Double(days)
    let objects = Set(counts.map(\.object)).sorted()
    let rows = objects.flatMap { object -> [InterimReport.Row] in
      let parts = counts.filter { $0.object == object }.sorted { $0.unit < $1.unit }
      let shown = policy.parts(parts.map(\.outcome))
      let planned = parts.map { part in
        bookInForce?.units[part.unit]?.line(object).map { Int((Double($0.amount) * share).rounded()) }
      }
      let sum = parts.reduce(0) { $0 + $1.outcome }
      let title = parts.first?.title ?? object.text
      return zip(parts, zip(shown, planned)).map { part, values in
        InterimReport.Row(title: title, unit: part.unit, planned: values.1, outcome: values.0)
      } + [
        InterimReport.Row(
          title: title, unit: nil, planned: planned.compactMap { $0 }.reduce(0, +),
          outcome: policy.isSmall(sum) ? nil : sum)
      ]
    }
    return InterimReport(year: year, through: day, policy: policy, rows: rows)
  }
}
