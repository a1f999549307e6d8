import Foundation
import Governance
import PlanningModel
import Testing

@Suite("Stored form of decisions in rounds and roles")
struct GovernanceEventTests {
  /// Every kind as version 1 stores it. A line here is never changed: ledgers hold it for ever.
  static let stored: [String] = [
    #"{"roleGranted":{"code":"G","from":"2026-01-01","name":"Anna","person":"anna","role":"SCH","standsInFor":"eva","through":"2026-02-01","unit":"REG","year":2027}}"#,
    #"{"grantEnded":{"code":"G","through":"2026-02-01"}}"#,
    #"{"organizationChanged":{"from":"2026-01-01","kind":"split","parts":[{"name":"B","share":0.5,"unit":"B"},{"share":0.5,"unit":"C"}],"unit":"A"}}"#,
    #"{"planYearOpened":{"owner":"anna","region":"REG","year":2027}}"#,
    #"{"planYearMoved":{"assessBy":"2026-03-20","reference":"RF 1","reportBy":"2026-03-31","step":"openRound1","without":["KIR"],"year":2027}}"#,
    #"{"assigned":{"givenBy":"MED","lines":[{"amount":2000,"basis":"history","conversion":{"meanStayDays":3.5,"occupancy":0.95},"name":"Vårdtillfällen","object":"VTF"},{"amount":5,"conversion":{"hoursPerActivity":0.5},"object":"BES"}],"unit":"M1","year":2027}}"#,
    #"{"assignmentMoved":{"comment":"Klart","step":"send","unit":"M1","year":2027}}"#,
    #"{"assessed":{"grounds":{"capacity":"c","history":"h","knownChanges":"k","need":"n"},"proposals":[{"amount":1,"object":"VTF"}],"unit":"M1","year":2027}}"#,
    #"{"capacityStated":{"amount":7000,"measure":"bedDays","object":"VTF","unit":"M1","year":2027}}"#,
    #"{"redistributionProposed":{"amount":10,"code":"O1","from":"M1","object":"VTF","to":"M2","year":2027}}"#,
    #"{"redistributionConsented":{"code":"O1","unit":"M1","year":2027}}"#,
    #"{"redistributionDecided":{"code":"O1","year":2027}}"#,
    #"{"balanceDrawn":{"lines":[{"available":9,"capacity":"VPL","need":10,"unit":"MED","verifiedEffect":0}],"year":2027}}"#,
    #"{"gapOverridden":{"amount":1,"capacity":"VPL","matter":"deficit","unit":"MED","year":2027}}"#,
    #"{"goalSet":{"code":"P","countedEffects":["A-1"],"measure":"st","object":"VTF","period":"2027-Q1","perspective":"production","target":1.5,"text":"Mål","unit":"MED","year":2027}}"#,
    #"{"goalWithdrawn":{"code":"P","year":2027}}"#,
    #"{"budgetSet":{"kronor":1,"reference":"HSN 1","unit":"MED","year":2027}}"#,
    #"{"handshakeSigned":{"party":"strategic","unit":"MED","year":2027}}"#,
    #"{"dimensioned":{"keys":[{"function":"Sjuksköterska","measure":"employees","perBeds":24,"present":22,"staff":24}],"unit":"M1","year":2027}}"#,
    #"{"textSaved":{"body":"b","key":"1","kind":"selfAssessment","owner":"anna","step":3,"title":"t","unit":"REG"}}"#,
    #"{"yearWheelSet":{"steps":[{"day":31,"key":"open","level":"strategic","milestone":"opened","month":1,"name":"n","output":"o","yearOffset":-1}]}}"#,
    #"{"wheelStepDone":{"key":"open","year":2027}}"#,
  ]

  @Test("Every kind is read and written back to the letter", arguments: stored)
  func roundTrip(text: String) throws {
    let wrapped = #"{"governance":"# + text + "}"
    let payload = try LedgerPayload(json: wrapped, schemaVersion: 1, sequence: 1)
    #expect(try payload.json() == wrapped)
    #expect(payload.kind == .governance)
  }

  @Test("No kind is without an example")
  func complete() throws {
    let kinds = try Self.stored.map { text in
      let payload = try LedgerPayload(json: #"{"governance":"# + text + "}", schemaVersion: 1, sequence: 1)
      guard case .governance(let event) = payload else { throw LedgerError.unreadable(sequence: 1) }
      return event.kind
    }
    #expect(kinds == GovernanceEvent.Kind.allCases)
  }

  @Test("A kind that only a newer program knows is named")
  func newer() {
    #expect(throws: LedgerError.unknownKind(sequence: 7, kind: "dreamed")) {
      try LedgerPayload(json: #"{"governance":{"dreamed":{}}}"#, schemaVersion: 1, sequence: 7)
    }
  }

  @Test("Units that answer for themselves have subjects of their own; a decision on the whole year holds them all")
  func subjects() {
    let first = GovernanceEvent.assigned(AssignmentOrder(year: 2027, unit: "M1", lines: []))
    let second = GovernanceEvent.assessed(Assessment(year: 2027, unit: "M2", grounds: grounds))
    #expect(first.subject != second.subject)
    #expect(first.subject.isWithin(LedgerSubject("round", "2027")))
    let steps = ["interim1", "interim2"].map { GovernanceEvent.wheelStepDone(WheelStepDone(year: 2027, key: $0)) }
    #expect(!steps[0].subject.isWithin(steps[1].subject) && !steps[1].subject.isWithin(steps[0].subject))
    #expect(
      GovernanceEvent.balanceDrawn(BalanceReading(year: 2027, lines: [])).subject.isWithin(
        LedgerSubject("round", "2027")))
  }
}

@Suite("Commands as text")
struct CommandTextTests {
  @Test("A command is read from JSON and written back")
  func roundTrip() throws {
    let text = #"{"send":{"unit":"REG","year":2027}}"#
    let command = try GovernanceCommand(json: text)
    #expect(command == .send(AssignmentMove(year: 2027, unit: "REG")))
    #expect(command.json == text)
  }

  @Test(
    "What cannot be read is said with the field and what to do",
    arguments: [
      ("inget", "Kommandot är inte JSON med ett kommando."),
      (#"{"sned":{"unit":"REG","year":2027}}"#, "Kommandot sned finns inte. Menade du send?"),
      (#"{"send":{"year":2027}}"#, "Fältet send.unit saknas. Lägg till det."),
      (#"{"send":{"unit":"REG","year":"i år"}}"#, "Fältet send.year ska vara ett heltal. Rätta det."),
      (
        #"{"send":{"unit":101,"year":2027}}"#,
        "Fältet send.unit ska vara text (sätt koder av siffror inom citattecken)."
      ),
      (#"{"send":{"unit":"REG","year":2027,"coment":"x"}}"#, "Fältet send.coment används inte av kommandot."),
      (
        #"{"assign":{"unit":"REG","year":2027,"lines":[{"object":"VTF"}]}}"#,
        "Fältet assign.lines[1].amount saknas."
      ),
      (
        #"{"movePlanYear":{"year":2027,"step":"hoppa"}}"#,
        "Fältet movePlanYear.step ska vara ett av de värden som finns, eller ett datum ÅÅÅÅ-MM-DD."
      ),
    ])
  func refused(text: String, words: String) throws {
    let error = try #require(throws: CommandTextError.self) { try GovernanceCommand(json: text) }
    #expect(error.message.hasPrefix(words))
  }
}
