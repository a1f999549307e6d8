import Governance
import PlanningModel
import Testing

func knownChange(_ code: String, add: Double = 120, through: String? = nil) -> KnownChange {
  KnownChange(
    code: Code(code), name: "Nytt läkemedel", unit: Code("0101"), object: Code("K-NY"),
    from: Month(year: 2027, month: 3),
    through: through.flatMap { Month($0) }, effect: .add(add), status: .decided, reason: "Rekommendation 2026")
}

func limit(
  _ kind: LimitKind = .occupancy, unit: String? = "0101", value: Double = 0.9, from: String? = nil,
  reason: String = "Beslut 2026/17"
) -> PlanningLimit {
  PlanningLimit(
    kind: kind, unit: unit.map { Code($0) }, object: nil, value: value, validFrom: from.flatMap { Day($0) },
    validThrough: nil, reason: reason)
}

func measure(_ code: String, state: MeasureState = .idea) -> BalancingMeasure {
  BalancingMeasure(
    code: Code(code), name: "Kvällsöppet", unit: Code("0101"), capacity: Code("OP"), side: .capacity,
    kind: .staffingMix,
    decidingLevel: .tactical, from: Month(year: 2027, month: 1), through: nil, plannedHoursPerMonth: 40,
    costPerYear: 125_000.5, proposedBy: "verksamhetschef", state: state)
}

/// A measure with everything that version 2 of the ledger can say.
let redistributed: BalancingMeasure = {
  var full = measure("Å2")
  full.kind = .redistribution
  full.cost.once = 5
  full.indicator = MeasureIndicator(name: "timmar", baseline: 3.5, target: 3)
  full.leadMonths = 2
  full.owner = "TCH"
  full.proposer = "Maria Ek"
  full.profile = EffectProfile(low: 20, high: 60, rampMonths: 3)
  full.qualityShare = 0.25
  full.shares = [MeasureShare(unit: Code("0101"), share: 1)]
  full.redistribution = Redistribution(
    .capacity(Code("OP")), from: Code("0102"), to: Code("0101"),
    amounts: [MonthlyAmount(month: Month(year: 2027, month: 1), amount: 40)],
    consents: [RedistributionConsent(unit: Code("0102"), by: "Ulf Ek")])
  return full
}()

/// A deviation that has come one step.
let deviation = DeviationCard(
  code: Code("D1"), unit: Code("0101"), object: Code("K-NY"), from: Month(year: 2027, month: 3), missing: 100,
  source: .reported, found: Day(number: 21_000), note: "Sjukdom",
  outcomes: [
    LadderOutcome(step: .ownCapacity, date: Day(number: 21_000), outcome: "Kväll", recovered: 12, isSkipped: false)
  ])

let proof = VerifiedEffect(
  indicator: "timmar per operation", baseline: 3.5, target: 3, measured: 3.1, date: Day(number: 21_000),
  verifiedBy: "controller", hoursPerMonth: 32.25)

/// A ledger of some decisions, one a day at noon in Sweden from 1 May 2027, all on the main branch.
func ledger(_ payloads: LedgerPayload..., branch: String = LedgerEvent.mainBranch) throws -> [LedgerEvent] {
  let start = try #require(Instant("2027-05-01T10:00:00Z"))
  return try payloads.enumerated().map { offset, payload in
    let event = try NewLedgerEvent(
      id: "e\(offset + 1)", at: Instant(seconds: start.seconds + offset * 86_400), actor: "Maria", role: "planerare",
      reason: "Månadsmöte", branch: branch, payload: payload)
    return LedgerEvent(event, sequence: offset + 1)
  }
}
