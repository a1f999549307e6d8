internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let stateRules = [
    ConformanceRule("The state that a store finds by subject is the fold of all events, at every event and day") {
      open in
      let store = try open()
      _ = try store.openBranch("sommar", by: Sample.author(), reason: "Prövar")
      var words = Sample.bytes(count: 600, seed: 7).makeIterator()
      func next(_ many: Int) -> Int { Int(words.next() ?? 0) % many }
      for number in 0..<60 {
        let branch = next(3) == 0 ? "sommar" : LedgerEvent.mainBranch
        _ = try store.append([try randomEvent(number, branch: branch, next: next)])
      }
      let all = try store.ledger(asOf: .latest)
      #expect(all.count == 61)
      for point in [.latest] + (0...61).map(LedgerPoint.sequence) + (0...6).map(day) {
        for branch in [LedgerEvent.mainBranch, "sommar"] {
          let found = try store.state(asOf: point, branch: branch)
          #expect(found == LedgerState.fold(all, asOf: point, branch: branch))
        }
      }
      try store.close()
    },
    ConformanceRule("Only the last decision about each thing is read for a state") { open in
      let store = try open()
      for round in 0..<4 {
        _ = try store.append((0..<3).map { try Sample.event("\(round) \($0)", value: 0.5, unit: "\($0)") })
      }
      #expect(try store.eventsOfState().map(\.sequence) == [10, 11, 12])
      #expect(try store.eventsOfState(asOf: .sequence(5)).map(\.sequence) == [3, 4, 5])
      try store.close()
    },
    ConformanceRule("The ledger can be asked by place, branch, subject, unit and moment, a part at a time") { open in
      let store = try open()
      _ = try store.append([
        Sample.event("a"), Sample.event("b", unit: "0102"), Sample.event("c", branch: "sommar"),
        Sample.event("d", day: 1),
      ])
      var unit = LedgerQuery()
      unit.unit = "0102"
      var day = LedgerQuery(branch: LedgerEvent.mainBranch)
      day.before = Sample.instant(day: 1)
      var within = LedgerQuery()
      within.within = "limit/occupancy/0102"
      let queries: [(LedgerQuery, [String])] = [
        (LedgerQuery(), ["a", "b", "c", "d"]), (LedgerQuery(after: 1, through: 3), ["b", "c"]),
        (LedgerQuery(after: 1, limit: 1), ["b"]), (LedgerQuery(branch: "sommar"), ["c"]), (unit, ["b"]),
        (LedgerQuery(subject: "limit/occupancy/0101//"), ["a", "c", "d"]), (day, ["a", "b"]), (within, ["b"]),
      ]
      for (query, identifiers) in queries { #expect(try store.records(query).map(\.id) == identifiers) }
      try store.close()
    },
  ]

  private static func day(_ number: Int) -> LedgerPoint { .day(Sample.instant(day: number).swedishDay) }

  private static func randomEvent(_ number: Int, branch: String, next: (Int) -> Int) throws -> NewLedgerEvent {
    let unit = "\(next(4))"
    let payload: LedgerPayload =
      switch next(5) {
      case 0: .limitWithdrawn(Sample.limit(0, unit: unit).key)
      case 1: .measureWithdrawn(Code(unit))
      case 2: .forecastMethodChosen(ForecastMethodDecision(unit: Code(unit), object: Code("MED"), method: "mean"))
      case 3:
        .forecastKept(
          KeptForecastMark(file: unit, contentHash: "0", historyEnd: "2027-01", programVersion: "1"))
      default: .limit(Sample.limit(Double(number), unit: unit))
      }
    return try NewLedgerEvent(
      id: "\(number)", at: Sample.instant(day: number / 10), actor: "Maria", role: "planerare", reason: "Prov",
      branch: branch, payload: payload)
  }
}
