import Numerics

/// The noise that every count has, for series with too few errors of their own to learn a width from.
///
/// A count of independent events varies with the square root of its mean (Poisson). Real series vary more, so this is
/// the least width there can be. All such series share the same noise at a time index; their sums are thereby on the
/// wide side rather than the narrow.
enum CountNoise {
  /// With fewer own residuals than this they say nothing about width.
  static let fewestResiduals = 3
  /// How many residuals are made: enough for the share of each to be small.
  static let length = 60

  /// Residuals of a rate, for the time indices before `end`.
  static func residuals(rate: Double, exposure: Double, endingAt end: Int) -> [Double] {
    residuals(width: (max(0, rate) / exposure).squareRoot(), endingAt: end)
  }

  /// Residuals of a standard deviation, for the time indices before `end`.
  static func residuals(width: Double, endingAt end: Int) -> [Double] {
    (end - length..<end).map { width * standardNormal(at: $0) }
  }

  /// A fixed, nearly normal number for each time index: the sum of twelve uniforms less six (mean 0, variance 1).
  static func standardNormal(at timeIndex: Int) -> Double {
    var random = PhiloxRandom(seed: 0, stream: UInt64(bitPattern: Int64(timeIndex)))
    return (0..<12).reduce(-6.0) { sum, _ in sum + random.nextUnit() }
  }
}

extension TimeSeries {
  /// The mean exposure of the values that have any, 1 for a series without.
  var typicalExposure: Double {
    let usable = (exposure ?? []).filter { $0 > 0 }
    return usable.isEmpty ? 1 : usable.reduce(0, +) / Double(usable.count)
  }
}
