/// Several runs of one service system, with how sure their means are.
public struct ServiceStudy: Sendable {
  /// The runs, in the order of their replication.
  public let runs: [ServiceRun]
  /// Whether the precision that was asked for was reached; nil where none was.
  public let reachedPrecision: Bool?
  private let pooled: [[ServiceRun.Waiting]]

  init(_ runs: [ServiceRun], reachedPrecision: Bool? = nil) {
    self.runs = runs
    self.reachedPrecision = reachedPrecision
    var pooled = runs[0].waits
    for run in runs.dropFirst() {
      for station in pooled.indices {
        for customerClass in pooled[station].indices {
          pooled[station][customerClass].add(run.waits[station][customerClass])
        }
      }
    }
    self.pooled = pooled
  }
}

extension ServiceStudy {
  /// The place of a station, or nil if it has no such name.
  public func station(_ name: String) -> Int? { runs[0].stationNames.firstIndex(of: name) }

  /// The place of a class, or nil if it has no such name.
  public func customerClass(_ name: String) -> Int? { runs[0].classNames.firstIndex(of: name) }

  /// Any figure of a run, as it varied over the runs; what a run lacks is left out.
  public func moments(_ figure: (ServiceRun) -> Double?) -> Moments {
    runs.reduce(into: Moments()) { moments, run in
      if let value = figure(run) { moments.add(value) }
    }
  }

  /// The mean wait of a class at a station, or of everybody there, over the runs.
  public func meanWait(station: Int, customerClass: Int? = nil) -> Moments {
    moments { Self.waiting($0.waits[station], customerClass).meanWait }
  }

  /// The mean number waiting of a class at a station, or of everybody there, over the runs.
  public func meanNumberWaiting(station: Int, customerClass: Int? = nil) -> Moments {
    moments { Self.waiting($0.waits[station], customerClass).meanNumberWaiting }
  }

  /// The share that waits at all, over the runs.
  public func shareWaiting(station: Int, customerClass: Int? = nil) -> Moments {
    moments { Self.waiting($0.waits[station], customerClass).shareWaiting }
  }

  /// The wait that a share, 0…1, of the customers of all runs did not exceed, within 1.6 %; nil where nobody was served.
  public func waitQuantile(_ probability: Double, station: Int, customerClass: Int? = nil) -> Double? {
    Self.waiting(pooled[station], customerClass).quantile(probability)
  }

  /// The utilisation of a pool, over the runs.
  public func utilisation(pool: Int) -> Moments { moments { $0.pools[pool].utilisation } }

  /// The share of a class that was refused, over the runs.
  public func shareRefused(customerClass: Int) -> Moments {
    moments { run in
      let flow = run.flows[customerClass]
      return flow.arrived > 0 ? Double(flow.refused) / Double(flow.arrived) : nil
    }
  }

  private static func waiting(_ classes: [ServiceRun.Waiting], _ customerClass: Int?) -> ServiceRun.Waiting {
    if let customerClass { return classes[customerClass] }
    return classes.reduce(into: ServiceRun.Waiting()) { $0.add($1) }
  }
}
