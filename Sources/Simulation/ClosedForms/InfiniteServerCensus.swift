/// The number present when nobody waits or is turned away, M/G/∞ (beläggning utan tak).
///
/// Arrivals are random in time, stays have any distribution: the number present is Poisson distributed around arrivals
/// times mean stay. *Full* means that no place is left, *overfull* that more are present than there are places.
///
/// ```swift
/// let census = try InfiniteServerCensus(arrivalRate: 4, meanStay: 5)
/// census.places(forRiskOfOverfull: 0.05)  // 28
/// ```
///
/// Source: Takács, *Introduction to the Theory of Queues* (1962); Bekker and de Bruin, "Time-dependent analysis for
/// refused admissions in clinical wards" (2010), doi:10.1007/s10479-009-0570-z.
public struct InfiniteServerCensus: Sendable, Equatable {
  /// The distribution of the number present.
  public let distribution: PoissonDistribution

  /// Rates and stays share a time unit; both are zero or more.
  public init(arrivalRate: Double, meanStay: Double) throws(QueueError) {
    distribution = try PoissonDistribution(
      mean: try LittleLaw.meanNumber(arrivalRate: arrivalRate, meanTime: meanStay))
  }

  /// Begins from a mean number present.
  public init(mean: Double) throws(QueueError) {
    distribution = try PoissonDistribution(mean: mean)
  }
}

extension InfiniteServerCensus {
  /// The mean number present.
  public var mean: Double { distribution.mean }

  /// The variance of the number present, which equals the mean.
  public var variance: Double { distribution.mean }

  /// The number that is not exceeded with at least this probability, above 0 and below 1.
  public func quantile(_ probability: Double) throws(QueueError) -> Int { try distribution.quantile(probability) }

  /// The share of time that no place is left: as many present as places, or more.
  public func riskOfFull(places: Int) -> Double { distribution.probability(moreThan: places - 1) }

  /// The share of time that more are present than there are places.
  public func riskOfOverfull(places: Int) -> Double { distribution.probability(moreThan: places) }

  /// The fewest places of which none is left during at most this share of time, above 0 and below 1.
  public func places(forRiskOfFull risk: Double) throws(QueueError) -> Int {
    distribution.leastNumber(exceededWithAtMost: try Checked.share(risk, "accepted risk")) + 1
  }

  /// The fewest places that are exceeded during at most this share of time, above 0 and below 1.
  public func places(forRiskOfOverfull risk: Double) throws(QueueError) -> Int {
    distribution.leastNumber(exceededWithAtMost: try Checked.share(risk, "accepted risk"))
  }

  /// The mean number present beyond the places.
  public func meanBeyond(places: Int) -> Double {
    let kept = distribution.first..<(distribution.first + distribution.probabilities.count)
    return kept.reduce(0) { $0 + Double(max(0, $1 - places)) * distribution.probability(of: $1) }
  }
}
