import Foundation
import Governance
import Workspace

extension LedgerLoad {
  /// Lets some units answer, one after another: each reads where the ledger is, decides and says on what.
  static func answer(_ address: String, first: Int, count: Int) throws {
    let store = try open(address, create: false)
    for unit in first..<(first + count) {
      let time = try milliseconds {
        let basis = LedgerBasis(sequence: try store.ledgerHead().sequence)
        let answer = try event("svar-\(unit)", unit: "E\(unit)", value: 0.9)
        _ = try store.append([answer], basedOn: basis)
        // As when the answer was lost on the way and the command is given again.
        _ = try store.append([answer], basedOn: basis)
      }
      try say("\(time)")
    }
    try store.close()
  }

  /// Starts processes that each let their share of the units answer, and checks what came of it.
  static func answerAtOnce(_ address: String, units: Int, processes: Int) throws {
    let store = try open(address)
    let before = try store.ledgerHead().sequence
    let share = (units + processes - 1) / processes
    var times: [Double] = []
    let whole = try milliseconds {
      let running = try (0..<processes).map { number in
        let first = number * share
        return try start(["answer", address, "\(first)", "\(min(share, units - first))"])
      }
      for (process, output) in running {
        let text = String(decoding: try output.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw LoadFailure(message: "a process failed") }
        times += text.split(separator: "\n").compactMap { Double($0) }
      }
    }
    let recorded = try store.records(LedgerQuery(after: before))
    let head = try LedgerVerification(of: store).head
    guard recorded.count == units, Set(recorded.map(\.id)).count == units, head.sequence == before + units else {
      throw LoadFailure(message: "\(units) answers were given and \(recorded.count) are recorded")
    }
    times.sort()
    let median = times[times.count / 2]
    try say(
      "\(units) units from \(processes) processes: \(units) recorded once, the chain holds; in all "
        + "\(Int(whole)) ms, an answer given twice: median \(median) ms, longest \(times[times.count - 1]) ms")
    try store.close()
  }

  private static func start(_ words: [String]) throws -> (Process, FileHandle) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = words
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return (process, output.fileHandleForReading)
  }
}

/// That something was lost or written twice.
struct LoadFailure: Error {
  let message: String
}
