import Planning
import PlanningModel

/// The full-time equivalents of one function over the whole region, by what their net time is used for (R097).
struct FunctionTime {
  let name: String
  /// Full-time equivalents per activity type.
  let byActivity: [String: Double]

  var total: Double { byActivity.keys.sorted().reduce(0) { $0 + (byActivity[$1] ?? 0) } }

  /// Every function, the largest first; rows that hold for a part of the view count for that part of its days.
  static func sums(of plan: Plan, in view: PlanView, undivided: String) -> [FunctionTime] {
    let days = plan.timeline.periods[view.range].map(\.days)
    guard let start = days.first?.lowerBound, let end = days.last?.upperBound else { return [] }
    let profiles = Dictionary(grouping: plan.facts.timeUse) { Holder(unit: $0.unit, function: $0.function) }
    var sums: [FunctionCode: [String: Double]] = [:]
    var names: [FunctionCode: [String: Double]] = [:]
    for row in plan.facts.functions {
      let from = max(row.validFrom ?? start, start)
      let through = min(row.validThrough.map { $0 + 1 } ?? end, end)
      guard from < through else { continue }
      let share = Double(from.distance(to: through)) / Double(start.distance(to: end))
      let equivalents = row.fullTimeEquivalents * share
      names[row.code, default: [:]][row.name, default: 0] += equivalents
      let profile =
        profiles[Holder(unit: row.unit, function: row.code)] ?? profiles[Holder(unit: nil, function: row.code)]
      guard let profile else {
        sums[row.code, default: [:]][undivided, default: 0] += equivalents
        continue
      }
      for use in profile { sums[row.code, default: [:]][use.activity, default: 0] += equivalents * use.share }
    }
    let all = sums.keys.sorted().map { code in
      let known = names[code] ?? [:]
      let name = known.keys.sorted().max { (known[$0] ?? 0) < (known[$1] ?? 0) }
      return FunctionTime(name: name ?? code.text, byActivity: sums[code] ?? [:])
    }
    return all.enumerated().sorted { ($0.element.total, $1.offset) > ($1.element.total, $0.offset) }.map(\.element)
  }

  private struct Holder: Hashable {
    let unit: UnitCode?
    let function: FunctionCode
  }
}
