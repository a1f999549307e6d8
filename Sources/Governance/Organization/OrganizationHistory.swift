package import PlanningModel

/// The organisation over time: the units a region began with and every change since.
package struct OrganizationHistory: Sendable {
  /// The units before any change, none when the first change opens the region.
  package let base: [CareUnit]
  /// The changes, by their day and then in the order they were decided.
  package let changes: [OrganizationChange]

  /// Puts a history together.
  package init(base: [CareUnit], changes: [OrganizationChange] = []) {
    self.base = base
    self.changes = changes.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
      .map(\.element)
  }

  /// The units on a day, every change in force applied.
  package func units(on day: Day) -> [CareUnit] {
    changes.prefix { $0.from <= day }.reduce(base) { $1.applied(to: $0) }
  }

  /// The tree on a day.
  ///
  /// Throws `UnitTreeError` when the units do not form one, as before the region itself is opened.
  package func tree(on day: Day) throws(UnitTreeError) -> UnitTree { try UnitTree(units(on: day)) }

  /// The units that facts of a unit belong to at a later day, with the share of each; empty when the unit was closed.
  ///
  /// A figure for ward A recorded before A was split in B (60 %) and C (40 %) belongs to B and C in those shares.
  package func successors(of unit: UnitCode, recorded: Day, asOf day: Day) -> [UnitShare] {
    var shares = [UnitShare(unit: unit, share: 1)]
    for change in changes where change.from > recorded && change.from <= day {
      shares = shares.flatMap { change.successors(of: $0) }
    }
    var order: [UnitCode] = []
    var sums: [UnitCode: Double] = [:]
    for share in shares {
      if sums[share.unit] == nil { order.append(share.unit) }
      sums[share.unit, default: 0] += share.share
    }
    return order.map { UnitShare(unit: $0, share: sums[$0] ?? 0) }
  }

  /// Why a change cannot be made; `nil` when it can.
  package func problem(with change: OrganizationChange) -> OrganizationProblem? {
    let before = units(on: change.from)
    func known(_ code: UnitCode) -> Bool { before.contains { $0.code == code } }
    switch change.kind {
    case .opened:
      if known(change.unit) { return .inUse(change.unit) }
      if let parent = change.parent, !known(parent) { return .unknown(parent) }
    case .merged:
      let parts = change.parts ?? []
      if parts.count < 2 { return .tooFewParts(change.unit) }
      if let missing = parts.first(where: { !known($0.unit) }) { return .unknown(missing.unit) }
      if known(change.unit), !parts.contains(where: { $0.unit == change.unit }) { return .inUse(change.unit) }
    case .split, .recoded, .closed, .renamed, .moved:
      guard known(change.unit) else { return .unknown(change.unit) }
      if let problem = problemOfKnown(change, before) { return problem }
    }
    do {
      _ = try OrganizationHistory(base: base, changes: changes + [change]).tree(on: change.from)
      return nil
    } catch {
      return .notATree(error)
    }
  }

  private func problemOfKnown(_ change: OrganizationChange, _ before: [CareUnit]) -> OrganizationProblem? {
    let parts = change.parts ?? []
    let children = before.filter { $0.parent == change.unit }.map(\.code).sorted()
    switch change.kind {
    case .closed where !children.isEmpty: return .hasUnitsBelow(change.unit, children)
    case .renamed where (change.name ?? "").allSatisfy(\.isWhitespace): return .lacks("name", change.unit)
    case .moved where change.parent == nil: return .lacks("parent", change.unit)
    case .recoded where parts.count != 1: return .lacks("parts", change.unit)
    case .split:
      if parts.count < 2 { return .tooFewParts(change.unit) }
      if !children.isEmpty { return .hasUnitsBelow(change.unit, children) }
      let shares = parts.compactMap(\.share)
      let sum = shares.reduce(0, +)
      return shares.count == parts.count && abs(sum - 1) < 1e-9 ? nil : .sharesDoNotAddUp(change.unit, sum)
    default: return nil
    }
  }
}

/// A unit with a share of something, 0–1.
package struct UnitShare: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// Its share.
  package let share: Double
}

extension OrganizationChange {
  /// What the share of a unit becomes by the change.
  fileprivate func successors(of share: UnitShare) -> [UnitShare] {
    switch kind {
    case .closed where share.unit == unit: []
    case .recoded where share.unit == unit: [UnitShare(unit: parts?.first?.unit ?? unit, share: share.share)]
    case .merged where (parts ?? []).contains { $0.unit == share.unit }: [UnitShare(unit: unit, share: share.share)]
    case .split where share.unit == unit:
      (parts ?? []).map { UnitShare(unit: $0.unit, share: share.share * ($0.share ?? 0)) }
    default: [share]
    }
  }
}

/// Why a change of the organisation is refused.
package enum OrganizationProblem: Error, Sendable, Equatable {
  case unknown(UnitCode)
  case inUse(UnitCode)
  case hasUnitsBelow(UnitCode, [UnitCode])
  case tooFewParts(UnitCode)
  case sharesDoNotAddUp(UnitCode, Double)
  case lacks(String, UnitCode)
  case notATree(UnitTreeError)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .unknown(let unit): "Enheten \(unit) finns inte den dagen. Ange en enhet i organisationen eller en annan dag."
    case .inUse(let unit): "Enhetskoden \(unit) är upptagen. Välj en annan kod."
    case .hasUnitsBelow(let unit, let below):
      "Enheten \(unit) har enheter under sig (\(below.map(\.text).joined(separator: ", "))). Flytta eller avsluta dem "
        + "först."
    case .tooFewParts(let unit): "Ändringen av \(unit) behöver minst två enheter i parts. Lägg till dem."
    case .sharesDoNotAddUp(let unit, let sum):
      "Andelarna som \(unit) delas i är \(NumberFormat.swedish.short(sum)) tillsammans. Ge varje del en andel så att "
        + "summan blir 1."
    case .lacks(let field, let unit): "Ändringen av \(unit) saknar \(field). Lägg till det."
    case .notATree(let error): error.problems.map(\.message).joined(separator: " ")
    }
  }
}
