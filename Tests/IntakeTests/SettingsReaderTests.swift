import PlanningModel
import Testing

@testable import Intake

@Suite struct SettingsReaderTests {
  @Test("All settings are read")
  func all() throws {
    let yaml = """
      region: Region Exempel
      plan_start: 2027-01
      horizon_years: 2
      paths: 500
      seed: 7
      occupancy: 0.9
      minimum_stay_hours: 4
      limiting_utilisation: 0.85
      leave_by_month: [4, 5, 5, 6, 5, 12, 32, 16, 3, 4, 2, 6]
      forecast: { coherence: top_down }
      calendar:
        free_eves: [midsommarafton, julafton]
        short_days: { skartorsdag: 0.5 }
        closed_weeks: [2027-W29]
      """
    let result = ExampleFiles(["settings.yaml": yaml]).read()
    #expect(result.lines == [])
    let settings = try #require(result.facts).settings
    #expect(
      settings
        == PlanSettings(
          regionName: "Region Exempel", planStart: Month(year: 2027, month: 1), horizonYears: 2, paths: 500, seed: 7,
          occupancy: 0.9, minimumStayHours: 4, limitingUtilisation: 0.85,
          leaveByMonth: [0.04, 0.05, 0.05, 0.06, 0.05, 0.12, 0.32, 0.16, 0.03, 0.04, 0.02, 0.06],
          calendar: SwedishCalendar(
            freeEves: [.midsummerEve, .christmasEve], shortDays: [ShortDay(.maundyThursday, share: 0.5)],
            closedWeeks: [try #require(ISOWeek(year: 2027, week: 29))]), coherence: .topDown))
  }

  @Test(
    "A setting that cannot be used is refused with what to write",
    arguments: [
      ("occupancy: 95", "95 går inte. Ange ett tal över 0 och högst 1, eller procent med %."),
      ("occupancy: hög", "Värdet är inget tal. Skriv till exempel 0.95."),
      ("paths: 0", "Värdet ska vara ett heltal, 1 till 100000."),
      ("leave_by_month: [50, 50]", "Semestern behöver tolv andelar, januari först, som blir 100 tillsammans."),
      (
        "forecast: { coherence: top_dwn }",
        "”top_dwn” är inget sätt att stämma av. Skriv ett av automatic, bottom_up, top_down, least_squares. Menade du "
          + "top_down?"
      ),
      ("forecast: automatic", "Skriv inställningen som ”forecast: { coherence: automatic }”."),
      ("calendar: { free_eves: [påskafton] }", "Lediga aftnar kan vara midsommarafton, julafton och nyarsafton."),
    ])
  func refused(_ line: String, _ message: String) {
    let result = ExampleFiles(["settings.yaml": "region: R\nplan_start: 2027-01\n\(line)\n"]).read()
    #expect(result.errors.map(\.message) == [message])
    #expect(result.errors.first?.row == 3)
  }

  @Test("A text that is no YAML is refused")
  func noYAML() {
    let result = ExampleFiles(["settings.yaml": "region: [\n"]).read()
    #expect(
      result.errors.map(\.message) == [
        "Filen följer inte YAML. Skriv en inställning per rad som ”region: Region Exempel”."
      ])
  }
}
