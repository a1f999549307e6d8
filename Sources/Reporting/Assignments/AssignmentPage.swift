package import Governance
package import PlanningModel

/// *Vem ska göra vad* as a page for the screen and one A4 page for paper: what shall we produce, within which frame.
package struct AssignmentPage {
  private let document: AssignmentDocument
  private let tables: AssignmentTables
  private let units: UnitTree
  private let person: (PersonID) -> String
  private let since: [AssignmentDifference]?
  private let frameChanges: [FrameDifference]

  /// The page of a document; `since` and `frames` are the changes since a day that the reader has chosen.
  package init(
    _ document: AssignmentDocument, units: UnitTree, since: [AssignmentDifference]? = nil,
    frames: [FrameDifference] = [], person: @escaping (PersonID) -> String
  ) {
    frameChanges = frames
    self.document = document
    self.units = units
    self.since = since
    self.person = person
    tables = AssignmentTables(document, units: units, person: person)
  }

  /// The whole page.
  package func html() -> String {
    ReportPage(
      language: .swedish, title: "Vem ska göra vad: \(name(document.unit)) \(document.year)", kind: "Vem ska göra vad",
      heading: (name(document.unit), String(document.year)), facts: facts, sections: sections.compactMap { $0 }
    ).html()
  }

  private var facts: [String] {
    let version = document.version.map { "version \($0), \(document.phase.swedish)" } ?? document.phase.swedish
    return [
      ScenarioFact.text(document.scenario), version, "handlingen är \(document.status.swedishName)",
      "gällande beslut den \(document.asOf)",
      path,
    ].filter { !$0.isEmpty }
  }

  private var path: String {
    guard let position = units.position(of: document.unit) else { return "" }
    return units.pathToRoot(from: position).dropFirst().reversed().map { units.units[$0].name }.joined(separator: " › ")
  }

  private var sections: [ReportSection?] {
    [
      ReportSection(
        "del-vad", "Vad ska vi producera?",
        [
          Piece.list(production), rows(tables.production), Piece.paragraph(tables.quarterNote, "vt-note"),
        ]),
      ReportSection("del-ram", "Inom vilken ram?", [Piece.list(frame), rows(tables.staff)]),
      ReportSection("del-mal", "Vilka mål planerar vi för?", [rows(tables.goals)]),
      ReportSection("del-olost", "Vad är inte löst?", [rows(tables.gaps), rows(tables.measures)]),
      ReportSection("del-andrat", "Vad har ändrats?", [Piece.list(changes)]),
      ReportSection("del-beslut", "Vilka beslut vilar det på?", [rows(tables.decisionsTogether)]),
    ]
  }

  private func rows(_ table: DataTable) -> String { table.rows.isEmpty ? "" : table.html() }

  private var production: [String] {
    document.rows.filter { $0.depth == 0 }.map { row in
      var text = "\(number(row.line.amount)) \(row.line.title.lowercased())"
      if let stay = row.line.conversion?.meanStayDays, let beds = row.beds {
        text +=
          " × \(short(stay)) dygn = \(NumberFormat.swedish.text(row.line.capacityNeeded)) vårddygn, i snitt "
          + "\(NumberFormat.swedish.text(beds.rounded(.toNearestOrAwayFromZero))) vårdplatser över året"
        if let occupancy = row.line.conversion?.occupancy {
          text += " vid \(NumberFormat.swedish.percent(occupancy)) beläggning"
        }
      } else if row.line.measure == .hours {
        text += ", som tar \(NumberFormat.swedish.text(row.line.capacityNeeded)) timmar"
      }
      if let before = row.before, before != row.line.amount {
        text += " (\(NumberFormat.swedish.text(Double(row.line.amount - before), sign: .always)) mot förra gången)"
      }
      return text + "."
    }
  }

  private var frame: [String] {
    var lines: [String] = []
    if let budget = document.budget {
      let reference = budget.value.reference.map { ", \($0)" } ?? ""
      let whose = budget.value.unit == document.unit ? "" : " för \(name(budget.value.unit)), som enheten hör till"
      lines.append(
        "\(NumberFormat.swedish.text(budget.value.kronor)) kronor\(whose) (beslut \(budget.decision.sequence)"
          + "\(reference)).")
    }
    if !document.budgetsBelow.isEmpty {
      let sum = document.budgetsBelow.reduce(0) { $0 + $1.value.kronor }
      let parts = document.budgetsBelow.map {
        "\(name($0.value.unit)) \(NumberFormat.swedish.text($0.value.kronor)) (beslut \($0.decision.sequence))"
      }
      lines.append(
        "Områdenas ramar är \(NumberFormat.swedish.text(sum)) kronor tillsammans: \(parts.joined(separator: ", ")).")
    }
    if lines.isEmpty { lines.append("Ingen budgetram är beslutad.") }
    if let agreement = document.agreement {
      let hands = HandshakeParty.allCases.compactMap { party in
        agreement.signatures[party].map { "\(person($0.actor)) för \(party.swedish) \($0.day)" }
      }
      lines.append("Överenskommet: \(hands.joined(separator: " och ")).")
    }
    return lines
  }

  private var changes: [String] {
    (since ?? []).map { change in
      "\(name(change.unit)), \(change.title.lowercased()): \(change.before.map(number) ?? "inget") → "
        + "\(change.after.map(number) ?? "inget") (\(NumberFormat.swedish.text(Double(change.change), sign: .always)))."
    }
      + frameChanges.map { change in
        "\(name(change.unit)), \(change.what): \(change.before ?? "inget") → \(change.after ?? "inget")."
      }
  }

  private func name(_ unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }
  private func number(_ value: Int) -> String { NumberFormat.swedish.text(Double(value)) }
  private func short(_ value: Double) -> String { NumberFormat.swedish.short(value) }
}
