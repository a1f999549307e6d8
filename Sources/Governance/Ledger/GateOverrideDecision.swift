package import PlanningModel

/// Which soft rule is set aside, and where; who, when and why stand on the event (R121, R144).
package struct GateOverrideDecision: Sendable, Hashable {
  /// The stable key of the rule.
  package var rule: String
  /// The unit it is set aside for.
  package var unit: UnitCode
  /// The capacity it is set aside for; `nil` for all.
  package var capacity: CapacityCode?

  /// Creates a decision.
  package init(rule: String, unit: UnitCode, capacity: CapacityCode?) {
    self.rule = rule
    self.unit = unit
    self.capacity = capacity
  }
}

/// A rule set aside as version 2 of the ledger stores it.
struct StoredGateOverride: Codable {
  var rule: String
  var unit: UnitCode
  var capacity: CapacityCode?

  init(_ decision: GateOverrideDecision) {
    rule = decision.rule
    unit = decision.unit
    capacity = decision.capacity
  }

  var model: GateOverrideDecision { GateOverrideDecision(rule: rule, unit: unit, capacity: capacity) }
}
