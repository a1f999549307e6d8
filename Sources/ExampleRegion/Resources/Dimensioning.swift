import PlanningModel

/// Some of a resource between two months of the plan.
struct DatedAmount {
  let amount: Double
  let validFrom: Day?
  let validThrough: Day?
}

/// The staff of one function at one unit.
struct DimensionedStaff {
  let unit: String
  let kind: StaffKind
  let amounts: [DatedAmount]
}

/// Rooms, beds or equipment of one kind at one unit.
struct DimensionedPremises {
  let unit: String
  let code: String
  let name: String
  let hoursPerDay: Double
  let pattern: OpeningPattern
  let amounts: [DatedAmount]
}

/// Staff and premises sized from the expected need, so that most units are near balance but stretched.
///
/// The size follows the months from September to May; in summer wards and acute units have some stand-ins, fewer than
/// those on leave, and the others produce less.
struct Dimensioning {
  private(set) var staff: [DimensionedStaff] = []
  private(set) var premises: [DimensionedPremises] = []
  private let months: [Month]
  private let workingDays: [Double]
  private let blueprint: Blueprint
  /// The most stand-ins that are found, as a factor on the ordinary staff.
  private static let mostInSummer = 1.35

  init(_ blueprint: Blueprint, _ need: CapacityNeedTable, _ timeline: Timeline) {
    self.blueprint = blueprint
    months = Array(timeline.months[timeline.plan])
    workingDays = Array(timeline.workingDays[timeline.plan])
    let margins = Margins(seed: blueprint.seed)
    var staffHours: [ResourcePlace: [Double]] = [:]
    var premisesHours: [ResourcePlace: [Double]] = [:]
    var details: [String: (name: String, hoursPerDay: Double, pattern: OpeningPattern)] = [:]
    for (place, hours) in need.hours.sorted(by: { $0.key < $1.key }) {
      for part in Recipe.parts(place.capacity, isPrimaryCare: place.unit.hasPrefix("P-")) {
        let resource = ResourcePlace(part, usedBy: place.unit)
        let margin = margins.margin(resource: resource.code, at: resource.unit) ?? margins.margin(place) + part.slack
        let wanted = hours.map { $0 * part.hoursPerHour * (1 + margin) }
        if case .premises(let code, let name, let hoursPerDay, let pattern) = part.resource {
          details[code] = (name, hoursPerDay, pattern)
          premisesHours[resource] = Self.sum(premisesHours[resource], wanted)
        } else {
          staffHours[resource] = Self.sum(staffHours[resource], wanted)
        }
      }
    }
    for (resource, wanted) in premisesHours.sorted(by: { $0.key < $1.key }) {
      guard let detail = details[resource.code] else { continue }
      add(resource, wanted, detail)
    }
    for (resource, wanted) in staffHours.sorted(by: { $0.key < $1.key }) { add(resource, wanted) }
    staff.sort { ($0.unit, $0.kind.code) < ($1.unit, $1.kind.code) }
  }

  private static func sum(_ left: [Double]?, _ right: [Double]) -> [Double] {
    left.map { zip($0, right).map { $0 + $1 } } ?? right
  }
}

/// A resource at a unit.
struct ResourcePlace: Hashable, Comparable {
  let unit: String
  let code: String

  /// Where a part of a unit's capacity is taken from.
  init(_ part: RecipePart, usedBy unit: String) {
    switch part.resource {
    case .staff(let code): (self.unit, self.code) = (unit, code)
    case .sharedStaff(let code): (self.unit, self.code) = ("\(unit.prefix { $0 != "-" })-ANE", code)
    case .premises(let code, _, _, _): (self.unit, self.code) = (unit, code)
    }
  }

  static func < (left: Self, right: Self) -> Bool { (left.unit, left.code) < (right.unit, right.code) }
}

extension Dimensioning {
  /// The stretches of the plan between which a unit's size changes.
  private func stretches(_ unit: String) -> [Range<Int>] {
    let opening = months[0].distance(to: Story.openingMonth)
    switch unit {
    case Story.newWard: return [opening..<months.count]
    case Story.relievedWard: return [0..<opening, opening..<months.count]
    default: return [0..<months.count]
    }
  }

  /// The months of the first plan year that decide the size in a stretch: without summer, where it has other months.
  private func sizingMonths(_ stretch: Range<Int>) -> [Int] {
    let outsideSummer = stretch.filter { $0 < 12 && !(6...8).contains(months[$0].month) }
    return outsideSummer.isEmpty ? Array(stretch) : outsideSummer
  }

  private mutating func add(
    _ resource: ResourcePlace, _ wanted: [Double],
    _ detail: (name: String, hoursPerDay: Double, pattern: OpeningPattern)
  ) {
    let isBed = resource.code == Recipe.bedPremises
    var counts: [(range: Range<Int>, amount: Double)] = []
    for stretch in stretches(resource.unit) {
      let sizing = sizingMonths(stretch)
      let open = sizing.reduce(0) { sum, month in
        let days = detail.pattern == .weekdays ? workingDays[month] : Double(months[month].dayCount)
        return sum + days * detail.hoursPerDay
      }
      let exact = sizing.reduce(0) { $0 + wanted[$1] } / open
      counts.append((stretch, max(1, isBed ? exact.rounded() : exact.rounded(.up))))
    }
    premises.append(
      DimensionedPremises(
        unit: resource.unit, code: resource.code, name: detail.name, hoursPerDay: detail.hoursPerDay,
        pattern: detail.pattern, amounts: dated(counts)))
    guard isBed, let kind = StaffTable.kind(StaffTable.otherWardStaff) else { return }
    // Two others for 24 beds (R188).
    let amounts = counts.map { ($0.range, ($0.amount / 12 * 10).rounded() / 10) }
    staff.append(DimensionedStaff(unit: resource.unit, kind: kind, amounts: dated(amounts)))
  }

  private mutating func add(_ resource: ResourcePlace, _ wanted: [Double]) {
    guard let kind = StaffTable.kind(resource.code) else { return }
    let net = months.indices.map {
      kind.netHours(month: months[$0], workingDays: workingDays[$0]) * kind.directShare(at: resource.unit)
    }
    var amounts: [(range: Range<Int>, amount: Double)] = []
    for stretch in stretches(resource.unit) {
      let sizing = sizingMonths(stretch)
      let usual = sizing.reduce(0) { $0 + wanted[$1] } / sizing.reduce(0) { $0 + net[$1] }
      for month in stretch {
        // The second year repeats the first: nobody has decided on more.
        let first = months[month].month - 1
        let isSummer = (6...8).contains(months[month].month) && kind.pattern == .always
        let amount = isSummer ? min(max(wanted[first] / net[first], usual), usual * Self.mostInSummer) : usual
        let rounded = max(0.1, (amount * 10).rounded() / 10)
        if let last = amounts.last, last.amount == rounded {
          amounts[amounts.count - 1].range = last.range.lowerBound..<(month + 1)
        } else {
          amounts.append((month..<(month + 1), rounded))
        }
      }
    }
    staff.append(DimensionedStaff(unit: resource.unit, kind: kind, amounts: dated(amounts)))
  }

  /// The amounts with dates; open towards the past, except for a unit that opens, and towards the future.
  private func dated(_ amounts: [(range: Range<Int>, amount: Double)]) -> [DatedAmount] {
    amounts.map { range, amount in
      DatedAmount(
        amount: amount, validFrom: range.lowerBound == 0 ? nil : months[range.lowerBound].firstDay,
        validThrough: range.upperBound == months.count ? nil : months[range.upperBound - 1].lastDay)
    }
  }
}
