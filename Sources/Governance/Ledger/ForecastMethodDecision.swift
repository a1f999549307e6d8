package import PlanningModel

/// A method chosen for some forecasts in place of the automatic choice, or the automatic choice once more.
///
/// Who chose, when and why stand on the event, where a reason is always required.
package struct ForecastMethodDecision: Sendable, Equatable {
  /// What the choice is about; a later choice about the same takes its place.
  package struct Key: Hashable, Sendable {
    /// The unit it holds for, with all units below; `nil` for the whole region.
    package var unit: UnitCode?
    /// The planning object it holds for.
    package var object: PlanningObjectCode
  }

  /// The unit it holds for, with all units below; `nil` for the whole region.
  package var unit: UnitCode?
  /// The planning object it holds for.
  package var object: PlanningObjectCode
  /// The stable name of the method; `nil` for the automatic choice.
  package var method: String?

  /// Creates a decision.
  package init(unit: UnitCode?, object: PlanningObjectCode, method: String?) {
    self.unit = unit
    self.object = object
    self.method = method
  }

  /// What the choice is about.
  package var key: Key { Key(unit: unit, object: object) }
}

/// A method choice as version 1 of the ledger stores it.
struct StoredForecastMethod: Codable {
  /// The word for the automatic choice, which no method is called.
  private static let automatic = "automatic"

  var unit: UnitCode?
  var object: PlanningObjectCode
  var method: String

  init(_ decision: ForecastMethodDecision) {
    unit = decision.unit
    object = decision.object
    method = decision.method ?? Self.automatic
  }

  var model: ForecastMethodDecision {
    ForecastMethodDecision(unit: unit, object: object, method: method == Self.automatic ? nil : method)
  }
}
