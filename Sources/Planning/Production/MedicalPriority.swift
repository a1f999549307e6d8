public import PlanningModel

/// The order in which need is met when there is not room for all of it (R239): acute care first, then what may wait
/// the fewest days, last what has no limit. A class never gives way to one after it.
public struct MedicalPriority: Sendable, Equatable {
  /// Each object's class, 1 the highest, by the object's position in the catalogue.
  public let classes: [Int]

  /// Ranks the objects of a catalogue; objects that may wait equally long stand in the same class.
  public init(objects: [PlanningObject]) {
    let limits = objects.map { $0.acuity == .acute ? -1 : $0.priorityDays ?? .max }
    let ranks = Set(limits).sorted()
    classes = limits.map { limit in (ranks.firstIndex(of: limit) ?? 0) + 1 }
  }
}
