package import Governance
import PlanningModel

/// The deviation cards as a table, a row each.
package struct DeviationTable {
  /// The table.
  package let table: DataTable

  /// Lays out cards in their order.
  package init(_ cards: [DeviationCard], language: ReportLanguage) {
    func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
      .init(key: key, header: language.pick(swedish, english))
    }
    func number(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
      .init(key: key, header: language.pick(swedish, english), alignment: .number)
    }
    table = DataTable(
      id: "avvikelser", caption: language.pick("Avvikelser", "Deviations"),
      columns: [
        word("code", "Kod", "Code"), word("unit", "Enhet", "Unit"), word("object", "Objekt", "Object"),
        word("from", "Från", "From"), word("source", "Funnen", "Found"), word("found", "Dag", "Day"),
        number("missing", "Saknas", "Missing"), number("recovered", "Igentaget", "Recovered"),
        number("remaining", "Kvar", "Remaining"), word("state", "Läge", "State"), word("note", "Vad", "What"),
      ],
      rows: cards.map { card in
        DataTable.Row([
          .text(card.code.text), .text(card.unit.text), .text(card.object.text), .text(card.from.description),
          .text(
            card.source == .data ? language.pick("i data", "in data") : language.pick("rapporterad", "reported")),
          .text(card.found.description), .number(card.missing), .number(card.recovered), .number(card.remaining),
          .text(Self.state(card, language)), .text(card.note),
        ])
      }, language: language)
  }

  private static func state(_ card: DeviationCard, _ language: ReportLanguage) -> String {
    if let closed = card.closed { return language.pick("stängd \(closed)", "closed \(closed)") }
    guard let next = card.nextStep else { return language.pick("alla steg tagna", "all steps taken") }
    return language.pick("nästa är steg \(next.rawValue)", "next is step \(next.rawValue)")
  }
}
