import Planning
import PlanningModel

/// The units that have or need one capacity, grouped under hospitals or areas, the worst first.
struct CapacityRows {
  /// A unit, or a group with all below it.
  struct Row {
    let unit: Int
    let label: String
    let depth: Int
    let node: BalanceNode
    let isGroup: Bool
  }

  /// All rows, in the order of a reader who starts with the worst.
  let all: [Row]
  /// The rows to draw: the region, then the units of the largest gaps with their groups.
  let shown: [Row]
  /// The number of units among all rows.
  let unitCount: Int
  /// The number of units among the rows to draw.
  let shownCount: Int

  init(_ report: PlanReport, capacity: Int, limit: Int) {
    let plan = report.plan
    let gaps = report.digest.gaps(of: capacity, in: report.digest.firstYear)
    let order = gaps.sorted { left, right in
      let (first, second) = (left.figure.gap?.value ?? .infinity, right.figure.gap?.value ?? .infinity)
      return (first, left.unit) < (second, right.unit)
    }.map(\.unit)
    let depth = Self.groupDepth(of: order, in: plan.units)
    let group: (Int) -> Int? = { unit in
      plan.units.pathToRoot(from: unit).first { plan.units.depths[$0] == depth && $0 != unit }
    }
    func rows(_ units: [Int]) -> [Row] {
      var members: [Int?: [Int]] = [:]
      var groups: [Int?] = []
      for unit in units {
        let name = group(unit)
        if members[name] == nil { groups.append(name) }
        members[name, default: []].append(unit)
      }
      return groups.flatMap { name -> [Row] in
        let head = name.flatMap { unit in
          plan.balance.summed(unit: unit, capacity: capacity).map {
            Row(unit: unit, label: report.labels[unit], depth: 0, node: $0, isGroup: true)
          }
        }
        let body = (members[name] ?? []).compactMap { unit in
          plan.balance.own(unit: unit, capacity: capacity).map {
            Row(unit: unit, label: report.labels[unit], depth: head == nil ? 0 : 1, node: $0, isGroup: false)
          }
        }
        return (head.map { [$0] } ?? []) + body
      }
    }
    let short = order.filter { unit in gaps.contains { $0.unit == unit && ($0.figure.gap ?? .zero) < .zero } }
    let largest = (short + order.reversed()).reduce(into: [Int]()) { kept, unit in
      if kept.count < limit, !kept.contains(unit) { kept.append(unit) }
    }
    let kept = Set(largest)
    let region =
      order.count > 1
      ? plan.balance.summed(unit: 0, capacity: capacity).map {
        [Row(unit: 0, label: report.labels[0], depth: 0, node: $0, isGroup: true)]
      } ?? [] : []
    all = region + rows(order)
    shown = region + rows(order.filter(kept.contains))
    unitCount = order.count
    shownCount = kept.count
  }

  /// The deepest level that still gathers units into few groups; `nil` when no level does.
  private static func groupDepth(of units: [Int], in tree: UnitTree) -> Int? {
    let most = min(6, max(2, units.count / 4))
    let deepest = units.map { tree.depths[$0] }.max() ?? 0
    return (1..<max(2, deepest)).last { depth in
      let groups = Set(units.compactMap { unit in tree.pathToRoot(from: unit).first { tree.depths[$0] == depth } })
      return groups.count > 1 && groups.count <= most
    }
  }
}

extension CapacityRows {
  /// Says that some units are left out of a drawing; empty when none is.
  func note(_ words: PlanWords) -> String {
    guard shownCount < unitCount else { return "" }
    return words.say(
      "Bilden visar \(shownCount) av \(unitCount) enheter: störst underskott först, sedan störst överskott. Alla finns i "
        + "tabellen.",
      "The chart shows \(shownCount) of \(unitCount) units: the largest deficits, then the largest surpluses. The table has "
        + "all.")
  }
}
