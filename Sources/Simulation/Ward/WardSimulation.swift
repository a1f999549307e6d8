internal import Numerics

/// Wards that have been checked and can be run as often as wanted, each time with chance of its own.
///
/// Each stream draws arrivals, stays, delays and leaving hours from streams of their own for everyone who comes, so that
/// scenarios with the same streams meet the same patients, and no answer depends on the number of threads.
public struct WardSimulation: Sendable {
  let plan: WardPlan
  /// Weeks that pass before anything is measured, since the wards begin empty: several times the longest usual stay.
  public let warmUpWeeks: Int
  /// Weeks that are measured.
  public let weeks: Int

  /// Checks the system; throws ``WardError`` with what is wrong and what to do about it.
  public init(_ system: WardSystem, warmUpWeeks: Int, weeks: Int) throws(WardError) {
    plan = try WardPlan(system)
    guard warmUpWeeks >= 0, weeks >= 1 else { throw .weeksUnusable(warmUp: warmUpWeeks, weeks: weeks) }
    self.warmUpWeeks = warmUpWeeks
    self.weeks = weeks
  }

  /// Runs once.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole study.
  ///   - replication: 0 or more; each has chance of its own.
  public func run(seed: UInt64, replication: Int = 0) -> WardRun {
    var engine = WardEngine(
      plan, warmUp: Double(warmUpWeeks * 168), end: Double((warmUpWeeks + weeks) * 168),
      streams: RandomStreams(seed: seed, replication: replication))
    return engine.run()
  }

  /// Runs a number of replications, at least one, and puts them together.
  public func study(seed: UInt64, replications: Int, threads: Int = 1) -> WardStudy {
    precondition(replications >= 1, "A study needs at least one replication.")
    return WardStudy(parallelMap(count: replications, threads: threads) { run(seed: seed, replication: $0) })
  }

  /// Runs until watched figures are known well enough.
  ///
  /// - Parameters:
  ///   - control: How often at least and at most, and how precise.
  ///   - watching: The figures of a run, always equally many; NaN where the run has none.
  public func study(
    seed: UInt64, control: ReplicationControl, threads: Int = 1, watching: (WardRun) -> [Double]
  ) -> WardStudy {
    let (runs, reached) = preciseRuns(control, threads: threads, watching: watching) {
      run(seed: seed, replication: $0)
    }
    return WardStudy(runs, reachedPrecision: reached)
  }
}

/// Several runs of the same wards, with how sure their means are.
public struct WardStudy: Sendable {
  /// The runs, in the order of their replication.
  public let runs: [WardRun]
  /// Whether the precision that was asked for was reached; nil where none was.
  public let reachedPrecision: Bool?
  private let pooled: [CensusDistribution]

  init(_ runs: [WardRun], reachedPrecision: Bool? = nil) {
    self.runs = runs
    self.reachedPrecision = reachedPrecision
    pooled = runs[0].wards.indices.map { ward in
      runs.reduce(into: CensusDistribution()) { $0.add($1.wards[ward].census) }
    }
  }

  /// How many were present at a ward at whole hours, over all runs.
  public func census(ward: Int) -> CensusDistribution { pooled[ward] }

  /// Any figure of a run, as it varied over the runs.
  public func moments(_ figure: (WardRun) -> Double) -> Moments {
    runs.reduce(into: Moments()) { $0.add(figure($1)) }
  }

  /// The mean number beyond the places of all wards together, over the runs.
  public var meanBeyond: Moments { moments { $0.wards.reduce(0) { $0 + $1.meanBeyond } } }
}
