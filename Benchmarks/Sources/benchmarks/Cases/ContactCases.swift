import Foundation

/// The import of contact rows next to DuckDB, which counts the same groups of the same file on as many threads.
struct ContactCases {
  let rows: Int
  let bench: Bench

  /// DuckDB's time over ours that is aimed for, and the memory of the whole process.
  private static let timesFaster = 5.0
  private static let peakBytes = 300_000_000

  /// Measures both; the file is taken away afterwards.
  func comparisons() throws -> [Comparison] {
    let extract = try ContactExtract.written(rows: rows, to: bench.folder)
    defer { try? FileManager.default.removeItem(atPath: extract.file) }
    let answers = try bench.python.answers(of: "read_duckdb.py", [extract.file, String(threads)], bench: bench)
    let runs = try importing(extract)
    let counted = try runs.map(countedTime)
    if let sum = answers.sum, let first = counted.first, Int(sum) != first.contacts {
      throw BenchmarkFailure.peersDiffer(file: extract.file)
    }
    let ours = Measurement(
      zip(runs, counted).map { run, counted in
        Sample(seconds: counted.seconds, processorSeconds: nil, peakBytes: run.sample.peakBytes)
      })
    let whole = Measurement(runs.map(\.sample))
    return [
      Comparison(
        title: "Contact rows, \(rows)", subject: .init("counting the rows", ours, aim: aim(answers)),
        others: [.init("vardtakt import, whole process", whole)] + peer(answers))
    ]
  }

  private var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

  private func importing(_ extract: ContactExtract) throws -> [ProcessRun] {
    let workspace = bench.folder + "/contacts.vardtakt"
    let arguments = ["import", "--workspace", workspace, "--profile", extract.profile, "--timing", extract.file]
    bench.announce("vardtakt", arguments)
    return try bench.repetition.collect {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: workspace + suffix) {
        try FileManager.default.removeItem(atPath: workspace + suffix)
      }
    } _: {
      try bench.vardtakt(arguments)
    }
  }

  /// Reads `contacts: 10000000 in 412.34 ms`.
  private func countedTime(of run: ProcessRun) throws -> (contacts: Int, seconds: Double) {
    let line = run.errorText.split(separator: "\n").last { $0.hasPrefix("contacts: ") && $0.hasSuffix(" ms") }
    let words = line.map { $0.split(separator: " ") } ?? []
    guard words.count == 5, let contacts = Int(words[1]), let milliseconds = Double(words[3]) else {
      throw BenchmarkFailure.unexpectedAnswer(
        command: run.command, wanted: "a line such as “contacts: 10000000 in 412.34 ms”")
    }
    return (contacts, milliseconds / 1000)
  }

  private func aim(_ answers: Python.Answers) -> Aim? {
    guard case .answered(let answers) = answers, !answers.isEmpty else { return nil }
    return Aim(seconds: Measurement(answers.map(\.work)).median / Self.timesFaster, peakBytes: Self.peakBytes)
  }

  private func peer(_ answers: Python.Answers) -> [Comparison.Row] {
    let name = "DuckDB, the same GROUP BY, \(threads) threads"
    switch answers {
    case .absent(let reason): return [.init(name: name, outcome: .absent(reason: reason))]
    case .answered(let answers):
      return [
        .init("DuckDB, whole process", Measurement(answers.map(\.whole))),
        .init(name + ", without starting Python", Measurement(answers.map(\.work))),
      ]
    }
  }
}
