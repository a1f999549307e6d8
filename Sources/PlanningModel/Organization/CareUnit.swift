/// A part of the organisation (*enhet*): a region, hospital, area, ward, clinic or health centre.
public struct CareUnit: Sendable, Equatable {
  /// The stable code.
  public var code: UnitCode
  /// The name people use.
  public var name: String
  /// The unit it belongs to; `nil` for the root.
  public var parent: UnitCode?
  /// The level that manages it.
  public var level: Level
  /// What sort of unit it is, in the region's own word, for example `avdelning`.
  public var kind: String
  /// When it is open for production.
  public var opening: OpeningPattern
  /// The first day it exists, if it opens after the history begins.
  public var opens: Day?
  /// The last day it exists, if it closes.
  public var closes: Day?
  /// Codes the same unit had before, whose history belongs to it.
  public var previousCodes: [UnitCode]

  /// Creates a unit.
  public init(
    code: UnitCode, name: String, parent: UnitCode?, level: Level, kind: String, opening: OpeningPattern,
    opens: Day? = nil, closes: Day? = nil, previousCodes: [UnitCode] = []
  ) {
    self.code = code
    self.name = name
    self.parent = parent
    self.level = level
    self.kind = kind
    self.opening = opening
    self.opens = opens
    self.closes = closes
    self.previousCodes = previousCodes
  }

  /// Whether the unit exists on a day.
  public func exists(on day: Day) -> Bool {
    (opens.map { $0 <= day } ?? true) && (closes.map { day <= $0 } ?? true)
  }
}
