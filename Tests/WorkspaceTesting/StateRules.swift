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
          let rounds = GovernanceState.fold(
            try store.eventsOfGovernance(asOf: point, branch: branch), asOf: point, branch: branch)
          expectSame(rounds, GovernanceState.fold(all, asOf: point, branch: branch))
        }
      }
      try store.close()
    },
    ConformanceRule("A snapshot that is damaged, another ledger's or by other rules is made anew without a word") {
      open in
      let store = try open()
      for number in 0..<40 { _ = try store.append([Sample.event("\(number)", unit: "\(number % 6)")]) }
      let expected = LedgerState.fold(try store.ledger(asOf: .latest))
      #expect(try store.state() == expected)
      // A store that keeps no snapshots has none to damage.
      guard let sound = try store.snapshot(through: 40) else { return }
      #expect(try sound.contents?.events == store.eventsOfState(asOf: .sequence(sound.through)).map(\.sequence))
      let forged = LedgerSnapshot(through: sound.through, hash: LedgerHead.noHash, last: 2, events: [1, 2])
      let missing = LedgerSnapshot(through: sound.through, hash: sound.hash, last: 40, events: [1, 2, 400])
      for broken in [
        forged, missing,
        LedgerSnapshot(through: sound.through, hash: sound.hash, numbers: sound.numbers, check: ""),
        LedgerSnapshot(through: sound.through, hash: sound.hash, numbers: "1 x", check: sound.check),
        LedgerSnapshot(through: sound.through, hash: sound.hash, numbers: "", check: sound.check),
        LedgerSnapshot(through: sound.through, hash: sound.hash, numbers: "40 1 \(Int.max)"),
      ] {
        try store.keep([broken])
        #expect(try store.state() == expected)
        #expect(try store.snapshot(through: 40) == sound)
        #expect(try LedgerVerification(of: store).head.sequence == 40)
      }
      try store.close()
    },
    ConformanceRule("A snapshot that is sound in itself but says something else than the events is found out") { open in
      let store = try open()
      for number in 0..<40 { _ = try store.append([Sample.event("\(number)", value: 0.5, unit: "\(number % 6)")]) }
      guard let sound = try store.snapshot(through: 40) else { return }
      let lie = LedgerSnapshot(through: sound.through, hash: sound.hash, last: sound.through, events: [1, 2])
      try store.keep([lie])
      let error = #expect(throws: WorkspaceError.ledgerBroken(.wrongSnapshot(through: sound.through, isRemade: true))) {
        try LedgerVerification(of: store)
      }
      #expect(error?.message.contains("Besluten är hela och genvägen är gjord om") == true)
      #expect(try store.snapshot(through: 40) == sound)
      #expect(try LedgerVerification(of: store).head.sequence == 40)
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

  private static func expectSame(_ found: GovernanceState, _ all: GovernanceState) {
    #expect(found.lastSequence == all.lastSequence)
    #expect(found.latest == all.latest)
    #expect(found.ledger == all.ledger)
    #expect(found.years == all.years)
    #expect(found.grants == all.grants)
    #expect(found.organizationChanges == all.organizationChanges)
    #expect(found.texts == all.texts)
    #expect(found.wheel == all.wheel)
    #expect(found.commands == all.commands)
  }

  private static func day(_ number: Int) -> LedgerPoint { .day(Sample.instant(day: number).swedishDay) }

  private static func randomEvent(_ number: Int, branch: String, next: (Int) -> Int) throws -> NewLedgerEvent {
    let unit = "\(next(4))"
    let payload = try payload(number, unit: unit, next: next)
    let identifier = payload.kind.isOfRounds ? "command:\(number)/1" : "\(number)"
    return try NewLedgerEvent(
      id: identifier, at: Sample.instant(day: number / 10), actor: "Maria", role: "planerare", reason: "Prov",
      branch: branch, payload: payload)
  }

  private static func payload(_ number: Int, unit: String, next: (Int) -> Int) throws -> LedgerPayload {
    switch next(9) {
    case 0: .limitWithdrawn(Sample.limit(0, unit: unit).key)
    case 1: .measureWithdrawn(Code(unit))
    case 2: .forecastMethodChosen(ForecastMethodDecision(unit: Code(unit), object: Code("MED"), method: "mean"))
    case 3:
      .forecastKept(KeptForecastMark(file: unit, contentHash: "0", historyEnd: "2027-01", programVersion: "1"))
    case 4:
      .governance(
        .planYearOpened(PlanYearOpening(year: 2027 + next(2), region: Code("R"), owner: PersonID("maria"))))
    case 5, 6:
      .governance(
        .budgetSet(BudgetFrame(year: 2027 + next(2), unit: Code(unit), kronor: Double(number))))
    default: .limit(Sample.limit(Double(number), unit: unit))
    }
  }
}
