/// The staff of one function at one unit (*funktion*, R096): never a single person.
public struct StaffFunction: Sendable, Equatable {
  /// The unit that employs.
  public var unit: UnitCode
  /// The function, for example clinic nurse.
  public var code: FunctionCode
  /// The name people use.
  public var name: String
  /// Full-time equivalents, zero or more.
  public var fullTimeEquivalents: Double
  /// Contracted hours a week and full-time equivalent.
  public var weeklyHours: Double
  /// Whether the working time follows weekdays or all days.
  public var pattern: OpeningPattern
  /// Days of annual leave a year and full-time equivalent.
  public var leaveDays: Double
  /// Share of the time lost to sickness and other absence, 0–1.
  public var absenceShare: Double
  /// Share of the time spent on education, 0–1.
  public var educationShare: Double
  /// Kronor a year and full-time equivalent, all included; `nil` when nobody has said.
  public var costPerFullTime: Double?
  /// The first day the row holds; `nil` from the beginning.
  public var validFrom: Day?
  /// The last day the row holds; `nil` without end.
  public var validThrough: Day?
  /// The row in the file.
  public var row: Int

  /// Creates a row of staff.
  public init(
    unit: UnitCode, code: FunctionCode, name: String, fullTimeEquivalents: Double, weeklyHours: Double,
    pattern: OpeningPattern, leaveDays: Double, absenceShare: Double, educationShare: Double, validFrom: Day?,
    validThrough: Day?, row: Int, costPerFullTime: Double? = nil
  ) {
    self.unit = unit
    self.code = code
    self.name = name
    self.fullTimeEquivalents = fullTimeEquivalents
    self.weeklyHours = weeklyHours
    self.pattern = pattern
    self.leaveDays = leaveDays
    self.absenceShare = absenceShare
    self.educationShare = educationShare
    self.costPerFullTime = costPerFullTime
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.row = row
  }
}

/// One share of a function's time-use profile (*tidsanvändning*, R097); the shares of a function sum to 1.
public struct TimeUse: Sendable, Equatable {
  /// The unit; `nil` for all units without a profile of their own.
  public var unit: UnitCode?
  /// The function.
  public var function: FunctionCode
  /// The activity type, for example `patient`, `telefon` or `administration`.
  public var activity: String
  /// Share of the net time, 0–1.
  public var share: Double
  /// The row in the file.
  public var row: Int

  /// Creates a share.
  public init(unit: UnitCode?, function: FunctionCode, activity: String, share: Double, row: Int) {
    self.unit = unit
    self.function = function
    self.activity = activity
    self.share = share
    self.row = row
  }
}

/// Rooms, beds or equipment of one kind at one unit (*lokaler, utrustning*, R085).
public struct Premises: Sendable, Equatable {
  /// The unit that holds them.
  public var unit: UnitCode
  /// The kind.
  public var code: PremisesCode
  /// The name people use.
  public var name: String
  /// How many there are.
  public var count: Double
  /// Hours each is open on a day it is open, 0–24.
  public var hoursPerDay: Double
  /// Which days they are open.
  public var pattern: OpeningPattern
  /// The first day the row holds; `nil` from the beginning.
  public var validFrom: Day?
  /// The last day the row holds; `nil` without end.
  public var validThrough: Day?
  /// The row in the file.
  public var row: Int

  /// Creates a row of premises.
  public init(
    unit: UnitCode, code: PremisesCode, name: String, count: Double, hoursPerDay: Double, pattern: OpeningPattern,
    validFrom: Day?, validThrough: Day?, row: Int
  ) {
    self.unit = unit
    self.code = code
    self.name = name
    self.count = count
    self.hoursPerDay = hoursPerDay
    self.pattern = pattern
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.row = row
  }
}

/// Premises or equipment out of use between two days, for example a summer closure.
public struct Closure: Sendable, Equatable {
  /// The unit.
  public var unit: UnitCode
  /// What is closed.
  public var premises: PremisesCode
  /// How many of them.
  public var count: Double
  /// The first closed day.
  public var from: Day
  /// The last closed day.
  public var through: Day
  /// Why.
  public var reason: String
  /// The row in the file.
  public var row: Int

  /// Creates a closure.
  public init(
    unit: UnitCode, premises: PremisesCode, count: Double, from: Day, through: Day, reason: String, row: Int
  ) {
    self.unit = unit
    self.premises = premises
    self.count = count
    self.from = from
    self.through = through
    self.reason = reason
    self.row = row
  }
}

/// A resource that a capacity is put together from.
public enum ResourceReference: Sendable, Hashable {
  /// Hours of a function in one activity type of its time-use profile.
  case function(FunctionCode, activity: String)
  /// Open hours of premises or equipment.
  case premises(PremisesCode)
}

/// One part of a composition (*sammansättning*, R082, R086): what an hour of a capacity needs of a resource.
public struct CompositionPart: Sendable, Equatable {
  /// The unit that offers the capacity.
  public var unit: UnitCode
  /// The capacity that is put together.
  public var capacity: CapacityCode
  /// The unit whose resource it is; several units may draw on the same one.
  public var resourceUnit: UnitCode
  /// The resource.
  public var resource: ResourceReference
  /// Hours of the resource for one hour of the capacity, above zero.
  public var hoursPerHour: Double
  /// The row in the file.
  public var row: Int

  /// Creates a part.
  public init(
    unit: UnitCode, capacity: CapacityCode, resourceUnit: UnitCode, resource: ResourceReference, hoursPerHour: Double,
    row: Int
  ) {
    self.unit = unit
    self.capacity = capacity
    self.resourceUnit = resourceUnit
    self.resource = resource
    self.hoursPerHour = hoursPerHour
    self.row = row
  }
}

/// What a line of the budget is.
public enum BudgetKind: String, Sendable, Codable, CaseIterable {
  /// *Ram*: the money the unit may use.
  case frame
  /// *Effektiviseringskrav*: a cut that expects the same production (R103).
  case efficiencyDemand
  /// *Övriga kostnader*: what the frame must pay beside the staff, for example medicines and premises (R100).
  case otherCosts
}

/// A line of the budget per unit and year, in kronor (R099–R103).
public struct BudgetLine: Sendable, Equatable {
  /// The unit.
  public var unit: UnitCode
  /// The calendar year.
  public var year: Int
  /// What the line is.
  public var kind: BudgetKind
  /// Kronor; a demand is written as a positive amount.
  public var kronor: Double
  /// The measure that an efficiency demand is tied to.
  public var measure: MeasureCode?
  /// The row in the file.
  public var row: Int

  /// Creates a line.
  public init(unit: UnitCode, year: Int, kind: BudgetKind, kronor: Double, measure: MeasureCode?, row: Int) {
    self.unit = unit
    self.year = year
    self.kind = kind
    self.kronor = kronor
    self.measure = measure
    self.row = row
  }
}
