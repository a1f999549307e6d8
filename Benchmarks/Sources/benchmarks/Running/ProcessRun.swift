/// A process that has ended: what it used, how it ended and what it said on standard error.
struct ProcessRun {
  let command: String
  let sample: Sample
  let status: Int32
  let errorText: String

  /// The same run, if its status was 0.
  func succeeded() throws -> ProcessRun {
    guard status == 0 else {
      throw BenchmarkFailure.commandFailed(command: command, status: status, error: errorText)
    }
    return self
  }
}
