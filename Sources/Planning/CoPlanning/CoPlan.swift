public import Optimization
public import PlanningModel

/// The care chains of a plan week by week, ready to be paced together (*samplanering*, R194–R197).
///
/// A step is a planning object at a unit. What it takes is counted in the hours of the capacities its unit has stated,
/// less what the unit needs for everything else it does; where they are too few for all, the chains get their share of
/// the need. Where nobody has stated any, a step holds what the unit plans itself.
public struct CoPlan: Sendable {
  /// A planning object at a unit.
  public struct Place: Sendable, Hashable {
    /// The unit's position in the tree.
    public let unit: Int
    /// The object's position in the catalogue.
    public let object: Int
  }

  /// What holds a step back.
  public enum Limit: Sendable, Hashable {
    /// Hours of a capacity at a unit, by positions.
    case capacity(unit: Int, capacity: Int)
    /// The activities that a unit without stated capacity plans.
    case planned(Place)
  }

  /// The weeks.
  public let weeks: [ISOWeek]
  /// Where each step of the network is done.
  public let places: [Place]
  /// What each capacity of the network is.
  public let limits: [Limit]
  /// The network.
  public let network: ChainNetwork

  /// Lays out the chains of a plan over the weeks of a year; `nil` where no chain has steps with a forecast.
  ///
  /// Throws `ChainNetworkError.circle` when the chains go in a circle.
  public init?(_ plan: Plan, year: PlanView) throws(ChainNetworkError) {
    let draft = CoPlanDraft(plan: plan, year: year)
    guard !draft.places.isEmpty, !draft.weeks.isEmpty else { return nil }
    weeks = draft.weeks
    places = draft.places
    let rows = draft.capacities()
    limits = rows.map(\.limit)
    network = try ChainNetwork(
      steps: draft.steps(), links: draft.links, capacities: rows.map(\.capacity), periodCount: draft.weeks.count)
  }

  /// The largest common pace of the chains.
  public func paced(by solver: any Solver) throws -> PacedAssignment {
    try PacedAssignment(network, solver: solver)
  }
}

/// Translates a plan's chains into a network.
private struct CoPlanDraft {
  let plan: Plan
  let year: PlanView
  let axis: WeekAxis
  /// The positions of the year's weeks on the axis.
  let range: Range<Int>
  private(set) var places: [CoPlan.Place] = []
  private(set) var links: [ChainNetwork.Link] = []

  var weeks: [ISOWeek] { Array(axis.weeks[range]) }

  init(plan: Plan, year: PlanView) {
    self.plan = plan
    self.year = year
    let axis = WeekAxis(timeline: plan.timeline, calendar: plan.facts.settings.calendar)
    let (first, last) = (
      plan.timeline.periods[year.range.lowerBound].firstDay, plan.timeline.periods[year.range.upperBound - 1].lastDay
    )
    let inside = axis.weeks.indices.filter { (first...last).contains(axis.weeks[$0].monday + 3) }
    self.axis = axis
    range = (inside.first ?? 0)..<((inside.last ?? -1) + 1)
    for link in plan.facts.careChains {
      guard let ordering = step(link.orderingUnit, link.orderingObject),
        let supplying = step(link.supplyingUnit, link.supplyingObject), link.perActivity > 0
      else { continue }
      links.append(.init(ordering: ordering, supplying: supplying, perActivity: link.perActivity))
    }
  }

  /// The position of a step, added where it is new; `nil` where the plan has no such series.
  private mutating func step(_ unit: UnitCode, _ object: PlanningObjectCode) -> Int? {
    guard let unit = plan.units.position(of: unit), let object = plan.facts.catalogue.position(of: object),
      plan.production.series(unit: unit, object: object) != nil
    else { return nil }
    let place = CoPlan.Place(unit: unit, object: object)
    if let known = places.firstIndex(of: place) { return known }
    places.append(place)
    return places.count - 1
  }

  /// Activities that a step needs in all, per working period.
  private func total(_ place: CoPlan.Place) -> [Double] {
    plan.production.series(unit: place.unit, object: place.object)?.steps.totals.map { max(0, $0.value) } ?? []
  }

  /// The steps, each with the part of its need that nobody in the chains orders.
  func steps() -> [ChainNetwork.Step] {
    let totals = places.map(total)
    let priority = MedicalPriority(objects: plan.facts.catalogue.objects)
    return places.indices.map { position in
      var own = totals[position]
      for link in links where link.supplying == position {
        for period in own.indices { own[period] -= link.perActivity * totals[link.ordering][period] }
      }
      // What a rounded figure in the file leaves over is no need of its own.
      let left = zip(own, totals[position]).map { $0 > 0.01 * $1 ? $0 : 0 }
      return ChainNetwork.Step(
        name: name(places[position]), need: weekly(left, places[position].unit),
        priority: priority.classes[places[position].object])
    }
  }

  /// Hours that a unit has for its steps in the chains, and the plans of units that have stated none.
  func capacities() -> [(limit: CoPlan.Limit, capacity: ChainNetwork.Capacity)] {
    var result: [(limit: CoPlan.Limit, capacity: ChainNetwork.Capacity)] = []
    var limited: Set<Int> = []
    for unit in Set(places.map(\.unit)).sorted() {
      for need in plan.capacityNeeds where need.unit == unit {
        guard let row = capacity(need) else { continue }
        limited.formUnion(row.capacity.steps)
        result.append(row)
      }
    }
    for position in places.indices where !limited.contains(position) {
      let place = places[position]
      result.append(
        (
          .planned(place),
          .init(name: name(place), available: weekly(total(place), place.unit), takenPerActivity: [position: 1])
        ))
    }
    return result
  }

  private func capacity(_ need: CapacityNeed) -> (limit: CoPlan.Limit, capacity: ChainNetwork.Capacity)? {
    guard let node = plan.balance.own(unit: need.unit, capacity: need.capacity), node.isCapacityStated else {
      return nil
    }
    var taken: [Int: Double] = [:]
    var forOthers = need.steps.totals.map(\.value)
    for use in need.uses {
      let series = plan.production.series[use.series]
      guard let position = places.firstIndex(of: .init(unit: series.unit, object: series.object)) else { continue }
      let hours = year.range.reduce(0.0) { $0 + use.hours[$1] } / Double(year.range.count)
      guard hours > 0 else { continue }
      taken[position] = hours
      for (period, activities) in series.steps.totals.enumerated() {
        forOthers[period] -= activities.value * use.hours[period]
      }
    }
    guard !taken.isEmpty else { return nil }
    let left = plan.timeline.periods.indices.map { period in
      let (supply, total) = (node.supply(in: period..<(period + 1)).value, need.steps.totals[period].value)
      let others = max(0, forOthers[period])
      guard total > 0 else { return supply }
      return max(0, supply - others, supply * (total - others) / total)
    }
    return (
      .capacity(unit: need.unit, capacity: need.capacity),
      .init(
        name: "\(plan.units.units[need.unit].name), \(plan.facts.capacities[need.capacity].name)",
        available: weekly(left, need.unit), takenPerActivity: taken)
    )
  }

  private func weekly(_ amounts: [Double], _ unit: Int) -> [Double] {
    Array(axis.perWeek(amounts, of: plan.units.units[unit])[range])
  }

  private func name(_ place: CoPlan.Place) -> String {
    "\(plan.units.units[place.unit].name), \(plan.facts.catalogue.objects[place.object].name)"
  }
}
