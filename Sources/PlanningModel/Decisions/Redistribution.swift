/// What is moved between two units.
public enum RedistributedThing: Sendable, Hashable {
  /// Hours of a capacity as it stands: staffed rooms, staffed beds (24 hours a day each), teams.
  case capacity(CapacityCode)
  /// Net hours of a function's staff in one activity type.
  case staff(FunctionCode, activity: String)
  /// Open hours of rooms or equipment.
  case premises(PremisesCode)
  /// Assigned care in the object's own measure, possibly as another object at the receiver (R071).
  case care(PlanningObjectCode, as: PlanningObjectCode)
}

/// What is moved in one month.
public struct MonthlyAmount: Sendable, Equatable {
  /// The month.
  public var month: Month
  /// Hours, or activities for care; zero or more.
  public var amount: Double

  /// Creates an amount.
  public init(month: Month, amount: Double) {
    precondition(amount >= 0, "Move zero or more; to move something back, exchange source and receiver.")
    self.month = month
    self.amount = amount
  }
}

/// That one side of a redistribution agrees.
public struct RedistributionConsent: Sendable, Equatable {
  /// The unit that agrees.
  public var unit: UnitCode
  /// Who agrees for it.
  public var by: String

  /// Creates a consent.
  public init(unit: UnitCode, by: String) {
    self.unit = unit
    self.by = by
  }
}

/// Resources or assigned care moved between two units (*omfördelning*, R071, R142): both sides change in the same step.
///
/// What leaves one side is what arrives at the other, to the last millionth. The source may not end in deficit in any
/// period (R143), and a receiver of care must have capacity for it (R136); `Plan.trial(of:)` judges both.
public struct Redistribution: Sendable, Equatable {
  /// What is moved.
  public var thing: RedistributedThing
  /// The unit it is taken from.
  public var from: UnitCode
  /// The unit it goes to.
  public var to: UnitCode
  /// How much in which month, in order of month; a month may stand once.
  public var amounts: [MonthlyAmount]
  /// The sides that agree.
  public var consents: [RedistributionConsent]

  /// Creates a redistribution.
  public init(
    _ thing: RedistributedThing, from: UnitCode, to: UnitCode, amounts: [MonthlyAmount],
    consents: [RedistributionConsent] = []
  ) {
    self.thing = thing
    self.from = from
    self.to = to
    self.amounts = amounts.sorted { $0.month < $1.month }
    self.consents = consents
  }

  /// The amount in a month.
  public func amount(in month: Month) -> Double { amounts.first { $0.month == month }?.amount ?? 0 }

  /// Whether both sides agree.
  public var isAgreed: Bool {
    [from, to].allSatisfy { unit in consents.contains { $0.unit == unit } }
  }
}
