import Foundation
import Governance
import PlanningModel
import Testing

@Suite("An event of the ledger")
struct LedgerEventTests {
  /// As it was written before events had unit and status.
  static let first = """
    {"actor":"Maria","at":"2027-05-01T10:00:00Z","branch":"main","id":"e1",\
    "payload":{"knownChangeWithdrawn":"F1"},"reason":"Månadsmöte","role":"planerare","schemaVersion":1,"sequence":1}
    """

  static let golden = """
    {"actor":"Maria","at":"2027-05-01T10:00:00Z","branch":"main","id":"e1",\
    "payload":{"knownChangeWithdrawn":"F1"},"reason":"Månadsmöte","role":"planerare","schemaVersion":1,"sequence":1,\
    "status":"workingMaterial"}
    """

  @Test("An event is written as it always has been and reads back the same")
  func readsBack() throws {
    let event = try #require(try ledger(.knownChangeWithdrawn(.init("F1"))).first)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == Self.golden)
    #expect(try JSONDecoder().decode(LedgerEvent.self, from: Data(Self.golden.utf8)) == event)
    #expect(try JSONDecoder().decode(LedgerEvent.self, from: Data(Self.first.utf8)) == event)
  }

  @Test("Unit and status of the document are kept", arguments: DocumentStatus.allCases)
  func unitAndStatus(status: DocumentStatus) throws {
    let author = LedgerAuthor(actor: "Maria", role: "planerare")
    let new = try #require(
      try author.events(
        recording: [.knownChangeWithdrawn(.init("F1"))], reason: "Möte", unit: .init("0101"), status: status
      ).first)
    let event = LedgerEvent(new, sequence: 7)
    let again = try JSONDecoder().decode(LedgerEvent.self, from: try JSONEncoder().encode(event))
    #expect(again == event)
    #expect(again.unit == UnitCode("0101") && again.status == status)
  }

  @Test("The status of a document has a Swedish word")
  func statusWords() {
    #expect(DocumentStatus.allCases.map(\.swedishName) == ["arbetsmaterial", "upprättad", "expedierad"])
  }

  @Test(
    "An event of a newer program is refused",
    arguments: [
      (#""schemaVersion":1"#, #""schemaVersion":99"#, LedgerError.newerSchema(sequence: 1, version: 99)),
      ("knownChangeWithdrawn", "handshake", .unknownKind(sequence: 1, kind: "handshake")),
      (#""actor":"Maria""#, #""actor":"""#, .missing(.actor)),
    ])
  func newer(old: String, new: String, error: LedgerError) throws {
    let json = Self.golden.replacingOccurrences(of: old, with: new)
    #expect(throws: error) { try JSONDecoder().decode(LedgerEvent.self, from: Data(json.utf8)) }
  }

  @Test(
    "An author must say who, in which role and why",
    arguments: [
      (" ", "planerare", "Möte", "Beslutet saknar vem som fattade det; ange ett namn."),
      ("Maria", "", "Möte", "Beslutet saknar vilken roll det fattades i; ange rollen."),
      ("Maria", "planerare", "\t\n", "Beslutet saknar skäl; skriv varför."),
    ])
  func missing(actor: String, role: String, reason: String, message: String) {
    let author = LedgerAuthor(actor: actor, role: role)
    let error = #expect(throws: LedgerError.self) {
      try author.events(recording: [.knownChangeWithdrawn(.init("F1"))], reason: reason)
    }
    #expect(error?.message == message)
  }

  @Test("An author stamps all decisions of one occasion with one moment and a name each")
  func author() throws {
    let moment = Instant(seconds: 1_000)
    let author = LedgerAuthor(actor: "Maria", role: "planerare", clock: { moment }, makeIdentifier: { "x" })
    let events = try author.events(
      recording: [.knownChangeWithdrawn(.init("F1")), .measureWithdrawn(.init("Å1"))], reason: "Möte")
    #expect(events.map(\.at) == [moment, moment])
    #expect(events.map(\.id) == ["x", "x"])
    #expect(events.map(\.branch) == ["main", "main"])
    #expect(events.map(\.payload) == [.knownChangeWithdrawn(.init("F1")), .measureWithdrawn(.init("Å1"))])
  }

  @Test("Without other wish every event gets a name of its own")
  func names() throws {
    let author = LedgerAuthor(actor: "Maria", role: "planerare")
    let payloads = [LedgerPayload](repeating: .knownChangeWithdrawn(.init("F1")), count: 100)
    #expect(Set(try author.events(recording: payloads, reason: "Möte").map(\.id)).count == 100)
  }
}
