import Numerics

/// What the replications of a simulation showed, output by output.
public struct ReplicationSummary: Sendable {
  /// How many replications were run.
  public let replications: Int
  /// Whether the stated precision was reached; `nil` when none was asked for.
  public let reachedPrecision: Bool?
  private let columns: [[Double]]

  init(columns: [[Double]], replications: Int, reachedPrecision: Bool?) {
    self.columns = columns
    self.replications = replications
    self.reachedPrecision = reachedPrecision
  }

  /// An output of each replication in order; NaN where a replication had nothing to measure.
  public func values(_ output: Int) -> [Double] { columns[output] }

  /// The number, mean and spread of an output over the replications that had it.
  public func moments(_ output: Int) -> Moments {
    columns[output].reduce(into: Moments()) { $0.add($1) }
  }

  /// The mean of an output; NaN when no replication had it.
  public func mean(_ output: Int) -> Double {
    let moments = moments(output)
    return moments.count > 0 ? moments.mean : .nan
  }

  /// The standard error of the mean of an output.
  public func standardError(_ output: Int) -> Double { moments(output).standardError }

  /// Where the true mean of an output lies.
  public func interval(_ output: Int, confidence: Double = 0.95) -> ConfidenceInterval {
    moments(output).interval(confidence: confidence)
  }

  /// A quantile of an output over the replications that had it; NaN when none had.
  public func quantile(_ output: Int, at probability: Double) -> Double {
    let known = columns[output].filter { !$0.isNaN }
    return known.isEmpty ? .nan : Quantile.of(known, at: probability)
  }
}
