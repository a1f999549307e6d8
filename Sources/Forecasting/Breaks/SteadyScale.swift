#if canImport(Glibc)
  import Glibc
#endif

/// A scale on which the noise of a series is about as wide at every level.
enum SteadyScale {
  /// For positive rates whose changes are in proportion.
  case logarithm
  /// For small counts and zeros.
  case root

  /// Counts that are typically smaller are read by their root.
  static let smallCount = 10.0

  /// The scale that suits rates with this typical exposure.
  static func suiting(lowest: Double, median: Double, exposure: Double) -> SteadyScale {
    lowest > 0 && median * exposure >= smallCount ? .logarithm : .root
  }

  /// From a rate to the scale.
  func steady(_ rate: Double) -> Double {
    switch self {
    case .logarithm: log(rate)
    case .root: rate.squareRoot()
    }
  }

  /// From the scale to a rate.
  func rate(_ steady: Double) -> Double {
    switch self {
    case .logarithm: exp(steady)
    case .root: steady > 0 ? steady * steady : 0
    }
  }

  /// The standard deviation that a count of independent events has on the scale, where the scale reads `steady`.
  func countNoise(at steady: Double, exposure: Double) -> Double {
    switch self {
    case .logarithm: 1 / (exp(steady) * exposure).squareRoot()
    case .root: 0.5 / exposure.squareRoot()
    }
  }
}
