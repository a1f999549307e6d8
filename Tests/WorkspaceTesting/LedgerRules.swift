internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let ledgerRules = [
    ConformanceRule("Events are numbered from 1 without gaps and come back the same") { open in
      let store = try open()
      let first = try store.append([Sample.event("a"), Sample.event("b", branch: "sommar")])
      try store.close()
      let again = try open()
      let second = try again.append([Sample.event("c")])
      #expect((first + second).map(\.sequence) == [1, 2, 3])
      #expect(try again.ledger(asOf: .latest) == first + second)
      try again.close()
    },
    ConformanceRule("The ledger can be read as of an event or a day") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", day: 0), Sample.event("b", day: 1), Sample.event("c", day: 2)])
      let points: [(LedgerPoint, [String])] = [
        (.latest, ["a", "b", "c"]), (.sequence(0), []), (.sequence(2), ["a", "b"]), (.sequence(9), ["a", "b", "c"]),
        (.day(Sample.instant(day: 1).swedishDay), ["a", "b"]), (.day(Sample.instant(day: -1).swedishDay), []),
      ]
      for (point, identifiers) in points {
        #expect(try store.ledger(asOf: point).map(\.id) == identifiers)
      }
      try store.close()
    },
    ConformanceRule("Every kind of decision is kept as it was") { open in
      let change = KnownChange(
        code: Code("F1"), name: "Nytt \"läkemedel\"; 50 %", unit: Code("0101"), object: Code("K-NY"),
        from: Month(year: 2027, month: 3), through: nil, effect: .multiply(1.1), status: .proposed, reason: "Råd 'a'")
      let payloads: [LedgerPayload] = [
        .knownChange(change), .limit(Sample.limit(0.1 + 0.2)), .knownChangeWithdrawn(Code("F1")),
        .limitWithdrawn(Sample.limit(1).key), .measureWithdrawn(Code("Å1")),
      ]
      let author = Sample.author()
      let store = try open()
      let events = try store.append(author.events(recording: payloads, reason: "Rad 1\nrad 2"))
      #expect(try store.ledger(asOf: .latest) == events)
      #expect(events.map(\.payload) == payloads)
      try store.close()
    },
    ConformanceRule("The same event is never recorded twice, and what came with it is not recorded either") { open in
      let store = try open()
      _ = try store.append([Sample.event("a")])
      let refused = [
        [try Sample.event("b"), try Sample.event("a")], [try Sample.event("c"), try Sample.event("c")],
        [try Sample.event("a", value: 0.7)],
      ]
      for events in refused {
        #expect(throws: WorkspaceError.eventAlreadyRecorded(id: events[events.count - 1].id)) {
          try store.append(events)
        }
      }
      #expect(try store.ledger(asOf: .latest).map(\.id) == ["a"])
      try store.close()
    },
    ConformanceRule("Nothing to append is nothing done") { open in
      let store = try open()
      #expect(try store.append([]).isEmpty)
      #expect(try store.state() == LedgerState())
      try store.close()
    },
  ]
}
