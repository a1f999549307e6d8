import Forecasting
public import PlanningModel

/// What one planning object takes of a capacity at a unit.
public struct CapacityUse: Sendable {
  /// The position of the series in the production need.
  public let series: Int
  /// Hours per activity that the balance counts in each working period, occupancy included.
  public let hours: [Double]
  /// Where the time comes from.
  public let origin: BillLine.Origin
  /// The occupancy a bed is planned for in each working period; `nil` for other capacities.
  public let occupancies: [Double]?

  /// Hours per activity in the first working period; later ones differ only where an occupancy limit changes.
  public var hoursPerActivity: Double { hours[0] }
}

/// The need of one capacity at one unit in hours (*kapacitetsbehov*, R026), with its possible futures.
public struct CapacityNeed: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The capacity's position among the region's capacities.
  public let capacity: Int
  /// The objects that take the capacity.
  public let uses: [CapacityUse]
  /// The steps in hours.
  public internal(set) var steps: Steps<HourUnit>
  /// Deviation from the need in hours, at `path * periodCount + period`.
  let deviations: [Float]
}

/// Translates production need into hours of each capacity (R026).
struct CapacityNeedPlanner {
  let facts: RegionFacts
  let production: ProductionNeed
  let timeline: PlanTimeline
  let bill: BillOfCapacity

  init(facts: RegionFacts, production: ProductionNeed, timeline: PlanTimeline) {
    self.facts = facts
    self.production = production
    self.timeline = timeline
    bill = BillOfCapacity(facts: facts)
  }

  /// The needs of one unit, in capacity order.
  func needs(of unit: Int) -> [CapacityNeed] {
    var uses: [Int: [CapacityUse]] = [:]
    for position in production.seriesOfUnit[unit] {
      let series = production.series[position]
      let object = facts.catalogue.objects[series.object]
      for line in bill.lines(of: object, at: facts.units.units[unit].code) {
        let use = use(line, of: position, object: object)
        if let use { uses[line.capacity, default: []].append(use) }
      }
    }
    let count = timeline.periods.count
    let sampling = production.sampling
    var scratch = [Float](repeating: 0, count: sampling.valueCount)
    return uses.keys.sorted().map { capacity in
      var steps = Steps<HourUnit>(periodCount: count)
      var deviations = [Float](repeating: 0, count: sampling.paths * count)
      for use in uses[capacity] ?? [] {
        steps.add(production.series[use.series].steps.converted(by: use.hours))
        production.addDeviations(
          of: use.series, hours: use.hours, to: &deviations, scratch: &scratch,
          periodCount: count)
      }
      return CapacityNeed(
        unit: unit, capacity: capacity, uses: uses[capacity] ?? [], steps: steps, deviations: deviations)
    }
  }

  /// The hours an activity takes; `nil` for a bed whose length of stay nobody knows.
  private func use(_ line: BillLine, of series: Int, object: PlanningObject) -> CapacityUse? {
    if let hours = line.statedHours {
      let constant = [Double](repeating: hours, count: timeline.periods.count)
      return CapacityUse(series: series, hours: constant, origin: line.origin, occupancies: nil)
    }
    let need = production.series[series]
    guard let stay = need.stay, stay.basis != .unknown, let occupancies = need.occupancies else { return nil }
    // A same-day stay counts no days but takes a bed all the same.
    let shortest = object.measure == .episodes ? facts.settings.minimumStayHours : 0
    return CapacityUse(
      series: series, hours: occupancies.map { max(stay.days * 24, shortest) / $0 }, origin: line.origin,
      occupancies: occupancies)
  }
}
