package import PlanningModel

/// Judges whether a person may do something, and explains a no (*behörighet*).
package struct Authority: Sendable {
  /// Every grant ever given.
  package let grants: [Grant]
  /// The organisation on the day.
  package let units: UnitTree
  /// The day it is judged for.
  package let day: Day

  /// Judges with the grants and the organisation of a day.
  package init(grants: [Grant], units: UnitTree, on day: Day) {
    self.grants = grants
    self.units = units
    self.day = day
  }

  /// The grant that lets a person do something at a unit; the one nearest the unit when several do.
  ///
  /// `condition` asks for a cell with just that condition, as for one side of a handshake. Without a year any grant
  /// fits, also one that is limited to a year, unless `takesAllYears`. Throws `GovernanceRefusal` that says which role
  /// it takes and which the person has.
  package func permit(
    _ person: PersonID, to ability: Ability, _ action: GovernedAction, at unit: UnitCode, year: Int?,
    condition: PermissionCondition? = nil, takesAllYears: Bool = false
  ) throws(GovernanceRefusal) -> Grant {
    let own = grants.filter { $0.person == person }
    guard !own.isEmpty else {
      throw .unknownActor(person, suggestion: NearestWord.question(for: person.text, among: grants.map(\.person.text)))
    }
    let current = own.filter { $0.holds(on: day) }
    if current.isEmpty, let last = own.max(by: { ($0.through ?? $0.from) < ($1.through ?? $1.from) }) {
      guard last.from <= day, let through = last.through else { throw .grantNotBegun(last.role, from: last.from) }
      throw .grantExpired(last.role, unit: name(last.unit), through: through)
    }
    guard units.position(of: unit) != nil else { throw unknown(unit) }
    let fitting = current.filter { grant in
      let cell = PermissionTable.cell(action, grant.role)
      return cell.allows(ability) && (cell.wholeRegion || covers(grant.unit, unit))
        && (grant.year == nil || (year == nil && !takesAllYears) || grant.year == year)
        && (condition == nil || cell.condition == condition)
    }
    guard let nearest = fitting.max(by: { (depth($0.unit), $1.code) < (depth($1.unit), $0.code) }) else {
      let held = current.sorted { $0.code < $1.code }.map {
        RolePlace(role: $0.role, unit: name($0.unit), year: $0.year)
      }
      throw .notAllowed(action, ability, required: required(ability, action, at: unit, condition), held: held)
    }
    return nearest
  }

  /// Whether a person may do something at a unit.
  package func may(
    _ person: PersonID, _ ability: Ability, _ action: GovernedAction, at unit: UnitCode, year: Int?,
    takesAllYears: Bool = false
  ) -> Bool {
    do {
      _ = try permit(person, to: ability, action, at: unit, year: year, takesAllYears: takesAllYears)
      return true
    } catch {
      return false
    }
  }

  /// Why a unit's code cannot be used.
  package func unknown(_ unit: UnitCode) -> GovernanceRefusal {
    .unknownUnit(unit, suggestion: NearestWord.question(for: unit.text, among: units.units.map(\.code.text)))
  }

  /// Whether one unit is another or lies above it.
  package func covers(_ upper: UnitCode, _ unit: UnitCode) -> Bool {
    guard let top = units.position(of: upper), let position = units.position(of: unit) else { return false }
    return units.pathToRoot(from: position).contains(top)
  }

  /// What people call a unit, or its code when it is gone.
  package func name(_ unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }

  private func depth(_ unit: UnitCode) -> Int { units.position(of: unit).map { units.depths[$0] } ?? -1 }

  /// The roles it takes, each with the unit its holder would lead: the nearest of the role's level.
  private func required(
    _ ability: Ability, _ action: GovernedAction, at unit: UnitCode, _ condition: PermissionCondition?
  ) -> [RolePlace] {
    let path = units.position(of: unit).map(units.pathToRoot) ?? []
    let roles = PermissionTable.roles(allowed: ability, action)
      .filter { condition == nil || PermissionTable.cell(action, $0).condition == condition }
    return roles.map { role in
      let place = path.first { role.level == nil || units.units[$0].level == role.level } ?? path.last ?? 0
      return RolePlace(role: role, unit: units.units[place].name)
    }
  }
}

/// A role for a unit, in words.
package struct RolePlace: Sendable, Equatable {
  /// The role.
  package let role: Role
  /// The unit's name.
  package let unit: String
  /// The plan year that the role is limited to; `nil` for all.
  package let year: Int?

  /// Names a role for a unit, in one plan year or all.
  package init(role: Role, unit: String, year: Int? = nil) {
    self.role = role
    self.unit = unit
    self.year = year
  }

  /// The words, for example `verksamhetschef för Medicin` or `verksamhetschef för Medicin (bara planåret 2027)`.
  package var swedish: String {
    "\(role.swedish) för \(unit)" + (year.map { " (bara planåret \($0))" } ?? "")
  }
}
