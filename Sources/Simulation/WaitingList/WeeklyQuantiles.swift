/// Something followed week by week over many replications: its mean and its quantiles.
public struct WeeklyQuantiles: Sendable, Equatable {
  /// The mean of each week over the replications that could measure it; NaN where none could.
  public let means: [Double]
  /// The standard error of each mean.
  public let standardErrors: [Double]
  /// The probabilities that there are quantiles for, rising.
  public let probabilities: [Double]
  /// A row of weekly quantiles for each probability; NaN where no replication could measure it.
  public let rows: [[Double]]

  /// The quantile of each week for one of the stated probabilities.
  public func quantiles(_ probability: Double) -> [Double] {
    guard let row = probabilities.firstIndex(of: probability) else {
      preconditionFailure("Quantiles are kept for the probabilities that the simulation was asked for.")
    }
    return rows[row]
  }
}

/// The week in which something first held, over many replications.
public struct FirstWeek: Sendable, Equatable {
  /// How many replications reached it in each week.
  public let counts: [Int]
  /// How many replications there are.
  public let replications: Int

  /// The share of the replications that had reached it by the end of a week.
  public func probability(byWeek week: Int) -> Double {
    Double(counts.prefix(week + 1).reduce(0, +)) / Double(replications)
  }

  /// The first week by which at least a share of the replications had reached it; `nil` when fewer ever did.
  public func quantile(_ probability: Double) -> Int? {
    var sum = 0
    for (week, count) in counts.enumerated() {
      sum += count
      if sum > 0 && Double(sum) >= probability * Double(replications) { return week }
    }
    return nil
  }
}
