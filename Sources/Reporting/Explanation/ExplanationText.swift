package import Planning
import PlanningModel

/// An explanation as text for people and as JSON for programs.
package struct ExplanationText {
  let explanation: Explanation
  let language: ReportLanguage

  /// Creates the texts of an explanation.
  package init(_ explanation: Explanation, language: ReportLanguage = .swedish) {
    self.explanation = explanation
    self.language = language
  }

  /// The explanation for a person at a terminal.
  package var text: String {
    var lines = [
      explanation.title, "", "  \(say("Värde", "Value")):    \(value(explanation.value, explanation.unit))",
      "  \(say("Formel", "Formula")):   \(explanation.formula)",
      "  \(say("Räkning", "Working")):  \(explanation.calculation)",
    ]
    section(say("Tal", "Numbers"), explanation.terms.map(term), into: &lines)
    section(say("Källor", "Sources"), explanation.sources.map(source), into: &lines)
    section(say("Beslut", "Decisions"), explanation.decisions, into: &lines)
    section(say("Att veta", "Notes"), explanation.notes, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The explanation as a JSON object with stable keys.
  package var json: String {
    JSONText.object([
      ("figure", .string(explanation.figure.description)), ("title", .string(explanation.title)),
      ("value", explanation.value.map(JSONText.number) ?? .null), ("unit", .string(explanation.unit)),
      ("formula", .string(explanation.formula)), ("calculation", .string(explanation.calculation)),
      (
        "terms",
        .array(
          explanation.terms.map { term in
            .object([
              ("name", .string(term.name)), ("value", .number(term.value)), ("unit", .string(term.unit)),
              ("figure", term.figure.map { .string($0.description) } ?? .null),
            ])
          })
      ),
      (
        "sources",
        .array(
          explanation.sources.map { source in
            .object([
              ("kind", .string(source.rows.kind.rawValue)), ("files", .array(source.files.map(JSONText.string))),
              ("extracted", source.extracted.map { .string($0.description) } ?? .null),
              ("firstRow", .whole(source.rows.firstRow)), ("lastRow", .whole(source.rows.lastRow)),
              ("rows", .whole(source.rows.count)),
            ])
          })
      ),
      ("decisions", .array(explanation.decisions.map(JSONText.string))),
      ("notes", .array(explanation.notes.map(JSONText.string))),
    ]).text + "\n"
  }

  private func section(_ title: String, _ items: [String], into lines: inout [String]) {
    guard !items.isEmpty else { return }
    lines += ["", "  \(title)"] + items.map { "    \($0)" }
  }

  private func term(_ term: Explanation.Term) -> String {
    let address = term.figure.map { "   → \($0)" } ?? ""
    return "\(value(term.value, term.unit))  \(term.name)\(address)"
  }

  private func source(_ source: Explanation.Source) -> String {
    let rows = source.rows
    let extracted = source.extracted.map { ", \(say("uttagen", "extracted")) \($0)" } ?? ""
    return "\(source.files.joined(separator: ", ")): \(rows.count) \(say("rader", "rows")), "
      + "\(rows.firstRow)–\(rows.lastRow)\(extracted)"
  }

  private func value(_ number: Double?, _ unit: String) -> String {
    guard let number else { return language.numbers.missing }
    if unit == "share" { return language.numbers.percent(number, decimals: 1) }
    let decimals = number == number.rounded() ? 0 : abs(number) >= 100 ? 1 : 3
    return language.numbers.quantity(number, unit: unitName(unit), decimals: decimals)
  }

  private func unitName(_ key: String) -> String {
    switch key {
    case HourUnit.key: say("tim", "h")
    case BedDayUnit.key: say("vårddygn", "bed-days")
    case ActivityUnit.key: say("aktiviteter", "activities")
    case FullTimeEquivalentUnit.key: say("årsarbetare", "full-time equivalents")
    case DayUnit.key: say("dagar", "days")
    case "beds": say("vårdplatser", "beds")
    case "patients": say("patienter", "patients")
    default: ""
    }
  }

  private func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }
}
