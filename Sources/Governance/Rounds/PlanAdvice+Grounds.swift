internal import Planning
package import PlanningModel

extension PlanAdvice {
  /// The four grounds of an assessment, filled in from the system's own figures for somebody to correct (R171).
  package func grounds(for unit: UnitCode, in state: GovernanceState) -> AssessmentGrounds {
    guard let position = plan.units.position(of: unit) else {
      let missing = "Enheten finns inte i planen."
      return AssessmentGrounds(
        need: missing, knownChanges: missing, capacity: missing, history: history([], of: unit, in: state))
    }
    let inside = Set(plan.subtree(of: position))
    return AssessmentGrounds(
      need: need(of: unit), knownChanges: knownChanges(at: position, inside), capacity: capacity(of: position),
      history: history(histories(inside), of: unit, in: state))
  }

  private func need(of unit: UnitCode) -> String {
    let parts = lines(for: unit).map { line in
      let taken = line.conversion == nil ? "" : " (\(number(line.capacityNeeded)) \(line.measure.swedish))"
      return "\(line.title) \(number(Double(line.amount)))\(taken)"
    }
    return parts.isEmpty
      ? "Ingen prognos finns för enheten." : "Prognosen för \(year): \(parts.joined(separator: ", "))."
  }

  // MARK: - Known changes

  /// Changes that act in the year on the unit or on those below, and those decided above that reach down to it.
  private func knownChanges(at position: Int, _ inside: Set<Int>) -> String {
    let above = Set(plan.units.pathToRoot(from: position))
    let own = Set(inside.flatMap { plan.production.seriesOfUnit[$0] }.map { plan.production.series[$0].object })
    func concerns(_ unit: UnitCode, _ object: PlanningObjectCode) -> Bool {
      guard let unit = plan.units.position(of: unit) else { return false }
      if inside.contains(unit) { return true }
      return above.contains(unit) && plan.facts.catalogue.position(of: object).map(own.contains) ?? false
    }
    let changes = plan.input.decisions.knownChanges.filter { change in
      guard PlanningModel.Year(number: year).months.contains(where: change.acts) else { return false }
      if concerns(change.unit, change.object) { return true }
      if case .move(_, let target, let object) = change.effect { return concerns(target, object) }
      return false
    }
    guard !changes.isEmpty else { return "Inga kända förändringar är inskrivna för \(year)." }
    return "Inskrivet: \(changes.map(words).joined(separator: ", "))."
  }

  private func words(_ change: KnownChange) -> String {
    let effect =
      switch change.effect {
      case .add(let amount): "\(amount > 0 ? "+" : "")\(NumberFormat.swedish.short(amount)) i månaden"
      case .multiply(let factor): "gånger \(NumberFormat.swedish.short(factor))"
      case .move(let share, let unit, _):
        "\(NumberFormat.swedish.percent(share)) till \(plan.units.unit(unit)?.name ?? unit.text)"
      }
    let status = change.status == .decided ? "beslutad" : "föreslagen, inte i planen"
    let end = change.through.map { " till \($0)" } ?? ""
    return "\(change.code) \(change.name) (\(effect) från \(change.from)\(end), \(status))"
  }

  // MARK: - Capacity

  private func capacity(of position: Int) -> String {
    let parts = plan.balance.summed.filter { $0.unit == position }.compactMap { node -> String? in
      let figure = node.figure(in: view.range)
      let name = plan.facts.capacities[node.capacity].name
      guard let available = figure.available else {
        return figure.need > .zero ? "\(name) uppgift saknas, behovet är \(number(figure.need.value)) tim" : nil
      }
      let gap = figure.gap.map { ", gap \(NumberFormat.swedish.text($0.value, sign: .always))" } ?? ""
      let outside =
        figure.needWithoutStatedCapacity > .zero
        ? ", utanför \(number(figure.needWithoutStatedCapacity.value)) tims behov där uppgift saknas" : ""
      return "\(name) \(number(available.value)) tim\(gap)\(outside)"
    }
    return parts.isEmpty ? "Ingen kapacitet är uppgiven." : "\(parts.joined(separator: "; "))."
  }

  // MARK: - History

  private func histories(_ inside: Set<Int>) -> [VolumeHistory] {
    plan.facts.volumes.filter { plan.units.position(of: $0.unit).map(inside.contains) ?? false }
  }

  private func history(_ histories: [VolumeHistory], of unit: UnitCode, in state: GovernanceState) -> String {
    var parts = Set(histories.map(\.object)).sorted().map { object in
      let known = plan.facts.catalogue.object(object)
      let rows = histories.filter { $0.object == object }.map { OutcomeYear.Values($0, measure: known?.measure) }
      return "\(known?.name ?? object.text) \(OutcomeYear(rows)?.text ?? "uppgift saknas")"
    }
    if let before = state.years[year - 1]?.bookInForce?.units[unit] {
      parts += before.lines.map { "uppdrag \(year - 1): \(number(Double($0.amount))) \($0.title)" }
    }
    return parts.isEmpty ? "Ingen historik finns." : "\(parts.joined(separator: ", "))."
  }

  /// The outcome of the latest year of an object at some units, each with all below it; `nil` where there is none, and
  /// where a part of the year is missing.
  package func outcomes(of object: PlanningObjectCode, over units: [UnitCode]) -> [Double?] {
    let measure = plan.facts.catalogue.object(object)?.measure
    let positions = units.map { plan.units.position(of: $0) }
    let rows = positions.map { position -> [OutcomeYear.Values] in
      guard let position else { return [] }
      return histories(Set(plan.subtree(of: position))).filter { $0.object == object }
        .map { OutcomeYear.Values($0, measure: measure) }
    }
    // All units are weighed over the same year.
    guard let end = rows.joined().compactMap(\.end).max() else { return units.map { _ in nil } }
    return rows.map { values in
      OutcomeYear(values, end: end).flatMap { $0.isWhole ? $0.sum : nil }
    }
  }

  private func number(_ value: Double) -> String { NumberFormat.swedish.text(value) }
}
