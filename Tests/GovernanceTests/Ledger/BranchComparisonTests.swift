import Governance
import PlanningModel
import Testing

/// The stores' conformance tries branches with stored events; here it is the order of events that is tried.
@Suite("A scenario and the plan")
struct BranchComparisonTests {
  /// Three decisions of the plan, with a scenario that began after the first and has one decision of its own.
  private func events() throws -> [LedgerEvent] {
    let plan = try ledger(.limit(limit(value: 0.9)), .limit(limit(value: 0.8)), .measure(measure("Å1")))
    let opening = try event(4, "sommar", .branchOpened(BranchOrigin(sequence: 1)))
    return plan + [opening, try event(5, "sommar", .measure(measure("Å2")))]
  }

  private func event(_ sequence: Int, _ branch: String, _ payload: LedgerPayload) throws -> LedgerEvent {
    let new = try NewLedgerEvent(
      id: "s\(sequence)", at: Instant(seconds: 1_809_165_600 + sequence), actor: "Åsa", role: "controller",
      reason: "Prövar", branch: branch, payload: payload)
    return LedgerEvent(new, sequence: sequence)
  }

  @Test("The state of a scenario leaves out what the plan has decided since, in whatever order the events come")
  func state() throws {
    for events in [try events(), try events().reversed()] {
      let state = LedgerState.fold(events, branch: "sommar")
      #expect(state.limits.map(\.value.value) == [0.9])
      #expect(state.measures.map(\.value.code.text) == ["Å2"])
    }
    #expect(LedgerState.fold(try events()).measures.map(\.value.code.text) == ["Å1"])
  }

  @Test("The comparison names what differs and what is in the way, in whatever order the events come")
  func comparison() throws {
    for events in [try events(), try events().reversed()] {
      let comparison = try BranchComparison("sommar", in: events)
      #expect(comparison.origin == 1)
      #expect(comparison.pending.map(\.sequence) == [5])
      #expect(comparison.inTheWay.isEmpty)
      #expect(comparison.differences.map(\.subject.path) == ["limit/occupancy/0101//", "measure/Å1", "measure/Å2"])
    }
  }

  @Test(
    "What concerns a whole plan year is in the way of all in the year, in the plan and in the scenario",
    arguments: [
      (plan: Self.opened(2027), scenario: Self.stated(2027, "M1"), isInTheWay: true),
      (Self.stated(2027, "M1"), Self.opened(2027), true),
      (Self.opened(2027), Self.opened(2027), true),
      (Self.opened(2028), Self.stated(2027, "M1"), false),
      (Self.stated(2028, "M1"), Self.opened(2027), false),
      (Self.stated(2027, "M2"), Self.stated(2027, "M1"), false),
      (Self.stated(2027, "M1"), Self.stated(2027, "M1"), true),
      (.measure(measure("Å1")), Self.opened(2027), false),
      (Self.opened(2027), .measure(measure("Å1")), false),
    ] as [(plan: LedgerPayload, scenario: LedgerPayload, isInTheWay: Bool)])
  func wholeYear(plan: LedgerPayload, scenario: LedgerPayload, isInTheWay: Bool) throws {
    let comparison = try BranchComparison(
      "sommar",
      in: [
        event(1, "sommar", .branchOpened(BranchOrigin(sequence: 0))), event(2, "sommar", scenario),
        event(3, "main", plan),
      ])
    #expect(comparison.inTheWay.map(\.sequence) == (isInTheWay ? [3] : []))
  }

  @Test("A large scenario is compared with a large plan in a moment", .timeLimit(.minutes(1)))
  func large() throws {
    let count = 20_000
    var events = [try event(1, "sommar", .branchOpened(BranchOrigin(sequence: 0)))]
    for number in 1...count {
      events.append(try event(2 * number, "sommar", Self.stated(2027, "S\(number)")))
      events.append(try event(2 * number + 1, "main", Self.stated(2027, "P\(number)")))
    }
    let comparison = try BranchComparison("sommar", in: events)
    #expect(comparison.adoptable.count == count)
    #expect(comparison.inTheWay.isEmpty)
  }

  private static func opened(_ year: Int) -> LedgerPayload {
    .governance(.planYearOpened(PlanYearOpening(year: year, region: "REG", owner: "anna")))
  }

  private static func stated(_ year: Int, _ unit: String) -> LedgerPayload {
    .governance(
      .capacityStated(CapacityStatement(year: year, unit: UnitCode(unit), object: "VTF", amount: 1, measure: .bedDays)))
  }

  @Test("What is told when a scenario cannot be found, begun or adopted says what to do")
  func messages() throws {
    let late = try event(6, "main", .measure(measure("Å2")))
    let author = LedgerAuthor(actor: "Maria", role: "planerare")
    let comparison = try BranchComparison("sommar", in: events() + [late])
    let error = #expect(throws: LedgerError.planMovedOn(branch: "sommar", events: [late])) {
      try comparison.adoption(by: author, reason: "Beslut 12")
    }
    #expect(
      error?.message
        == "Planen har gått vidare i det som scenariot sommar beslutar om: beslut 6 av Åsa (controller) "
        + "2027-05-01T10:00:06Z om measure/Å2. Gör om de besluten i ett nytt scenario från dagens plan, eller fatta dem "
        + "direkt i planen; inget har ändrats.")
    let texts: [(LedgerError, String)] = [
      (.unknownBranch("x", known: []), "Scenariot x finns inte. Skapa det med vardtakt ledger branch."),
      (.unknownBranch("x", known: ["a", "b"]), "Scenariot x finns inte. Välj ett av dem som finns: a, b."),
      (.branchExists("x"), "Scenariot x finns redan. Välj ett annat namn."),
      (
        .nothingToAdopt(branch: "x"),
        "Scenariot x har inga beslut som inte redan är planens. Fatta beslut i scenariot först."
      ),
      (
        .unwritableText,
        "Beslutet innehåller ett tecken som inte går att spara (tecken nummer 0). Ta bort det och försök igen."
      ),
    ]
    for (error, text) in texts { #expect(error.message == text) }
  }
}
