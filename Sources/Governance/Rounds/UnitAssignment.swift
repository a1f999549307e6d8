package import PlanningModel

/// Which event says something: its number, day, person, role and reason.
package struct DecisionReference: Sendable, Equatable {
  /// The number of the event in the ledger.
  package let sequence: Int
  /// The day in Sweden.
  package let day: Day
  /// Who decided.
  package let actor: PersonID
  /// In which role, as written on the event.
  package let role: String
  /// Why.
  package let reason: String
}

/// One unit's assignment in one round, with what has been said about it (*uppdrag*).
package struct UnitAssignment: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// The unit whose assignment it is a part of; `nil` for the region.
  package internal(set) var givenBy: UnitCode?
  /// Where it stands.
  package internal(set) var state: AssignmentState
  /// What it shall produce, one line for each planning object, in the order they were assigned.
  package internal(set) var lines: [AssignmentLine]
  /// What the unit said.
  package internal(set) var assessment: Assessment?
  /// When the lines were last decided.
  package internal(set) var decided: DecisionReference
  /// Who has taken each step last.
  package internal(set) var steps: [AssignmentStep: DecisionReference] = [:]

  /// The line of an object.
  package func line(_ object: PlanningObjectCode) -> AssignmentLine? { lines.first { $0.object == object } }

  /// What the unit answers for an object: what it judged reasonable, else what it was assigned.
  package func answered(_ object: PlanningObjectCode) -> Int? {
    line(object).map { assessment?.proposed(object) ?? $0.amount }
  }

  mutating func set(_ line: AssignmentLine) {
    if let position = lines.firstIndex(where: { $0.object == line.object }) {
      lines[position] = line
    } else {
      lines.append(line)
    }
  }
}

/// All assignments of one round.
package struct RoundBook: Sendable, Equatable {
  /// Which round it is; `nil` has no book.
  package let round: PlanRound
  /// The day by which units shall have assessed.
  package internal(set) var assessBy: Day?
  /// The day by which areas shall have reported back.
  package internal(set) var reportBy: Day?
  /// The assignments by unit.
  package internal(set) var units: [UnitCode: UnitAssignment] = [:]

  /// The assignments in code order.
  package var assignments: [UnitAssignment] { units.values.sorted { $0.unit < $1.unit } }

  /// The assignments given by a unit, in code order.
  package func given(by unit: UnitCode) -> [UnitAssignment] { assignments.filter { $0.givenBy == unit } }

  /// Whether a unit has passed its assignment on.
  package func kind(_ unit: UnitCode) -> AssignmentTransition.Kind {
    units.values.contains { $0.givenBy == unit } ? .brokenDown : .producing
  }

  /// A unit and everybody it and those below have given assignments to, the unit first.
  package func chain(below unit: UnitCode) -> [UnitCode] {
    [unit] + given(by: unit).flatMap { chain(below: $0.unit) }
  }

  /// A unit and those that have given it its assignment, the unit first.
  package func chain(above unit: UnitCode) -> [UnitCode] {
    var result: [UnitCode] = []
    var next: UnitCode? = unit
    while let current = next, let assignment = units[current], !result.contains(current) {
      result.append(current)
      next = assignment.givenBy
    }
    return result
  }

  /// The planning objects of the round, in code order.
  package var objects: [PlanningObjectCode] {
    Set(units.values.flatMap { $0.lines.map(\.object) }).sorted()
  }
}
