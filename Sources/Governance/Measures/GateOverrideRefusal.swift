internal import Planning
package import PlanningModel

/// Why a rule cannot be set aside.
package enum GateOverrideRefusal: Error, Sendable, Equatable {
  /// No rule has the key.
  case unknownRule(String, known: [String])
  /// The rule refuses, and nobody can set it aside.
  case hardRule(String, requirement: String)
  /// Only the accountable strategic owner may (R121).
  case wrongRole(Role)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .unknownRule(let key, let known):
      "Regeln ”\(key)” finns inte. Välj en av \(known.joined(separator: ", "))."
    case .hardRule(let demand, let requirement):
      "Regeln ”\(demand)” (\(requirement)) kan ingen göra undantag från. Rätta det som bryter mot den."
    case .wrongRole(let role):
      "Bara den strategiskt ansvariga (SCH) kan stå för ett undantag (R121); du är \(role.swedish)."
    }
  }
}

extension GateOverrideDecision {
  /// A decision to set a soft rule aside, by somebody who may (R121, R144).
  package static func judged(
    rule key: String, unit: UnitCode, capacity: CapacityCode?, by role: Role
  ) throws(GateOverrideRefusal) -> GateOverrideDecision {
    let soft = PlanningRule.all.filter { $0.severity == .soft }
    guard let rule = PlanningRule.all.first(where: { $0.key == key }) else {
      throw .unknownRule(key, known: soft.map(\.key))
    }
    guard rule.severity == .soft else { throw .hardRule(rule.demand, requirement: rule.requirement) }
    guard role == .strategicManager else { throw .wrongRole(role) }
    return GateOverrideDecision(rule: key, unit: unit, capacity: capacity)
  }
}
