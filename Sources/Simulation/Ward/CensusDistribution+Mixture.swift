extension CensusDistribution {
  /// The number present when there is always a place and the mean differs from time to time: Poisson around each mean for
  /// its share of the time, the same at all hours.
  ///
  /// ```swift
  /// let even = try CensusDistribution(means: [19.18])
  /// even.riskOfOverfull(places: 20)  // 0.367
  /// ```
  ///
  /// Source: Takács, *Introduction to the Theory of Queues* (1962), for each mean.
  ///
  /// - Parameters:
  ///   - means: Zero or more, at least one.
  ///   - weights: How much of the time each holds, as many as there are means; the same for all when `nil`.
  public init(means: [Double], weights: [Double]? = nil) throws(QueueError) {
    precondition(weights.map { $0.count == means.count } ?? true, "Each mean has a weight.")
    var shares: [Double] = []
    for (position, mean) in means.enumerated() {
      let poisson = try PoissonDistribution(mean: mean)
      let weight = weights?[position] ?? 1
      let lacking = poisson.first + poisson.probabilities.count - shares.count
      if lacking > 0 { shares += [Double](repeating: 0, count: lacking) }
      for (number, probability) in poisson.probabilities.enumerated() {
        shares[poisson.first + number] += weight * probability
      }
    }
    self.init()
    self.weights = [[Double]](repeating: shares, count: 168)
  }
}
