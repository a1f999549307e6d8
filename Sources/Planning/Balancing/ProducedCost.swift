public import PlanningModel

/// What a unit produces in one measure, and the part of its cost and frame that goes to it (R104).
///
/// Visits, care episodes and bed-days are never added together: each has a cost of its own.
public struct ProducedCost: Sendable, Equatable {
  /// The measure.
  public let measure: VolumeMeasure
  /// What the unit and all below it plan to produce.
  public let amount: Double
  /// The part of the cost that goes to it, 0–1; `nil` where nobody has said what takes the staff's time.
  public let share: Double?
  /// Kronor of the frame for each produced unit; `nil` without frame, part or production.
  public let framePerUnit: Double?
  /// Kronor that each produced unit costs; `nil` without cost, part or production.
  public let costPerUnit: Double?

  init(_ measure: VolumeMeasure, amount: Double, share: Double?, frame: Double?, cost: Double?) {
    self.measure = measure
    self.amount = amount
    self.share = share
    func perUnit(_ kronor: Double?) -> Double? {
      guard amount > 0, let share else { return nil }
      return kronor.map { $0 * share / amount }
    }
    framePerUnit = perUnit(frame)
    costPerUnit = perUnit(cost)
  }
}

/// Shares a unit's cost out over what it produces: each function's kronor by the hours that production takes of it.
///
/// What no composition ties to production, such as administration and other costs, follows the rest in proportion.
struct CostAllocation {
  let facts: RegionFacts
  let timeline: PlanTimeline
  let production: ProductionNeed
  let needs: [CapacityNeed]

  /// What a unit with all below it produces in a year, in order of measure.
  func production(of unit: Int, in view: PlanView, frame: Double?, cost: Double?) -> [ProducedCost] {
    var amounts: [VolumeMeasure: Double] = [:]
    for series in production.series where isInside(series.unit, unit) {
      amounts[measure(of: series), default: 0] += max(0, series.need(in: view.range).value)
    }
    let produced = VolumeMeasure.allCases.filter { (amounts[$0] ?? 0) > 0 }
    let kronor = produced.count > 1 ? kronor(of: unit, in: view) : [:]
    let whole = kronor.values.reduce(0, +)
    return produced.map { measure in
      let share: Double? =
        if produced.count == 1 { 1 } else if whole > 0 { (kronor[measure] ?? 0) / whole } else { nil }
      return ProducedCost(measure, amount: amounts[measure] ?? 0, share: share, frame: frame, cost: cost)
    }
  }

  /// Kronor of the unit's staff for each measure.
  private func kronor(of unit: Int, in view: PlanView) -> [VolumeMeasure: Double] {
    struct Staff: Hashable {
      var unit: UnitCode
      var function: FunctionCode
    }
    let capacities = facts.capacityPositions
    let needs = Dictionary(grouping: self.needs) { [$0.unit, $0.capacity] }
    var hours: [Staff: [VolumeMeasure: Double]] = [:]
    for part in facts.compositions {
      guard case .function(let function, _) = part.resource, let place = facts.units.position(of: part.unit),
        isInside(place, unit), let capacity = capacities[part.capacity]
      else { continue }
      for use in needs[[place, capacity]]?.first?.uses ?? [] {
        let series = production.series[use.series]
        let taken = view.range.reduce(0) { sum, period in
          sum + max(0, series.need(in: period..<(period + 1)).value) * use.hours[period]
        }
        let staff = Staff(unit: part.resourceUnit, function: function)
        hours[staff, default: [:]][measure(of: series), default: 0] += taken * part.hoursPerHour
      }
    }
    var result: [VolumeMeasure: Double] = [:]
    for row in facts.functions {
      guard let cost = row.costPerFullTime, let place = facts.units.position(of: row.unit), isInside(place, unit),
        let used = hours[Staff(unit: row.unit, function: row.code)]
      else { continue }
      let whole = VolumeMeasure.allCases.reduce(0) { $0 + (used[$1] ?? 0) }
      guard whole > 0 else { continue }
      let kronor = cost * row.fullTimeEquivalents * timeline.share(of: row, in: view)
      for measure in VolumeMeasure.allCases {
        result[measure, default: 0] += kronor * (used[measure] ?? 0) / whole
      }
    }
    return result
  }

  private func measure(of series: SeriesNeed) -> VolumeMeasure { facts.catalogue.objects[series.object].measure }

  private func isInside(_ unit: Int, _ holder: Int) -> Bool { facts.units.pathToRoot(from: unit).contains(holder) }
}

extension PlanTimeline {
  /// The share of a view in which a row of staff holds.
  func share(of row: StaffFunction, in view: PlanView) -> Double {
    let periods = periods[view.range]
    return periods.reduce(0) { $0 + $1.share(from: row.validFrom, through: row.validThrough) } / Double(periods.count)
  }
}
