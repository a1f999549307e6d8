import Numerics

/// Possible futures of one series or of a sum of series: one count for each path and step.
public struct SamplePaths: Sendable, Equatable {
  /// How many paths.
  public let paths: Int
  /// How many steps ahead.
  public let horizon: Int
  /// The counts; that of a path and step is at `path * horizon + step`.
  public private(set) var values: [Double]

  /// Keeps the counts, of which there must be `paths * horizon`.
  public init(paths: Int, horizon: Int, values: [Double]) {
    precondition(values.count == paths * horizon, "Sample paths need paths × horizon values.")
    self.paths = paths
    self.horizon = horizon
    self.values = values
  }

  /// The count of a path at a step, both counted from 0.
  public subscript(path path: Int, step step: Int) -> Double { values[path * horizon + step] }
}

extension SamplePaths {
  /// Adds the paths of another series drawn with the same sampling, path by path.
  public static func += (sum: inout SamplePaths, other: SamplePaths) {
    precondition(
      sum.paths == other.paths && sum.horizon == other.horizon, "Only paths from the same sampling can be added.")
    for index in sum.values.indices { sum.values[index] += other.values[index] }
  }

  /// The counts of all paths at a step.
  public func values(atStep step: Int) -> [Double] {
    (0..<paths).map { self[path: $0, step: step] }
  }

  /// The mean over the paths at each step.
  public var mean: [Double] {
    (0..<horizon).map { values(atStep: $0).reduce(0, +) / Double(paths) }
  }

  /// A quantile over the paths at each step.
  ///
  /// - Parameter probability: 0…1.
  public func quantile(_ probability: Double) -> QuantileForecast {
    QuantileForecast(
      probability: probability, values: (0..<horizon).map { Quantile.of(values(atStep: $0), at: probability) })
  }

  /// The central interval that should hold a share of the outcomes, at each step.
  ///
  /// - Parameter coverage: Between 0 and 1, for example 0.8.
  public func interval(coverage: Double) -> PredictionInterval {
    PredictionInterval(
      coverage: coverage, lower: quantile((1 - coverage) / 2).values, upper: quantile((1 + coverage) / 2).values)
  }

  /// The sum of each path over a range of steps, for example a year of months; its quantiles are those of the year.
  public func totals(over steps: Range<Int>) -> [Double] {
    precondition(
      steps.lowerBound >= 0 && steps.upperBound <= horizon, "The steps to sum must lie within the horizon.")
    return (0..<paths).map { path in steps.reduce(0) { $0 + self[path: path, step: $1] } }
  }
}
