/// One queue to several like servers with any arrivals and service, G/G/c, by Allen's and Cunneen's approximation.
///
/// Exact for M/M/c and M/G/1; elsewhere good in heavy traffic and worst when arrivals are regular.
///
/// Source: Allen, *Probability, Statistics, and Queueing Theory with Computer Science Applications*, 2nd ed. (1990),
/// section 5.3.
public struct GeneralQueueApproximation: Sendable, Equatable {
  /// The queue if arrivals were random and service exponential.
  public let markovian: MultiServerQueue
  /// The variance of the time between arrivals divided by its squared mean.
  public let arrivalSquaredVariation: Double
  /// The variance of the service time divided by its squared mean.
  public let serviceSquaredVariation: Double

  /// Rates share a time unit; both variations are zero or more.
  public init(
    servers: Int, arrivalRate: Double, serviceRate: Double, arrivalSquaredVariation: Double,
    serviceSquaredVariation: Double
  ) throws(QueueError) {
    markovian = try MultiServerQueue(servers: servers, arrivalRate: arrivalRate, serviceRate: serviceRate)
    self.arrivalSquaredVariation = try Checked.notNegative(
      arrivalSquaredVariation, "squared coefficient of variation of arrivals")
    self.serviceSquaredVariation = try Checked.notNegative(
      serviceSquaredVariation, "squared coefficient of variation of service")
  }
}

extension GeneralQueueApproximation {
  /// The mean wait before service.
  public var meanWait: Double {
    markovian.meanWait * (arrivalSquaredVariation + serviceSquaredVariation) / 2
  }

  /// The mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + 1 / markovian.serviceRate }

  /// The mean number that wait.
  public var meanNumberWaiting: Double { markovian.arrivalRate * meanWait }

  /// The mean number that wait or are served.
  public var meanNumberInSystem: Double { meanNumberWaiting + markovian.offeredLoad }
}
