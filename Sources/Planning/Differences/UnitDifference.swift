public import PlanningModel

/// How much one figure of the same care differs between units (*skillnader mellan verksamheter*, R073–R074, R110).
///
/// Care may really be done in different ways, or the same care may be registered in different ways; the figures cannot
/// tell which, so people judge every difference.
public struct UnitDifference: Sendable {
  /// What is compared.
  public enum Subject: Sendable, Equatable {
    /// Hours of a capacity for an activity of a planning object, by their positions.
    case time(object: Int, capacity: Int)
    /// Bed-days for an episode of a planning object, by its position.
    case stay(object: Int)
    /// The share of a contact type among a caregiver category's activities, at units of one kind.
    case contact(kind: String, caregiver: String, contact: String)
  }

  /// One unit's value.
  public struct Member: Sendable, Equatable {
    /// The unit's position in the tree.
    public let unit: Int
    /// Hours or days per activity, or a share 0–1.
    public let value: Double
    /// How many activities rest on it in a year.
    public let volume: Double
  }

  /// What is compared.
  public let subject: Subject
  /// The stable address, as `time/ORT-NYB/LAK`, `stay/MED-SV` or `contact/vårdcentral/läkare/distanskontakt`.
  public let address: String
  /// The units from the lowest value to the highest; at least two, not all alike.
  public let members: [Member]
  /// What people have made of it, the whole difference first and then units in code order.
  public let judgements: [DifferenceJudgement]

  init?(_ subject: Subject, address: String, members: [Member], judgements: [DifferenceJudgement]) {
    let ordered = members.sorted { ($0.value, $0.unit) < ($1.value, $1.unit) }
    guard let low = ordered.first, let high = ordered.last, high.value > low.value else { return nil }
    self.subject = subject
    self.address = address
    self.members = ordered
    self.judgements = judgements.filter { $0.difference == address }
      .sorted { ($0.unit?.text ?? "", $0.judgedOn) < ($1.unit?.text ?? "", $1.judgedOn) }
  }

  /// The lowest value.
  public var low: Member { members[0] }

  /// The highest value.
  public var high: Member { members[members.count - 1] }

  /// The middle value.
  public var median: Double {
    let middle = members.count / 2
    return members.count.isMultiple(of: 2)
      ? (members[middle - 1].value + members[middle].value) / 2 : members[middle].value
  }

  /// What the units above the median have beyond it in a year: hours, bed-days or contacts.
  public var beyondMedian: Double { members.reduce(0) { $0 + max(0, $1.value - median) * $1.volume } }

  /// How far the highest lies above the lowest, as a share of the lowest; `nil` when the lowest is 0.
  public var span: Double? { low.value > 0 ? high.value / low.value - 1 : nil }
}
