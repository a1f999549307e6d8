/// Round positions on an axis: multiples of 1, 2 or 5 times a power of ten that cover the values.
///
/// Source: P. Heckbert, Nice numbers for graph labels, Graphics Gems, 1990.
public struct NiceTicks: Sendable, Equatable {
  /// The positions from the lowest to the highest.
  public let values: [Double]
  /// How many decimals the labels need.
  public let decimals: Int

  /// Covers the range with about `count` steps (at least one); an empty range is widened by one step.
  public init(covering range: ClosedRange<Double>, count: Int = 5) {
    precondition(count >= 1, "An axis has at least one step.")
    precondition(range.lowerBound.isFinite && range.upperBound.isFinite, "An axis covers finite values.")
    let span = range.upperBound - range.lowerBound
    let (factor, exponent) = Self.step(for: (span > 0 ? span : max(range.upperBound.magnitude, 1)) / Double(count))
    let power = Self.powerOfTen(exponent.magnitude)
    // Positions are whole multiples divided once, because adding steps would gather rounding errors.
    let position: (Double) -> Double = { exponent < 0 ? $0 * factor / power : $0 * factor * power }
    let step = position(1)
    let first = (range.lowerBound / step).rounded(.down)
    let last = max((range.upperBound / step).rounded(.up), first + 1)
    values = (0...Int(last - first)).map { position(first + Double($0)) }
    decimals = max(0, -exponent)
  }

  /// The lowest and the highest position.
  public var bounds: ClosedRange<Double> { values[0]...values[values.count - 1] }

  private static func step(for rough: Double) -> (factor: Double, exponent: Int) {
    var exponent = 0
    var scaled = rough
    while scaled >= 10 {
      scaled /= 10
      exponent += 1
    }
    while scaled < 1 {
      scaled *= 10
      exponent -= 1
    }
    // 1.5, 3.5 and 7.5 are the limits at which the next factor lies nearer.
    if scaled < 1.5 { return (1, exponent) }
    if scaled < 3.5 { return (2, exponent) }
    return scaled < 7.5 ? (5, exponent) : (1, exponent + 1)
  }

  private static func powerOfTen(_ exponent: UInt) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
