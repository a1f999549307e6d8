package import Governance
package import PlanningModel

/// The agreement of an area after the handshake (*överenskommelse*, R180): conditions, hands and what was agreed.
package struct AgreementPage {
  private let document: AssignmentDocument
  private let agreement: Agreement
  private let conditions: [HandshakeCondition]
  private let units: UnitTree
  private let person: (PersonID) -> String

  /// The page of an agreement with its conditions; `nil` for an area that has not shaken hands.
  package init?(
    _ document: AssignmentDocument, conditions: [HandshakeCondition], units: UnitTree,
    person: @escaping (PersonID) -> String
  ) {
    guard let agreement = document.agreement else { return nil }
    self.document = document
    self.agreement = agreement
    self.conditions = conditions
    self.units = units
    self.person = person
  }

  /// The whole page.
  package func html() -> String {
    let tables = AssignmentTables(document, units: units, person: person)
    let name = units.unit(agreement.unit)?.name ?? agreement.unit.text
    return ReportPage(
      language: .swedish, title: "Överenskommelse: \(name) \(document.year)", kind: "Överenskommelse",
      heading: (name, String(document.year)),
      facts: [ScenarioFact.text(document.scenario)].filter { !$0.isEmpty } + [
        "handslaget är beslut \(agreement.sequence)", "som det var när handen gavs den \(document.asOf)",
      ],
      sections: [
        ReportSection("del-parter", "Parter", [handTable.html()]),
        ReportSection("del-villkor", "Villkor", [conditionTable.html()]),
        ReportSection("del-uppdrag", "Uppdrag", [tables.production.html()]),
        ReportSection("del-mal", "Mål och ram", [tables.goals.rows.isEmpty ? "" : tables.goals.html(), frame]),
        ReportSection("del-gap", "Gap som någon svarar för", [tables.gaps.rows.isEmpty ? "" : tables.gaps.html()]),
      ].compactMap { $0 }
    ).html()
  }

  private var frame: String {
    Piece.paragraph(
      document.budget.map {
        "Budgetram: \(NumberFormat.swedish.text($0.value.kronor)) kronor (beslut \($0.decision.sequence))."
      }
        ?? "Ingen budgetram är beslutad.")
  }

  private var handTable: DataTable {
    DataTable(
      id: "parter", caption: "Två personer har skakat hand",
      columns: [
        .init(key: "party", header: "Part"), .init(key: "who", header: "Vem"), .init(key: "role", header: "Roll"),
        .init(key: "date", header: "Datum"), .init(key: "decision", header: "Beslut", alignment: .number),
      ],
      rows: HandshakeParty.allCases.compactMap { party in
        agreement.signatures[party].map { hand in
          .init([
            .text(party == .strategic ? "Strategisk nivå" : "Området"), .text(person(hand.actor)),
            .text(Role(rawValue: hand.role)?.swedish ?? hand.role), .text(hand.day.description),
            .number(Double(hand.sequence)),
          ])
        }
      })
  }

  private var conditionTable: DataTable { ConditionTable.make(conditions) }
}

/// What a document says that is made from a scenario, so that nobody takes it for the plan.
enum ScenarioFact {
  /// The words; empty for the plan itself.
  static func text(_ scenario: String?) -> String {
    scenario.map { "scenariot \($0), inte den gällande planen" } ?? ""
  }
}

/// The conditions of a handshake as a table.
package enum ConditionTable {
  /// One row for each condition with how it stands.
  package static func make(_ conditions: [HandshakeCondition]) -> DataTable {
    DataTable(
      id: "villkor", caption: "Villkor för handskakning",
      columns: [
        .init(key: "condition", header: "Villkor"), .init(key: "state", header: "Läge"),
        .init(key: "explanation", header: "Förklaring"), .init(key: "requirement", header: "Krav"),
      ],
      rows: conditions.map { condition in
        let (word, explanation): (String, String) =
          switch condition.state {
          case .met: ("✓ uppfyllt", "")
          case .overridden(let who): ("! förbigånget", who)
          case .flagged(let what): ("! flagga", what)
          case .unknown(let what): ("? okänt", what)
          case .unmet(let why): ("✗ saknas", why)
          }
        return .init([.text(condition.name), .text(word), .text(explanation), .text(condition.requirement)])
      })
  }
}
