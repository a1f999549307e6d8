/// Whole numbers from calculated ones, where a value a rounding error away from a whole number counts as that number.
///
/// In floating point 0.7 × 90 / 7 comes out just below 9; rounding it straight down would lose a patient.
enum WholeNumber {
  /// The largest whole number that is not above the value, for a maximum.
  static func down(_ value: Double) -> Int { Int((nearest(value) ?? value).rounded(.down)) }

  /// The smallest whole number that is not below the value, for a need that must be covered.
  static func up(_ value: Double) -> Int { Int((nearest(value) ?? value).rounded(.up)) }

  /// The nearest whole number when the value is within a millionth of it.
  private static func nearest(_ value: Double) -> Double? {
    let nearest = value.rounded()
    return abs(value - nearest) < 1e-6 ? nearest : nil
  }
}
