internal import Planning
package import PlanningModel

/// A unit's frame against what its staffed capacity costs, as far as anybody has said either (R100, R104).
package struct FrameCheck: Sendable, Equatable {
  /// How the two stand to each other.
  package enum State: Sendable, Equatable {
    /// They differ by no more than is flagged.
    case agree
    /// They differ by so many kronor, above zero when the capacity costs more than the frame.
    case differ(Double)
    /// There is no frame, no cost, or neither.
    case missing
  }

  /// The unit.
  package let unit: UnitCode
  /// Kronor of the frame; `nil` when none is decided.
  package let frame: Double?
  /// What the staffed capacity costs; `nil` when nobody has said.
  package let cost: CapacityCost?
  /// What the unit is assigned, when all of it is counted alike; `nil` otherwise.
  package let assigned: Int?

  /// How frame and cost stand to each other.
  package var state: State {
    guard let frame, let cost else { return .missing }
    let difference = cost.kronor - frame
    return abs(difference) > EconomyLine.tolerance * frame ? .differ(difference) : .agree
  }

  /// Kronor of the frame for each assigned activity; `nil` without a frame or where activities are counted differently.
  package var framePerActivity: Double? { assigned.flatMap { count in frame.map { $0 / Double(count) } } }

  /// Kronor of cost for each assigned activity.
  package var costPerActivity: Double? { assigned.flatMap { count in cost.map { $0.kronor / Double(count) } } }

  /// The check in words.
  package var text: String {
    var words: String
    switch state {
    case .agree: words = "stämmer"
    case .differ(let difference):
      let size = NumberFormat.swedish.text(abs(difference))
      words =
        difference > 0
        ? "kapaciteten kostar \(size) kronor mer än ramen; minska kapaciteten, flytta den eller höj ramen"
        : "kapaciteten kostar \(size) kronor mindre än ramen; bemanna det som ramen räcker till eller sänk den"
    case .missing:
      words = [
        frame == nil ? "budgetramen är inte beslutad" : nil,
        cost == nil ? "kostnaden för bemannad kapacitet är inte framtagen (vardtakt round balance)" : nil,
      ].compactMap(\.self).joined(separator: "; ")
      words = "uppgift saknas: \(words)"
    }
    guard let left = cost?.functionsWithoutCost else { return words }
    return words + "; \(left) \(left == 1 ? "personalrad" : "personalrader") saknar kostnad och är inte med"
  }

  /// The check among the conditions of a handshake; it never hinders.
  var condition: ConditionState {
    switch state {
    case .agree: cost?.functionsWithoutCost == nil ? .met : .unknown(text)
    case .differ: .flagged(text)
    case .missing: .unknown(text)
    }
  }
}

extension PlanYear {
  /// The check of a unit's frame, with the cost as it was put on record with the latest balance.
  package func frameCheck(of unit: UnitCode) -> FrameCheck {
    let lines = currentBook?.units[unit]?.lines ?? []
    let amount = lines.reduce(0) { $0 + $1.amount }
    let isAlike = Set(lines.map(\.measure)).count == 1
    return FrameCheck(
      unit: unit, frame: budgets[unit]?.value.kronor, cost: balance?.value.costs?.last { $0.unit == unit },
      assigned: isAlike && amount > 0 ? amount : nil)
  }
}
