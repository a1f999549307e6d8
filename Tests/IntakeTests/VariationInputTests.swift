import Intake
import PlanningModel
import Testing

@Suite("What variation asks of the files")
struct VariationInputTests {
  @Test("The certainty of goals and the accepted risk are settings, with their defaults")
  func settings() throws {
    let plain = try #require(ExampleFiles().read().facts).settings
    #expect(plain.goalCertainty == 0.9 && plain.overcrowdingRisk == 0.05)
    let chosen = ExampleFiles([
      "settings.yaml": "region: R\nplan_start: 2027-01\ngoal_certainty: 0.8\novercrowding_risk: 0.02\n"
    ]).read()
    #expect(chosen.facts?.settings.goalCertainty == 0.8)
    #expect(chosen.facts?.settings.overcrowdingRisk == 0.02)
    let wrong = ExampleFiles(["settings.yaml": "region: R\nplan_start: 2027-01\ngoal_certainty: 0\n"]).read()
    #expect(wrong.lines.contains { $0.contains("goal_certainty") })
  }

  @Test("Bed-days of those ready to leave may stand in the volumes, or not")
  func delayed() throws {
    #expect(try #require(ExampleFiles().read().facts).volumes.allSatisfy { $0.delayedBedDays.isEmpty })
    let read = ExampleFiles([
      "volumes.csv": """
      unit;object;period;activities;bed_days;utskrivningsklara_dygn
      A1;SLV;2026-01;40;200;25
      A1;SLV;2026-02;42;201;
      """
    ]).read()
    let history = try #require(read.facts?.volumes.first { $0.unit.text == "A1" })
    #expect(history.delayedBedDays.count == 2)
    #expect(history.delayedBedDays[0] == 25 && history.delayedBedDays[1].isNaN)
  }
}
