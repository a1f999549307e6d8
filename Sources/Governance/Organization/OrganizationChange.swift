package import PlanningModel

/// A unit that takes part in a merger or a split, with its share.
package struct UnitPart: Sendable, Equatable, Codable {
  /// The unit.
  package var unit: UnitCode
  /// What people call it, when it is new.
  package var name: String?
  /// The share of a split unit that it takes, 0–1.
  package var share: Double?

  /// Creates a part.
  package init(unit: UnitCode, name: String? = nil, share: Double? = nil) {
    self.unit = unit
    self.name = name
    self.share = share
  }
}

/// A change of the organisation from a day (*organisationsändring*): the tree before that day stays as it was.
package struct OrganizationChange: Sendable, Equatable, Codable {
  /// What happens to the unit.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// It begins; takes `name`, `parent`, `level`, `sort` and `opening`.
    case opened
    /// It ends.
    case closed
    /// It is called something else; takes `name`.
    case renamed
    /// It gets another code; takes one part.
    case recoded
    /// It belongs to another unit; takes `parent`.
    case moved
    /// It takes the place of its parts.
    case merged
    /// Its parts take its place; each takes a share and the shares are 1 together.
    case split
  }

  /// What happens.
  package var kind: Kind
  /// The unit it happens to.
  package var unit: UnitCode
  /// The first day it holds.
  package var from: Day
  /// The name of an opened, renamed or merged unit.
  package var name: String?
  /// The unit above an opened or moved unit.
  package var parent: UnitCode?
  /// The level of an opened unit.
  package var level: Level?
  /// The sort of an opened unit, in the region's own word.
  package var sort: String?
  /// When an opened unit is open.
  package var opening: OpeningPattern?
  /// The units that merge, or that a unit is split into.
  package var parts: [UnitPart]?

  /// Creates a change.
  package init(
    _ kind: Kind, _ unit: UnitCode, from: Day, name: String? = nil, parent: UnitCode? = nil, level: Level? = nil,
    sort: String? = nil, opening: OpeningPattern? = nil, parts: [UnitPart]? = nil
  ) {
    self.kind = kind
    self.unit = unit
    self.from = from
    self.name = name
    self.parent = parent
    self.level = level
    self.sort = sort
    self.opening = opening
    self.parts = parts
  }
}

extension OrganizationChange {
  /// The units after the change; the change must have been checked.
  func applied(to units: [CareUnit]) -> [CareUnit] {
    var result = units
    func position(_ code: UnitCode) -> Int? { result.firstIndex { $0.code == code } }
    switch kind {
    case .opened:
      result.append(
        CareUnit(
          code: unit, name: name ?? unit.text, parent: parent, level: level ?? .operational, kind: sort ?? "enhet",
          opening: opening ?? .always, opens: from))
    case .closed: result.removeAll { $0.code == unit }
    case .renamed: if let found = position(unit) { result[found].name = name ?? result[found].name }
    case .moved: if let found = position(unit) { result[found].parent = parent }
    case .recoded:
      guard let new = parts?.first?.unit, let found = position(unit) else { break }
      result[found].code = new
      result[found].previousCodes.append(unit)
      for child in result.indices where result[child].parent == unit { result[child].parent = new }
    case .merged: merge(&result)
    case .split:
      guard let old = units.first(where: { $0.code == unit }) else { break }
      result.removeAll { $0.code == unit }
      for part in parts ?? [] where !result.contains(where: { $0.code == part.unit }) {
        result.append(
          CareUnit(
            code: part.unit, name: part.name ?? part.unit.text, parent: old.parent, level: old.level, kind: old.kind,
            opening: old.opening, opens: from))
      }
    }
    return result
  }

  private func merge(_ units: inout [CareUnit]) {
    let merging = units.filter { unit in (parts ?? []).contains { $0.unit == unit.code } }
    guard let first = merging.first else { return }
    let gone = merging.filter { $0.code != unit }
    units.removeAll { unit in gone.contains { $0.code == unit.code } }
    let former = gone.flatMap { [$0.code] + $0.previousCodes }
    if let kept = units.firstIndex(where: { $0.code == unit }) {
      units[kept].previousCodes += former
      units[kept].name = name ?? units[kept].name
    } else {
      units.append(
        CareUnit(
          code: unit, name: name ?? unit.text, parent: first.parent, level: first.level, kind: first.kind,
          opening: first.opening, previousCodes: former))
    }
    for child in units.indices where gone.contains(where: { $0.code == units[child].parent }) {
      units[child].parent = unit
    }
  }
}
