import Foundation
import Governance
import PlanningModel
import Workspace
import WorkspacePostgres
import WorkspaceSQLite

/// Writes to a ledger as many people at many computers would: for the tests that kill writers, and to measure.
///
///     LedgerLoad write ADDRESS NAME COUNT        appends events one at a time and prints each that is recorded
///     LedgerLoad answer ADDRESS FIRST COUNT      lets some units answer a round; prints how long each took, in ms
///     LedgerLoad units ADDRESS UNITS PROCESSES   lets many units answer at once from several processes
///     LedgerLoad fill ADDRESS COUNT [THINGS]     appends many events and prints how long opening and asking takes
@main
enum LedgerLoad {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("write", 4): try write(words[1], name: words[2], count: number(words[3]))
    case ("answer", 4): try answer(words[1], first: number(words[2]), count: number(words[3]))
    case ("units", 4): try answerAtOnce(words[1], units: number(words[2]), processes: number(words[3]))
    case ("fill", 3): try FilledLedger(address: words[1], count: number(words[2])).measure()
    case ("fill", 4):
      try FilledLedger(address: words[1], count: number(words[2]), things: max(1, number(words[3]))).measure()
    default:
      print("LedgerLoad write|answer|units|fill ADDRESS …")
      exit(64)
    }
  }

  /// Opens a workspace at a path or an address.
  static func open(
    _ address: String, create: Bool = true, snapshotInterval: Int = LedgerSnapshot.usualInterval
  ) throws -> any WorkspaceStore {
    PostgresAddress.isAddress(address)
      ? try PostgresWorkspace.open(address, create: create, options: .init(snapshotInterval: snapshotInterval))
      : try SQLiteWorkspace.open(
        address, create: create, options: .init(patience: 120, snapshotInterval: snapshotInterval))
  }

  /// A decision of a unit.
  static func event(_ id: String, unit: String, value: Double) throws -> NewLedgerEvent {
    let limit = PlanningLimit(
      kind: .occupancy, unit: Code(unit), object: nil, value: value, validFrom: nil, validThrough: nil,
      reason: "Svar i rondens första steg")
    return try NewLedgerEvent(
      id: id, at: Instant.now(), actor: "Chef \(unit)", role: "verksamhetschef", unit: Code(unit),
      reason: "Rimligt utifrån förra årets utfall", status: .drawnUp, payload: .limit(limit))
  }

  /// The milliseconds something takes.
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    return Double(elapsed.components.seconds) * 1e3 + Double(elapsed.components.attoseconds) / 1e15
  }

  /// Does something and prints how long it took and how much of the processors' time.
  static func timing(_ words: String, _ body: () throws -> Void) throws {
    let before = clock()
    let elapsed = try milliseconds(body)
    let used = Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1e3
    try say("\(words): \(rounded(elapsed)) ms, of processors \(rounded(used)) ms")
  }

  private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  static func say(_ text: String) throws { try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) }

  private static func number(_ text: String) -> Int { Int(text) ?? 0 }

  private static func write(_ address: String, name: String, count: Int) throws {
    // Snapshots close to each other, so that a writer is stopped in the middle of one now and then.
    let store = try open(address, snapshotInterval: 10)
    for number in 1...max(count, 1) {
      let id = "\(name)-\(number)"
      let events = [
        try event(id, unit: name, value: Double(number)), try event(id + "+", unit: name + "+", value: Double(number)),
      ]
      _ = try store.append(events)
      try say(id)
    }
    try store.close()
  }
}
