/// What a capacity is made of, which decides how its hours are counted.
public enum CapacityKind: String, Sendable, Codable, CaseIterable {
  /// *Disponibel vårdplats*: a bed with premises, equipment and staff; 24 hours a day.
  case bed
  /// *Bemannad operationssal* or another staffed room.
  case staffedRoom
  /// *Vårdteam*: hours of a team or of a single function with patients.
  case careTeam
  /// *Utrustning*: hours of a device.
  case equipment
}

/// Whether a capacity is counted among those that limit the whole organisation (R091–R092).
public enum LimitingRule: String, Sendable, Codable, CaseIterable {
  /// Always, by decision.
  case always
  /// Never; it is needed but plentiful.
  case never
  /// Where it is both needed and scarce: judged for each unit and period from its utilisation.
  case automatic
}

/// An ability to produce (*kapacitet*, R019), measured in hours.
public struct Capacity: Sendable, Equatable {
  /// The stable code.
  public var code: CapacityCode
  /// The name people use.
  public var name: String
  /// What it is made of.
  public var kind: CapacityKind
  /// When it counts as limiting.
  public var limiting: LimitingRule

  /// Creates a capacity.
  public init(code: CapacityCode, name: String, kind: CapacityKind, limiting: LimitingRule) {
    self.code = code
    self.name = name
    self.kind = kind
    self.limiting = limiting
  }
}
