import PlanningModel

/// What patients who are ready to leave and cannot take of a ward (*utskrivningsklara*), if they go on as last year.
public struct DelayedDischarges: Sendable {
  /// Their share of the ward's bed-days, 0–1.
  public let share: Double
  /// The bed-days they take in the view.
  public let bedDays: Double
  /// The census of the ward if all of them left when they were ready.
  public let without: WardCensus

  /// The beds they take on average.
  public let beds: Double
}

extension DelayedDischarges {
  /// Works out what a ward's own figures say; `nil` where nobody has counted them.
  init?(_ plan: Plan, unit: Int, capacity: Int, months: WardMonths, risk: Double) {
    let need = plan.capacityNeed(unit: unit, capacity: capacity)
    let code = plan.units.units[unit].code
    let sums = (need?.uses ?? []).reduce((delayed: 0.0, all: 0.0)) { sums, use in
      let object = plan.facts.catalogue.objects[plan.production.series[use.series].object].code
      let history = plan.facts.volumes.first { $0.unit == code && $0.object == object }
      let last = history?.delayedInLastYear(before: plan.timeline) ?? (0, 0)
      return (sums.delayed + last.0, sums.all + last.1)
    }
    guard sums.delayed > 0, sums.all > 0 else { return nil }
    let share = min(1, sums.delayed / sums.all)
    self.share = share
    bedDays = months.mean * share * months.days
    beds = months.mean * share
    without = WardCensus(months.scaled(1 - share), risk: risk, withUncertainty: false)
  }
}

extension VolumeHistory {
  /// Bed-days of those ready to leave, and all bed-days, over the last year of periods before a plan in which both are
  /// known.
  fileprivate func delayedInLastYear(before timeline: PlanTimeline) -> (Double, Double) {
    guard delayedBedDays.count == bedDays.count else { return (0, 0) }
    let known = bedDays.indices.filter {
      start + $0 < timeline.firstIndex && !bedDays[$0].isNaN && !delayedBedDays[$0].isNaN
    }
    return known.suffix(timeline.grain.seasonLength).reduce((0, 0)) {
      ($0.0 + delayedBedDays[$1], $0.1 + bedDays[$1])
    }
  }
}
