import Forecasting
import Numerics
public import PlanningModel

/// The available capacity (*tillgänglig kapacitet*, R029) of one kind at one unit.
public struct AvailableCapacity: Sendable {
  /// How the hours were found.
  public enum Basis: Sendable {
    /// The unit has stated its beds; past the last stated period it keeps `beds`, the middle of its last year.
    case statedBeds(rows: RowReference, lastStated: Period, beds: Double)
    /// Put together from resources (R086).
    case composition([CompositionPart])
  }

  /// The resource that holds the capacity down in one working period.
  public struct Binding: Sendable, Equatable {
    /// The resource.
    public let resource: ResourceKey
    /// Hours of the capacity that one more hour of the resource gives.
    public let hoursPerExtraHour: Double
  }

  /// The unit's position in the tree.
  public let unit: Int
  /// The capacity's position among the region's capacities.
  public let capacity: Int
  /// Millionths of hours per working period, redistributed hours included.
  public internal(set) var millionths: [Int64]
  /// The binding resource per working period; `nil` where beds are stated or the unit is not open.
  public let binding: [Binding?]
  /// How the hours were found.
  public let basis: Basis
  /// The hours each part's resource offers in all, per working period; empty where beds are stated.
  public let resourceHours: [[Double]]
  /// What agreed redistributions of this capacity have brought or taken (R142), in code order.
  public internal(set) var redistributed: [RedistributedHours] = []

  /// The hours in some working periods.
  public func hours(in range: Range<Int>) -> Hours { Hours(millionths: millionths[range].reduce(0, +)) }
}

/// Works out the available capacity of every unit from its beds or its resources (R029, R086).
struct AvailableCapacityPlanner {
  let facts: RegionFacts
  let timeline: PlanTimeline
  let redistributions: [DecidedRedistribution]

  private struct Key: Hashable {
    var unit: Int
    var capacity: Int
  }

  /// The available capacities in order of unit and capacity; `needs` in hours decide how shared resources are split.
  func available(needs: [CapacityNeed]) -> [AvailableCapacity] {
    let capacities = facts.capacityPositions
    var result = statedBeds(capacities: capacities)
    let stated = Set(result.map { Key(unit: $0.unit, capacity: $0.capacity) })
    var recipes: [Key: [CompositionPart]] = [:]
    for part in facts.compositions {
      guard let unit = facts.units.position(of: part.unit), let capacity = capacities[part.capacity] else { continue }
      let key = Key(unit: unit, capacity: capacity)
      if !stated.contains(key) { recipes[key, default: []].append(part) }
    }
    var needHours: [Key: [Double]] = [:]
    for need in needs {
      needHours[Key(unit: need.unit, capacity: need.capacity)] = need.steps.totals.map { max(0, $0.value) }
    }
    result += compositions(recipes: recipes, needHours: needHours)
    return redistributed(result.sorted { ($0.unit, $0.capacity) < ($1.unit, $1.capacity) })
  }

  private func statedBeds(capacities: [CapacityCode: Int]) -> [AvailableCapacity] {
    facts.bedStock.compactMap { stock in
      guard let position = facts.units.position(of: stock.unit), let capacity = capacities[stock.capacity],
        let last = stock.availableBedDays.lastIndex(where: { !$0.isNaN })
      else { return nil }
      let unit = facts.units.units[position]
      let lastPeriod = timeline.period(atIndex: stock.start + last)
      let beds = usualBeds(stock)
      let hours = timeline.periods.enumerated().map { offset, period in
        let row = timeline.firstIndex + offset - stock.start
        let known = stock.availableBedDays.indices.contains(row) ? stock.availableBedDays[row] : .nan
        let existence = period.share(from: unit.opens, through: unit.closes)
        // What a unit states for the month it opens in is already for the days it is open.
        let bedDays = known.isNaN ? beds * Double(period.dayCount) * existence : existence > 0 ? known : 0
        return BedDays(bedDays).hours.millionths
      }
      return AvailableCapacity(
        unit: position, capacity: capacity, millionths: hours,
        binding: [AvailableCapacity.Binding?](repeating: nil, count: hours.count),
        basis: .statedBeds(rows: stock.rows, lastStated: lastPeriod, beds: beds), resourceHours: [])
    }
  }

  private func exists(_ unit: Int, in period: Period) -> Bool {
    period.share(from: facts.units.units[unit].opens, through: facts.units.units[unit].closes) > 0
  }

  /// The middle number of beds over the last year of stated periods.
  ///
  /// The latest period alone would carry a summer closure, or a quarter that was only reported in part, through the
  /// whole plan.
  private func usualBeds(_ stock: BedStockHistory) -> Double {
    let stated = stock.availableBedDays.indices.filter { !stock.availableBedDays[$0].isNaN }
    let beds = stated.suffix(timeline.grain.seasonLength).map {
      stock.availableBedDays[$0] / Double(timeline.period(atIndex: stock.start + $0).dayCount)
    }
    return Quantile.of(beds, at: 0.5)
  }

  private func compositions(
    recipes: [Key: [CompositionPart]], needHours: [Key: [Double]]
  ) -> [AvailableCapacity] {
    let keys = recipes.keys.sorted { ($0.unit, $0.capacity) < ($1.unit, $1.capacity) }
    let resources = ResourceHours(facts: facts, timeline: timeline, redistributions: redistributions)
    var hours: [ResourceKey: [Double]] = [:]
    for key in keys {
      for part in recipes[key] ?? [] where hours[part.resourceKey] == nil {
        hours[part.resourceKey] = resources.hours(of: part.resourceKey)
      }
    }
    let groups = SharedResources.groups(keys.map { (recipes[$0] ?? []).map(\.resourceKey) })
    var result: [AvailableCapacity] = []
    for group in groups {
      let members = group.map { keys[$0] }
      let parts = members.map { recipes[$0] ?? [] }
      var order: [ResourceKey] = []
      var positions: [ResourceKey: Int] = [:]
      for part in parts.joined() where positions[part.resourceKey] == nil {
        positions[part.resourceKey] = order.count
        order.append(part.resourceKey)
      }
      let uses = parts.map { recipe in
        recipe.map { CompositionSplit.Use(resource: positions[$0.resourceKey] ?? 0, hoursPerHour: $0.hoursPerHour) }
      }
      let splits = timeline.periods.indices.map { period in
        // A unit that is not open offers nothing, and leaves what it would have shared to the others.
        let open = members.map { exists($0.unit, in: timeline.periods[period]) }
        return CompositionSplit(
          resources: order.map { hours[$0]?[period] ?? 0 }, compositions: zip(uses, open).map { $1 ? $0 : [] },
          weights: members.map { needHours[$0]?[period] ?? 0 })
      }
      for (member, key) in members.enumerated() {
        let bindings = splits.map { split -> AvailableCapacity.Binding? in
          guard split.binding[member] >= 0 else { return nil }
          let resource = order[split.binding[member]]
          let use = parts[member].first { $0.resourceKey == resource }
          return use.map { .init(resource: resource, hoursPerExtraHour: 1 / $0.hoursPerHour) }
        }
        result.append(
          AvailableCapacity(
            unit: key.unit, capacity: key.capacity, millionths: splits.map { Hours($0.hours[member]).millionths },
            binding: bindings, basis: .composition(parts[member]),
            resourceHours: parts[member].map { hours[$0.resourceKey] ?? [] }))
      }
    }
    return result
  }
}

extension CompositionPart {
  /// The resource with the unit that owns it.
  public var resourceKey: ResourceKey { ResourceKey(unit: resourceUnit, resource: resource) }
}
