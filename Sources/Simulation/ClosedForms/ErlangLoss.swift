/// Servers without a waiting room, M/G/c/c: who finds all busy is lost (Erlang B, förlustsystem).
///
/// Arrivals are random in time; the service may have any distribution, only its mean matters.
///
/// ```swift
/// let loss = try ErlangLoss(servers: 10, offeredLoad: 5).lossProbability  // 0.018385
/// ```
///
/// Source: Erlang (1917); the recursion in Cooper, *Introduction to Queueing Theory*, 2nd ed. (1981), chapter 3.
public struct ErlangLoss: Sendable, Equatable {
  /// At least 1.
  public let servers: Int
  /// Arrivals per time unit times mean service time, in erlang: the mean number busy if none were lost.
  public let offeredLoad: Double
  /// The share of arrivals that find all servers busy, which is also the share of time that all are busy.
  public let lossProbability: Double

  /// Calculates the loss.
  public init(servers: Int, offeredLoad: Double) throws(QueueError) {
    self.servers = try Checked.servers(servers)
    self.offeredLoad = try Checked.notNegative(offeredLoad, "offered load")
    var loss = 1.0
    for count in 1...servers { loss = Self.next(loss, servers: count, offeredLoad: offeredLoad) }
    lossProbability = loss
  }

  /// The loss with one server more.
  static func next(_ loss: Double, servers: Int, offeredLoad: Double) -> Double {
    offeredLoad * loss / (Double(servers) + offeredLoad * loss)
  }
}

extension ErlangLoss {
  /// The mean number of busy servers.
  public var carriedLoad: Double { offeredLoad * (1 - lossProbability) }

  /// The share of time that a server is busy.
  public var utilisation: Double { carriedLoad / Double(servers) }

  /// The fewest servers with which at most this share, above 0 and below 1, is lost.
  public static func servers(forLoss loss: Double, offeredLoad: Double) throws(QueueError) -> Int {
    let most = try Checked.share(loss, "accepted loss")
    let load = try Checked.atMost(1e8, offeredLoad, "offered load")
    var servers = 1
    var reached = next(1, servers: 1, offeredLoad: load)
    while reached > most {
      servers += 1
      reached = next(reached, servers: servers, offeredLoad: load)
    }
    return servers
  }
}
