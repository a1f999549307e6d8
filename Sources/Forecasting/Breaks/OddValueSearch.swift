/// Looks for single values, or two beside each other, that lie far from their neighbours on both sides.
///
/// A value is compared with the median of the three observed before it and of the three after it, and its distance is the
/// lesser of the two, so that the first values after a change of level are no more odd than the rest. At the ends of the
/// series there is one side only; it takes much more, and a value near its neighbour is not odd, since two values may be the
/// beginning of something.
///
/// Source: Hampel, "The influence curve and its role in robust estimation" (1974), doi:10.1080/01621459.1974.10482962,
/// for the scale.
struct OddValueSearch {
  /// The observed values on a steady scale, without season.
  let values: [Double]
  /// That scale.
  let scale: SteadyScale
  /// What a count's own noise rests on.
  let exposure: Double
  /// What counts as odd.
  let settings: BreakDetectionSettings

  /// A value found.
  struct Finding {
    /// Its position among the values.
    let position: Int
    /// What had been expected, on the steady scale without season.
    let expected: Double
    /// Whether there are values on both sides.
    let isConfirmed: Bool
  }

  /// The odd values in the order of time.
  func findings() -> [Finding] {
    guard values.count >= 8 else { return [] }
    var changes = (1..<values.count).map { abs(values[$0] - values[$0 - 1]) }
    let spread = 1.4826 * Median.of(&changes) / 2.0.squareRoot()
    var findings: [Finding] = []
    for position in values.indices {
      let value = values[position]
      let earlier = position > 0 ? middle(position - 1, position - 2, position - 3) : .nan
      let later = position < values.count - 1 ? middle(position + 1, position + 2, position + 3) : .nan
      let isAtEnd = earlier.isNaN || later.isNaN
      let expected: Double
      var neighbour: Double
      if isAtEnd {
        expected = earlier.isNaN ? later : earlier
        neighbour = values[earlier.isNaN ? position + 1 : position - 1]
      } else {
        guard (value > earlier) == (value > later) else { continue }
        expected = abs(value - earlier) < abs(value - later) ? earlier : later
        neighbour = expected
      }
      if abs(value - neighbour) > abs(value - expected) { neighbour = expected }
      let distance = abs(value - neighbour)
      guard distance > settings.oddScales * spread,
        distance > settings.oddScales * scale.countNoise(at: expected, exposure: exposure),
        isFar(value, from: neighbour, factor: isAtEnd ? settings.oddFactorAtEnds : settings.oddFactor)
      else { continue }
      findings.append(Finding(position: position, expected: expected, isConfirmed: !isAtEnd))
    }
    return findings
  }

  private func isFar(_ value: Double, from expected: Double, factor: Double) -> Bool {
    let value = scale.rate(value)
    let expected = scale.rate(expected)
    return value > expected * factor || value * factor < expected
  }

  /// The middle of three values, or of as many of them as there are: the mean of two, or the only one.
  private func middle(_ first: Int, _ second: Int, _ third: Int) -> Double {
    guard values.indices.contains(second) else { return values[first] }
    guard values.indices.contains(third) else { return (values[first] + values[second]) / 2 }
    let (left, centre, right) = (values[first], values[second], values[third])
    return max(min(left, centre), min(max(left, centre), right))
  }
}
