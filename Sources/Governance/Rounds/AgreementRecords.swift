package import PlanningModel

/// The side that a goal looks at (R022).
package enum GoalPerspective: String, Sendable, Codable, CaseIterable {
  case production, economy, quality, waiting

  /// The perspective as people read it.
  package var swedish: String {
    switch self {
    case .production: "produktion"
    case .economy: "ekonomi"
    case .quality: "kvalitet"
    case .waiting: "väntetid"
    }
  }
}

/// A goal that a unit plans for (*mål*, R050–R052).
package struct Goal: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// Its own code.
  package var code: String
  /// The unit.
  package var unit: UnitCode
  /// The side it looks at.
  package var perspective: GoalPerspective
  /// The goal in words.
  package var text: String
  /// The value aimed at.
  package var target: Double
  /// What the value is counted in.
  package var measure: String
  /// The planning object of a production goal.
  package var object: PlanningObjectCode?
  /// The year or quarter, as its code; the whole year when absent (R051).
  package var period: String?
  /// Measures whose effect the goal counts on; each must be verified (R133).
  package var countedEffects: [MeasureCode]?

  /// Creates a goal.
  package init(
    year: Int, code: String, unit: UnitCode, perspective: GoalPerspective, text: String, target: Double,
    measure: String, object: PlanningObjectCode? = nil, period: String? = nil, countedEffects: [MeasureCode]? = nil
  ) {
    self.year = year
    self.code = code
    self.unit = unit
    self.perspective = perspective
    self.text = text
    self.target = target
    self.measure = measure
    self.object = object
    self.period = period
    self.countedEffects = countedEffects
  }
}

/// The economic frame of a unit (*budgetram*, R050, R158).
package struct BudgetFrame: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit.
  package var unit: UnitCode
  /// Kronor for the year.
  package var kronor: Double
  /// The diary number or other reference of the decision.
  package var reference: String?

  /// Creates a frame.
  package init(year: Int, unit: UnitCode, kronor: Double, reference: String? = nil) {
    self.year = year
    self.unit = unit
    self.kronor = kronor
    self.reference = reference
  }
}

/// A side of the handshake (R180).
package enum HandshakeParty: String, Sendable, Codable, CaseIterable {
  /// Part 1, strategic.
  case strategic
  /// Part 2, the area.
  case area

  /// The party as people read it.
  package var swedish: String {
    switch self {
    case .strategic: "strategisk nivå"
    case .area: "området"
    }
  }
}

/// That one side gives its hand on an area's assignment.
package struct HandshakeSignature: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The area.
  package var unit: UnitCode
  /// The side.
  package var party: HandshakeParty

  /// Creates a signature.
  package init(year: Int, unit: UnitCode, party: HandshakeParty) {
    self.year = year
    self.unit = unit
    self.party = party
  }
}

/// What staff is counted in; the guide says employees and not full-time equivalents, so it is always named (T8).
package enum StaffMeasure: String, Sendable, Codable, CaseIterable {
  case employees, fullTimeEquivalents

  /// The word after a figure.
  package var swedish: String {
    switch self {
    case .employees: "anställda"
    case .fullTimeEquivalents: FullTimeEquivalentUnit.swedish
    }
  }
}

/// Staff of a function that a number of beds takes (*bemanningsnyckel*, R149, R188).
package struct StaffingKey: Sendable, Equatable, Codable {
  /// The function, in the region's own word.
  package var function: String
  /// Staff …
  package var staff: Double
  /// … for so many beds.
  package var perBeds: Double
  /// What the staff is counted in.
  package var measure: StaffMeasure
  /// Staff there is, in the same measure; `nil` when nobody has said.
  package var present: Double?

  /// Creates a key.
  package init(function: String, staff: Double, perBeds: Double, measure: StaffMeasure, present: Double? = nil) {
    self.function = function
    self.staff = staff
    self.perBeds = perBeds
    self.measure = measure
    self.present = present
  }

  /// Staff that a number of beds takes, not rounded.
  package func needed(beds: Double) -> Double { beds * staff / perBeds }
}

/// The beds and staffing keys of a unit in round 3 (R182–R188).
package struct Dimensioning: Sendable, Equatable, Codable {
  /// The plan year.
  package var year: Int
  /// The unit.
  package var unit: UnitCode
  /// The keys.
  package var keys: [StaffingKey]

  /// Creates a dimensioning.
  package init(year: Int, unit: UnitCode, keys: [StaffingKey]) {
    self.year = year
    self.unit = unit
    self.keys = keys
  }
}
