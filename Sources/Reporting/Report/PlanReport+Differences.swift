import Planning
import PlanningModel

/// How much one measure of the same care differs between units (R073–R074).
struct Spread {
  /// A unit's value and how much rests on it.
  struct Member {
    let unit: Int
    let value: Double
    let volume: Double
  }

  let object: Int
  /// The capacity whose hours are compared; `nil` for days of stay.
  let capacity: Int?
  /// The units from the lowest value to the highest; at least two.
  let members: [Member]

  /// Compares units; `nil` where fewer than two have a value or all have the same.
  init?(object: Int, capacity: Int?, members: [Member]) {
    let ordered = members.filter { $0.value > 0 && $0.volume > 0 }.sorted { ($0.value, $0.unit) < ($1.value, $1.unit) }
    guard let low = ordered.first, let high = ordered.last, high.value > low.value else { return nil }
    self.object = object
    self.capacity = capacity
    self.members = ordered
  }

  /// The middle value.
  var median: Double {
    let middle = members.count / 2
    return members.count.isMultiple(of: 2)
      ? (members[middle - 1].value + members[middle].value) / 2 : members[middle].value
  }

  /// What the units above the median use beyond it.
  var beyondMedian: Double { members.reduce(0) { $0 + max(0, $1.value - median) * $1.volume } }
}

extension PlanReport {
  /// Objects that are compared in the open.
  static let spreadRows = 12

  /// Differences between units in the time and the days that the same care takes.
  var differences: ReportSection? {
    let tables = [
      spreadTable(
        "tider",
        say("Timmar per aktivitet för samma planeringsobjekt", "Hours per activity for the same planning object"),
        unit: words.hour, activitySpreads),
      spreadTable(
        "vardtider",
        say("Vårddygn per vårdtillfälle för samma planeringsobjekt", "Bed-days per episode for the same object"),
        unit: say("dygn", "days"), staySpreads),
    ].filter { !$0.rows.isEmpty }
    guard !tables.isEmpty else { return nil }
    let lead = say(
      "Samma vård kan ta olika lång tid på olika enheter. En skillnad kan vara motiverad, eller något att lära av. Överst "
        + "står de objekt där mest skulle ändras om enheterna över mitten låg på mitten.",
      "The same care may take different time at different units. A difference may be justified, or something to learn "
        + "from. First stand the objects where most would change if the units above the middle were at the middle.")
    return ReportSection(
      "skillnader", say("Skillnader mellan verksamheter", "Differences between units"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + tables.map { shortened($0, to: Self.spreadRows) })
  }

  private var activitySpreads: [Spread] {
    let series = plan.production.series
    var members: [[Int]: [Spread.Member]] = [:]
    for need in plan.capacityNeeds where plan.facts.capacities[need.capacity].kind != .bed {
      for use in need.uses {
        let activities = series[use.series].need(in: digest.firstYear.range).value
        members[[series[use.series].object, need.capacity], default: []]
          .append(.init(unit: need.unit, value: use.hoursPerActivity, volume: activities))
      }
    }
    return members.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      Spread(object: key[0], capacity: key[1], members: members[key] ?? [])
    }
  }

  private var staySpreads: [Spread] {
    var members: [Int: [Spread.Member]] = [:]
    for series in plan.production.series {
      // A unit that borrows the region's mean, or has had only a handful of episodes, says nothing about itself.
      guard let stay = series.stay, stay.basis == .own, stay.episodes >= 30 else { continue }
      members[series.object, default: []]
        .append(.init(unit: series.unit, value: stay.days, volume: series.need(in: digest.firstYear.range).value))
    }
    return members.keys.sorted().compactMap { Spread(object: $0, capacity: nil, members: members[$0] ?? []) }
  }

  private func spreadTable(_ id: String, _ caption: String, unit: String, _ spreads: [Spread]) -> DataTable {
    let ordered = spreads.enumerated()
      .sorted { ($0.element.beyondMedian, $1.offset) > ($1.element.beyondMedian, $0.offset) }.map(\.element)
    let rows = ordered.compactMap { spread -> DataTable.Row? in
      guard let low = spread.members.first, let high = spread.members.last else { return nil }
      func holders(_ value: Double) -> String {
        let equal = spread.members.filter { $0.value == value }
        return equal.count == 1 ? labels[equal[0].unit] : say("\(equal.count) enheter", "\(equal.count) units")
      }
      let capacity = spread.capacity.map { ", " + words.capacityInText($0) } ?? ""
      return DataTable.Row([
        .text(words.object(spread.object) + capacity), .number(Double(spread.members.count)), .number(low.value),
        .text(holders(low.value)), .number(spread.median), .number(high.value), .text(holders(high.value)),
        .percent(high.value / low.value - 1), .number(spread.beyondMedian),
      ])
    }
    return table(
      id, caption,
      [
        word("object", "Planeringsobjekt", "Planning object"), number("units", "Enheter", "Units"),
        number("lowest", "Lägst", "Lowest", unit: unit, decimals: 2), word("lowestUnit", "Lägst hos", "Lowest at"),
        number("median", "Median", "Median", unit: unit, decimals: 2),
        number("highest", "Högst", "Highest", unit: unit, decimals: 2),
        word("highestUnit", "Högst hos", "Highest at"),
        number("difference", "Skillnad", "Difference", sign: .always),
        number("beyond", "Över medianen", "Beyond the median", unit: unit),
      ], rows)
  }
}
