package import PlanningModel

extension GovernanceState {
  /// Requires that whoever decides outside the rounds holds the role that is stated, for any unit.
  ///
  /// A region in which nobody has been given a role asks for none. Throws `GovernanceRefusal`.
  package func requireRole(_ role: String, of actor: String, on day: Day) throws(GovernanceRefusal) {
    guard !grants.isEmpty else { return }
    let person = PersonID(actor)
    let own = grants.filter { $0.person == person }
    guard !own.isEmpty else { throw .unknownActor(person, suggestion: suggestion(for: actor)) }
    let current = own.filter { $0.holds(on: day) }
    if current.contains(where: { $0.role.rawValue == role.uppercased() }) { return }
    guard let last = own.max(by: { ($0.through ?? $0.from) < ($1.through ?? $1.from) }), current.isEmpty else {
      let held = Set(current.map(\.role))
      throw .otherRole(person, asked: role, held: Role.allCases.filter(held.contains))
    }
    guard last.from <= day, let through = last.through else { throw .grantNotBegun(last.role, from: last.from) }
    throw .grantExpired(last.role, unit: last.unit.text, through: through)
  }

  /// The code of the person with that name, else the nearest code.
  private func suggestion(for actor: String) -> String {
    if let named = grants.last(where: { $0.name == actor }) { return " Menade du \(named.person)?" }
    return NearestWord.question(for: actor, among: grants.map(\.person.text))
  }
}
