package import Planning
package import PlanningModel

/// What the program's own plan says about a plan year, ready to be put into assignments, assessments and the balance.
package struct PlanAdvice {
  private let plan: Plan
  private let view: PlanView
  private let year: Int

  /// Advice from a plan; `nil` when it does not hold the whole calendar year.
  package init?(_ plan: Plan, year: Int) {
    guard let view = plan.timeline.views(of: .year).first(where: { $0.code == String(year) }) else { return nil }
    self.plan = plan
    self.view = view
    self.year = year
  }

  /// The need of a unit with all below it as assignment lines, whole activities, with stays and occupancy where beds
  /// are taken; of one object, or of all.
  package func lines(for unit: UnitCode, object: PlanningObjectCode? = nil) -> [AssignmentLine] {
    guard let position = plan.units.position(of: unit) else { return [] }
    var sums: [Int: Activities] = [:]
    for unit in plan.subtree(of: position) {
      for series in plan.production.seriesOfUnit[unit].map({ plan.production.series[$0] }) {
        sums[series.object, default: .zero] = sums[series.object, default: .zero] + series.need(in: view.range)
      }
    }
    let inpatient = plan.inpatient(unit: position, in: view).objects
    return sums.keys.sorted().compactMap { index in
      let known = plan.facts.catalogue.objects[index]
      guard object == nil || known.code == object, let sum = sums[index] else { return nil }
      let beds = inpatient.first { $0.object == index }
      var conversion: CapacityConversion?
      if let beds, beds.meanStay > 0, beds.beds > 0 {
        let occupancy = beds.bedDays.value / (beds.beds * Double(plan.days(in: view)))
        conversion = CapacityConversion(meanStayDays: beds.meanStay, occupancy: min(1, occupancy))
      }
      return AssignmentLine(
        object: known.code, name: known.name, amount: Int(max(0, sum.value).rounded()), conversion: conversion,
        basis: .needForecast)
    }
  }

  /// How the need of an object lies over some units, as weights to share an assignment out by.
  package func weights(of object: PlanningObjectCode, over units: [UnitCode]) -> [Double] {
    units.map { unit in Double(lines(for: unit, object: object).reduce(0) { $0 + $1.amount }) }
  }

  /// The balance of every limiting capacity at some units, each with all below it.
  package func balance(of units: [UnitCode]) -> BalanceReading {
    let lines = units.flatMap { code -> [BalanceLine] in
      guard let unit = plan.units.position(of: code) else { return [] }
      return plan.balance.summed.filter { $0.unit == unit }.compactMap { node in
        let figure = node.figure(in: view.range)
        guard let available = figure.available, plan.isLimiting(capacity: node.capacity, unit: unit, in: view) else {
          return nil
        }
        return BalanceLine(
          unit: code, capacity: plan.facts.capacities[node.capacity].code,
          need: (figure.need - figure.needWithoutStatedCapacity).value, available: available.value,
          verifiedEffect: (figure.verified + figure.bought).value)
      }
    }
    return BalanceReading(year: year, lines: lines)
  }

  /// The four grounds of an assessment, filled in from the system's own figures for somebody to correct (R171).
  package func grounds(for unit: UnitCode, in state: GovernanceState) -> AssessmentGrounds {
    AssessmentGrounds(
      need: need(of: unit), knownChanges: knownChanges(of: unit), capacity: capacity(of: unit),
      history: history(of: unit, in: state))
  }

  // MARK: - The grounds in words

  private func need(of unit: UnitCode) -> String {
    let parts = lines(for: unit).map { "\($0.title) \(number(Double($0.amount)))" }
    return parts.isEmpty
      ? "Ingen prognos finns för enheten." : "Prognosen för \(year): \(parts.joined(separator: ", "))."
  }

  private func knownChanges(of unit: UnitCode) -> String {
    let names = plan.input.decisions.knownChanges.filter { change in
      if change.unit == unit { return true }
      if case .move(_, let target, _) = change.effect { return target == unit }
      return false
    }.map { "\($0.code) \($0.name)" }
    return names.isEmpty ? "Inga kända förändringar är inskrivna." : "Inskrivet: \(names.joined(separator: ", "))."
  }

  private func capacity(of unit: UnitCode) -> String {
    guard let position = plan.units.position(of: unit) else { return "Enheten finns inte i planen." }
    let parts = plan.balance.summed.filter { $0.unit == position }.compactMap { node -> String? in
      let figure = node.figure(in: view.range)
      guard let available = figure.available else { return nil }
      let gap = figure.gap.map { ", gap \(NumberFormat.swedish.text($0.value, sign: .always))" } ?? ""
      return "\(plan.facts.capacities[node.capacity].name) \(number(available.value)) tim\(gap)"
    }
    return parts.isEmpty ? "Ingen kapacitet är uppgiven." : "\(parts.joined(separator: "; "))."
  }

  private func history(of unit: UnitCode, in state: GovernanceState) -> String {
    var parts: [String] = []
    let last = plan.facts.volumes.filter { plan.units.unit($0.unit)?.code == unit }
    for history in last {
      let year = history.activities.suffix(history.grain.seasonLength).filter { !$0.isNaN }.reduce(0, +)
      let name = plan.facts.catalogue.object(history.object)?.name ?? history.object.text
      parts.append("\(name) \(number(year)) senaste året")
    }
    if let before = state.years[year - 1]?.bookInForce?.units[unit] {
      parts += before.lines.map { "uppdrag \(year - 1): \(number(Double($0.amount))) \($0.title)" }
    }
    return parts.isEmpty ? "Ingen historik finns." : "\(parts.joined(separator: ", "))."
  }

  private func number(_ value: Double) -> String { NumberFormat.swedish.text(value) }
}
