internal import Governance
internal import PlanningModel
internal import Testing
internal import Workspace

extension WorkspaceConformance {
  static let branchRules = [
    ConformanceRule("A scenario stands on the plan as it was where it began, and on its own decisions") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9), Sample.event("b", value: 0.9, unit: "0102")])
      let opening = try store.openBranch("sommar", by: Sample.author(), reason: "Prövar")
      #expect(opening.payload == .branchOpened(BranchOrigin(sequence: 2)))
      _ = try store.append([Sample.event("c", value: 0.7, branch: "sommar")])
      _ = try store.append([Sample.event("d", value: 0.5, unit: "0102")])
      #expect(try limits(store, "sommar") == ["0101": 0.7, "0102": 0.9])
      #expect(try limits(store, LedgerEvent.mainBranch) == ["0101": 0.9, "0102": 0.5])
      #expect(try limits(store, "sommar", asOf: .sequence(3)) == ["0101": 0.9, "0102": 0.9])
      #expect(try limits(store, "sommar", asOf: .sequence(1)) == ["0101": 0.9])
      #expect(try store.branches().map(\.branch) == ["sommar"])
      try store.close()
    },
    ConformanceRule("A scenario can begin at an earlier event or day, and before all of them") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9), Sample.event("b", value: 0.8, day: 1)])
      let points: [(LedgerPoint, [String: Double])] = [
        (.sequence(0), [:]), (.sequence(1), ["0101": 0.9]), (.day(Sample.instant().swedishDay), ["0101": 0.9]),
        (.latest, ["0101": 0.8]),
      ]
      for (number, (point, expected)) in points.enumerated() {
        let author = Sample.author("Åsa \(number)", day: 1)
        _ = try store.openBranch("\(number)", at: point, by: author, reason: "Prövar")
        #expect(try limits(store, "\(number)") == expected)
      }
      try store.close()
    },
    ConformanceRule("A scenario's name is taken once, and one that is not there is named with those that are") { open in
      let store = try open()
      _ = try store.openBranch("sommar", by: Sample.author("a"), reason: "Prövar")
      for name in ["sommar", LedgerEvent.mainBranch] {
        #expect(throws: LedgerError.branchExists(name)) {
          try store.openBranch(name, by: Sample.author("b"), reason: "Prövar")
        }
      }
      #expect(throws: LedgerError.unknownBranch("vinter", known: ["sommar"])) { try store.state(branch: "vinter") }
      #expect(throws: LedgerError.unknownBranch("vinter", known: ["sommar"])) { try store.compare("vinter") }
      try store.close()
    },
    ConformanceRule("A comparison says which decisions differ, and only those") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9), Sample.event("b", value: 0.9, unit: "0102")])
      _ = try store.openBranch("sommar", by: Sample.author(), reason: "Prövar")
      _ = try store.append([
        Sample.event("c", value: 0.7, branch: "sommar"), Sample.event("d", value: 0.9, unit: "0102", branch: "sommar"),
        Sample.event("e", value: 0.6, unit: "0103", branch: "sommar"), Sample.event("f", value: 0.5, unit: "0104"),
      ])
      let differences = try store.compare("sommar").differences
      #expect(differences.map(\.subject.path.count).count == 3)
      #expect(differences.map { $0.plan?.id } == ["a", nil, "f"])
      #expect(differences.map { $0.scenario?.id } == ["c", "e", nil])
      try store.close()
    },
    ConformanceRule("An adopted scenario's decisions become the plan's, with a reference, and only once") { open in
      let store = try open()
      _ = try store.append([Sample.event("a", value: 0.9)])
      _ = try store.openBranch("sommar", by: Sample.author("x"), reason: "Prövar")
      _ = try store.append([Sample.event("c", value: 0.7, branch: "sommar")])
      let adopted = try store.adopt("sommar", by: Sample.author("y"), reason: "Beslut 12")
      #expect(adopted.map(\.sequence) == [4, 5])
      #expect(adopted[0].payload == .branchAdopted(BranchAdoption(branch: "sommar", events: [3])))
      #expect(adopted[1].payload == .limit(Sample.limit(0.7)))
      #expect(adopted[1].actor == "y" && adopted[1].status == .drawnUp && adopted[1].unit == Code("0101"))
      #expect(try limits(store, LedgerEvent.mainBranch) == ["0101": 0.7])
      #expect(throws: LedgerError.nothingToAdopt(branch: "sommar")) {
        try store.adopt("sommar", by: Sample.author("z"), reason: "Igen")
      }
      _ = try store.append([Sample.event("d", value: 0.6, branch: "sommar")])
      #expect(try store.adopt("sommar", by: Sample.author("z"), reason: "Mer").count == 2)
      #expect(try limits(store, LedgerEvent.mainBranch) == ["0101": 0.6])
      try store.close()
    },
    ConformanceRule("Decisions in rounds keep who took them when adopted, and hands are left in the scenario") { open in
      let store = try open()
      _ = try store.openBranch("sommar", by: Sample.author("x"), reason: "Prövar")
      let assigned = try Sample.governed(
        "c", .assigned(AssignmentOrder(year: 2027, unit: Code("MED"), lines: [])), branch: "sommar")
      let hand = try Sample.governed(
        "d", .handshakeSigned(HandshakeSignature(year: 2027, unit: Code("MED"), party: .area)), branch: "sommar")
      _ = try store.append([assigned, hand])
      #expect(throws: LedgerError.missing(.role)) {
        try store.adopt("sommar", by: Sample.author("y"), reason: "Nej") { _ in throw LedgerError.missing(.role) }
      }
      let adopted = try store.adopt("sommar", by: Sample.author("y"), reason: "Beslut 12")
      #expect(adopted[0].payload == .branchAdopted(BranchAdoption(branch: "sommar", events: [2])))
      #expect(adopted.count == 2)
      #expect(adopted[1].payload == assigned.payload && adopted[1].branch == LedgerEvent.mainBranch)
      #expect(adopted[1].actor == assigned.actor && adopted[1].role == assigned.role)
      #expect(adopted[1].reason == assigned.reason)
      let last = try store.compare("sommar").pending
      #expect(last.map(\.sequence) == [3])
      #expect(throws: LedgerError.onlyPersonal(branch: "sommar", first: last[0])) {
        try store.adopt("sommar", by: Sample.author("z"), reason: "Igen")
      }
      try store.close()
    },
    ConformanceRule("A scenario is not adopted when the plan has moved on in the same, which is named") { open in
      let store = try open()
      _ = try store.openBranch("sommar", by: Sample.author("x"), reason: "Prövar")
      _ = try store.append([Sample.event("c", value: 0.7, branch: "sommar")])
      _ = try store.append([Sample.event("d", value: 0.6, unit: "0102")])
      #expect(try store.compare("sommar").inTheWay.isEmpty)
      let inTheWay = try store.append([Sample.event("e", value: 0.5)])
      let error = #expect(throws: LedgerError.planMovedOn(branch: "sommar", events: inTheWay)) {
        try store.adopt("sommar", by: Sample.author("y"), reason: "Beslut 12")
      }
      #expect(error?.message.contains("beslut 4 av Maria (planerare)") == true)
      #expect(try store.ledgerHead().sequence == 4)
      try store.close()
    },
  ]

  private static func limits(
    _ store: any WorkspaceStore, _ branch: String, asOf point: LedgerPoint = .latest
  ) throws -> [String: Double] {
    let limits = try store.state(asOf: point, branch: branch).decisions.limits
    return Dictionary(uniqueKeysWithValues: limits.map { ($0.unit?.text ?? "", $0.value) })
  }
}
