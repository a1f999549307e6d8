import Foundation

/// That the answers are the same bytes with one thread and with two.
struct ThreadCheck {
  let region: Region
  let bench: Bench

  /// - Throws: `BenchmarkFailure.threadsDiffer` for the first command whose answers differ.
  func run() throws {
    for command in commands { try compare(command) }
  }

  /// The full tables of the large region are too large to keep twice.
  private var commands: [[String]] {
    let whatIf = ["what-if", "--time", region.triedTime, "--format", "json"]
    let plan = ["plan", "--format", region.size == .large ? "text" : "json"]
    return [plan, whatIf, ["explain", region.figure, "--format", "json"]]
  }

  private func compare(_ command: [String]) throws {
    bench.announce("Same with 1 and 2 threads: vardtakt", command)
    let files = ["1", "2"].map { bench.folder + "/threads-\($0).txt" }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    for (threads, file) in zip(["1", "2"], files) {
      let options = ["--workspace", region.workspace, "--threads", threads]
      _ = try bench.vardtakt(command + options, output: .file(file))
    }
    // Compared on disk, for the reason given where the engine cases are run last.
    guard FileManager.default.contentsEqual(atPath: files[0], andPath: files[1]) else {
      throw BenchmarkFailure.threadsDiffer(command: command.joined(separator: " "))
    }
  }
}
