public import PlanningModel

/// How well the figures behind a plan are registered, by source and unit and over time (*datakvalitet*, R105, R110–R111).
///
/// Told from what has been imported, the imports that have been replaced and what the forecasts found odd; nothing is
/// asked of anybody.
public struct DataQuality: Sendable {
  /// The day ages are counted to.
  public let today: Day
  /// Every unit in every source with periods, those with the heaviest remarks first.
  public let units: [UnitQuality]
  /// Every import, the latest of a kind first.
  public let deliveries: [DeliveryQuality]
  /// What belongs to no planning object.
  public let coverage: ServiceCoverage
  /// Rows that nothing was made of.
  public let leftOut: [LeftOutRows]

  /// Judges the data of a plan; `deliveries` are the imports there have been.
  public init(_ plan: Plan, deliveries: [DataDelivery] = [], today: Day) {
    self.today = today
    units = UnitQualitySearch(plan).units()
    self.deliveries = DeliveryQuality.all(deliveries, units: plan.units, today: today)
    coverage = ServiceCoverage(plan.facts)
    leftOut = plan.facts.leftOut.filter { $0.rows > 0 }
  }

  /// The units of one source.
  public func units(of kind: DataSetKind) -> [UnitQuality] { units.filter { $0.kind == kind } }

  /// The sources with periods, in the order of their kinds.
  public var kinds: [DataSetKind] { DataSetKind.allCases.filter { kind in units.contains { $0.kind == kind } } }
}
