import PlanningModel

/// One rule of the guides as a row: what it is called, whether it refuses or flags, and where it comes from.
public struct PlanningRule: Sendable, Equatable {
  /// Whether breaking the rule stops the plan or marks it.
  public enum Severity: String, Sendable {
    /// Refuses.
    case hard
    /// Flags.
    case soft
  }

  /// The stable key.
  public let key: String
  /// What it demands, in Swedish.
  public let demand: String
  /// Whether it refuses or flags.
  public let severity: Severity
  /// The requirement it comes from.
  public let requirement: String
}

extension PlanningRule {
  /// Every care service is in exactly one planning object.
  public static let everyServiceGrouped = PlanningRule(
    key: "everyServiceGrouped", demand: "Varje vårdtjänst ligger i precis ett planeringsobjekt.", severity: .hard,
    requirement: "R079")
  /// No unit is assigned more than the capacity it has stated.
  public static let assignmentWithinStatedCapacity = PlanningRule(
    key: "assignmentWithinStatedCapacity", demand: "Ingen enhet tilldelas mer än den kapacitet den uppgett.",
    severity: .hard, requirement: "R126")
  /// A measure's effect counts only once it is verified.
  public static let onlyVerifiedEffects = PlanningRule(
    key: "onlyVerifiedEffects", demand: "En åtgärds effekt räknas först när den är verifierad.", severity: .hard,
    requirement: "R133")
  /// A measure on the need side acts where the need is.
  public static let measureActsOnNeed = PlanningRule(
    key: "measureActsOnNeed", demand: "En åtgärd på behovssidan anger den enhet där behovet finns.", severity: .soft,
    requirement: "R130")
  /// Care moves only where the receiver has capacity.
  public static let receiverHasCapacity = PlanningRule(
    key: "receiverHasCapacity", demand: "Vård flyttas bara till en enhet som har kapacitet för den.", severity: .hard,
    requirement: "R136")
  /// Moving resources leaves no deficit where they come from.
  public static let sourceStaysBalanced = PlanningRule(
    key: "sourceStaysBalanced", demand: "Omfördelning skapar inget underskott där resurserna tas.", severity: .hard,
    requirement: "R143")
  /// A surplus asks for a measure too.
  public static let surplusHasMeasure = PlanningRule(
    key: "surplusHasMeasure", demand: "Även ett överskott kräver en åtgärd.", severity: .soft, requirement: "R132")
  /// An efficiency demand is tied to a measure.
  public static let efficiencyDemandHasMeasure = PlanningRule(
    key: "efficiencyDemandHasMeasure", demand: "Ett effektiviseringskrav är kopplat till en åtgärd.", severity: .soft,
    requirement: "R103")
  /// A queue is within its limit.
  public static let queueWithinLimit = PlanningRule(
    key: "queueWithinLimit", demand: "Kön ryms inom den maximalt accepterade.", severity: .soft, requirement: "R058")
  /// Capacity is stated wherever it is needed.
  public static let capacityStated = PlanningRule(
    key: "capacityStated", demand: "Varje enhet anger sin tillgängliga kapacitet.", severity: .soft,
    requirement: "R081")

  /// The table of rules that need no people, in the order they are checked.
  public static let all: [PlanningRule] = [
    everyServiceGrouped, assignmentWithinStatedCapacity, onlyVerifiedEffects, measureActsOnNeed, receiverHasCapacity,
    sourceStaysBalanced, surplusHasMeasure, efficiencyDemandHasMeasure, queueWithinLimit, capacityStated,
  ]
}

/// A place where a rule is broken, or where a planner must look.
public struct Finding: Sendable {
  /// The rule.
  public let rule: PlanningRule
  /// The unit it concerns.
  public let unit: Int
  /// The capacity it concerns, if any.
  public let capacity: Int?
  /// The view it concerns, if any.
  public let view: PlanView?
  /// What is wrong and what to do about it, in Swedish.
  public let message: String
  /// How much it weighs, for ordering: hours, patients or kronor, always zero or more.
  public let weight: Double
}
