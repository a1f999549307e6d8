package import Planning
import PlanningModel

/// Two plans side by side: what a change of a fact or a decision does to the balance.
package struct PlanComparison: Sendable {
  let before: Plan
  let after: Plan
  let language: ReportLanguage

  /// Compares two plans of the same region and period.
  package init(before: Plan, after: Plan, language: ReportLanguage = .swedish) {
    self.before = before
    self.after = after
    self.language = language
  }

  /// Every unit and capacity whose year changes, with those above it.
  package var table: DataTable {
    let tables = PlanTables(after, language: language)
    let rows = after.timeline.views(of: .year).flatMap { view in
      after.balance.summed.compactMap { node -> DataTable.Row? in
        let new = node.figure(in: view.range)
        let old = before.balance.summed(unit: node.unit, capacity: node.capacity)?.figure(in: view.range)
        guard new != old else { return nil }
        let difference = new.gap.flatMap { gap in old?.gap.map { gap.value - $0.value } }
        return DataTable.Row(
          [
            tables.name(node.unit), tables.capacityCode(node.capacity), .text(view.code), .number(old?.need.value),
            .number(new.need.value), .number(old?.gap?.value), .number(new.gap?.value), .number(difference),
            .percent(old?.probability), .percent(new.probability),
          ], depth: after.units.depths[node.unit])
      }
    }
    return DataTable(
      id: "comparison", caption: tables.say("Vad som ändras", "What changes"),
      columns: [
        tables.word("unitName", "Enhet", "Unit"), tables.word("capacity", "Kapacitet", "Capacity"),
        tables.word("period", "År", "Year"), tables.number("needBefore", "Behov före", "Need before"),
        tables.number("needAfter", "efter", "after"), tables.number("gapBefore", "Gap före", "Gap before"),
        tables.number("gapAfter", "efter", "after"),
        DataTable.Column(
          key: "gapChange", header: tables.say("Ändring", "Change"), unit: tables.say("tim", "h"), alignment: .number,
          sign: .always), tables.number("probabilityBefore", "Håller före", "Holds before"),
        tables.number("probabilityAfter", "efter", "after"),
      ], rows: rows, language: language)
  }
}
