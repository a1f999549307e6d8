internal import Numerics

/// A service system that has been checked and can be run as often as wanted, each time with chance of its own.
///
/// Each class draws its arrivals, routes and services from streams of its own, keyed by seed and replication: scenarios
/// with the same classes and stations meet the same chance, and no answer depends on the number of threads.
public struct ServiceSimulation: Sendable {
  let plan: ServicePlan
  /// How long each run lasts.
  public let length: RunLength

  /// Checks the system; throws ``ServiceSystemError`` with what is wrong and what to do about it.
  public init(_ system: ServiceSystem, length: RunLength) throws(ServiceSystemError) {
    plan = try ServicePlan(system)
    try length.check()
    self.length = length
  }

  /// Runs once.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole study.
  ///   - replication: 0 or more; each has chance of its own.
  public func run(seed: UInt64, replication: Int = 0) -> ServiceRun {
    var engine = ServiceEngine(
      plan, length: length, streams: RandomStreams(seed: seed, replication: replication))
    return engine.run()
  }

  /// Runs a number of replications, at least one, and puts them together.
  public func study(seed: UInt64, replications: Int, threads: Int = 1) -> ServiceStudy {
    precondition(replications >= 1, "A study needs at least one replication.")
    return ServiceStudy(parallelMap(count: replications, threads: threads) { run(seed: seed, replication: $0) })
  }

  /// Runs until watched figures are known well enough.
  ///
  /// - Parameters:
  ///   - control: How often at least and at most, and how precise.
  ///   - watching: The figures of a run, always equally many; NaN where the run has none.
  public func study(
    seed: UInt64, control: ReplicationControl, threads: Int = 1, watching: (ServiceRun) -> [Double]
  ) -> ServiceStudy {
    let (runs, reached) = preciseRuns(control, threads: threads, watching: watching) {
      run(seed: seed, replication: $0)
    }
    return ServiceStudy(runs, reachedPrecision: reached)
  }
}
