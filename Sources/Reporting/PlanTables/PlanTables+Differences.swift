import Planning
import PlanningModel

extension PlanTables {
  /// Every unit's value in every comparison of the same care between units, with what people have made of it (R073–R075).
  package var differences: DataTable {
    let rows = UnitDifferences(plan).all.flatMap { difference in
      let judgements = difference.judgements
      return difference.members.map { member -> DataTable.Row in
        let own = judgements.first { $0.unit == plan.units.units[member.unit].code }
        let judged = own ?? judgements.first { $0.unit == nil }
        return DataTable.Row([
          code(member.unit), name(member.unit), .text(difference.address), .number(value(member, difference)),
          .text(unit(difference)), .number(member.volume), .number(value(difference.median, difference)),
          difference.median > 0 ? .percent(member.value / difference.median - 1) : .empty,
          judged.map { .text($0.verdict.rawValue) } ?? .empty, judged.map { .text($0.reason) } ?? .empty,
          judged.map { .text($0.judgedBy) } ?? .empty, judged.map { .text($0.judgedOn.description) } ?? .empty,
        ])
      }
    }
    return DataTable(
      id: "differences", caption: say("Skillnader mellan enheter", "Differences between units"),
      columns: unitColumns + [
        word("difference", "Skillnadens adress", "Difference"), number("value", "Värde", "Value", decimals: 2),
        word("valueUnit", "Mäts i", "Measured in"), number("activities", "Aktiviteter", "Activities"),
        number("median", "Median", "Median", decimals: 2), number("fromMedian", "Från medianen", "From the median"),
        word("verdict", "Bedömning", "Verdict"), word("reason", "Skäl", "Reason"),
        word("judgedBy", "Bedömd av", "Judged by"), word("judgedOn", "Bedömd", "Judged on"),
      ], rows: rows, language: language)
  }

  private func value(_ member: UnitDifference.Member, _ difference: UnitDifference) -> Double {
    value(member.value, difference)
  }

  /// Times are shown in minutes.
  private func value(_ value: Double, _ difference: UnitDifference) -> Double {
    if case .time = difference.subject { value * 60 } else { value }
  }

  private func unit(_ difference: UnitDifference) -> String {
    switch difference.subject {
    case .time: "minutes"
    case .stay: "days"
    case .contact: "share"
    }
  }
}
