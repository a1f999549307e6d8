/// A soft rule set aside by a named person for a reason (*namngivet undantag*, R121, R144); it shows wherever the
/// finding shows.
public struct GateOverride: Sendable, Equatable {
  /// The stable key of the rule.
  public var rule: String
  /// The unit it is set aside for.
  public var unit: UnitCode
  /// The capacity it is set aside for; `nil` for all.
  public var capacity: CapacityCode?
  /// Why.
  public var reason: String
  /// Who answers for it.
  public var owner: String
  /// The role the owner decided in.
  public var role: String
  /// The day it was decided.
  public var decidedOn: Day

  /// Creates an override.
  public init(
    rule: String, unit: UnitCode, capacity: CapacityCode?, reason: String, owner: String, role: String, decidedOn: Day
  ) {
    self.rule = rule
    self.unit = unit
    self.capacity = capacity
    self.reason = reason
    self.owner = owner
    self.role = role
    self.decidedOn = decidedOn
  }
}
