import Foundation

/// What every case needs: the program, the peers' Python, a folder to write in and how often to measure.
struct Bench {
  let program: String
  let python: Python
  let folder: String
  let repetition: Repetition

  init(folder: String, repetition: Repetition) throws {
    let environment = ProcessInfo.processInfo.environment
    program = environment["VARDTAKT"] ?? Self.package + "/../.build/release/vardtakt"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw BenchmarkFailure.programMissing(path: program)
    }
    python = Python(interpreter: environment["BENCH_PYTHON"], scripts: Self.package + "/peers")
    self.folder = folder
    self.repetition = repetition
  }

  /// The folder of this package, found from where this file was when it was compiled.
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}

extension Bench {
  /// Runs the program once.
  func vardtakt(_ arguments: [String], output: ChildProcess.Output = .discarded) throws -> ProcessRun {
    try ChildProcess(program: program, arguments: arguments, output: output).run().succeeded()
  }

  /// Measures a command of the program.
  func measure(_ arguments: [String], prepare: () throws -> Void = {}) throws -> Measurement {
    announce("vardtakt", arguments)
    return try repetition.measure(prepare: prepare) { try vardtakt(arguments).sample }
  }

  /// Tells the one who waits what comes next, without the long name of the folder.
  func announce(_ program: String, _ arguments: [String]) {
    Console.progress(([program] + arguments).joined(separator: " ").replacing(folder + "/", with: ""))
  }
}
