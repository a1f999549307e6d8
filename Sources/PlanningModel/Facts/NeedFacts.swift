/// The time one activity takes of one capacity: a line of the bill of capacity (R065, R074).
public struct ActivityTime: Sendable, Equatable {
  /// The unit the time holds for; `nil` is the region's standard.
  public var unit: UnitCode?
  /// The planning object.
  public var object: PlanningObjectCode
  /// The capacity that is used.
  public var capacity: CapacityCode
  /// Hours per activity, including turnover; `nil` for a bed, whose time follows from the length of stay.
  public var hours: Double?
  /// The row in the file, counted from 1 with the header.
  public var row: Int

  /// Creates an activity time.
  public init(unit: UnitCode?, object: PlanningObjectCode, capacity: CapacityCode, hours: Double?, row: Int) {
    self.unit = unit
    self.object = object
    self.capacity = capacity
    self.hours = hours
    self.row = row
  }
}

/// How many return visits (*återbesök*) one first visit causes, and how much later.
public struct ReturnVisitRule: Sendable, Equatable {
  /// The unit; `nil` for all units.
  public var unit: UnitCode?
  /// The first visit.
  public var first: PlanningObjectCode
  /// The return visit.
  public var following: PlanningObjectCode
  /// How many months later.
  public var lagMonths: Int
  /// Return visits per first visit at this lag.
  public var ratio: Double
  /// The row in the file.
  public var row: Int

  /// Creates a rule.
  public init(
    unit: UnitCode?, first: PlanningObjectCode, following: PlanningObjectCode, lagMonths: Int, ratio: Double, row: Int
  ) {
    self.unit = unit
    self.first = first
    self.following = following
    self.lagMonths = lagMonths
    self.ratio = ratio
    self.row = row
  }
}

/// Sex as population tables count it.
public enum Sex: String, Sendable, Codable, CaseIterable {
  case women
  case men
}

/// Inhabitants by sex and single year of age at the end of a year; projections hold fractional persons.
public struct PopulationRow: Sendable, Equatable {
  /// The year whose last day is counted.
  public var year: Int
  /// The sex.
  public var sex: Sex
  /// Completed years of age; the last is an open group.
  public var age: Int
  /// Persons, zero or more.
  public var persons: Double

  /// Creates a row.
  public init(year: Int, sex: Sex, age: Int, persons: Double) {
    self.year = year
    self.sex = sex
    self.age = age
    self.persons = persons
  }
}

/// How much of a planning object a group of inhabitants uses, relative to others; the base of the demographic index.
public struct CareRate: Sendable, Equatable {
  /// The planning object.
  public var object: PlanningObjectCode
  /// The sex.
  public var sex: Sex
  /// The youngest age of the group.
  public var fromAge: Int
  /// The oldest age of the group, included.
  public var throughAge: Int
  /// Activities per 1 000 inhabitants and year.
  public var perThousand: Double

  /// Creates a rate.
  public init(object: PlanningObjectCode, sex: Sex, fromAge: Int, throughAge: Int, perThousand: Double) {
    self.object = object
    self.sex = sex
    self.fromAge = fromAge
    self.throughAge = throughAge
    self.perThousand = perThousand
  }
}

/// A link of a care chain (*vårdkedja*): one activity of the ordering unit needs so many of the supplier's (R194).
public struct CareChainLink: Sendable, Equatable {
  /// The chain's name.
  public var chain: String
  /// The unit whose assignment drives the chain.
  public var orderingUnit: UnitCode
  /// What it produces.
  public var orderingObject: PlanningObjectCode
  /// The unit that supplies.
  public var supplyingUnit: UnitCode
  /// What it supplies.
  public var supplyingObject: PlanningObjectCode
  /// Supplied activities per activity of the ordering unit.
  public var perActivity: Double

  /// Creates a link.
  public init(
    chain: String, orderingUnit: UnitCode, orderingObject: PlanningObjectCode, supplyingUnit: UnitCode,
    supplyingObject: PlanningObjectCode, perActivity: Double
  ) {
    self.chain = chain
    self.orderingUnit = orderingUnit
    self.orderingObject = orderingObject
    self.supplyingUnit = supplyingUnit
    self.supplyingObject = supplyingObject
    self.perActivity = perActivity
  }
}
