import PlanningModel

/// The made-up region's organisation, catalogue and division of work, before any figure is drawn.
struct Blueprint {
  let size: ExampleSize
  let seed: UInt64
  /// The units, parents before children.
  let units: [ExampleUnit]
  /// The planning objects, in code order; their weights are activities per 1 000 inhabitants and year.
  let objects: [ExampleObject]
  /// Who produces what, in order of unit and then object.
  let series: [ExampleSeries]
  /// Return visits and the first visits they follow.
  let returnRules: [ReturnRule]
  private let objectPositions: [String: Int]

  init(size: ExampleSize, seed: UInt64) {
    self.size = size
    self.seed = seed
    var units = [
      ExampleUnit(
        code: "REG", name: "Region Exempel", parent: nil, level: .political, kind: "region", opening: .always)
    ]
    var series: [ExampleSeries] = []
    for hospital in size.hospitals {
      let builder = HospitalBuilder(hospital)
      units += builder.units
      series += builder.series
    }
    let primaryCare = PrimaryCareBuilder(size: size, seed: seed)
    units += primaryCare.units
    series += primaryCare.series
    var objects = Self.catalogue
    if let selection = size.selection {
      units.removeAll { !selection.units.contains($0.code) }
      series.removeAll { !selection.units.contains($0.unit) || !selection.objects.contains($0.object) }
    }
    let produced = Set(series.map(\.object))
    objects.removeAll { !produced.contains($0.code) }
    Self.scaleToGroups(&objects)
    Self.shareOut(&series)
    if size.subgroups > 1 { Self.divide(&objects, &series, into: size.subgroups) }
    objects.sort { $0.object.code < $1.object.code }
    series.sort { ($0.unit, $0.object) < ($1.unit, $1.object) }
    self.units = units
    self.series = series
    returnRules = objects.flatMap(ReturnRule.rules)
    self.objects = objects
    objectPositions = Dictionary(uniqueKeysWithValues: objects.enumerated().map { ($1.code, $0) })
  }

  /// The position of an object that is in the catalogue.
  func position(of object: String) -> Int? { objectPositions[object] }

  /// The factor on the region's standard times at a unit.
  func timeFactor(unit: String) -> Double { Story.slowUnits.first { $0.unit == unit }?.factor ?? 1 }

  /// The mean length of stay of an object at a unit, in days.
  func lengthOfStay(unit: String, _ object: ExampleObject) -> Double? {
    object.lengthOfStay.map { $0 * (Story.longStays[unit] ?? 1) }
  }
}

extension Blueprint {
  private static var catalogue: [ExampleObject] {
    let ofSpecialties = Specialty.all.flatMap {
      ObjectTable.clinic($0) + ObjectTable.stays($0) + ObjectTable.operations($0)
    }
    let ofService =
      ServiceObjects.emergency + ServiceObjects.intensiveCare + ServiceObjects.childbirth + ServiceObjects.imaging
      + ServiceObjects.physiology + ServiceObjects.rehabilitation + ServiceObjects.dialysis
    return ofSpecialties + ofService + PrimaryCareObjects.all
  }

  private static func scaleToGroups(_ objects: inout [ExampleObject]) {
    for group in VolumeGroup.allCases {
      let total = objects.reduce(0) { $1.group == group ? $0 + $1.weight : $0 }
      guard total > 0 else { continue }
      for position in objects.indices where objects[position].group == group {
        objects[position].weight *= group.perThousand / total
      }
    }
  }

  private static func shareOut(_ series: inout [ExampleSeries]) {
    var totals: [String: Double] = [:]
    for one in series { totals[one.object, default: 0] += one.share }
    for position in series.indices { series[position].share /= totals[series[position].object] ?? 1 }
  }

  private static func divide(_ objects: inout [ExampleObject], _ series: inout [ExampleSeries], into count: Int) {
    // Each subgroup is a fifth smaller than the one before.
    let sizes = (0..<count).reduce(into: [1.0]) { sizes, _ in sizes.append(sizes[sizes.count - 1] * 0.8) }.prefix(count)
    let total = sizes.reduce(0, +)
    objects = objects.flatMap { object in
      sizes.enumerated().map { object.subgroup($0 + 1, share: $1 / total) }
    }
    series = series.flatMap { one in
      (1...count).map { number in
        ExampleSeries(
          unit: one.unit, object: number == 1 ? one.object : "\(one.object)-\(number)", share: one.share)
      }
    }
  }
}

/// So many return visits so many months after a first visit.
struct ReturnRule {
  let first: String
  let following: String
  let lagMonths: Int
  let ratio: Double

  // How return visits spread over the months after the first.
  private static let spread = [0.26, 0.2, 0.22, 0.1, 0.06, 0.16]

  static func rules(_ object: ExampleObject) -> [ReturnRule] {
    guard let follows = object.follows else { return [] }
    return follows.firsts.flatMap { first in
      spread.enumerated().map { position, share in
        ReturnRule(
          first: first, following: object.code, lagMonths: position + 1,
          ratio: (follows.ratio * share * 1000).rounded() / 1000)
      }
    }
  }
}
