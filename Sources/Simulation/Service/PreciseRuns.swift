internal import Numerics

/// Runs until watched figures are known as well as a control asks, and at most as often as it allows.
///
/// Whether to go on is decided after the same numbers of runs whatever the number of threads, so that no answer depends on
/// them. A figure that a run lacks is NaN.
func preciseRuns<Run: Sendable>(
  _ control: ReplicationControl, threads: Int, watching: (Run) -> [Double], body: @Sendable (Int) -> Run
) -> (runs: [Run], reachedPrecision: Bool?) {
  var runs: [Run] = []
  var moments: [Moments] = []
  for end in control.steps() {
    let first = runs.count
    let more = parallelMap(count: end - first, threads: threads) { body(first + $0) }
    for run in more {
      let values = watching(run)
      if moments.isEmpty { moments = [Moments](repeating: Moments(), count: values.count) }
      precondition(values.count == moments.count, "Every run is watched by the same figures.")
      for (place, value) in values.enumerated() { moments[place].add(value) }
    }
    runs += more
    if control.isPrecise(moments) { return (runs, true) }
  }
  return (runs, control.relativePrecision == nil ? nil : false)
}
