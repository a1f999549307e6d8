package import PlanningModel

/// Whether a unit's assignment of one object is the sum of what it has given those below (T7).
package struct SumCheck: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// The planning object.
  package let object: PlanningObjectCode
  /// What people call the object.
  package let title: String
  /// The unit's own assignment.
  package let assigned: Int
  /// The sum of what those below have been assigned.
  package let distributed: Int
  /// The sum of what those below answer; `nil` while nobody has.
  package let answered: Int?
  /// The part of the difference that somebody answers for by name.
  package let ownedGap: Int

  /// Assigned need that nobody has got, negative when more was given than there is.
  package var undistributed: Int { assigned - distributed }

  /// Whether the sum is right, with the gap that is answered for.
  package var holds: Bool { undistributed >= 0 && undistributed <= ownedGap }
}

extension PlanYear {
  /// The sum checks of a round, one for each unit that has passed its assignment on and object, in code order.
  package func sumChecks(in book: RoundBook) -> [SumCheck] {
    let givers = Set(book.units.values.compactMap(\.givenBy)).sorted()
    return givers.flatMap { sumChecks(of: $0, in: book) }
  }

  /// The sum checks of one unit.
  package func sumChecks(of unit: UnitCode, in book: RoundBook) -> [SumCheck] {
    let parts = book.given(by: unit)
    let own = book.units[unit]
    let objects = Set(parts.flatMap { $0.lines.map(\.object) } + (own?.lines.map(\.object) ?? [])).sorted()
    return objects.map { object in
      let key = GapOverride.Key(matter: .undistributed, unit: unit, object: object, capacity: nil)
      let title = own?.line(object)?.title ?? parts.lazy.compactMap { $0.line(object)?.title }.first ?? object.text
      return SumCheck(
        unit: unit, object: object, title: title, assigned: own?.line(object)?.amount ?? 0,
        distributed: parts.reduce(0) { $0 + ($1.line(object)?.amount ?? 0) },
        answered: answered(by: parts, object, in: book),
        ownedGap: Int((overrides[key]?.value.amount ?? 0).rounded(.down)))
    }
  }

  /// What a unit and those below answer for an object: judged reasonable, else assigned; `nil` while nobody has answered.
  package func answered(_ unit: UnitCode, _ object: PlanningObjectCode, in book: RoundBook) -> Int? {
    let parts = book.given(by: unit)
    guard parts.isEmpty else { return answered(by: parts, object, in: book) }
    return book.units[unit].flatMap { $0.state.isAnswered ? $0.answered(object) : nil }
  }

  private func answered(by parts: [UnitAssignment], _ object: PlanningObjectCode, in book: RoundBook) -> Int? {
    let answers = parts.compactMap { answered($0.unit, object, in: book) }
    return answers.isEmpty ? nil : answers.reduce(0, +)
  }
}

/// What a unit was assigned of an object in two rounds or versions.
package struct AssignmentDifference: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// The planning object.
  package let object: PlanningObjectCode
  /// What people call the object.
  package let title: String
  /// Before; `nil` when it was not assigned.
  package let before: Int?
  /// After; `nil` when it no longer is.
  package let after: Int?

  /// The change.
  package var change: Int { (after ?? 0) - (before ?? 0) }
}

extension RoundBook {
  /// What has changed since another round or version, in order of unit and object; what is the same is left out.
  package func differences(since old: RoundBook) -> [AssignmentDifference] {
    Set(units.keys).union(old.units.keys).sorted().flatMap { unit -> [AssignmentDifference] in
      let (before, after) = (old.units[unit], units[unit])
      let objects = Set((before?.lines ?? []).map(\.object)).union((after?.lines ?? []).map(\.object)).sorted()
      return objects.compactMap { object in
        let (first, second) = (before?.line(object), after?.line(object))
        guard first?.amount != second?.amount else { return nil }
        return AssignmentDifference(
          unit: unit, object: object, title: second?.title ?? first?.title ?? object.text, before: first?.amount,
          after: second?.amount)
      }
    }
  }
}
