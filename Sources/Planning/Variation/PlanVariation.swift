import Numerics
public import PlanningModel

/// The waiting lists and wards of a plan under variation, worked out when somebody asks for them.
public struct PlanVariation: Sendable {
  /// How it was worked out.
  public let options: VariationOptions
  /// The waiting lists, in the order of the series.
  public let queues: [QueueStudy]
  /// The wards in the first year of the plan, in the order of units and capacities.
  public let wards: [WardRisk]

  /// Follows everything; the answer is the same whatever the number of threads.
  public init(_ plan: Plan, options: VariationOptions, threads: Int = 1) throws(VariationError) {
    try options.check(plan)
    self.options = options
    queues = Self.queues(plan, at: plan.production.series.indices.map { $0 }, options: options, threads: threads)
    wards = WardRisk.all(plan, in: plan.timeline.views(of: .year)[0], options: options)
  }

  /// The waiting lists of a unit with all below it, of an object, or of both; all where neither is stated.
  public static func queues(
    _ plan: Plan, unit: UnitCode?, object: PlanningObjectCode?, options: VariationOptions, threads: Int = 1
  ) throws(VariationError) -> [QueueStudy] {
    try options.check(plan)
    let inside = try unit.map { code throws(VariationError) in try Self.subtree(plan, code) }
    if let object, plan.facts.catalogue.position(of: object) == nil { throw .unknownObject(object.text) }
    let positions = plan.production.series.indices.filter { position in
      let series = plan.production.series[position]
      let isObject = object.map { plan.facts.catalogue.objects[series.object].code == $0 } ?? true
      return series.queue != nil && isObject && (inside?.contains(series.unit) ?? true)
    }
    guard !positions.isEmpty else { throw .noWaitingList(unit: unit?.text, object: object?.text) }
    return queues(plan, at: positions, options: options, threads: threads)
  }

  /// The wards of a unit with all below it, or all, in the first year of the plan.
  public static func wards(
    _ plan: Plan, unit: UnitCode?, options: VariationOptions
  ) throws(VariationError) -> [WardRisk] {
    try options.check(plan)
    let inside = try unit.map { code throws(VariationError) in try Self.subtree(plan, code) }
    let wards = WardRisk.all(plan, in: plan.timeline.views(of: .year)[0], options: options)
      .filter { inside?.contains($0.unit) ?? true }
    guard !wards.isEmpty else { throw .noBeds(unit: unit?.text) }
    return wards
  }

  private static func subtree(_ plan: Plan, _ code: UnitCode) throws(VariationError) -> Set<Int> {
    guard let position = plan.units.position(of: code) else { throw .unknownUnit(code.text) }
    return Set(plan.subtree(of: position))
  }

  private static func queues(
    _ plan: Plan, at positions: [Int], options: VariationOptions, threads: Int
  ) -> [QueueStudy] {
    let listed = positions.filter { plan.production.series[$0].queue != nil }
    return parallelMap(count: listed.count, threads: threads) {
      QueueStudy(plan, series: listed[$0], options: options)
    }.compactMap { $0 }
  }
}
