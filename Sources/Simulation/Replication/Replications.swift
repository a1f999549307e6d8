import Numerics

/// Runs a simulation over and over, each time with chance of its own.
public enum Replications {
  /// Calls a function once per replication until enough is known, and gathers what it returned.
  ///
  /// The same seed gives the same summary whatever the number of threads.
  ///
  ///     let summary = Replications.run(.exactly(1000), seed: 7, threads: 2, outputs: 1) { _, streams in
  ///       var random = streams.stream(0)
  ///       return [random.nextUnit()]
  ///     }
  ///     summary.interval(0).contains(0.5)
  ///
  /// - Parameters:
  ///   - control: How many replications, and the precision to stop at.
  ///   - seed: The seed that all streams are keyed by.
  ///   - threads: At most so many replications at a time.
  ///   - outputs: How many numbers each replication returns.
  ///   - watched: The outputs whose means must be precise; all when empty.
  ///   - body: One replication: its number and its streams in, its outputs out; NaN for what it could not measure.
  public static func run(
    _ control: ReplicationControl, seed: UInt64, threads: Int, outputs: Int, watched: [Int] = [],
    body: @Sendable (_ replication: Int, _ streams: RandomStreams) -> [Double]
  ) -> ReplicationSummary {
    precondition(watched.allSatisfy { (0..<outputs).contains($0) }, "A watched output must be one of the outputs.")
    var columns = [[Double]](repeating: [], count: outputs)
    var moments = [Moments](repeating: Moments(), count: outputs)
    let watched = watched.isEmpty ? Array(0..<outputs) : watched
    var done = 0
    var isPrecise = false
    for end in control.steps() where !isPrecise {
      let start = done
      let rows = parallelMap(count: end - start, threads: threads) { offset in
        body(start + offset, RandomStreams(seed: seed, replication: start + offset))
      }
      for row in rows {
        precondition(row.count == outputs, "A replication must return as many numbers as it said.")
        for output in 0..<outputs {
          columns[output].append(row[output])
          moments[output].add(row[output])
        }
      }
      done = end
      isPrecise = control.isPrecise(watched.map { moments[$0] })
    }
    return ReplicationSummary(
      columns: columns, replications: done, reachedPrecision: control.relativePrecision.map { _ in isPrecise })
  }
}
