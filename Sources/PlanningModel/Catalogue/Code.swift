/// A stable code of one kind of thing, so that a unit's code cannot be used where an object's is meant.
public struct Code<Thing>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as the region writes it.
  public let text: String

  /// Creates a code from the region's own text.
  public init(_ text: String) { self.text = text }

  /// The order of the texts by Unicode scalar, the same on every machine.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// The code's text.
  public var description: String { text }
}

extension Code: Codable {
  /// Reads a code from its bare text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The code of a unit.
public typealias UnitCode = Code<CareUnit>
/// The code of a planning object.
public typealias PlanningObjectCode = Code<PlanningObject>
/// The code of a care service.
public typealias CareServiceCode = Code<CareService>
/// The code of a capacity.
public typealias CapacityCode = Code<Capacity>
/// The code of a staff function.
public typealias FunctionCode = Code<StaffFunction>
/// The code of a kind of premises or equipment.
public typealias PremisesCode = Code<Premises>
/// The code of a measure.
public typealias MeasureCode = Code<BalancingMeasure>
/// The code of a known change.
public typealias KnownChangeCode = Code<KnownChange>
