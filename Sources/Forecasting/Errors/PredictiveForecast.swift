import Numerics

/// A forecast as it is judged: the mean and some quantiles of each step ahead, in counts.
public struct PredictiveForecast: Sendable, Equatable {
  /// The expected count at each step.
  public let mean: [Double]
  /// The quantiles, each with one value for each step.
  public let quantiles: [QuantileForecast]

  /// Keeps the numbers; every quantile has as many steps as the mean.
  public init(mean: [Double], quantiles: [QuantileForecast]) {
    precondition(quantiles.allSatisfy { $0.values.count == mean.count }, "Give one quantile for each step of the mean.")
    self.mean = mean
    self.quantiles = quantiles
  }

  /// The quantiles of sample paths, by default those that `RollingBacktest` judges.
  ///
  /// - Parameters:
  ///   - paths: What may come.
  ///   - mean: The expected count at each step; the mean of the paths if none is given.
  ///   - probabilities: 0…1 each.
  public init(
    _ paths: SamplePaths, mean: [Double]? = nil, probabilities: [Double] = RollingBacktest.probabilities
  ) {
    var values = [[Double]](repeating: [], count: probabilities.count)
    for step in 0..<paths.horizon {
      let sorted = paths.values(atStep: step).sorted()
      for (position, probability) in probabilities.enumerated() {
        values[position].append(Quantile.ofSorted(sorted, at: probability))
      }
    }
    self.init(
      mean: mean ?? paths.mean,
      quantiles: zip(probabilities, values).map { QuantileForecast(probability: $0, values: $1) })
  }
}

extension PredictiveForecast {
  /// The quantile with a probability, if it is among those given.
  public func quantile(_ probability: Double) -> QuantileForecast? {
    // (1 − 0.95) / 2 and 0.025 differ in the last bit.
    quantiles.first { abs($0.probability - probability) < 1e-9 }
  }

  /// The central interval that should hold a share of the outcomes, if both its bounds are among the quantiles.
  public func interval(coverage: Double) -> PredictionInterval? {
    guard let lower = quantile((1 - coverage) / 2), let upper = quantile((1 + coverage) / 2) else { return nil }
    return PredictionInterval(coverage: coverage, lower: lower.values, upper: upper.values)
  }
}
