package import PlanningModel

// What is done in a round, each as the command gives it and the ledger stores it. The names of stored properties are
// never given a new meaning.

/// That a plan year opens.
package struct PlanYearOpening: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit that is planned, the root of its assignments.
  package var region: UnitCode
  /// The one accountable owner (R004).
  package var owner: PersonID

  /// Creates an opening.
  package init(year: Int, region: UnitCode, owner: PersonID) {
    self.year = year
    self.region = region
    self.owner = owner
  }
}

/// That a plan year moves on.
package struct PlanYearMove: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// What is done.
  package var step: PlanYearStep
  /// The day by which units shall have assessed, for a round.
  package var assessBy: Day?
  /// The day by which areas shall have reported back, for a round.
  package var reportBy: Day?
  /// Areas that are not waited for, for round 2.
  package var without: [UnitCode]?
  /// The diary number or other reference of the decision.
  package var reference: String?

  /// Creates a move.
  package init(
    year: Int, step: PlanYearStep, assessBy: Day? = nil, reportBy: Day? = nil, without: [UnitCode]? = nil,
    reference: String? = nil
  ) {
    self.year = year
    self.step = step
    self.assessBy = assessBy
    self.reportBy = reportBy
    self.without = without
    self.reference = reference
  }
}

/// What one unit assigns another (R170, R177).
package struct AssignmentOrder: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit that gets it.
  package var unit: UnitCode
  /// The unit whose assignment it is a part of; `nil` for the whole region's.
  package var givenBy: UnitCode?
  /// What it shall produce; a line of an object takes the place of an earlier one.
  package var lines: [AssignmentLine]

  /// Creates an order.
  package init(year: Int, unit: UnitCode, givenBy: UnitCode? = nil, lines: [AssignmentLine]) {
    self.year = year
    self.unit = unit
    self.givenBy = givenBy
    self.lines = lines
  }
}

/// How a unit's assignment is shared out over the units below (R175).
package struct AssignmentBreakdown: Sendable, Equatable, Codable {
  /// A unit's weight.
  package struct Share: Sendable, Equatable, Codable {
    /// The unit.
    package var unit: UnitCode
    /// Its weight, zero or more; read from stated capacity when the basis is capacity.
    package var weight: Double?
    /// Its own conversion, where its stays or times differ.
    package var conversion: CapacityConversion?

    /// Creates a share.
    package init(unit: UnitCode, weight: Double? = nil, conversion: CapacityConversion? = nil) {
      self.unit = unit
      self.weight = weight
      self.conversion = conversion
    }
  }

  /// The plan year.
  package var year: Int
  /// The unit that shares out its assignment.
  package var unit: UnitCode
  /// The planning object.
  package var object: PlanningObjectCode
  /// What the weights are.
  package var basis: ShareBasis
  /// The receivers.
  package var shares: [Share]

  /// Creates a breakdown.
  package init(year: Int, unit: UnitCode, object: PlanningObjectCode, basis: ShareBasis, shares: [Share]) {
    self.year = year
    self.unit = unit
    self.object = object
    self.basis = basis
    self.shares = shares
  }
}

/// A step that a unit's assignment takes, without more to say.
package struct AssignmentMove: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit; the giver when assignments are sent, the area when they are summed or reported.
  package var unit: UnitCode
  /// What somebody wants to add.
  package var comment: String?

  /// Creates a move.
  package init(year: Int, unit: UnitCode, comment: String? = nil) {
    self.year = year
    self.unit = unit
    self.comment = comment
  }
}

/// What a unit says that it can do (R081, R126).
package struct CapacityStatement: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit.
  package var unit: UnitCode
  /// The planning object.
  package var object: PlanningObjectCode
  /// The capacity over the year.
  package var amount: Double
  /// What it is counted in.
  package var measure: CapacityMeasure

  /// Creates a statement.
  package init(year: Int, unit: UnitCode, object: PlanningObjectCode, amount: Double, measure: CapacityMeasure) {
    self.year = year
    self.unit = unit
    self.object = object
    self.amount = amount
    self.measure = measure
  }
}
