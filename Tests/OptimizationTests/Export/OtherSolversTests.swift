import Foundation
import Optimization
import Testing

/// The same models solved by Debian's CLP and CBC (packages coinor-clp and coinor-cbc), which share no code with HiGHS.
@Suite("Compared with CLP and CBC")
struct OtherSolversTests {
  static let clp = executable("clp")
  static let cbc = executable("cbc")

  @Test("Linear programmes have the same optimum in CLP", .enabled(if: clp != nil), arguments: 0..<25)
  func linear(seed: Int) throws {
    var random = Random(seed: UInt64(seed) + 1000)
    let size = random.integer(in: 3...40)
    let model = LinearModel.random(&random, variables: size, constraints: random.integer(in: 2...30))
    let other = try Self.objective(by: try #require(Self.clp), of: model, ["-dualsimplex"])
    let objective = try #require(try solverUnderTest().solve(model).objective)
    #expect(close(other, objective, within: 1e-6))
  }

  @Test("Mixed-integer programmes have the same optimum in CBC", .enabled(if: cbc != nil), arguments: 0..<15)
  func mixed(seed: Int) throws {
    var random = Random(seed: UInt64(seed) + 2000)
    var model = LinearModel.random(&random, variables: 14, constraints: 8, kind: .integer)
    for variable in model.variables where variable.index.isMultiple(of: 3) { model.setKind(of: variable, .continuous) }
    let other = try Self.objective(by: try #require(Self.cbc), of: model, ["-solve"])
    let objective = try #require(try solverUnderTest().solve(model).objective)
    #expect(close(other, objective, within: 1e-5))
  }

  @Test("The hard knapsack has the same optimum in CBC", .enabled(if: cbc != nil))
  func knapsack() throws {
    let model = WholeNumbersTests.hard(items: 25, rows: 4)
    let other = try Self.objective(by: try #require(Self.cbc), of: model, ["-ratioGap", "0", "-solve"])
    let objective = try #require(try solverUnderTest().solve(model).objective)
    #expect(close(other, objective, within: 1e-5))
  }

  /// Writes the model, runs the program and reads the objective from its solution file, in the model's own direction.
  private static func objective(by program: URL, of model: LinearModel, _ steps: [String]) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("model.mps")
    let answer = folder.appendingPathComponent("solution.txt")
    try Data(model.mpsText().utf8).write(to: file)
    let process = Process()
    process.executableURL = program
    process.arguments = [file.path] + steps + ["-solution", answer.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOf: answer, encoding: .utf8).split(separator: "\n")
    // CLP: "optimal", then "Objective value -12"; CBC: "Optimal - objective value -12.00000000".
    let line = try #require(lines.first { $0.lowercased().contains("objective value") })
    #expect(lines.first?.lowercased().hasPrefix("optimal") == true)
    let value = try #require(line.split(separator: " ").last.flatMap { Double($0) })
    return model.objective.direction == .minimize ? value : -value
  }

  private static func executable(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
