/// A method that somebody has decided on for some forecasts in place of the automatic choice (*val av prognosmetod*).
///
/// A choice for a unit holds for the units below it as well; of several the one for the nearest unit upwards counts.
public struct ForecastMethodChoice: Sendable, Equatable {
  /// The unit it holds for, with all units below; `nil` for the whole region.
  public var unit: UnitCode?
  /// The planning object it holds for.
  public var object: PlanningObjectCode
  /// The stable name of the method; `nil` for the automatic choice, which takes back a choice made higher up.
  public var method: String?
  /// Why.
  public var reason: String
  /// Who decided.
  public var decidedBy: String
  /// The day it was decided.
  public var decidedOn: Day

  /// Creates a choice.
  public init(
    unit: UnitCode?, object: PlanningObjectCode, method: String?, reason: String, decidedBy: String, decidedOn: Day
  ) {
    self.unit = unit
    self.object = object
    self.method = method
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
  }
}
