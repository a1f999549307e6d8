/// One server and classes of customers, the more urgent first, where no service is interrupted (M/G/1, Cobham).
///
/// Source: Cobham, "Priority assignment in waiting line problems" (1954), doi:10.1287/opre.2.1.70.
public struct PrioritySingleServerQueue: Sendable, Equatable {
  /// Random arrivals of one class and its service.
  public struct CustomerClass: Sendable, Equatable {
    /// Arrivals per time unit.
    public let arrivalRate: Double
    /// The mean service time.
    public let meanService: Double
    /// The variance of the service time divided by its squared mean; 1 is exponential.
    public let squaredVariation: Double

    /// Keeps the numbers; the queue checks them.
    public init(arrivalRate: Double, meanService: Double, squaredVariation: Double = 1) {
      self.arrivalRate = arrivalRate
      self.meanService = meanService
      self.squaredVariation = squaredVariation
    }
  }

  /// The share of time that the server is busy, 0..<1.
  public let utilisation: Double
  /// The mean wait before service of each class.
  public let meanWaits: [Double]
  /// The mean number waiting of each class.
  public let meanNumbersWaiting: [Double]

  /// Calculates the waits of classes given with the most urgent first.
  public init(classes: [CustomerClass]) throws(QueueError) {
    guard !classes.isEmpty else { throw .noClasses }
    var load = 0.0
    var residual = 0.0
    for one in classes {
      let rate = try Checked.notNegative(one.arrivalRate, "arrival rate")
      let mean = try Checked.positive(one.meanService, "mean service time")
      let variation = try Checked.notNegative(one.squaredVariation, "squared coefficient of variation")
      load += rate * mean
      residual += rate * mean * mean * (1 + variation) / 2
    }
    utilisation = try Checked.load(load, on: 1)
    meanWaits = PriorityWaits.means(unshared: residual, loads: classes.map { $0.arrivalRate * $0.meanService })
    meanNumbersWaiting = zip(classes, meanWaits).map { $0.arrivalRate * $1 }
  }
}

/// Several like servers and classes of customers with one exponential service, the more urgent first, none interrupted.
///
/// Source: Cobham (1954), section on several channels; Davis, "Waiting-time distribution of a multi-server, priority
/// queuing system" (1966), doi:10.1287/opre.14.1.133.
public struct PriorityMultiServerQueue: Sendable, Equatable {
  /// The queue of all classes together.
  public let together: MultiServerQueue
  /// The mean wait before service of each class.
  public let meanWaits: [Double]
  /// The mean number waiting of each class.
  public let meanNumbersWaiting: [Double]

  /// Calculates the waits of classes given with the most urgent first; rates and times share a unit.
  public init(servers: Int, arrivalRates: [Double], serviceRate: Double) throws(QueueError) {
    guard !arrivalRates.isEmpty else { throw .noClasses }
    for rate in arrivalRates { _ = try Checked.notNegative(rate, "arrival rate") }
    together = try MultiServerQueue(
      servers: servers, arrivalRate: arrivalRates.reduce(0, +), serviceRate: serviceRate)
    let capacity = Double(servers) * serviceRate
    meanWaits = PriorityWaits.means(
      unshared: together.probabilityOfWaiting / capacity, loads: arrivalRates.map { $0 / capacity })
    meanNumbersWaiting = zip(arrivalRates, meanWaits).map { $0 * $1 }
  }
}

/// What both queues share: each class waits for the work before it and for the more urgent that come meanwhile.
private enum PriorityWaits {
  static func means(unshared: Double, loads: [Double]) -> [Double] {
    var before = 0.0
    return loads.map { load in
      let after = before + load
      defer { before = after }
      return unshared / ((1 - before) * (1 - after))
    }
  }
}
