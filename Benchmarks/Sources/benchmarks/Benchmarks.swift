import ArgumentParser
import Foundation

/// `benchmarks`: how long Vårdtakt takes and how much memory, next to peers measured in the same run.
///
/// An aim that is missed is a finding, not a failure: the exit status is 0. It is 1 when a command fails or when the
/// number of threads changes an answer.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measures time and memory, next to peers in the same run.",
    discussion: """
      VARDTAKT names the program to measure (default: .build/release/vardtakt of the product).
      BENCH_PYTHON names a Python with numpy, pandas and duckdb; without it the peers' rows say so.
      """)

  @Flag(name: .long, help: "Leave out the large region, and count fewer contact rows.")
  var quick = false

  /// What can be measured by itself.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case regions, contacts, queues, waitingLists = "waiting-lists", proposal, engine
  }

  @Option(name: .long, parsing: .upToNextOption, help: "Measure only these parts.")
  var only: [Part] = []

  @Option(name: .long, help: "How often each case is measured, after one run to warm up.")
  var runs = 5

  @Option(name: .long, help: "Also write all measurements to this file.")
  var json: String?

  func validate() throws {
    guard runs >= 1 else { throw ValidationError("--runs must be at least 1.") }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/vardtakt-benchmarks-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bench = try Bench(folder: folder, repetition: Repetition(runs: runs))
    var comparisons: [Comparison] = []
    // The engine comes last, since a child's peak memory is never below what this process held when it started it.
    for part in Part.allCases where only.isEmpty || only.contains(part) {
      comparisons += try measured(part, bench)
    }
    print(ResultTable(comparisons).text, terminator: "")
    if let json { try ResultFile(comparisons).write(to: json) }
  }

  private func measured(_ part: Part, _ bench: Bench) throws -> [Comparison] {
    switch part {
    case .regions:
      return try RegionSize.allCases.filter { !(quick && $0 == .large) }.flatMap { size in
        let region = try Region.written(size: size, bench: bench)
        let comparisons = try RegionCases(region: region, bench: bench).comparisons()
        try ThreadCheck(region: region, bench: bench).run()
        return comparisons
      }
    case .contacts: return try ContactCases(rows: quick ? 1_000_000 : 10_000_000, bench: bench).comparisons()
    case .queues: return try QueueCases(bench: bench).comparisons()
    case .waitingLists: return try WaitingListCase(bench: bench).comparisons()
    case .proposal: return try ProposalCase(bench: bench).comparisons()
    case .engine: return try EngineCases(repetition: bench.repetition).comparisons()
    }
  }
}
