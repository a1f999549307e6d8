/// What one run of a service system measured.
public struct ServiceRun: Sendable {
  /// What one class met at one station, or everybody there together.
  public struct Waiting: Sendable {
    /// Services that began for customers who joined in the measured time.
    public internal(set) var served = 0
    /// The sum of their waits.
    var sum = 0.0
    var squares = 0.0
    var histogram = WaitHistogram()
    /// The sum of waits and the number served by batch of the time they joined.
    var batchSums: [Double] = []
    var batchCounts: [Int] = []
    /// The mean number that waited, over the measured time.
    public internal(set) var meanNumberWaiting = 0.0
    /// Customers waiting, summed over time: once from the queue's length, once from the customers' own waits.
    var queueArea = 0.0
    var waitArea = 0.0
  }

  /// How one pool of servers was used.
  public struct Use: Sendable {
    /// Its name: that of the pool, or of the station whose own servers these are.
    public let name: String
    /// The mean number at work that were taken: serving, being set up or turned over, or holding someone who is blocked.
    public let meanTaken: Double
    /// The mean number at work.
    public let meanAtWork: Double
    /// The share of the time at work that servers were taken; above 1 where services last beyond closing.
    public var utilisation: Double { meanAtWork > 0 ? meanTaken / meanAtWork : 0 }
  }

  /// The customers of one class.
  public struct Flow: Sendable {
    /// Those who came.
    public internal(set) var arrived = 0
    /// Those who found a full station and went away.
    public internal(set) var refused = 0
    /// Those who were served and left.
    public internal(set) var left = 0
    /// Those who were present at the beginning of the measured time, and at its end.
    public internal(set) var presentFirst = 0
    /// Those who were present at its end.
    public internal(set) var presentLast = 0
    /// The mean number present.
    public internal(set) var meanNumberPresent = 0.0
    var timeSum = 0.0
    var timed = 0
    var presentArea = 0.0
    var stayArea = 0.0
    /// The mean time in the system of those who came and left in the measured time; nil where nobody did.
    public var meanTimeInSystem: Double? { timed > 0 ? timeSum / Double(timed) : nil }
    /// Whether all who came are accounted for, exactly.
    public var isConserved: Bool { presentFirst + arrived == refused + left + presentLast }
  }

  /// The names of stations and classes, in the order of the system.
  public let stationNames: [String]
  /// The names of classes, in the order of the system.
  public let classNames: [String]
  /// The time that was measured.
  public let measuredTime: Double
  /// The time when the run ended.
  public let endTime: Double
  /// By station and then class.
  public internal(set) var waits: [[Waiting]]
  /// The shared pools, then the stations' own servers.
  public internal(set) var pools: [Use]
  /// By class.
  public internal(set) var flows: [Flow]
  /// The mean number at each station who were ready to go on and held their servers, since there was no room further on.
  public internal(set) var meanNumbersBlocked: [Double]
  /// Events that were handled.
  public internal(set) var events: Int
}

extension ServiceRun.Waiting {
  /// The mean wait; nil where nobody was served.
  public var meanWait: Double? { served > 0 ? sum / Double(served) : nil }

  /// The standard deviation of waits; nil where fewer than two were served.
  public var deviation: Double? {
    guard served > 1 else { return nil }
    return max(0, (squares - sum * sum / Double(served)) / Double(served - 1)).squareRoot()
  }

  /// The share that waited at all; nil where nobody was served.
  public var shareWaiting: Double? { served > 0 ? 1 - Double(histogram.zeros) / Double(served) : nil }

  /// The wait that a share, 0…1, did not exceed, within 1.6 %; nil where nobody was served.
  public func quantile(_ probability: Double) -> Double? { histogram.quantile(probability) }

  /// The mean wait of each batch, without those in which nobody joined.
  public var batchMeans: [Double] {
    zip(batchSums, batchCounts).compactMap { $1 > 0 ? $0 / Double($1) : nil }
  }

  /// Where the true mean wait lies, by the means of batches.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    var moments = Moments()
    for mean in batchMeans { moments.add(mean) }
    return moments.interval(confidence: confidence)
  }

  mutating func add(_ other: Self) {
    served += other.served
    sum += other.sum
    squares += other.squares
    histogram.add(other.histogram)
    batchSums = batchSums.isEmpty ? other.batchSums : zip(batchSums, other.batchSums).map(+)
    batchCounts = batchCounts.isEmpty ? other.batchCounts : zip(batchCounts, other.batchCounts).map(+)
    meanNumberWaiting += other.meanNumberWaiting
    queueArea += other.queueArea
    waitArea += other.waitArea
  }
}

extension ServiceRun {
  /// What everybody met at a station.
  public func together(station: Int) -> Waiting {
    waits[station].reduce(into: Waiting()) { $0.add($1) }
  }

  /// The greatest share by which Little's law, which ties the length of queues to waits, is missed anywhere.
  ///
  /// The queue's length is added up over time and the waits over customers, apart from each other; only rounding may
  /// tell them apart, so a gap above 1e-9 is a fault of the simulator.
  public var littleGap: Double {
    let pairs =
      waits.joined().map { ($0.queueArea, $0.waitArea) } + flows.map { ($0.presentArea, $0.stayArea) }
    return pairs.map { abs($0 - $1) / max(1, abs($0), abs($1)) }.max() ?? 0
  }
}
