extension BalancingProblem {
  /// Hours that the need takes of each supply, per period.
  public var neededHours: [[Double]] {
    var result = supplies.map { _ in [Double](repeating: 0, count: periods.count) }
    for care in care {
      for use in care.uses {
        for period in periods.indices { result[use.supply][period] += care.need[period] * use.hours[period] }
      }
    }
    return result
  }

  /// Own hours that each supply may give up without ending in deficit, per period (R143); bought hours cannot be lent.
  public var surplus: [[Double]] {
    zip(supplies, neededHours).map { supply, needed in
      periods.indices.map { min(supply.stated[$0], max(0, supply.hours(in: $0) - needed[$0])) }
    }
  }

  /// Which supplies can meet everything that hangs together with them in every period: there is nothing to propose.
  public var suppliesAtEase: [Bool] {
    let needed = neededHours
    let isShort = supplies.indices.map { supply in
      periods.indices.contains { period in
        let hours = supplies[supply].hours(in: period)
        return needed[supply][period] > hours + 1e-9 * max(1, hours)
      }
    }
    var groups = SupplyGroups(self)
    for (supply, short) in isShort.enumerated() where short { groups.mark(supply) }
    for care in care where care.isBehind {
      if let first = care.uses.first { groups.mark(first.supply) }
    }
    return supplies.indices.map { !groups.isMarked($0) }
  }

  /// Steps through the tree from one unit to another: 2 between units with the same parent.
  public func distance(_ first: Int, _ second: Int) -> Int {
    let (one, other) = (units[first].path, units[second].path)
    for (up, part) in one.enumerated() {
      if let down = other.firstIndex(of: part) { return up + down + 2 }
    }
    return one.count + other.count + 2
  }
}

extension BalancingProblem.Care {
  /// Whether patients wait who should not, even when the need is met.
  var isBehind: Bool {
    backlog > 0 || maximumQueue.map { maximum in plannedQueue.contains { $0 > maximum } } ?? false
  }
}

/// Supplies that some care uses together, directly or through others.
struct SupplyGroups {
  private var parents: [Int]
  private var marks: Set<Int> = []

  init(_ problem: BalancingProblem) {
    parents = Array(problem.supplies.indices)
    for care in problem.care {
      for (use, next) in zip(care.uses, care.uses.dropFirst()) { join(use.supply, next.supply) }
    }
  }

  /// The supply that stands for the group of a supply.
  func group(of supply: Int) -> Int {
    var current = supply
    while parents[current] != current { current = parents[current] }
    return current
  }

  mutating func mark(_ supply: Int) { marks.insert(group(of: supply)) }

  func isMarked(_ supply: Int) -> Bool { marks.contains(group(of: supply)) }

  private mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (group(of: first), group(of: second))
    parents[max(one, other)] = min(one, other)
  }
}
