/// Turns values into positions along a straight axis.
struct LinearScale {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  /// The position of a value; values outside the domain fall outside the axis.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    return span > 0 ? start + (value - domain.lowerBound) / span * (end - start) : start
  }
}
