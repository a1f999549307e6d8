/// Which side of the balance a measure acts on (R130).
public enum MeasureSide: String, Sendable, Codable, CaseIterable {
  /// Cuts the need.
  case need
  /// Raises the available capacity.
  case capacity
}

/// What a measure does (R136–R149).
public enum MeasureKind: String, Sendable, Codable, CaseIterable {
  case shiftCare
  case lowValueCare
  case digitalTool
  case improvedMethod
  case boughtCare
  case redistribution
  case recruitment
  case agencyStaff
  case premises
  case reprioritisation
  case staffingMix
  /// Development, quality or shorter queues where capacity exceeds need (R132).
  case useOfSurplus
}

/// The proof that a measure has worked: an indicator that was measured before and after (R133–R135).
public struct VerifiedEffect: Sendable, Equatable, Codable {
  /// What was measured.
  public var indicator: String
  /// Its value before.
  public var baseline: Double
  /// The value aimed at.
  public var target: Double
  /// The value reached.
  public var measured: Double
  /// The day it was verified.
  public var date: Day
  /// The role that verified it; never the one that proposed the measure.
  public var verifiedBy: String
  /// Hours a month that are proved.
  public var hoursPerMonth: Double

  /// Creates a proof.
  public init(
    indicator: String, baseline: Double, target: Double, measured: Double, date: Day, verifiedBy: String,
    hoursPerMonth: Double
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.target = target
    self.measured = measured
    self.date = date
    self.verifiedBy = verifiedBy
    self.hoursPerMonth = hoursPerMonth
  }
}

/// Where a measure stands; only the last working state carries an effect that can be counted (R135).
public enum MeasureState: Sendable, Equatable {
  /// *Idé*.
  case idea
  /// *Beslutad*.
  case decided
  /// *Pågår*.
  case inProgress
  /// *Genomförd*.
  case implemented
  /// *Effekt verifierad*.
  case effectVerified(VerifiedEffect)
  /// *Avbruten*.
  case cancelled
}

/// An action that closes an imbalance (*åtgärd*): the name keeps it apart from a metric.
///
/// A measure without a verified effect has nothing that can be added to a balance (R133).
public struct BalancingMeasure: Sendable, Equatable {
  /// The stable code.
  public var code: MeasureCode
  /// What it is called.
  public var name: String
  /// The unit it acts at.
  public var unit: UnitCode
  /// The capacity it acts on.
  public var capacity: CapacityCode
  /// Which side it acts on.
  public var side: MeasureSide
  /// What it does.
  public var kind: MeasureKind
  /// The level that decides on it (R125).
  public var decidingLevel: Level
  /// The first month it acts.
  public var from: Month
  /// The last month it acts; `nil` without end.
  public var through: Month?
  /// The effect aimed at, in hours a month, zero or more.
  public var plannedHoursPerMonth: Double
  /// Kronor a year; `nil` when nobody has said.
  public var costPerYear: Double?
  /// The role that proposed it.
  public var proposedBy: String
  /// Where it stands.
  public var state: MeasureState

  /// Creates a measure.
  public init(
    code: MeasureCode, name: String, unit: UnitCode, capacity: CapacityCode, side: MeasureSide, kind: MeasureKind,
    decidingLevel: Level, from: Month, through: Month?, plannedHoursPerMonth: Double, costPerYear: Double?,
    proposedBy: String, state: MeasureState
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.capacity = capacity
    self.side = side
    self.kind = kind
    self.decidingLevel = decidingLevel
    self.from = from
    self.through = through
    self.plannedHoursPerMonth = plannedHoursPerMonth
    self.costPerYear = costPerYear
    self.proposedBy = proposedBy
    self.state = state
  }

  /// The effect that may be counted: the proved one, and nothing in any other state.
  public var verifiedEffect: VerifiedEffect? {
    if case .effectVerified(let effect) = state { return effect }
    return nil
  }

  /// Whether the measure acts in a month.
  public func acts(in month: Month) -> Bool { from <= month && (through.map { month <= $0 } ?? true) }
}
