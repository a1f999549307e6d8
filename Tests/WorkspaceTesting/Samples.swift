package import Governance
package import PlanningModel
internal import Synchronization
package import Workspace

/// Made-up files and decisions for trying stores on.
package enum Sample {
  /// Noon in Sweden on 1 May 2027, and a number of days later.
  package static func instant(day: Int = 0) -> Instant { Instant(seconds: 1_809_165_600 + day * 86_400) }

  /// A file of a kind with some text in it.
  package static func file(
    _ file: String, _ text: String, kind: DataSetKind = .volumes, extracted: Day? = nil
  ) -> NewDataSet {
    NewDataSet(
      kind: kind, file: file, extracted: extracted, rowCount: text.split(separator: "\n").count, bytes: Array(text.utf8)
    )
  }

  /// A file whose bytes have no pattern and are the same every time.
  package static func bytes(count: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    let words = (0..<(count + 7) / 8).map { _ in
      // Knuth's MMIX constants; only that the bytes differ matters.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)).littleEndian
    }
    return words.withUnsafeBytes { Array($0.prefix(count)) }
  }

  /// A large file of unpatterned bytes.
  package static func largeFile(_ file: String = "outcome.csv", count: Int, seed: UInt64 = 1) -> NewDataSet {
    NewDataSet(kind: .outcome, file: file, extracted: nil, rowCount: 1, bytes: bytes(count: count, seed: seed))
  }

  /// A limit of occupancy.
  package static func limit(_ value: Double, unit: String = "0101") -> PlanningLimit {
    PlanningLimit(
      kind: .occupancy, unit: Code(unit), object: nil, value: value, validFrom: nil, validThrough: nil,
      reason: "Beslut 2027/3")
  }

  /// An event that sets a limit.
  package static func event(
    _ id: String, value: Double = 0.9, day: Int = 0, seconds: Int = 0, unit: String = "0101",
    branch: String = LedgerEvent.mainBranch
  ) throws -> NewLedgerEvent {
    try NewLedgerEvent(
      id: id, at: Instant(seconds: instant(day: day).seconds + seconds), actor: "Maria", role: "planerare",
      unit: Code(unit), reason: "Månadsmöte", status: .drawnUp, branch: branch,
      payload: .limit(limit(value, unit: unit)))
  }

  /// A decision in rounds.
  package static func governed(
    _ id: String, _ decision: GovernanceEvent, branch: String = LedgerEvent.mainBranch
  ) throws -> NewLedgerEvent {
    try NewLedgerEvent(
      id: id, at: instant(), actor: "vera", role: "TCH", unit: Code("MED"), reason: "Dialog", branch: branch,
      payload: .governance(decision))
  }

  /// Somebody who decides at a moment and whose events are named one after another.
  package static func author(_ name: String = "Åsa Öberg", day: Int = 0) -> LedgerAuthor {
    let count = Mutex(0)
    return LedgerAuthor(actor: name, role: "controller", clock: { instant(day: day) }) {
      count.withLock { number in
        number += 1
        return "\(name) \(number)"
      }
    }
  }
}
