import PlanningModel

/// A ward under variation: how often the beds are too few, and what more beds, shorter stays or sister wards would change.
///
/// Worked out when it is asked for, from the plan's own figures and nothing else.
public struct WardRisk: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The bed capacity's position among the region's capacities.
  public let capacity: Int
  /// The part of the plan.
  public let view: PlanView
  /// Beds on average; `nil` where nobody has stated any.
  public let beds: Double?
  /// The census around the forecast as it stands.
  public let census: WardCensus
  /// The census with the uncertainty of the forecast.
  public let uncertain: WardCensus
  /// The census when stays are shorter by the share asked for.
  public let shorter: WardCensus
  /// What those who are ready to leave take; `nil` where nobody has counted them.
  public let delayed: DelayedDischarges?
  /// The effect of sharing beds with the sister wards; `nil` without any.
  public let pooling: WardPooling?
  let months: WardMonths

  /// Patients present over beds, 0 and up; `nil` without beds.
  public var occupancy: Double? { beds.flatMap { $0 > 0 ? census.mean / $0 : nil } }
}

/// Sister wards that share their beds: same unit above, same kind of ward and same kind of bed.
public struct WardPooling: Sendable {
  /// The positions of the wards in the tree.
  public let units: [Int]
  /// Patients of all wards together against the beds of all.
  public let census: WardCensus
  /// Beds that the accepted risk takes when each ward keeps its own.
  public let bedsApart: Int

  /// Beds that the accepted risk takes when they are shared.
  public var bedsTogether: Int { census.bedsForRisk }
}

extension WardRisk {
  /// Every ward of a plan with a need of beds in a view, in the order of units and capacities.
  public static func all(_ plan: Plan, in view: PlanView, options: VariationOptions) -> [WardRisk] {
    let places = plan.capacityNeeds.filter { plan.facts.capacities[$0.capacity].kind == .bed }
    let wards = places.compactMap { need -> WardRisk? in
      WardMonths(plan, unit: need.unit, capacity: need.capacity, in: view).map {
        WardRisk($0, plan, unit: need.unit, capacity: need.capacity, view: view, options: options)
      }
    }
    let sisters = Dictionary(grouping: wards) { SisterKey(plan, $0) }
    var pooled: [SisterKey: WardPooling] = [:]
    for (key, members) in sisters where members.count > 1 && members.allSatisfy({ $0.beds != nil }) {
      let together = members.dropFirst().reduce(members[0].months) { $0.pooled(with: $1.months) }
      pooled[key] = WardPooling(
        units: members.map(\.unit), census: WardCensus(together, risk: options.risk, withUncertainty: false),
        bedsApart: members.reduce(0) { $0 + $1.census.bedsForRisk })
    }
    return wards.map { ward in
      pooled[SisterKey(plan, ward)].map { WardRisk(ward, pooling: $0) } ?? ward
    }
  }

  private init(
    _ months: WardMonths, _ plan: Plan, unit: Int, capacity: Int, view: PlanView, options: VariationOptions
  ) {
    self.unit = unit
    self.capacity = capacity
    self.view = view
    self.months = months
    beds = months.beds
    census = WardCensus(months, risk: options.risk, withUncertainty: false)
    uncertain = WardCensus(months, risk: options.risk, withUncertainty: true)
    shorter = WardCensus(months.scaled(1 - options.shorterStays), risk: options.risk, withUncertainty: false)
    delayed = DelayedDischarges(plan, unit: unit, capacity: capacity, months: months, risk: options.risk)
    pooling = nil
  }

  private init(_ ward: WardRisk, pooling: WardPooling) {
    unit = ward.unit
    capacity = ward.capacity
    view = ward.view
    months = ward.months
    beds = ward.beds
    census = ward.census
    uncertain = ward.uncertain
    shorter = ward.shorter
    delayed = ward.delayed
    self.pooling = pooling
  }
}

/// What wards must have in common to share beds.
private struct SisterKey: Hashable {
  let parent: Int?
  let kind: String
  let capacity: Int

  init(_ plan: Plan, _ ward: WardRisk) {
    parent = plan.units.parents[ward.unit]
    kind = plan.units.units[ward.unit].kind
    capacity = ward.capacity
  }
}
