#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One queue to several like servers with random arrivals and exponential service, M/M/c (Erlang C).
///
/// First come, first served. Rates and times share a unit. Stable for thousands of servers.
///
/// ```swift
/// let queue = try MultiServerQueue(servers: 10, arrivalRate: 9, serviceRate: 1)
/// queue.probabilityOfWaiting  // 0.668732
/// queue.meanWait              // 0.668732
/// ```
///
/// Source: Gross, Shortle, Thompson and Harris, *Fundamentals of Queueing Theory*, 4th ed. (2008), section 2.3.
public struct MultiServerQueue: Sendable, Equatable {
  /// At least 1.
  public let servers: Int
  /// Arrivals per time unit.
  public let arrivalRate: Double
  /// Customers that one server serves per time unit.
  public let serviceRate: Double
  /// The share of time that a server is busy, 0..<1.
  public let utilisation: Double
  /// The share of customers that wait at all.
  public let probabilityOfWaiting: Double

  /// Calculates the share that waits; throws ``QueueError/overloaded(utilisation:servers:leastServers:)`` at utilisation 1 or more.
  public init(servers: Int, arrivalRate: Double, serviceRate: Double) throws(QueueError) {
    self.servers = try Checked.servers(servers)
    self.arrivalRate = try Checked.notNegative(arrivalRate, "arrival rate")
    self.serviceRate = try Checked.positive(serviceRate, "service rate")
    utilisation = try Checked.load(arrivalRate / serviceRate, on: servers)
    let loss = try ErlangLoss(servers: servers, offeredLoad: arrivalRate / serviceRate).lossProbability
    probabilityOfWaiting = Self.waiting(loss: loss, utilisation: utilisation)
  }

  /// Erlang C from Erlang B.
  static func waiting(loss: Double, utilisation: Double) -> Double {
    loss / (1 - utilisation * (1 - loss))
  }
}

extension MultiServerQueue {
  /// Arrivals per time unit times mean service time, in erlang.
  public var offeredLoad: Double { arrivalRate / serviceRate }

  /// How much faster work can be done than it arrives, in customers per time unit.
  private var spareRate: Double { Double(servers) * serviceRate - arrivalRate }

  /// The mean wait before service, over all customers.
  public var meanWait: Double { probabilityOfWaiting / spareRate }

  /// The mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + 1 / serviceRate }

  /// The mean number that wait.
  public var meanNumberWaiting: Double { arrivalRate * meanWait }

  /// The mean number that wait or are served.
  public var meanNumberInSystem: Double { meanNumberWaiting + offeredLoad }

  /// The share of customers that wait longer than a time.
  public func probabilityOfWaiting(longerThan time: Double) throws(QueueError) -> Double {
    probabilityOfWaiting * exp(-spareRate * (try Checked.notNegative(time, "waiting time")))
  }

  /// The wait that a share of customers, above 0 and below 1, does not exceed.
  public func waitQuantile(_ probability: Double) throws(QueueError) -> Double {
    let beyond = 1 - (try Checked.share(probability, "probability"))
    return beyond >= probabilityOfWaiting ? 0 : log(probabilityOfWaiting / beyond) / spareRate
  }

  /// The share of time that exactly so many wait or are served.
  public func probability(ofNumber number: Int) throws(QueueError) -> Double {
    guard number >= 0 else { throw .negative(quantity: "number in the system", value: Double(number)) }
    let allBusy = probabilityOfWaiting * (1 - utilisation)
    if number >= servers { return allBusy * pow(utilisation, Double(number - servers)) }
    if offeredLoad == 0 { return number == 0 ? 1 : 0 }
    return (number..<servers).reduce(allBusy) { $0 * Double($1 + 1) / offeredLoad }
  }

  /// The fewest servers with which at most a share of customers, above 0 and below 1, waits longer than a time.
  public static func servers(
    forWaitLongerThan time: Double, atMost share: Double, arrivalRate: Double, serviceRate: Double
  ) throws(QueueError) -> Int {
    let most = try Checked.share(share, "accepted share")
    let limit = try Checked.notNegative(time, "waiting time")
    let rate = try Checked.positive(serviceRate, "service rate")
    let load = try Checked.atMost(1e8, try Checked.notNegative(arrivalRate, "arrival rate") / rate, "offered load")
    var servers = 1
    var loss = ErlangLoss.next(1, servers: 1, offeredLoad: load)
    while true {
      if load < Double(servers) {
        let waiting = Self.waiting(loss: loss, utilisation: load / Double(servers))
        if waiting * exp(-(Double(servers) * rate - arrivalRate) * limit) <= most { return servers }
      }
      servers += 1
      loss = ErlangLoss.next(loss, servers: servers, offeredLoad: load)
    }
  }
}
