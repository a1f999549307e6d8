import Foundation

/// The Python that peers run in, if there is one.
struct Python {
  let interpreter: String?
  /// The folder of the peers' scripts.
  let scripts: String

  /// The status by which a script says that a package it needs is not installed.
  static let packageMissing: Int32 = 3

  /// What a peer did: the whole process, and its work without starting Python and loading packages.
  struct Answer {
    let whole: Sample
    let work: Sample
    /// A sum over what the peer made, by which peers that should do the same can be compared.
    let sum: Double
  }

  /// Several answers, or why there are none.
  enum Answers {
    case answered([Answer])
    case absent(reason: String)

    /// The sum of the first answer, if there is one.
    var sum: Double? {
      guard case .answered(let answers) = self else { return nil }
      return answers.first?.sum
    }
  }

  /// What a script writes on standard output.
  private struct Written: Decodable {
    let seconds: Double
    let sum: Double
  }

  /// Runs a script as often as other cases.
  func answers(of script: String, _ arguments: [String], bench: Bench) throws -> Answers {
    guard let interpreter, FileManager.default.isExecutableFile(atPath: interpreter) else {
      return .absent(reason: "no Python; name one in BENCH_PYTHON")
    }
    bench.announce(script, arguments)
    let output = bench.folder + "/peer.json"
    // -B: a measurement leaves no compiled files in the repository.
    let process = ChildProcess(
      program: interpreter, arguments: ["-B", scripts + "/" + script] + arguments, output: .file(output))
    var missing: String?
    let answers = try bench.repetition.collect { () -> Answer? in
      guard missing == nil else { return nil }
      let run = try process.run()
      guard run.status != Self.packageMissing else {
        missing = run.errorText.trimmingCharacters(in: .whitespacesAndNewlines)
        return nil
      }
      return try answer(of: try run.succeeded(), in: output)
    }
    if let missing { return .absent(reason: missing) }
    return .answered(answers.compactMap { $0 })
  }

  private func answer(of run: ProcessRun, in file: String) throws -> Answer {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    guard let written = try? JSONDecoder().decode(Written.self, from: data) else {
      throw BenchmarkFailure.unexpectedAnswer(command: run.command, wanted: "its seconds and its sum as JSON")
    }
    return Answer(whole: run.sample, work: Sample(seconds: written.seconds), sum: written.sum)
  }
}
