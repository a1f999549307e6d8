internal import Governance
internal import PlanningModel
internal import Synchronization
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let concurrencyRules = [
    ConformanceRule("Of two who decide on the same from the same ledger the second is told what changed") { open in
      let store = try open()
      let basis = LedgerBasis(sequence: try store.ledgerHead().sequence)
      let first = try store.append([Sample.event("a", value: 0.9)], basedOn: basis)
      let error = #expect(throws: WorkspaceError.changedSince(events: first)) {
        try store.append([Sample.event("b", value: 0.8)], basedOn: basis)
      }
      #expect(
        error?.message
          == "Någon annan har hunnit före: beslut 1 av Maria (planerare) 2027-05-01T10:00:00Z om "
          + "limit/occupancy/0101//. Läs om besluten och försök igen; inget har ändrats.")
      let again = try store.append([Sample.event("b", value: 0.8)], basedOn: LedgerBasis(sequence: 1))
      #expect(again.map(\.sequence) == [2])
      try store.close()
    },
    ConformanceRule("Two who decide on different things, or on different branches, do not disturb each other") { open in
      let store = try open()
      let basis = LedgerBasis(sequence: 0)
      _ = try store.append([Sample.event("a")], basedOn: basis)
      _ = try store.append([Sample.event("b", unit: "0102")], basedOn: basis)
      _ = try store.append([Sample.event("c", branch: "sommar")], basedOn: basis)
      #expect(try store.ledgerHead().sequence == 3)
      try store.close()
    },
    ConformanceRule("What a decision was made from must not have changed either, with all it consists of") { open in
      let store = try open()
      let seen = try store.append([Sample.event("a", unit: "0102")])
      let limits = LedgerBasis(sequence: 0, reading: [LedgerSubject("limit", "occupancy")])
      #expect(throws: WorkspaceError.changedSince(events: seen)) {
        try store.append([Sample.event("b")], basedOn: limits)
      }
      // "0102" is not within "010", though its text begins with it.
      let other = LedgerBasis(sequence: 0, reading: [LedgerSubject("limit", "occupancy", "010")])
      #expect(try store.append([Sample.event("b")], basedOn: other).count == 1)
      try store.close()
    },
    ConformanceRule("A command given again gets the recorded events back, whatever has happened since") { open in
      let store = try open()
      let events = [try Sample.event("a"), try Sample.event("b", unit: "0102")]
      let recorded = try store.append(events, basedOn: LedgerBasis(sequence: 0))
      _ = try store.append([Sample.event("c", day: 2)])
      #expect(try store.append(events, basedOn: LedgerBasis(sequence: 0)) == recorded)
      let later = [try Sample.event("a", day: 1), try Sample.event("b", day: 1, unit: "0102")]
      #expect(try store.append(later) == recorded)
      #expect(try store.ledgerHead().sequence == 3)
      try store.close()
    },
    ConformanceRule("A clock that is a little behind is put right, one that is far behind is refused") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", day: 1)])
      let moved = try store.append([Sample.event("b", day: 1, seconds: -300, unit: "0102")])
      #expect(moved.map(\.at) == [Sample.instant(day: 1)])
      let wrong = try Sample.event("c", day: 1, seconds: -301)
      let error = #expect(throws: WorkspaceError.clockBehind(at: wrong.at, last: Sample.instant(day: 1))) {
        try store.append([wrong])
      }
      #expect(error?.message.contains("Ställ klockan rätt") == true)
      #expect(try store.ledgerHead().sequence == 2)
      try store.close()
    },
    ConformanceRule("Many who answer at once, each for a unit, are all recorded once and the chain holds") { open in
      let store = try open()
      try runOnThreads(8) { thread in
        for round in 0..<5 {
          let event = try Sample.event("\(thread)-\(round)", unit: "\(thread)")
          let basis = LedgerBasis(sequence: try store.ledgerHead().sequence)
          _ = try store.append([event], basedOn: basis)
          _ = try store.append([event], basedOn: basis)
        }
      }
      #expect(try store.ledger(asOf: .latest).map(\.sequence) == Array(1...40))
      #expect(try LedgerVerification(of: store).head.sequence == 40)
      try store.close()
    },
    ConformanceRule("Of many who decide on the same at once from the same ledger exactly one is recorded") { open in
      let store = try open()
      let recorded = Mutex(0)
      try runOnThreads(8) { thread in
        do {
          _ = try store.append([Sample.event("\(thread)")], basedOn: LedgerBasis(sequence: 0))
          recorded.withLock { $0 += 1 }
        } catch WorkspaceError.changedSince { return }
      }
      #expect(recorded.withLock { $0 } == 1)
      #expect(try store.ledgerHead().sequence == 1)
      try store.close()
    },
  ]
}
