internal import Planning
package import PlanningModel

/// The staff that a unit's beds take (R184, R188).
package struct Posts: Sendable, Equatable {
  /// Staff of one function.
  package struct Line: Sendable, Equatable {
    /// The key it comes from.
    package let key: StaffingKey
    /// Staff needed, not rounded.
    package let needed: Double
    /// Staff needed, to the nearest whole one.
    package let rounded: Int

    /// Staff that is missing, negative when there is more than needed; `nil` when nobody has said what there is.
    package var missing: Double? { key.present.map { Double(rounded) - $0 } }
  }

  /// The unit.
  package let unit: UnitCode
  /// Beds on average over the year, rounded as the guide does, all objects together.
  package let beds: Int
  /// The functions, in the order of the keys.
  package let lines: [Line]

  /// Staff of all functions; `nil` when they are counted in different measures.
  package var total: Int? {
    Set(lines.map(\.key.measure)).count == 1 ? lines.reduce(0) { $0 + $1.rounded } : nil
  }
}

extension PlanYear {
  /// The staff of a unit with its beds in the assignments and keys that hold; `nil` until it is dimensioned.
  package func posts(of unit: UnitCode) -> Posts? {
    guard let keys = framesInForce.dimensionings[unit]?.value.keys else { return nil }
    let lines = bookInForce?.units[unit]?.lines ?? []
    let exact = lines.compactMap { $0.beds(days: days)?.beds }.reduce(0, +)
    let beds = Int(exact.rounded(.toNearestOrAwayFromZero))
    let staff = keys.map { key in
      let needed = key.needed(beds: Double(beds))
      return Posts.Line(key: key, needed: needed, rounded: Int(needed.rounded(.toNearestOrAwayFromZero)))
    }
    return Posts(unit: unit, beds: beds, lines: staff)
  }
}
