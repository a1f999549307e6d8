/// Where a known change stands; only decided changes are in the plan.
public enum ChangeStatus: String, Sendable, Codable, CaseIterable {
  /// *Föreslagen*: scenario material.
  case proposed
  /// *Beslutad*: in the plan.
  case decided
}

/// How a known change acts on the volume.
public enum ChangeEffect: Sendable, Equatable {
  /// So many activities more (or fewer) each month.
  case add(Double)
  /// The volume times a factor of zero or more.
  case multiply(Double)
  /// A share, 0–1, of the volume is taken over by another unit, possibly as another object (R136).
  case move(share: Double, to: UnitCode, as: PlanningObjectCode)
}

/// A dated change of need that the past does not show (*känd förändring*, R041): a new treatment, a wider assignment, care that moves.
public struct KnownChange: Sendable, Equatable {
  /// The stable code.
  public var code: KnownChangeCode
  /// What it is called in the waterfall.
  public var name: String
  /// The unit whose volume changes.
  public var unit: UnitCode
  /// The planning object whose volume changes.
  public var object: PlanningObjectCode
  /// The first month it acts.
  public var from: Month
  /// The last month it acts; `nil` without end.
  public var through: Month?
  /// What it does.
  public var effect: ChangeEffect
  /// Where it stands.
  public var status: ChangeStatus
  /// Why.
  public var reason: String

  /// Creates a known change.
  public init(
    code: KnownChangeCode, name: String, unit: UnitCode, object: PlanningObjectCode, from: Month, through: Month?,
    effect: ChangeEffect, status: ChangeStatus, reason: String
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.object = object
    self.from = from
    self.through = through
    self.effect = effect
    self.status = status
    self.reason = reason
  }

  /// Whether the change acts in a month.
  public func acts(in month: Month) -> Bool { from <= month && (through.map { month <= $0 } ?? true) }
}
