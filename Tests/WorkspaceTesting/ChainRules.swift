internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let chainRules = [
    ConformanceRule("Every event's hash follows from the one before, and the head is the last event's") { open in
      let store = try open()
      #expect(try store.ledgerHead() == .empty)
      _ = try store.append([Sample.event("a"), Sample.event("b", unit: "å;\"\t\\\n")])
      _ = try store.append([Sample.event("c")])
      try store.close()
      let again = try open()
      let records = try again.records(LedgerQuery())
      var previous = LedgerHead.noHash
      for record in records {
        #expect(record.hash == record.hash(after: previous))
        previous = record.hash
      }
      #expect(try again.ledgerHead() == LedgerHead(sequence: 3, hash: previous, at: Sample.instant()))
      #expect(try LedgerVerification(of: again, batch: 2).head.hash == previous)
      try again.close()
    },
    ConformanceRule("An event is written down the same way and with the same hash by every store") { open in
      let store = try open()
      _ = try store.append([Sample.event("a")])
      let record = try #require(try store.records(LedgerQuery()).first)
      #expect(record.subject == "limit/occupancy/0101//")
      #expect(
        record.payload == #"{"limit":{"kind":"occupancy","reason":"Beslut 2027/3","unit":"0101","value":0.9}}"#)
      // Computed with Python's hashlib over the texts with their lengths, as `LedgerRecord` says.
      #expect(record.hash == "89138fc00ebf87cc1d3a42a756b5e41db25c4a5a3645f314112463f9448c2c37")
      try store.close()
    },
    ConformanceRule("An end of the ledger that was kept elsewhere is found again, and another is not") { open in
      let store = try open()
      _ = try store.append([Sample.event("a"), Sample.event("b")])
      let kept = try store.ledgerHead()
      _ = try store.append([Sample.event("c")])
      #expect(try LedgerVerification(of: store, kept: kept).head.sequence == 3)
      #expect(try LedgerVerification(of: store, kept: .empty).head.sequence == 3)
      let other = LedgerHead(sequence: 2, hash: LedgerHead.noHash, at: nil)
      #expect(throws: WorkspaceError.ledgerBroken(.notTheKept(sequence: 2))) {
        try LedgerVerification(of: store, kept: other)
      }
      let later = LedgerHead(sequence: 9, hash: kept.hash, at: nil)
      #expect(throws: WorkspaceError.ledgerBroken(.cutOff(after: 3, through: 9))) {
        try LedgerVerification(of: store, kept: later)
      }
      try store.close()
    },
    ConformanceRule("A text that no store can keep is refused when the event is made") { open in
      let store = try open()
      #expect(throws: LedgerError.unwritableText) { try store.append([Sample.event("a", unit: "0\u{0}1")]) }
      #expect(try store.ledgerHead() == .empty)
      try store.close()
    },
  ]
}
