import PlanningModel
import Testing

@testable import Planning

@Suite("Months that no forecast learns from")
struct ClosedMonthsInPlanTests {
  private func closed(_ from: String, _ through: String, unit: String? = nil) throws -> ClosedMonths {
    ClosedMonths(
      unit: unit.map { UnitCode($0) }, object: nil, from: try #require(Month(from)),
      through: try #require(Month(through)),
      treatment: .missing, reason: "pandemin", row: 2)
  }

  /// Ten a day, but nothing at all in the last four months of the history.
  private func region(_ closings: ClosedMonths...) -> TinyRegion {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    region.volumes = [
      TinyRegion.volume("AVD1", "NY") { $0 >= 32 ? 1 : Double(first.advanced(by: $0).dayCount) * 10 }
    ]
    region.decisions.forecastMethods = [
      ForecastMethodChoice(
        unit: nil, object: PlanningObjectCode("NY"), method: "mean", reason: "r", decidedBy: "N",
        decidedOn: Day(number: 0))
    ]
    region.configure = { $0.closedPeriods = closings }
    return region
  }

  @Test("Closed months are not learnt from, are no base year, and are told with their reason")
  func closedMonths() throws {
    let plan = try region(try closed("2026-09", "2026-12")).plan()
    let series = try plan.series("AVD1", "NY")
    // Hand calculation: ten a day in all that is left, so ten a day for the 365 days of 2027.
    #expect(abs(series.need(in: 0..<12).value - 3650) < 0.01)
    // October 2026 is closed, so that the base of October 2027 is October 2025 with its 31 days.
    #expect(series.steps.values(of: .base)[9] == 310)
    let notes = try Explainer(plan).explain(
      FigureAddress(.needActivities, unit: "AVD1", subject: "NY", view: "2027")
    ).notes
    #expect(notes.contains("Prognosen lär inte av 2026-09–2026-12: pandemin."))
  }

  @Test("Months closed for another unit change nothing")
  func elsewhere() throws {
    let plain = try region().plan().series("AVD1", "NY").steps.totals
    #expect(try region(try closed("2026-09", "2026-12", unit: "VC")).plan().series("AVD1", "NY").steps.totals == plain)
    #expect(try region(try closed("2026-09", "2026-12", unit: "SJH")).plan().series("AVD1", "NY").steps.totals != plain)
  }

  @Test("A quarter is closed when any of its months is")
  func quarters() throws {
    let months = try closed("2020-03", "2020-04")
    let first = Int(Quarter(year: 2020, quarter: 1).index)
    #expect(months.indices(grain: .quarter) == first..<(first + 2))
  }
}
