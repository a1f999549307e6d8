/// Where a figure stands in a plan, so that it can be asked for by name: `kind/unit/subject/view`.
///
///     need.hours/KIR-AVD1/vardplats/2027-Q1
public struct FigureAddress: Sendable, Hashable {
  /// What sort of figure it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Activities of an object; subject is the object, view a period.
    case needActivities = "need.activities"
    /// Bed-days of an object; subject is the object, view a period.
    case needBedDays = "need.bed-days"
    /// Beds for an object; subject is the object, view a period.
    case beds
    /// Hours needed of a capacity; subject is the capacity, view a period.
    case needHours = "need.hours"
    /// Available hours of a capacity; subject is the capacity, view a period.
    case available
    /// Available hours and verified effect less need; subject is the capacity, view a period.
    case gap
    /// The probability that the plan holds; subject is the capacity, view a period.
    case probability
    /// Hours of a capacity per activity; subject is the object, view the capacity.
    case time
    /// Hours of a resource; subject is `function:CODE:ACTIVITY` or `premises:CODE`, view a period.
    case resource
    /// Number waiting after a week with the goal; subject is the object, view a week.
    case queue
    /// Number waiting after a week in the middle one of the possible courses; subject is the object, view a week.
    case likelyQueue = "queue.likely"
    /// The share of time with more patients than beds; subject is the capacity, view a period.
    case overfullRisk = "beds.risk"
  }

  /// What sort of figure it is.
  public let kind: Kind
  /// The unit's code.
  public let unit: String
  /// What the figure is about; its kind says what that is.
  public let subject: String
  /// The period, capacity or week.
  public let view: String

  /// Creates an address from its parts.
  public init(_ kind: Kind, unit: String, subject: String, view: String) {
    self.kind = kind
    self.unit = unit
    self.subject = subject
    self.view = view
  }
}

extension FigureAddress: LosslessStringConvertible {
  /// Reads an address; `nil` for every other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Self.unescaped($0) }
    guard parts.count == 4, let kind = Kind(rawValue: parts[0]), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(kind, unit: parts[1], subject: parts[2], view: parts[3])
  }

  /// The address as text; a slash inside a code is written `%2F` and a per cent sign `%25`.
  public var description: String {
    ([kind.rawValue] + [unit, subject, view].map(Self.escaped)).joined(separator: "/")
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let sign = rest.firstIndex(of: "%") {
      result += rest[..<sign]
      let code = rest[sign...].prefix(3)
      result += code == "%2F" ? "/" : code == "%25" ? "%" : String(code)
      rest = rest[sign...].dropFirst(3)
    }
    return result + rest
  }
}
