import PlanningModel

/// The volume that each planning object is expected to have in the whole region, month by month.
struct ExpectedVolumes {
  let timeline: Timeline
  /// Object × month, in the blueprint's order of objects.
  let monthly: [[Double]]
  /// Object × sex × age group: activities per 1 000 inhabitants and year, rounded as they are written.
  let rates: [[[Double]]]

  /// The year whose population the rates are scaled to.
  private static let rateYear = 2024

  init(_ blueprint: Blueprint, _ population: ExamplePopulation, _ timeline: Timeline) {
    self.timeline = timeline
    let bandsPerYear = (ExamplePopulation.firstYear...ExamplePopulation.lastYear).map { population.bands(year: $0) }
    let rates = blueprint.objects.map { Self.rates($0, bandsPerYear[Self.rateYear - ExamplePopulation.firstYear]) }
    self.rates = rates
    // Without days and season, so that a return visit takes the season of its own month.
    var level = blueprint.objects.indices.map { position in
      Self.level(blueprint.objects[position], rates[position], bandsPerYear, timeline, seed: blueprint.seed)
    }
    for (position, object) in blueprint.objects.enumerated() where object.follows != nil {
      let rules = blueprint.returnRules.filter { $0.following == object.code }
      level[position] = timeline.months.indices.map { month in
        rules.reduce(0) { sum, rule in
          guard let first = blueprint.position(of: rule.first) else { return sum }
          return sum + rule.ratio * level[first][max(0, month - rule.lagMonths)]
        }
      }
    }
    monthly = blueprint.objects.indices.map { position in
      let factors = timeline.calendarFactors(blueprint.objects[position].season)
      return zip(level[position], factors).map { $0 * $1 }
    }
  }

  private static func rates(_ object: ExampleObject, _ bands: [[Double]]) -> [[Double]] {
    let use = object.ages.relativeUse
    let relative = [use.women, use.men]
    let persons = bands.reduce(0) { $0 + $1.reduce(0, +) }
    let weighted = zip(relative, bands).reduce(0) { sum, pair in
      sum + zip(pair.0, pair.1).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let scale = object.weight * persons / weighted
    return relative.map { ages in ages.map { ($0 * scale * 10_000).rounded() / 10_000 } }
  }

  private static func level(
    _ object: ExampleObject, _ rates: [[Double]], _ bandsPerYear: [[[Double]]], _ timeline: Timeline, seed: UInt64
  ) -> [Double] {
    let perYear = bandsPerYear.map { bands in
      zip(rates, bands).reduce(0) { sum, pair in sum + zip(pair.0, pair.1).reduce(0) { $0 + $1.0 * $1.1 } } / 1000
    }
    var stream = RandomStream(seed: seed, "trend", object.code)
    let growth = object.trend + stream.uniform(-0.006...0.008)
    let middle = Month(year: rateYear, month: 7)
    let before = { (year: Int) in perYear[min(max(year - ExamplePopulation.firstYear, 0), perYear.count - 1)] }
    return timeline.months.map { month in
      // The tables count the last day of each year; months lie on the line between.
      let passed = (Double(month.month) - 0.5) / 12
      let perMonth = (before(month.year - 1) * (1 - passed) + before(month.year) * passed) / 12
      return perMonth * (1 + growth * Double(middle.distance(to: month)) / 12) * breakFactor(object, month)
    }
  }

  /// The structural break: planned care that was put off in the first quarter of 2022.
  private static func breakFactor(_ object: ExampleObject, _ month: Month) -> Double {
    let isBreak = Month(year: 2022, month: 1) <= month && month <= Month(year: 2022, month: 3)
    guard isBreak, object.season.followsWorkingDays, object.object.contact != "distanskontakt" else { return 1 }
    return object.object.contact == "mottagningsbesök" ? 0.88 : 0.75
  }
}
