import PlanningModel

/// Finds who has chosen the method of a forecast: the choice for the nearest unit upwards, then that for the whole region.
struct MethodChoices {
  private struct Key: Hashable {
    /// The unit's position; `nil` for the whole region.
    var unit: Int?
    var object: PlanningObjectCode
  }

  private let units: UnitTree
  private let choices: [Key: ForecastMethodChoice]

  init(_ choices: [ForecastMethodChoice], units: UnitTree) {
    self.units = units
    var found: [Key: ForecastMethodChoice] = [:]
    for choice in choices {
      let unit = choice.unit.flatMap { units.position(of: $0) }
      // A choice for a unit that is no longer there must not become one for the whole region.
      if choice.unit != nil, unit == nil { continue }
      found[Key(unit: unit, object: choice.object)] = choice
    }
    self.choices = found
  }

  /// The choice that decides, or `nil` where nobody has chosen or a nearer choice is the automatic one.
  func choice(unit: Int, object: PlanningObjectCode) -> ForecastMethodChoice? {
    guard !choices.isEmpty else { return nil }
    let found =
      units.pathToRoot(from: unit).lazy.compactMap { choices[Key(unit: $0, object: object)] }.first
      ?? choices[Key(unit: nil, object: object)]
    return found?.method == nil ? nil : found
  }
}
