import Foundation
import Governance
import PlanningModel
import Testing

@Suite("The stored form of decisions")
struct LedgerPayloadJSONTests {
  // Written by hand: a stored event must be readable for ever, so these texts may never change.
  static let golden: [(payload: LedgerPayload, json: String)] = [
    (
      .knownChange(knownChange("F1", through: "2027-12")),
      """
      {"knownChange":{"code":"F1","effect":{"add":120},"from":"2027-03","name":"Nytt läkemedel","object":"K-NY",\
      "reason":"Rekommendation 2026","status":"decided","through":"2027-12","unit":"0101"}}
      """
    ),
    (
      .limit(limit(.maximumQueue, unit: nil, value: 250.5, from: "2027-01-01")),
      """
      {"limit":{"kind":"maximumQueue","reason":"Beslut 2026/17","validFrom":"2027-01-01","value":250.5}}
      """
    ),
    (
      .measure(measure("Å1")),
      """
      {"measure":{"capacity":"OP","code":"Å1","costPerYear":125000.5,"decidingLevel":"tactical","from":"2027-01",\
      "kind":"staffingMix","name":"Kvällsöppet","plannedHoursPerMonth":40,"proposedBy":"verksamhetschef",\
      "side":"capacity","state":"idea","unit":"0101"}}
      """
    ),
    (
      .measure(measure("Å1", state: .effectVerified(proof))),
      """
      {"measure":{"capacity":"OP","code":"Å1","costPerYear":125000.5,"decidingLevel":"tactical","from":"2027-01",\
      "kind":"staffingMix","name":"Kvällsöppet","plannedHoursPerMonth":40,"proposedBy":"verksamhetschef",\
      "side":"capacity","state":"effectVerified","unit":"0101","verifiedEffect":{"baseline":3.5,"hoursPerMonth":32.25,\
      "indicator":"timmar per operation","measured":3.1,"target":3,"verifiedBy":"controller",\
      "verifiedOn":"2027-07-01"}}}
      """
    ),
    (
      .measure(redistributed),
      """
      {"measure":{"additions":{"costOnce":5,"indicator":{"baseline":3.5,"name":"timmar","target":3},"leadMonths":2,\
      "owner":"TCH","plannedHigh":60,"plannedLow":20,"proposer":"Maria Ek","qualityShare":0.25,"rampMonths":3,\
      "redistribution":{"amounts":[{"amount":40,"month":"2027-01"}],"consents":[{"by":"Ulf Ek","unit":"0102"}],\
      "from":"0102","thing":{"capacity":{"code":"OP"}},"to":"0101"},"shares":[{"share":1,"unit":"0101"}]},\
      "capacity":"OP","code":"Å2","costPerYear":125000.5,"decidingLevel":"tactical","from":"2027-01",\
      "kind":"redistribution","name":"Kvällsöppet","plannedHoursPerMonth":40,"proposedBy":"verksamhetschef",\
      "side":"capacity","state":"idea","unit":"0101"}}
      """
    ),
    (
      .gateOverridden(GateOverrideDecision(rule: "deficitClosed", unit: Code("0101"), capacity: Code("OP"))),
      #"{"gateOverridden":{"capacity":"OP","rule":"deficitClosed","unit":"0101"}}"#
    ),
    (
      .gateOverrideWithdrawn(GateOverrideDecision(rule: "deficitClosed", unit: Code("0101"), capacity: nil)),
      #"{"gateOverrideWithdrawn":{"rule":"deficitClosed","unit":"0101"}}"#
    ),
    (
      .deviation(deviation),
      """
      {"deviation":{"code":"D1","found":"2027-07-01","from":"2027-03","missing":100,"note":"Sjukdom","object":"K-NY",\
      "outcomes":[{"date":"2027-07-01","outcome":"Kväll","recovered":12,"skipped":false,"step":1}],\
      "source":"reported","unit":"0101"}}
      """
    ),
    (.knownChangeWithdrawn(Code("F1")), #"{"knownChangeWithdrawn":"F1"}"#),
    (
      .limitWithdrawn(limit(from: "2027-01-01").key),
      #"{"limitWithdrawn":{"kind":"occupancy","unit":"0101","validFrom":"2027-01-01"}}"#
    ),
    (.measureWithdrawn(Code("Å1")), #"{"measureWithdrawn":"Å1"}"#),
    (
      .forecastMethodChosen(ForecastMethodDecision(unit: Code("0101"), object: Code("K-NY"), method: "theta")),
      #"{"forecastMethodChosen":{"method":"theta","object":"K-NY","unit":"0101"}}"#
    ),
    (
      .forecastMethodChosen(ForecastMethodDecision(unit: nil, object: Code("K-NY"), method: nil)),
      #"{"forecastMethodChosen":{"method":"automatic","object":"K-NY"}}"#
    ),
    (
      .forecastKept(
        KeptForecastMark(file: "k.csv", contentHash: "ab12", historyEnd: "2026-11", programVersion: "0.1.0")),
      #"{"forecastKept":{"contentHash":"ab12","file":"k.csv","historyEnd":"2026-11","programVersion":"0.1.0"}}"#
    ),
    (
      .differenceJudged(DifferenceDecision(difference: "stay/MED-SV", unit: Code("AVD1"), verdict: .toLearnFrom)),
      #"{"differenceJudged":{"difference":"stay/MED-SV","unit":"AVD1","verdict":"toLearnFrom"}}"#
    ),
    (
      .differenceJudged(DifferenceDecision(difference: "stay/MED-SV", unit: nil, verdict: nil)),
      #"{"differenceJudged":{"difference":"stay/MED-SV","verdict":"open"}}"#
    ),
    (.branchOpened(BranchOrigin(sequence: 4)), #"{"branchOpened":{"after":4}}"#),
    (
      .branchAdopted(BranchAdoption(branch: "sommar", events: [5, 6])),
      #"{"branchAdopted":{"branch":"sommar","events":[5,6]}}"#
    ),
    (
      // Every kind of these stands in GovernanceEventTests.
      .governance(.handshakeSigned(HandshakeSignature(year: 2027, unit: Code("MED"), party: .area))),
      #"{"governance":{"handshakeSigned":{"party":"area","unit":"MED","year":2027}}}"#
    ),
  ]

  @Test("A decision is stored as it always has been and reads back the same", arguments: golden)
  func readsBack(payload: LedgerPayload, json: String) throws {
    #expect(try payload.json() == json)
    #expect(try LedgerPayload(json: json, schemaVersion: 2, sequence: 1) == payload)
  }

  @Test("What version 1 can say is written as version 1, and only what is new as version 2")
  func versions() {
    #expect(LedgerPayload.measure(measure("Å1")).writtenVersion == 1)
    #expect(LedgerPayload.measure(redistributed).writtenVersion == 2)
    var support = measure("Å3")
    support.kind = .administrativeSupport
    #expect(LedgerPayload.measure(support).writtenVersion == 2)
  }

  @Test("Every kind of decision has a stored form in this test")
  func everyKind() {
    #expect(Set(Self.golden.map(\.payload.kind)) == Set(LedgerPayload.Kind.allCases))
  }

  @Test(
    "Every effect of a change is stored under its own key",
    arguments: [
      (ChangeEffect.add(-2.5), #""effect":{"add":-2.5}"#), (.multiply(1.1), #""effect":{"multiply":1.1}"#),
      (
        .move(share: 0.25, to: Code("0202"), as: Code("K-ÅB")),
        #""effect":{"move":{"share":0.25,"toObject":"K-ÅB","toUnit":"0202"}}"#
      ),
    ])
  func effects(effect: ChangeEffect, json: String) throws {
    var change = knownChange("F1")
    change.effect = effect
    let stored = try LedgerPayload.knownChange(change).json()
    #expect(stored.contains(json))
    #expect(try LedgerPayload(json: stored, schemaVersion: 1, sequence: 1) == .knownChange(change))
  }

  @Test(
    "Every state of a measure reads back the same",
    arguments: [
      MeasureState.idea, .decided, .inProgress, .implemented, .effectVerified(proof), .cancelled,
    ])
  func states(state: MeasureState) throws {
    let payload = LedgerPayload.measure(measure("Å1", state: state))
    #expect(try LedgerPayload(json: payload.json(), schemaVersion: 2, sequence: 1) == payload)
  }

  @Test("The words of the model that are stored have not changed")
  func words() {
    // A word that must change here needs a stored form of its own and a new schema version.
    #expect(
      LimitKind.allCases.map(\.rawValue) == [
        "occupancy", "maximumQueue", "waitingDays", "queueReductionPerWeek", "noShowShare",
      ])
    #expect(
      MeasureKind.allCases.map(\.rawValue) == [
        "shiftCare", "lowValueCare", "digitalTool", "improvedMethod", "boughtCare", "redistribution", "recruitment",
        "agencyStaff", "premises", "reprioritisation", "staffingMix", "useOfSurplus", "spreadMethod",
        "administrativeSupport", "overtime",
      ])
    #expect(MeasureSide.allCases.map(\.rawValue) == ["need", "capacity"])
    #expect(ChangeStatus.allCases.map(\.rawValue) == ["proposed", "decided"])
    #expect(Level.allCases.map(\.rawValue) == ["political", "strategic", "tactical", "operational"])
  }

  @Test(
    "What a newer program has stored, or what is damaged, is refused by name",
    arguments: [
      (
        #"{"knownChangeWithdrawn":"F1"}"#, 3,
        "Beslut 7 är sparat av en nyare version av programmet (form 3, det här programmet läser till och med 2). "
          + "Uppdatera programmet."
      ),
      (
        #"{"handshake":{}}"#, 1,
        "Beslut 7 är av slaget ”handshake”, som det här programmet inte känner till. Uppdatera programmet."
      ),
      ("{}", 1, "Beslut 7 går inte att läsa; det är skadat. Återställ arbetsytan från en säkerhetskopia."),
      (
        #"{"limit":{"kind":"occupancy"}}"#, 1,
        "Beslut 7 går inte att läsa; det är skadat. Återställ arbetsytan från en säkerhetskopia."
      ),
      ("hej", 1, "Beslut 7 går inte att läsa; det är skadat. Återställ arbetsytan från en säkerhetskopia."),
    ])
  func refused(json: String, version: Int, message: String) throws {
    let error = #expect(throws: LedgerError.self) {
      try LedgerPayload(json: json, schemaVersion: version, sequence: 7)
    }
    #expect(error?.message == message)
  }

  @Test("A verified measure without its proof is damaged")
  func proofMissing() throws {
    let json = try LedgerPayload.measure(measure("Å1")).json()
      .replacingOccurrences(of: #""state":"idea""#, with: #""state":"effectVerified""#)
    #expect(throws: LedgerError.unreadable(sequence: 3)) {
      try LedgerPayload(json: json, schemaVersion: 1, sequence: 3)
    }
  }

  @Test("A value that is no number is refused before it is stored", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) {
    let error = #expect(throws: LedgerError.self) { try LedgerPayload.limit(limit(value: value)).json() }
    #expect(
      error?.message == "Beslutet (limit) innehåller ett värde som inte är ett tal; rätta värdet och försök igen.")
  }
}
