internal import Foundation
internal import Governance
internal import Testing
package import Workspace

/// Programs that write to the same workspace and are killed in the middle of it, with `kill -9`.
package enum KilledWriters {
  /// Starts writers at an address, kills them and checks that every event they were told is recorded is there, that
  /// no event is half there, and that the next writer can go on.
  ///
  /// Every append is of two events, so that a half one would show.
  package static func check(address: String, open: () throws -> any WorkspaceStore, writers: Int = 4, rounds: Int = 3)
    throws
  {
    try open().close()
    var acknowledged: Set<String> = []
    for round in 0..<rounds {
      let running = try (0..<writers).map { try start(["write", address, "\(round)-\($0)", "100000"]) }
      // Until all of them are in the middle of it.
      for (_, output) in running { try waitForOutput(in: output) }
      usleep(useconds_t(20_000 * (round + 1)))
      for (process, _) in running { kill(process.processIdentifier, SIGKILL) }
      for (process, output) in running {
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        // What was cut in the middle of a line was recorded but not yet told.
        acknowledged.formUnion(
          text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
        try FileManager.default.removeItem(at: output)
      }
    }
    #expect(acknowledged.count >= writers * rounds)
    let store = try open()
    let recorded = try store.ledger(asOf: .latest).map(\.id)
    #expect(Set(recorded).count == recorded.count)
    #expect(acknowledged.subtracting(recorded).isEmpty)
    let firsts = Set(recorded.filter { !$0.hasSuffix("+") })
    #expect(Set(recorded.filter { $0.hasSuffix("+") }) == Set(firsts.map { $0 + "+" }))
    #expect(try LedgerVerification(of: store).head.sequence == recorded.count)
    #expect(try store.state() == LedgerState.fold(try store.ledger(asOf: .latest)))
    let next = try store.append([Sample.event("efter", day: 9_999)])
    #expect(next.map(\.sequence) == [recorded.count + 1])
    try store.close()
  }

  private static func waitForOutput(in file: URL) throws {
    for _ in 0..<12_000 {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      if text.contains("\n") { return }
      usleep(10_000)
    }
    Issue.record("a writer wrote nothing in two minutes")
  }

  private static func start(_ words: [String]) throws -> (Process, URL) {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent(
      "LedgerLoad")
    process.arguments = words
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    return (process, output)
  }
}
