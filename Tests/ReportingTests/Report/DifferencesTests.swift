import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("Differences in the report and the tables")
struct DifferencesTests {
  /// The second ward's patients stay five days, the first's four.
  private func plan(_ judgements: [DifferenceJudgement] = []) throws -> Plan {
    try SampleRegion.plan { facts, decisions in
      facts.volumes[1].bedDays = facts.volumes[1].activities.map { $0 * 5 }
      decisions.differences = judgements
    }
  }

  private func judgement(_ unit: String?) -> DifferenceJudgement {
    DifferenceJudgement(
      difference: "stay/SLUTEN", unit: unit.map { UnitCode($0) }, verdict: .toLearnFrom, reason: "Helgutskrivning",
      judgedBy: "Maria", judgedOn: Day(number: 20_700))
  }

  @Test("Every unit's value stands in the table with its distance from the middle and what people have made of it")
  func table() throws {
    let table = PlanTables(try plan([judgement("A2")])).differences
    #expect(table.rows.count == 2)
    let lines = table.csv(.exchange).split(whereSeparator: \.isNewline)
    #expect(lines[1].hasPrefix("A1;Medicinavdelningen;stay/SLUTEN;4;days;1095;4"))
    #expect(lines[2].hasSuffix(";toLearnFrom;Helgutskrivning;Maria;\(Day(number: 20_700))"))
  }

  @Test("The report shows who judged a difference, when and why, and how to judge one")
  func report() throws {
    let generated = Day(number: 20_779)
    let judged = PlanReport(try plan([judgement(nil)]), generated: generated).html()
    #expect(judged.contains("Vårdtillfälle medicin: att lära av. Helgutskrivning (Maria, \(Day(number: 20_700)))"))
    #expect(judged.contains("vardtakt judge-difference"))
    #expect(PlanReport(try plan(), generated: generated).html().contains("obedömd"))
  }
}
