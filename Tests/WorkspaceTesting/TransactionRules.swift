internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let transactionRules = [
    ConformanceRule("Files and decisions of an import enter together") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9)])
      let outcome = try store.importing(
        [Sample.file("limits.csv", "x", kind: .limits)], events: [Sample.event("b", value: 0.8)], at: Sample.instant())
      #expect(outcome.events.map(\.sequence) == [2])
      #expect(try store.state().decisions.limits == [Sample.limit(0.8)])
      try store.close()
    },
    ConformanceRule("An import that is interrupted leaves nothing behind") { open in
      let store = try open()
      _ = try store.importing(
        [Sample.file("volumes.csv", "old")], events: [Sample.event("a")], at: Sample.instant())
      let before = (try store.dataSets(), try store.ledger(asOf: .latest))
      #expect(throws: Interruption.self) {
        try store.importing(
          [Sample.file("volumes.csv", "new"), Sample.largeFile(count: 3_000_000)], at: Sample.instant()
        ) { _ in throw Interruption() }
      }
      #expect(throws: WorkspaceError.eventAlreadyRecorded(id: "a")) {
        try store.importing(
          [Sample.file("volumes.csv", "new")], events: [Sample.event("b"), Sample.event("a")], at: Sample.instant())
      }
      #expect(throws: LedgerError.notFinite(kind: "limit")) {
        try store.importing(
          [Sample.file("volumes.csv", "new")], events: [Sample.event("b", value: .nan)], at: Sample.instant())
      }
      try store.close()
      let again = try open()
      #expect(try again.dataSets() == before.0)
      #expect(try again.ledger(asOf: .latest) == before.1)
      let next = try again.importing(
        [Sample.file("volumes.csv", "new")], events: [Sample.event("b")], at: Sample.instant())
      #expect(next.dataSets.map(\.dataSet.id) == [2])
      #expect(next.events.map(\.sequence) == [2])
      try again.close()
    },
    ConformanceRule("Which events belong to an import is decided from what changed and what is in force") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9)])
      let files = [Sample.file("limits.csv", "x", kind: .limits), Sample.file("volumes.csv", "y")]
      let author = Sample.author()
      for round in 1...2 {
        let outcome = try store.importing(files, at: Sample.instant()) { context in
          #expect(context.isChanged(.limits) == (round == 1))
          #expect(!context.isChanged(.measures))
          #expect(context.dataSets.map(\.isChange) == [round == 1, round == 1])
          let wanted = Decisions(limits: [Sample.limit(0.8)])
          return try author.events(recording: context.decisionEvents(for: wanted), reason: "Inläsning")
        }
        #expect(outcome.isChange == (round == 1))
      }
      #expect(try store.ledger(asOf: .latest).count == 2)
      try store.close()
    },
    ConformanceRule("A withdrawn decision does not come back with an unchanged file, but does with a changed one") {
      open in
      let store = try open()
      let wanted = Decisions(limits: [Sample.limit(0.8)])
      let author = Sample.author()
      let imports = [("limits 1", "volumes 1", 1), ("limits 1", "volumes 2", 0), ("limits 2", "volumes 2", 1)]
      for (limits, volumes, recorded) in imports {
        let files = [Sample.file("limits.csv", limits, kind: .limits), Sample.file("volumes.csv", volumes)]
        let outcome = try store.importing(files, at: Sample.instant()) { context in
          try author.events(recording: context.decisionEvents(for: wanted), reason: "Inläsning")
        }
        #expect(outcome.isChange)
        #expect(outcome.events.count == recorded)
        let withdrawal = LedgerPayload.limitWithdrawn(Sample.limit(0.8).key)
        _ = try store.append(author.events(recording: [withdrawal], reason: "Taget tillbaka"))
      }
      try store.close()
    },
    ConformanceRule("Many may write at once: no number is given twice") { open in
      let store = try open()
      let threads = 8
      try runOnThreads(threads) { thread in
        for round in 0..<5 {
          _ = try store.append([Sample.event("\(thread)-\(round)")])
          _ = try store.importing([Sample.file("\(thread).csv", "\(thread) \(round)")], at: Sample.instant())
        }
      }
      #expect(try store.ledger(asOf: .latest).map(\.sequence) == Array(1...40))
      #expect(try store.dataSets().map(\.id) == Array(1...40))
      #expect(try store.dataSets(current: true).count == threads)
      try store.close()
    },
  ]
}
