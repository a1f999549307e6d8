import PlanningModel

extension RegionFolder {
  /// Units that hold a budget: the areas, and what is above units that belong to no area.
  private var budgetHolders: [String] {
    let parents = Set(blueprint.units.filter { $0.level == .operational }.compactMap(\.parent))
    return blueprint.units.map(\.code).filter(parents.contains)
  }

  /// Kronor for the staff below each budget holder in a year.
  private func staffCosts(_ year: Int) -> [String: Double] {
    let parents = Dictionary(uniqueKeysWithValues: blueprint.units.map { ($0.code, $0.parent) })
    let months = (1...12).map { Month(year: year, month: $0) }
    var costs: [String: Double] = [:]
    for staff in resources.staff {
      guard let parent = parents[staff.unit] ?? nil else { continue }
      let fullTime = months.reduce(0) { sum, month in
        let held = staff.amounts.filter { amount in
          (amount.validFrom.map { $0 <= month.firstDay } ?? true)
            && (amount.validThrough.map { month.lastDay <= $0 } ?? true)
        }
        return sum + held.reduce(0) { $0 + $1.amount } / 12
      }
      costs[parent, default: 0] += fullTime * staff.kind.yearlyCost
    }
    return costs
  }

  /// `budget.csv`: frames of three years with what there is beside staff, and efficiency demands of which one is tied to
  /// no measure. One frame does not suffice for the staff that is planned, and one is larger.
  func budget() -> [UInt8] {
    var table = table(.budget, "unit;year;kind;kronor;measure")
    func row(_ unit: String, _ year: Int, _ kind: BudgetKind, _ kronor: Double, _ measure: String? = nil) {
      table.text(unit)
      table.integer(year)
      table.text(kind.rawValue)
      table.decimal((kronor / 100_000).rounded() * 100_000, places: 0)
      table.text(measure)
      table.endRow()
    }
    let costs = staffCosts(Timeline.planStart.year)
    let primaryCare = has("P-O1") ? "P-O1" : "P"
    for unit in budgetHolders {
      guard let staff = costs[unit] else { continue }
      // A third on top of staff for medicines, premises and materials.
      let others = staff / 3
      var stream = RandomStream(seed: blueprint.seed, "budget", unit)
      let drawn = stream.uniform(0.975...1.015)
      let frame = (staff + others) * (Story.frames[unit] ?? drawn)
      for (year, factor) in [(2026, 0.968), (2027, 1.0), (2028, 1.027)] {
        row(unit, year, .frame, frame * factor)
        row(unit, year, .otherCosts, others * factor)
      }
      switch unit {
      case "N-OPE": row(unit, 2027, .efficiencyDemand, frame * 0.012, ExampleMeasures.verified)
      case primaryCare: row(unit, 2027, .efficiencyDemand, frame * 0.008, ExampleMeasures.primaryCare)
      case "N-MED": row(unit, 2027, .efficiencyDemand, frame * 0.01)
      default: break
      }
    }
    return table.bytes
  }

  /// `care_chains.csv`: what one activity of the ordering unit takes of the next.
  func careChains() -> [UInt8] {
    var table = table(
      .careChains, "chain;ordering_unit;ordering_object;supplying_unit;supplying_object;per_activity")
    for link in Self.links {
      let ordered = yearlyVolume(link.ordering.unit, link.ordering.object)
      let supplied = yearlyVolume(link.supplying.unit, link.supplying.object)
      guard ordered > 0, supplied > 0 else { continue }
      table.text(link.chain)
      table.text(link.ordering.unit)
      table.text(link.ordering.object)
      table.text(link.supplying.unit)
      table.text(link.supplying.object)
      table.decimal(supplied * link.shareOfSupply / ordered, places: 3)
      table.endRow()
    }
    return table.bytes
  }

  private typealias Place = (unit: String, object: String)

  // The share of what the supplier produces that this chain uses.
  private static let links: [(chain: String, ordering: Place, supplying: Place, shareOfSupply: Double)] = [
    ("Planerad ortopedi", ("N-ORT-M", "ORT-L-NY"), ("N-OP2", "ORT-OP-EL"), 1),
    ("Planerad ortopedi", ("N-OP2", "ORT-OP-EL"), ("N-ORT-A1", "ORT-VT-EL"), 1),
    ("Planerad ortopedi", ("N-ORT-A1", "ORT-VT-EL"), ("N-REH", "RH-F-AB"), 0.4),
    ("Grå starr", ("N-OGO-M", "OGO-L-NY"), ("N-DAG", "OGO-OP-DK"), 1),
    ("Prostata", ("N-URO-M", "URO-L-NY"), ("N-RON", "RO-MR-EL"), 0.08),
    ("Prostata", ("N-URO-M", "URO-L-NY"), ("N-OP1", "URO-OP-EL"), 0.7),
    ("Prostata", ("N-OP1", "URO-OP-EL"), ("N-URO-A1", "URO-VT-EL"), 0.8),
  ]
}
