import PlanningModel

/// A care chain in one year of the plan: the pace its links can hold together (R194–R197).
public struct ChainOutlook: Sendable {
  /// One link of the chain.
  public struct Link: Sendable {
    /// The supplying unit's position in the tree.
    public let unit: Int
    /// The supplied object's position in the catalogue.
    public let object: Int
    /// Activities the supplier plans in the year.
    public let planned: Double
    /// Supplied activities per activity of the ordering unit.
    public let perActivity: Double
    /// Planned activities that the chain cannot use.
    public let idle: Double
    /// Whether the link holds the pace down.
    public let isBottleneck: Bool
  }

  /// The chain's name.
  public let name: String
  /// The ordering unit's position in the tree.
  public let orderingUnit: Int
  /// The ordered object's position in the catalogue.
  public let orderingObject: Int
  /// The year of the plan.
  public let view: PlanView
  /// Activities the ordering unit needs in the year.
  public let need: Double
  /// Activities the whole chain can hold.
  public let pace: Double
  /// The suppliers in the order of the file.
  public let links: [Link]
}

/// Works out the care chains of a region from what every unit plans on its own.
struct ChainPlanner {
  let facts: RegionFacts
  let timeline: PlanTimeline
  let production: ProductionNeed

  private struct Key: Hashable {
    var chain: String
    var unit: UnitCode
    var object: PlanningObjectCode
  }

  /// Every chain in every year, in the order of the file.
  func chains() -> [ChainOutlook] {
    var order: [Key] = []
    var links: [Key: [CareChainLink]] = [:]
    for link in facts.careChains {
      let key = Key(chain: link.chain, unit: link.orderingUnit, object: link.orderingObject)
      if links[key] == nil { order.append(key) }
      links[key, default: []].append(link)
    }
    return order.flatMap { key in
      timeline.views(of: .year).compactMap { outlook(key, links: links[key] ?? [], view: $0) }
    }
  }

  private func outlook(_ key: Key, links: [CareChainLink], view: PlanView) -> ChainOutlook? {
    guard let ordering = planned(key.unit, key.object, view) else { return nil }
    let supplied = links.compactMap { link in
      planned(link.supplyingUnit, link.supplyingObject, view).map { (link, $0) }
    }
    let flow = PacedFlow(
      need: ordering.activities,
      links: supplied.map { link, supply in
        PacedFlow.Link(
          name: "\(link.supplyingUnit)/\(link.supplyingObject)", planned: supply.activities,
          perActivity: link.perActivity)
      })
    return ChainOutlook(
      name: key.chain, orderingUnit: ordering.unit, orderingObject: ordering.object, view: view,
      need: ordering.activities, pace: flow.pace,
      links: supplied.enumerated().map { position, pair in
        ChainOutlook.Link(
          unit: pair.1.unit, object: pair.1.object, planned: pair.1.activities, perActivity: pair.0.perActivity,
          idle: flow.idle[position],
          isBottleneck: flow.bottlenecks.contains("\(pair.0.supplyingUnit)/\(pair.0.supplyingObject)"))
      })
  }

  private func planned(
    _ unit: UnitCode, _ object: PlanningObjectCode, _ view: PlanView
  ) -> (unit: Int, object: Int, activities: Double)? {
    guard let unit = facts.units.position(of: unit), let object = facts.catalogue.position(of: object),
      let series = production.series(unit: unit, object: object)
    else { return nil }
    return (unit, object, series.need(in: view.range).value)
  }
}
