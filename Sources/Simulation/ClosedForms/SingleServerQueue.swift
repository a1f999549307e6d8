/// One server, random arrivals and any service time, M/G/1 (Pollaczek–Khinchine); M/D/1 has variation 0, M/M/1 has 1.
///
/// First come, first served. Rates and times share a unit.
///
/// Source: Gross, Shortle, Thompson and Harris, *Fundamentals of Queueing Theory*, 4th ed. (2008), section 5.1.
public struct SingleServerQueue: Sendable, Equatable {
  /// Arrivals per time unit.
  public let arrivalRate: Double
  /// The mean service time.
  public let meanService: Double
  /// The variance of the service time divided by its squared mean.
  public let squaredVariation: Double
  /// The share of time that the server is busy, 0..<1.
  public let utilisation: Double

  /// Throws ``QueueError/overloaded(utilisation:servers:leastServers:)`` at utilisation 1 or more.
  public init(arrivalRate: Double, meanService: Double, squaredVariation: Double) throws(QueueError) {
    self.arrivalRate = try Checked.notNegative(arrivalRate, "arrival rate")
    self.meanService = try Checked.positive(meanService, "mean service time")
    self.squaredVariation = try Checked.notNegative(squaredVariation, "squared coefficient of variation")
    utilisation = try Checked.load(arrivalRate * meanService, on: 1)
  }

  /// A server whose service always takes the same time, M/D/1.
  public static func constantService(arrivalRate: Double, serviceTime: Double) throws(QueueError) -> Self {
    try Self(arrivalRate: arrivalRate, meanService: serviceTime, squaredVariation: 0)
  }

  /// A server with exponential service, M/M/1.
  public static func exponentialService(arrivalRate: Double, meanService: Double) throws(QueueError) -> Self {
    try Self(arrivalRate: arrivalRate, meanService: meanService, squaredVariation: 1)
  }
}

extension SingleServerQueue {
  /// The mean wait before service.
  public var meanWait: Double {
    utilisation * meanService * (1 + squaredVariation) / (2 * (1 - utilisation))
  }

  /// The mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + meanService }

  /// The mean number that wait.
  public var meanNumberWaiting: Double { arrivalRate * meanWait }

  /// The mean number that wait or are served.
  public var meanNumberInSystem: Double { arrivalRate * meanTimeInSystem }
}
