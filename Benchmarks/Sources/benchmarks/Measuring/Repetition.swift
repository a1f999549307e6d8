/// How often a case is run: once to warm up, then several times to measure.
///
/// A slow case is measured fewer times, since its runs differ little: once it has used its time, no further run begins.
struct Repetition {
  /// The number of measured runs, at least 1.
  let runs: Int
  /// Seconds that a case may use before no further run begins, the one that warms up included.
  var budget = 30.0

  /// Runs the work and keeps what all runs but the first answered.
  func collect<Answer>(prepare: () throws -> Void = {}, _ work: () throws -> Answer) throws -> [Answer] {
    let clock = ContinuousClock()
    let start = clock.now
    try prepare()
    _ = try work()
    var answers: [Answer] = []
    while answers.count < runs, answers.isEmpty || (clock.now - start) / .seconds(1) < budget {
      try prepare()
      answers.append(try work())
    }
    return answers
  }

  /// Runs the work, which says itself what it took.
  func measure(prepare: () throws -> Void = {}, _ work: () throws -> Sample) throws -> Measurement {
    Measurement(try collect(prepare: prepare, work))
  }

  /// Runs work inside this process and takes its time.
  func time(_ work: () -> Void) throws -> Measurement {
    try measure { Sample(seconds: ContinuousClock().measure(work) / .seconds(1)) }
  }
}
