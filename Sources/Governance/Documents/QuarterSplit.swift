internal import Planning
internal import PlanningModel

/// A year's assignment shared out over its quarters: whole activities that add up to the year exactly.
package struct QuarterSplit: Sendable, Equatable {
  /// What quarters are shared out by.
  package enum Basis: String, Sendable, CaseIterable {
    /// The season of the program's own plan.
    case season
    /// The days of the quarters.
    case days
    /// Some units by season and some by days.
    case both

    /// The basis as people read it.
    package var swedish: String {
      switch self {
      case .season: "planens säsong"
      case .days: "kvartalens dagar"
      case .both: "planens säsong och kvartalens dagar"
      }
    }
  }

  /// Activities in each quarter.
  package let amounts: [Int]
  /// What they were shared out by.
  package let basis: Basis

  /// Shares out what a unit is assigned of an object in a round.
  ///
  /// Where it is broken down, its quarters are the sums of its parts' and of what it has left.
  init(of object: PlanningObjectCode, at unit: UnitCode, in book: RoundBook, year: Int, advice: PlanAdvice?) {
    let amount = book.units[unit]?.line(object)?.amount ?? 0
    let parts = book.given(by: unit).filter { $0.line(object) != nil }
    let rest = amount - parts.reduce(0) { $0 + ($1.line(object)?.amount ?? 0) }
    let shares = advice?.quarterShares(of: object, at: unit)
    let days = (1...4).map { Double(Quarter(year: year, quarter: $0).dayCount) }
    guard !parts.isEmpty, rest >= 0 else {
      amounts = LargestRemainder.split(amount, by: shares ?? days)
      basis = shares == nil ? .days : .season
      return
    }
    let splits = parts.map { QuarterSplit(of: object, at: $0.unit, in: book, year: year, advice: advice) }
    let left = LargestRemainder.split(rest, by: shares ?? days)
    amounts = (0..<4).map { quarter in left[quarter] + splits.reduce(0) { $0 + $1.amounts[quarter] } }
    let bases = Set(splits.map(\.basis) + (rest == 0 ? [] : [shares == nil ? .days : .season]))
    basis = bases.count == 1 ? bases.first ?? .days : .both
  }
}
