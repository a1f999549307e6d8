import PlanningModel

/// Coordinates as text: at most two decimals, always a point, the same bytes on every machine.
enum SVGNumber {
  /// The shortest text within a hundredth of a unit.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite, "A coordinate is a finite number.")
    return NumberFormat.english.plain((value * 100).rounded() / 100)
  }
}
