public import PlanningModel

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
  /// What is missing is closed before the plan goes on to the next level.
  public static let deficitClosed = PlanningRule(
    key: "deficitClosed", demand: "Underskott stängs innan planen lämnas vidare, annars äger någon namngiven det.",
    severity: .soft, requirement: "R121")
  /// A goal is set where there is capacity to reach it.
  public static let goalHasBalance = PlanningRule(
    key: "goalHasBalance", demand: "Ett mål sätts i balans; antagen effektivisering ska synas.", severity: .soft,
    requirement: "R120")
  /// Redistribution is considered before what costs more.
  public static let redistributionConsidered = PlanningRule(
    key: "redistributionConsidered", demand: "Omfördelning övervägs före dyrare åtgärder.", severity: .soft,
    requirement: "R144")
  /// The budget and the staffed capacity agree.
  public static let budgetCoversCapacity = PlanningRule(
    key: "budgetCoversCapacity", demand: "Budgetramen och kostnaden för bemannad kapacitet stämmer överens.",
    severity: .soft, requirement: "R100")
  /// What is given to the parts is what the whole has.
  public static let childrenSumToParent = PlanningRule(
    key: "childrenSumToParent", demand: "Det som fördelas på enheterna summerar till det som ska fördelas.",
    severity: .soft, requirement: "T7")
  /// Suppliers plan for what is ordered of them.
  public static let supplierCoversOrder = PlanningRule(
    key: "supplierCoversOrder", demand: "Levererande enheter planerar för det som beställs av dem.", severity: .soft,
    requirement: "R195")
  /// Capacity is stated wherever it is needed.
  public static let capacityStated = PlanningRule(
    key: "capacityStated", demand: "Varje enhet anger sin tillgängliga kapacitet.", severity: .soft,
    requirement: "R081")

  /// The table of rules that need no people, in the order they are checked.
  public static let all: [PlanningRule] = [
    everyServiceGrouped, assignmentWithinStatedCapacity, onlyVerifiedEffects, measureActsOnNeed, receiverHasCapacity,
    sourceStaysBalanced, deficitClosed, goalHasBalance, redistributionConsidered, efficiencyDemandHasMeasure,
    budgetCoversCapacity, surplusHasMeasure, childrenSumToParent, supplierCoversOrder, queueWithinLimit, capacityStated,
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
  /// Who has set the rule aside here, and why; `nil` while it holds.
  public var override: GateOverride?
}
