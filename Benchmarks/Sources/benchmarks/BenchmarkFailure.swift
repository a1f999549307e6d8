/// Why the benchmarks could not be run to their end.
enum BenchmarkFailure: Error, Equatable {
  /// There is no program at the path.
  case programMissing(path: String)
  /// A process could not be started; `code` is the system's error number.
  case notStarted(program: String, code: Int32)
  /// A process ended with another status than 0.
  case commandFailed(command: String, status: Int32, error: String)
  /// A process ended well but did not answer as agreed.
  case unexpectedAnswer(command: String, wanted: String)
  /// Two numbers of threads gave different answers.
  case threadsDiffer(command: String)
  /// Two peers that read the same file made different things of it.
  case peersDiffer(file: String)
}

extension BenchmarkFailure: CustomStringConvertible {
  /// What went wrong, where, and what to do about it.
  var description: String {
    switch self {
    case .programMissing(let path):
      "There is no program at \(path). Build it with `make build`, or name another in VARDTAKT."
    case .notStarted(let program, let code):
      "\(program) could not be started (error \(code)). Check that it may be executed."
    case .commandFailed(let command, let status, let error):
      "`\(command)` ended with status \(status). Run it by hand to see more. It said: \(error)"
    case .unexpectedAnswer(let command, let wanted):
      "`\(command)` did not answer with \(wanted). Has the command changed? Then change its case here too."
    case .threadsDiffer(let command):
      "`\(command)` answers differently with one thread and with two. That is a defect of the program."
    case .peersDiffer(let file):
      "The peers read different sums from \(file). A comparison with them would mean nothing; mend the peers first."
    }
  }
}
