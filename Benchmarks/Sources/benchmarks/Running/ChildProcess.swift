import Foundation
import Glibc

/// A program to run to its end, with what the system says that it used.
///
/// Started with `posix_spawn` and awaited with `wait4`, which tells the time and memory of this one child; Foundation's
/// `Process` keeps that to itself.
struct ChildProcess {
  /// Where a process writes its answer.
  enum Output {
    case discarded
    case file(String)
  }

  let program: String
  let arguments: [String]
  let output: Output

  /// Runs the program; a status other than 0 is part of the answer.
  func run() throws -> ProcessRun {
    let errors = FileManager.default.temporaryDirectory.path + "/vardtakt-benchmarks-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: errors) }
    let clock = ContinuousClock()
    let start = clock.now
    let process = try spawn(errors: errors)
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    let wall = (clock.now - start) / .seconds(1)
    let sample = Sample(
      seconds: wall, processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakBytes: Int(usage.ru_maxrss) * 1024)
    let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    return ProcessRun(command: command, sample: sample, status: exitStatus(status), errorText: text)
  }

  private var command: String {
    ([URL(fileURLWithPath: program).lastPathComponent] + arguments).joined(separator: " ")
  }

  private func spawn(errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let target =
      switch output {
      case .discarded: "/dev/null"
      case .file(let path): path
      }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let code = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else { throw BenchmarkFailure.notStarted(program: program, code: code) }
    return process
  }

  /// As a shell would say it: the program's own status, or 128 and the number of the signal that ended it.
  private func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// Lends strings as the list, closed by a null, that C wants.
private func withCStrings<Answer>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Answer
) -> Answer {
  let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
  defer { list.deallocate() }
  for (position, string) in strings.enumerated() { list.initializeElement(at: position, to: strdup(string)) }
  list.initializeElement(at: strings.count, to: nil)
  defer { list.forEach { free($0) } }
  // A list that holds at least the closing null has an address.
  guard let address = list.baseAddress else { preconditionFailure("A list of C strings holds its closing null.") }
  return body(address)
}
