internal import Planning
package import PlanningModel

/// Need moved from one unit to another (*omfördelning av vårdbehov*, R071).
package struct NeedRedistribution: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// Its own code.
  package var code: String
  /// The unit that gives.
  package var from: UnitCode
  /// The unit that receives.
  package var to: UnitCode
  /// The planning object.
  package var object: PlanningObjectCode
  /// Activities moved, above zero.
  package var amount: Int

  /// Creates a redistribution.
  package init(year: Int, code: String, from: UnitCode, to: UnitCode, object: PlanningObjectCode, amount: Int) {
    self.year = year
    self.code = code
    self.from = from
    self.to = to
    self.object = object
    self.amount = amount
  }
}

/// A word about a redistribution: one side consents, or it is decided.
package struct RedistributionAnswer: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The redistribution.
  package var code: String
  /// The side that consents; `nil` for the decision.
  package var unit: UnitCode?

  /// Creates an answer.
  package init(year: Int, code: String, unit: UnitCode? = nil) {
    self.year = year
    self.code = code
    self.unit = unit
  }
}

/// Capacity need against available capacity at a unit, as the program worked it out when the balance was drawn.
package struct BalanceLine: Sendable, Equatable, Codable {
  /// The unit.
  package var unit: UnitCode
  /// The capacity.
  package var capacity: CapacityCode
  /// Hours needed in the year.
  package var need: Double
  /// Hours available in the year.
  package var available: Double
  /// Hours of measures with verified effect; nothing else may stand here (R133).
  package var verifiedEffect: Double

  /// Creates a line.
  package init(unit: UnitCode, capacity: CapacityCode, need: Double, available: Double, verifiedEffect: Double) {
    self.unit = unit
    self.capacity = capacity
    self.need = need
    self.available = available
    self.verifiedEffect = verifiedEffect
  }

  /// Hours left over, negative in a deficit.
  package var gap: Hours {
    Gap(need: Hours(need), available: Hours(available), verifiedEffect: Hours(verifiedEffect)).hours
  }
}

/// Need at a unit, or below it, of a capacity that nobody has stated; it is in no balance.
package struct UnstatedCapacity: Sendable, Equatable, Codable {
  /// The unit.
  package var unit: UnitCode
  /// The capacity.
  package var capacity: CapacityCode
  /// Hours needed in the year.
  package var need: Double

  /// Creates a note.
  package init(unit: UnitCode, capacity: CapacityCode, need: Double) {
    self.unit = unit
    self.capacity = capacity
    self.need = need
  }
}

/// What the staffed capacity of a unit and all below it costs in the year (R100).
package struct CapacityCost: Sendable, Equatable, Codable {
  /// The unit.
  package var unit: UnitCode
  /// Kronor.
  package var kronor: Double
  /// Rows of staff without a cost, which are not in the kronor; `nil` when all have one.
  package var functionsWithoutCost: Int?

  /// Creates a cost.
  package init(unit: UnitCode, kronor: Double, functionsWithoutCost: Int? = nil) {
    self.unit = unit
    self.kronor = kronor
    self.functionsWithoutCost = functionsWithoutCost
  }
}

/// The balance of a plan year, drawn for a decision.
package struct BalanceReading: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The units and capacities that are balanced.
  package var lines: [BalanceLine]
  /// Need that stands outside the balance; `nil` when there is none.
  package var unstated: [UnstatedCapacity]?
  /// What the staffed capacity of units costs; `nil` when nobody has said what any staff costs.
  package var costs: [CapacityCost]?

  /// Creates a reading.
  package init(
    year: Int, lines: [BalanceLine], unstated: [UnstatedCapacity]? = nil, costs: [CapacityCost]? = nil
  ) {
    self.year = year
    self.lines = lines
    self.unstated = unstated
    self.costs = costs
  }
}

/// A gap that somebody answers for by name (R119, R121).
package struct GapOverride: Sendable, Equatable, Codable {
  /// What the gap is in.
  package enum Matter: String, Sendable, Codable, CaseIterable {
    /// Assigned need that no unit below has got.
    case undistributed
    /// Hours that a capacity lacks.
    case deficit
  }

  /// The plan year.
  package var year: Int
  /// What the gap is in.
  package var matter: Matter
  /// The unit whose assignment is not shared out, or that lacks capacity.
  package var unit: UnitCode
  /// The planning object of an undistributed need.
  package var object: PlanningObjectCode?
  /// The capacity of a deficit.
  package var capacity: CapacityCode?
  /// The largest gap answered for: activities, or hours.
  package var amount: Double

  /// Creates an override.
  package init(
    year: Int, matter: Matter, unit: UnitCode, object: PlanningObjectCode? = nil, capacity: CapacityCode? = nil,
    amount: Double
  ) {
    self.year = year
    self.matter = matter
    self.unit = unit
    self.object = object
    self.capacity = capacity
    self.amount = amount
  }

  /// What the gap is in, where two overrides are about the same.
  package struct Key: Hashable, Sendable {
    let matter: Matter
    let unit: UnitCode
    let object: PlanningObjectCode?
    let capacity: CapacityCode?
  }

  /// What the gap is known by.
  package var key: Key { Key(matter: matter, unit: unit, object: object, capacity: capacity) }
}
