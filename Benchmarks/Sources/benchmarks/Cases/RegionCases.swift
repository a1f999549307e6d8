import Foundation

/// The commands a planner uses, each as a whole process, for one region.
struct RegionCases {
  let region: Region
  let bench: Bench

  /// Measures all of them, and the peers.
  func comparisons() throws -> [Comparison] {
    [try importing(), try planning(), try whatIf()]
  }

  /// Importing into a new workspace: reads all files, screens and checks them, and stores them.
  private func importing() throws -> Comparison {
    let workspace = bench.folder + "/import.vardtakt"
    let ours = try bench.measure(["import", "--workspace", workspace, "--folder", region.folder]) {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: workspace + suffix) {
        try FileManager.default.removeItem(atPath: workspace + suffix)
      }
    }
    return Comparison(
      title: "Import, \(region.size.name)",
      subject: .init("vardtakt import, all files", ours, aim: region.size.aims.importing),
      others: try ReadingPeers(region: region, bench: bench).rows())
  }

  private func planning() throws -> Comparison {
    let twoThreads = try bench.measure(command("plan", "--format", "text", "--threads", "2"))
    var others = [
      Comparison.Row(
        "vardtakt plan, 1 thread", try bench.measure(command("plan", "--format", "text", "--threads", "1")))
    ]
    others += try SamplingPeer(region: region, bench: bench).rows()
    others += [
      .init("vardtakt explain", try bench.measure(command("explain", region.figure))),
      .init("vardtakt report", try bench.measure(command("report", "--output", bench.folder + "/report.html"))),
      .init("vardtakt plan --format json", try bench.measure(command("plan", "--format", "json"))),
    ]
    return Comparison(
      title: "Plan, \(region.size.name)",
      subject: .init("vardtakt plan, 2 threads", twoThreads, aim: region.size.aims.plan), others: others)
  }

  /// The answer alone is what a planner waits for who already has the plan before him.
  private func whatIf() throws -> Comparison {
    let arguments = command("what-if", "--time", region.triedTime, "--timing")
    bench.announce("vardtakt", arguments)
    try checkThatBalanceChanges(arguments)
    let runs = try bench.repetition.collect { try bench.vardtakt(arguments) }
    return Comparison(
      title: "One time changed, \(region.size.name)",
      subject: .init(
        "what-if, the answer alone", Measurement(try runs.map(answerTime)), aim: region.size.aims.whatIf),
      others: [.init("vardtakt what-if, whole process", Measurement(runs.map(\.sample)))])
  }

  /// A time that changes nothing would be answered at once and flatter the measurement.
  private func checkThatBalanceChanges(_ arguments: [String]) throws {
    let file = bench.folder + "/what-if.txt"
    let run = try bench.vardtakt(arguments, output: .file(file))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard !text.hasPrefix("Inget ändras") else {
      throw BenchmarkFailure.unexpectedAnswer(command: run.command, wanted: "a balance that changes")
    }
  }

  /// Reads `what-if: 12.34 ms`.
  private func answerTime(of run: ProcessRun) throws -> Sample {
    let line = run.errorText.split(separator: "\n").last { $0.hasPrefix("what-if: ") && $0.hasSuffix(" ms") }
    guard let line, let milliseconds = Double(line.dropFirst("what-if: ".count).dropLast(" ms".count)) else {
      throw BenchmarkFailure.unexpectedAnswer(command: run.command, wanted: "a line such as “what-if: 12.34 ms”")
    }
    return Sample(seconds: milliseconds / 1000)
  }

  private func command(_ name: String, _ arguments: String...) -> [String] {
    [name, "--workspace", region.workspace] + arguments
  }
}
