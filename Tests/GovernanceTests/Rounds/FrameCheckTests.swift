import Governance
import PlanningModel
import Testing

@Suite("Frames against the cost of staffed capacity")
struct FrameCheckTests {
  /// The region of the guide ready for hands, with costs on record for the areas: MED's frame is 400 million.
  private func region(_ costs: [CapacityCost]?) throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.playRound1()
    try region.playRound2()
    let lines = try #require(try region.plan().balance).value.lines
    try region.run(.drawBalance(BalanceReading(year: 2027, lines: lines, costs: costs)), by: "sven", on: "2026-05-03")
    return region
  }

  private func condition(_ region: TestRegion, _ key: HandshakeCondition.Key) throws -> ConditionState {
    let all = try #require(try region.state.conditions(year: 2027, area: "MED", units: region.units))
    return try #require(all.first { $0.key == key }?.state)
  }

  @Test(
    "Up to five percent either way agrees, and more is flagged with the difference and what to do",
    arguments: [
      (400e6, nil), (420e6, nil), (380e6, nil),
      (
        420_000_001, "kapaciteten kostar 20 000 001 kronor mer än ramen; minska kapaciteten, flytta den eller höj ramen"
      ),
      (
        379_000_000,
        "kapaciteten kostar 21 000 000 kronor mindre än ramen; bemanna det som ramen räcker till eller sänk den"
      ),
    ] as [(Double, String?)])
  func tolerance(cost: Double, flag: String?) throws {
    let region = try region([CapacityCost(unit: "MED", kronor: cost)])
    let state = try condition(region, .budgetCoversCapacity)
    if let flag {
      guard case .flagged(let text) = state else { throw state.asError }
      #expect(text.replacing("\u{A0}", with: " ") == flag)
    } else {
      #expect(state == .met)
    }
    #expect(!state.hinders)
  }

  @Test("Without a cost or a frame the figure is said to be missing, and hands may be shaken all the same")
  func missing() throws {
    var region = try region(nil)
    let state = try condition(region, .budgetCoversCapacity)
    #expect(
      state
        == .unknown(
          "uppgift saknas: kostnaden för bemannad kapacitet är inte framtagen (vardtakt round balance)"))
    try region.playHandshake()
    #expect(try region.plan().agreements.count == 2)
    #expect(
      try region.plan().frameCheck(of: "M1").text
        == "uppgift saknas: budgetramen är inte beslutad; kostnaden för bemannad kapacitet är inte framtagen "
        + "(vardtakt round balance)")
  }

  @Test("Staff without a cost makes an agreement uncertain, and is said beside a difference")
  func unpriced() throws {
    let even = try region([CapacityCost(unit: "MED", kronor: 400e6, functionsWithoutCost: 2)])
    #expect(
      try condition(even, .budgetCoversCapacity)
        == .unknown("stämmer; 2 personalrader saknar kostnad och är inte med"))
    let odd = try region([CapacityCost(unit: "MED", kronor: 100e6, functionsWithoutCost: 2)])
    guard case .flagged(let text) = try condition(odd, .budgetCoversCapacity) else {
      Issue.record("A difference is flagged.")
      return
    }
    #expect(text.hasSuffix("; 2 personalrader saknar kostnad och är inte med"))
  }

  @Test("What a balance leaves open is said when it is drawn")
  func warnings() throws {
    var region = try region(nil)
    let lines = try #require(try region.plan().balance).value.lines
    let outcome = try region.run(
      .drawBalance(
        BalanceReading(
          year: 2027, lines: lines, unstated: [UnstatedCapacity(unit: "KIR", capacity: "OP", need: 12)],
          costs: [
            CapacityCost(unit: "MED", kronor: 500e6), CapacityCost(unit: "KIR", kronor: 1600e6),
            CapacityCost(unit: "M1", kronor: 1),
          ])), by: "sven", on: "2026-05-04")
    // Surgery's frame is 1 600 million, and ward M1 has none to compare with.
    #expect(
      outcome.warnings.map { $0.replacing("\u{A0}", with: " ") } == [
        "Kirurgi har 12 timmars behov av OP utanför balansen; uppgift om kapacitet saknas.",
        "Medicin: kapaciteten kostar 100 000 000 kronor mer än ramen; minska kapaciteten, flytta den eller höj ramen "
          + "(R100).",
      ])
  }

  @Test("A flag hinders no handshake, and stands in the agreement's conditions")
  func shaken() throws {
    var region = try region([CapacityCost(unit: "MED", kronor: 500e6)])
    try region.playHandshake()
    #expect(try region.plan().agreements.count == 2)
    guard case .flagged = try condition(region, .budgetCoversCapacity) else {
      Issue.record("The flag stays.")
      return
    }
  }

  @Test("The summation shows areas, and units with a frame or a cost, with kronor for each activity (R104)")
  func summation() throws {
    let region = try region([
      CapacityCost(unit: "MED", kronor: 440e6), CapacityCost(unit: "M1", kronor: 120e6),
    ])
    let summary = try #require(try region.plan().summary(of: "REG", in: .second))
    #expect(summary.frames.map(\.unit) == ["KIR", "MED", "M1"])
    let area = summary.frames[1]
    #expect(area.state == .differ(40e6))
    // 400 and 440 million over 8 000 care episodes.
    #expect(area.framePerActivity == 50_000)
    #expect(area.costPerActivity == 55_000)
    #expect(summary.frames[0].state == .missing)
    #expect(summary.frames[2].framePerActivity == nil)
    // 120 million over 2 400.
    #expect(summary.frames[2].costPerActivity == 50_000)
  }

  @Test("Need that nobody has stated a capacity for is named in the condition of balance, and hinders nothing")
  func unstated() throws {
    var region = try region(nil)
    let lines = try #require(try region.plan().balance).value.lines
    try region.run(
      .drawBalance(
        BalanceReading(
          year: 2027, lines: lines, unstated: [UnstatedCapacity(unit: "KIR", capacity: "OP", need: 1200)])),
      by: "sven", on: "2026-05-04")
    let state = try condition(region, .balanceDrawn)
    #expect(
      state.explanation.replacing("\u{A0}", with: " ")
        == "uppgift om kapacitet saknas: Kirurgi har 1 200 timmars behov av OP utanför balansen")
    #expect(!state.hinders)
  }

  @Test("Costs and needs beyond reason, and of unknown units, are refused")
  func refused() throws {
    let region = try region(nil)
    func draw(_ unstated: [UnstatedCapacity]?, _ costs: [CapacityCost]?) -> GovernanceCommand {
      .drawBalance(BalanceReading(year: 2027, lines: [], unstated: unstated, costs: costs))
    }
    for command in [
      draw([UnstatedCapacity(unit: "KIR", capacity: "OP", need: -1)], nil),
      draw([UnstatedCapacity(unit: "KIR", capacity: "OP", need: .nan)], nil),
      draw(nil, [CapacityCost(unit: "KIR", kronor: -1)]), draw(nil, [CapacityCost(unit: "KIR", kronor: .infinity)]),
    ] {
      guard case .badValue = try region.refusal(command, by: "sven", on: "2026-05-05") else {
        Issue.record("A value beyond reason must be refused.")
        return
      }
    }
    #expect(
      try region.refusal(draw(nil, [CapacityCost(unit: "K9", kronor: 1)]), by: "sven", on: "2026-05-05")
        == .unknownUnit("K9", suggestion: " Menade du K1?"))
  }

  @Test("The balance as version 1 stores it with what has been added, to the letter")
  func stored() throws {
    let text =
      #"{"governance":{"balanceDrawn":{"costs":[{"functionsWithoutCost":1,"kronor":5,"unit":"MED"}],"lines":[],"#
      + #""unstated":[{"capacity":"OP","need":2,"unit":"KIR"}],"year":2027}}}"#
    let payload = try LedgerPayload(json: text, schemaVersion: 1, sequence: 1)
    #expect(try payload.json() == text)
  }
}

extension ConditionState {
  fileprivate var asError: Unexpected { Unexpected(state: self) }

  fileprivate struct Unexpected: Error {
    let state: ConditionState
  }
}
