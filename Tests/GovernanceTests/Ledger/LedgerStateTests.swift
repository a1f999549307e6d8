import Governance
import PlanningModel
import Testing

@Suite("The decisions in force")
struct LedgerStateTests {
  @Test("A later decision with the same code takes the place of the earlier")
  func supersedes() throws {
    let state = LedgerState.fold(
      try ledger(
        .knownChange(knownChange("F2")), .knownChange(knownChange("F1", add: 1)), .measure(measure("Å1")),
        .knownChange(knownChange("F2", add: 7)), .measure(measure("Å1", state: .decided))))
    #expect(state.decisions.knownChanges == [knownChange("F1", add: 1), knownChange("F2", add: 7)])
    #expect(state.decisions.measures == [measure("Å1", state: .decided)])
    #expect(state.knownChanges.map(\.sequence) == [2, 4])
    #expect(state.lastSequence == 5)
  }

  @Test("Limits are the same when kind, unit, object and first day are, and stand in the order they were decided")
  func limits() throws {
    let state = LedgerState.fold(
      try ledger(
        .limit(limit(value: 0.9)), .limit(limit(unit: nil, value: 0.95)), .limit(limit(value: 0.8, from: "2027-07-01")),
        .limit(limit(.noShowShare, value: 0.05)), .limit(limit(value: 0.85, reason: "Beslut 2027/3"))))
    #expect(state.decisions.limits.map(\.value) == [0.95, 0.8, 0.05, 0.85])
  }

  @Test("What is withdrawn is no longer in force and can be decided again")
  func withdrawn() throws {
    let events = try ledger(
      .knownChange(knownChange("F1")), .limit(limit()), .measure(measure("Å1")), .knownChangeWithdrawn(Code("F1")),
      .limitWithdrawn(limit().key), .measureWithdrawn(Code("Å1")), .measureWithdrawn(Code("okänd")),
      .knownChange(knownChange("F1", add: 3)))
    #expect(LedgerState.fold(events, asOf: .sequence(7)).decisions == Decisions())
    #expect(LedgerState.fold(events).decisions == Decisions(knownChanges: [knownChange("F1", add: 3)]))
  }

  @Test(
    "As of a point is what had been recorded then",
    arguments: [
      (LedgerPoint.latest, 3.0), (.sequence(0), nil), (.sequence(1), 1), (.sequence(2), 2), (.sequence(99), 3),
      (.day(may(-1)), nil), (.day(may(0)), nil), (.day(may(1)), 1), (.day(may(2)), 2), (.day(may(3)), 3),
      (.day(may(300)), 3),
    ] as [(LedgerPoint, Double?)])
  func asOf(point: LedgerPoint, add: Double?) throws {
    let events = try ledger(
      .knownChange(knownChange("F1", add: 1)), .knownChange(knownChange("F1", add: 2)),
      .knownChange(knownChange("F1", add: 3)))
    #expect(
      LedgerState.fold(events, asOf: point).decisions.knownChanges == add.map { [knownChange("F1", add: $0)] } ?? [])
  }

  /// A day of May 2027, counted from 1; 1 May is day 20 939 (`date -u -d 2027-05-01 +%s` divided by 86 400).
  private static func may(_ day: Int32) -> Day { Day(number: 20_938 + day) }

  @Test("The order the events are given in does not matter, their numbers do")
  func order() throws {
    let events = try ledger(.limit(limit(value: 1)), .limit(limit(value: 2)), .measure(measure("Å1")))
    #expect(LedgerState.fold(events.reversed()) == LedgerState.fold(events))
  }

  @Test("A scenario's decisions do not touch the plan")
  func branches() throws {
    let events = try ledger(.measure(measure("Å1")), branch: "sommar")
    #expect(LedgerState.fold(events).decisions == Decisions())
    #expect(LedgerState.fold(events, branch: "sommar").decisions == Decisions(measures: [measure("Å1")]))
  }
}

@Suite("Forecast methods and kept forecasts in the ledger")
struct ForecastEventsTests {
  private func chosen(_ unit: String?, _ method: String?) -> LedgerPayload {
    .forecastMethodChosen(ForecastMethodDecision(unit: unit.map { Code($0) }, object: Code("K-NY"), method: method))
  }

  @Test("A choice carries who, when and why from its event, and a later one about the same takes its place")
  func choices() throws {
    let state = LedgerState.fold(
      try ledger(chosen("0101", "theta"), chosen(nil, "mean"), chosen("0101", nil)))
    #expect(
      state.decisions.forecastMethods == [
        ForecastMethodChoice(
          unit: nil, object: Code("K-NY"), method: "mean", reason: "Månadsmöte", decidedBy: "Maria",
          decidedOn: try #require(Day("2027-05-02"))),
        ForecastMethodChoice(
          unit: Code("0101"), object: Code("K-NY"), method: nil, reason: "Månadsmöte", decidedBy: "Maria",
          decidedOn: try #require(Day("2027-05-03"))),
      ])
    let earlier = LedgerState.fold(
      try ledger(chosen("0101", "theta"), chosen("0101", nil)), asOf: .sequence(1))
    #expect(earlier.decisions.forecastMethods.map(\.method) == ["theta"])
  }

  @Test("A choice without a reason cannot be recorded")
  func reason() {
    #expect(throws: LedgerError.missing(.reason)) {
      try LedgerAuthor(actor: "Maria", role: "planerare").events(recording: [chosen(nil, "mean")], reason: " ")
    }
  }

  @Test("To keep a forecast decides nothing")
  func kept() throws {
    let mark = KeptForecastMark(file: "k.csv", contentHash: "ab", historyEnd: "2026-11", programVersion: "1")
    let state = LedgerState.fold(try ledger(.forecastKept(mark)))
    #expect(state.decisions == Decisions())
    #expect(state.lastSequence == 1)
  }
}

@Suite("What an import of decisions must record")
struct DecisionEventsTests {
  @Test("Only what differs from what is in force")
  func differing() throws {
    let state = LedgerState.fold(
      try ledger(
        .knownChange(knownChange("F1")), .limit(limit()), .measure(measure("Å1")), .measure(measure("Å2"))))
    let imported = Decisions(
      knownChanges: [knownChange("F2"), knownChange("F1")], limits: [limit(), limit(value: 0.8, from: "2027-07-01")],
      measures: [measure("Å2", state: .decided), measure("Å1")])
    #expect(
      state.decisionEvents(for: imported) == [
        .knownChange(knownChange("F2")), .limit(limit(value: 0.8, from: "2027-07-01")),
        .measure(measure("Å2", state: .decided)),
      ])
  }

  @Test("Nothing when it is done again, even when the same limit stands twice")
  func again() throws {
    let imported = Decisions(
      knownChanges: [knownChange("F1")], limits: [limit(value: 0.8), limit(value: 0.9)], measures: [measure("Å1")])
    let payloads = LedgerState().decisionEvents(for: imported)
    #expect(payloads == [.knownChange(knownChange("F1")), .limit(limit(value: 0.9)), .measure(measure("Å1"))])
    let state = LedgerState.fold(try ledger(payloads[0], payloads[1], payloads[2]))
    #expect(state.decisionEvents(for: imported).isEmpty)
  }

  @Test("A decision that is no longer in the file stays in force")
  func goneFromFile() throws {
    let state = LedgerState.fold(try ledger(.measure(measure("Å1")), .limit(limit())))
    #expect(state.decisionEvents(for: Decisions()).isEmpty)
  }
}
