package import Planning
package import PlanningModel

/// What the program's own plan says about a plan year, ready to be put into assignments, assessments and the balance.
///
/// A figure that the plan does not have is `nil` or said to be missing, never zero.
package struct PlanAdvice {
  let plan: Plan
  let view: PlanView
  let year: Int

  /// Advice from a plan; `nil` when it does not hold the whole calendar year.
  package init?(_ plan: Plan, year: Int) {
    guard let view = plan.timeline.views(of: .year).first(where: { $0.code == String(year) }) else { return nil }
    self.plan = plan
    self.view = view
    self.year = year
  }

  /// The need of a unit with all below it as assignment lines, whole activities, with what they become: bed-days and
  /// beds, or hours where one capacity takes all the time; of one object, or of all.
  package func lines(for unit: UnitCode, object: PlanningObjectCode? = nil) -> [AssignmentLine] {
    guard let position = plan.units.position(of: unit) else { return [] }
    let series = self.series(of: position)
    let inpatient = plan.inpatient(unit: position, in: view).objects
    return Set(series.map { plan.production.series[$0].object }).sorted().compactMap { index in
      let known = plan.facts.catalogue.objects[index]
      guard object == nil || known.code == object else { return nil }
      let parts = series.filter { plan.production.series[$0].object == index }
      let need = parts.map { plan.production.series[$0].need(in: view.range) }.total()
      let conversion = inpatient.first { $0.object == index }.flatMap(stays) ?? hours(of: parts)
      return AssignmentLine(
        object: known.code, name: known.name, amount: Int(max(0, need.value).rounded()), conversion: conversion,
        basis: .needForecast)
    }
  }

  /// How the need of an object lies over some units, as weights to share an assignment out by; `nil` where the plan has
  /// no need of the object.
  package func weights(of object: PlanningObjectCode, over units: [UnitCode]) -> [Double?] {
    units.map { unit in
      let series = self.series(of: unit, object)
      return series.isEmpty ? nil : max(0, series.map { $0.need(in: view.range) }.total().value)
    }
  }

  /// How the need of an object at a unit with all below it lies over the quarters of the year; `nil` where the plan has
  /// no need, or one that cannot be shared.
  package func quarterShares(of object: PlanningObjectCode, at unit: UnitCode) -> [Double]? {
    let series = self.series(of: unit, object)
    let length = view.range.count / 4
    let needs = (0..<4).map { quarter in
      let first = view.range.lowerBound + quarter * length
      return series.map { $0.need(in: first..<(first + length)) }.total().value
    }
    let sum = needs.reduce(0, +)
    return sum > 0 && needs.allSatisfy { $0 >= 0 } ? needs.map { $0 / sum } : nil
  }

  // MARK: - Parts

  /// The series of a unit with all below it.
  private func series(of position: Int) -> [Int] {
    plan.subtree(of: position).flatMap { Array(plan.production.seriesOfUnit[$0]) }
  }

  private func series(of unit: UnitCode, _ object: PlanningObjectCode) -> [SeriesNeed] {
    guard let position = plan.units.position(of: unit), let object = plan.facts.catalogue.position(of: object) else {
      return []
    }
    return series(of: position).map { plan.production.series[$0] }.filter { $0.object == object }
  }

  private func stays(_ beds: InpatientOutlook.Object) -> CapacityConversion? {
    guard beds.beds > 0, beds.bedDays.value > 0 else { return nil }
    let occupancy = min(1, beds.bedDays.value / (beds.beds * Double(plan.days(in: view))))
    // What is planned in bed-days takes one bed-day each.
    guard beds.stays != nil else { return CapacityConversion(meanStayDays: 1, occupancy: occupancy) }
    return beds.meanStay > 0 ? CapacityConversion(meanStayDays: beds.meanStay, occupancy: occupancy) : nil
  }

  /// Hours an activity takes, on average over some series; `nil` unless all of them take one and the same capacity.
  private func hours(of series: [Int]) -> CapacityConversion? {
    var activities = 0.0
    var hours = 0.0
    var capacities: Set<Int> = []
    for position in series {
      let need = plan.production.series[position]
      let uses = plan.capacityNeeds.filter { $0.unit == need.unit }.flatMap { capacity in
        capacity.uses.filter { $0.series == position }.map { (capacity: capacity.capacity, use: $0) }
      }
      guard let only = uses.first, uses.count == 1, only.use.occupancies == nil else { return nil }
      capacities.insert(only.capacity)
      for period in view.range {
        let amount = need.need(in: period..<(period + 1)).value
        activities += amount
        hours += amount * only.use.hours[period]
      }
    }
    guard capacities.count == 1, activities > 0, hours > 0 else { return nil }
    return CapacityConversion(hoursPerActivity: hours / activities)
  }
}
