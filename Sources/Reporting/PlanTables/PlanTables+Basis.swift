import Planning
import PlanningModel

extension PlanTables {
  /// What was produced in the plan's periods beside what was planned (R235).
  package var outcomes: DataTable {
    let rows = plan.outcomes.map { outcome in
      let (planned, produced) = (outcome.planned.value, outcome.produced.value)
      return DataTable.Row([
        code(outcome.unit), name(outcome.unit), objectCode(outcome.object), .text(outcome.period.description),
        .number(planned), .number(produced), .number(outcome.difference.value),
        .percent(planned > 0 ? produced / planned - 1 : nil),
      ])
    }
    return DataTable(
      id: "outcomes", caption: say("Utfall mot plan", "Outcome against plan"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("period", "Period", "Period"),
        number("planned", "Plan", "Plan"), number("produced", "Utfall", "Outcome"),
        number("difference", "Skillnad", "Difference"), number("differenceShare", "av plan", "of plan"),
      ], rows: rows, language: language)
  }

  /// Every measure with what may be counted of it (R133).
  package var measures: DataTable {
    let rows = plan.input.decisions.measures.map { measure -> DataTable.Row in
      let unit = plan.units.unit(measure.unit)
      return DataTable.Row([
        .text(measure.unit.text), .text(unit?.name ?? ""), .text(measure.code.text), .text(measure.name),
        .text(measure.capacity.text), .text(measure.side.rawValue), .text(measure.kind.rawValue),
        .text(stateKey(measure.state)), .number(measure.plannedHoursPerMonth),
        measure.verifiedEffect.map { .number($0.hoursPerMonth) } ?? .empty, .number(measure.costPerYear),
      ])
    }
    return DataTable(
      id: "measures", caption: say("Åtgärder", "Measures"),
      columns: unitColumns + [
        word("measure", "Åtgärd", "Measure"), word("measureName", "Åtgärdens namn", "Measure name"),
        word("capacity", "Kapacitet", "Capacity"), word("side", "Sida", "Side"), word("kind", "Slag", "Kind"),
        word("state", "Läge", "State"),
        number("plannedHoursPerMonth", "Planerat", "Planned", unit: say("tim/mån", "h/month")),
        number("verifiedHoursPerMonth", "Verifierat, räknas", "Verified, counted", unit: say("tim/mån", "h/month")),
        number("costPerYear", "Kostnad", "Cost", unit: say("kr/år", "kr/year")),
      ], rows: rows, language: language)
  }

  private func stateKey(_ state: MeasureState) -> String {
    switch state {
    case .idea: "idea"
    case .decided: "decided"
    case .inProgress: "inProgress"
    case .implemented: "implemented"
    case .effectVerified: "effectVerified"
    case .cancelled: "cancelled"
    }
  }

  /// Broken rules, those that refuse first.
  package var findings: DataTable {
    let rows = plan.findings.map { finding in
      DataTable.Row([
        code(finding.unit), name(finding.unit), .text(finding.rule.key), .text(finding.rule.severity.rawValue),
        .text(finding.rule.requirement), finding.capacity.map(capacityCode) ?? .empty,
        finding.view.map { .text($0.code) } ?? .empty, .text(finding.message),
      ])
    }
    return DataTable(
      id: "findings", caption: say("Regler som bryts", "Broken rules"),
      columns: unitColumns + [
        word("rule", "Regel", "Rule"), word("severity", "Allvar", "Severity"),
        word("requirement", "Krav", "Requirement"), word("capacity", "Kapacitet", "Capacity"),
        word("period", "Period", "Period"), word("message", "Vad och hur", "What and how"),
      ], rows: rows, language: language)
  }

  /// Where the figures come from and how old they are (R105).
  package var sources: DataTable {
    let rows = plan.facts.sources.map { source in
      DataTable.Row([
        .text(source.kind.rawValue), .text(source.file),
        source.extracted.map { .text($0.description) } ?? .text(language.numbers.missing),
        .number(Double(source.rows)), .text(source.contentHash),
      ])
    }
    return DataTable(
      id: "sources", caption: say("Källor och deras ålder", "Sources and their age"),
      columns: [
        word("kind", "Slag", "Kind"), word("file", "Fil", "File"), word("extracted", "Uttagen", "Extracted"),
        number("rows", "Rader", "Rows"), word("contentHash", "Kontrollsumma", "Content hash"),
      ], rows: rows, language: language)
  }
}
