package import PlanningModel

/// The name a person is known by in the ledger, such as an employee's id; never an identity number.
package typealias PersonID = Code<Person>

/// Somebody who acts (*person*): what `PersonID` is a code of.
package enum Person {}

/// A role that a person holds for a unit and all below it (*behörighet*), for some time.
package struct Grant: Sendable, Equatable, Codable {
  /// The grant's own code.
  package var code: String
  /// Who holds it.
  package var person: PersonID
  /// What people call the person.
  package var name: String
  /// The role.
  package var role: Role
  /// The unit it holds for, with all below.
  package var unit: UnitCode
  /// The plan year it is limited to; `nil` for all.
  package var year: Int?
  /// The first day.
  package var from: Day
  /// The last day; a stand-in's grant always has one.
  package var through: Day?
  /// The person stood in for (*vikarie*); `nil` for a holder in his own right.
  package var standsInFor: PersonID?

  /// Creates a grant.
  package init(
    code: String, person: PersonID, name: String, role: Role, unit: UnitCode, year: Int? = nil, from: Day,
    through: Day? = nil, standsInFor: PersonID? = nil
  ) {
    self.code = code
    self.person = person
    self.name = name
    self.role = role
    self.unit = unit
    self.year = year
    self.from = from
    self.through = through
    self.standsInFor = standsInFor
  }

  /// Whether it holds on a day.
  package func holds(on day: Day) -> Bool { from <= day && (through.map { day <= $0 } ?? true) }
}

/// That a grant ends.
package struct GrantEnd: Sendable, Equatable, Codable {
  /// The grant.
  package var code: String
  /// Its last day.
  package var through: Day

  /// Creates an end.
  package init(code: String, through: Day) {
    self.code = code
    self.through = through
  }
}
