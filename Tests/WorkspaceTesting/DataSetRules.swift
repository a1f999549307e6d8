internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let dataSetRules = [
    ConformanceRule("A new workspace is empty and knows when it was created") { open in
      let store = try open()
      #expect(try store.dataSets().isEmpty)
      #expect(try store.ledger(asOf: .latest).isEmpty)
      #expect(try store.info().created == Sample.instant())
      #expect(try store.info().schemaVersion >= 1)
      try store.close()
    },
    ConformanceRule("A file is kept with its description and every byte, also when the workspace is opened again") {
      open in
      let new = NewDataSet(
        kind: .waiting, file: "väntande 2027.csv", extracted: Day("2027-04-30"), rowCount: 12,
        bytes: Sample.bytes(count: 3_000_000))
      let store = try open()
      let outcome = try store.importing([new], at: Sample.instant(day: 1))
      let expected = StoredDataSet(new, id: 1, importedAt: Sample.instant(day: 1))
      #expect(outcome == ImportOutcome(dataSets: [.added(expected)], events: []))
      try store.close()
      let again = try open()
      #expect(try again.dataSets() == [expected])
      #expect(try again.bytes(of: 1) == new.bytes)
      #expect(expected.source.contentHash == new.contentHash)
      try again.close()
    },
    ConformanceRule("Empty files and files of exactly one and two mebibytes come back whole") { open in
      let store = try open()
      for (position, count) in [0, 1, 1 << 20, (1 << 20) + 1, 2 << 20].enumerated() {
        let bytes = Sample.bytes(count: count)
        _ = try store.importing([Sample.largeFile("\(count).csv", count: count)], at: Sample.instant())
        #expect(try store.bytes(of: position + 1) == bytes)
      }
      try store.close()
    },
    ConformanceRule("The same bytes twice change nothing, whatever the file is called") { open in
      let store = try open()
      let first = try store.importing([Sample.file("volumes.csv", "a\nb")], at: Sample.instant())
      for name in ["volumes.csv", "volymer.csv"] {
        let again = try store.importing([Sample.file(name, "a\nb")], at: Sample.instant(day: 1))
        #expect(!again.isChange)
        #expect(again.dataSets == first.dataSets.map { .unchanged($0.dataSet) })
      }
      #expect(try store.dataSets().count == 1)
      try store.close()
    },
    ConformanceRule("The same bytes may be of two kinds") { open in
      let store = try open()
      let outcome = try store.importing(
        [Sample.file("a.csv", "x"), Sample.file("a.csv", "x", kind: .outcome)], at: Sample.instant())
      #expect(outcome.dataSets.map(\.isChange) == [true, true])
      #expect(try store.dataSets(current: true).map(\.kind) == [.volumes, .outcome])
      #expect(try store.bytes(of: 1) == store.bytes(of: 2))
      try store.close()
    },
    ConformanceRule("New content under the same name replaces the earlier, which is kept") { open in
      let store = try open()
      _ = try store.importing(
        [Sample.file("volumes.csv", "old"), Sample.file("other.csv", "other")], at: Sample.instant())
      let earlier = try #require(try store.dataSets().first)
      let outcome = try store.importing([Sample.file("volumes.csv", "new")], at: Sample.instant(day: 2))
      let later = try #require(try store.dataSets().last)
      #expect(outcome.dataSets == [.replaced(later, earlier: earlier)])
      #expect(try store.dataSets(current: false).map(\.id) == [1, 2, 3])
      #expect(try store.dataSets(current: true).map(\.id) == [2, 3])
      #expect(
        try store.dataSets(inForceBefore: Instant.endOfSwedishDay(Sample.instant(day: 1).swedishDay)).map(\.id) == [
          1, 2,
        ])
      #expect(try store.bytes(of: 1) == Array("old".utf8))
      #expect(try store.bytes(of: 3) == Array("new".utf8))
      try store.close()
    },
    ConformanceRule("Content that has been replaced can be brought back") { open in
      let store = try open()
      for text in ["first", "second", "first"] {
        #expect(try store.importing([Sample.file("volumes.csv", text)], at: Sample.instant()).isChange)
      }
      let current = try store.dataSets(current: true)
      #expect(current.map(\.id) == [3])
      #expect(try store.bytes(of: 3) == Array("first".utf8))
      try store.close()
    },
    ConformanceRule("A data set that is not there is refused by its number") { open in
      let store = try open()
      #expect(throws: WorkspaceError.unknownDataSet(id: 4)) { try store.bytes(of: 4) }
      try store.close()
    },
  ]
}
