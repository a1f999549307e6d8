import Forecasting
import PlanningModel
import Testing

@testable import Planning

@Suite("A person chooses the method of a forecast")
struct MethodChoicesTests {
  private func choice(_ unit: String?, _ method: String?, reason: String = "skäl") throws -> ForecastMethodChoice {
    ForecastMethodChoice(
      unit: unit.map { UnitCode($0) }, object: PlanningObjectCode("NY"), method: method, reason: reason,
      decidedBy: "Maria Ek", decidedOn: try #require(Day("2026-11-22")))
  }

  /// Two years of which the latter is 12 higher in every month.
  private func region(_ choices: ForecastMethodChoice...) -> TinyRegion {
    var region = TinyRegion()
    region.settings.coherence = .bottomUp
    region.volumes = ["AVD1", "AVD2"].map { unit in
      TinyRegion.volume(unit, "NY") { 100 + Double($0 % 12) * 5 + Double($0 / 12) * 12 }
    }
    region.decisions.forecastMethods = choices
    return region
  }

  @Test("The choice for the nearest unit upwards decides, and the automatic choice takes back a wider one")
  func nearest() throws {
    let units = try UnitTree(TinyRegion().units)
    let choices = MethodChoices(
      [try choice(nil, "theta"), try choice("SJH", "mean"), try choice("AVD1", nil), try choice("GONE", "mean")],
      units: units)
    func method(_ unit: String) throws -> String? {
      choices.choice(
        unit: try #require(units.position(of: UnitCode(unit))), object: PlanningObjectCode("NY"))?.method
    }
    #expect(try ["VC", "AVD2", "AVD1", "R"].map(method) == ["theta", "mean", nil, "theta"])
    #expect(choices.choice(unit: 0, object: PlanningObjectCode("ATER")) == nil)
  }

  /// Hand calculation: the same month last year, per day, times the days of 2027, which has as many as 2026.
  @Test("The chosen method makes the forecast, and the explanation says who chose it and why")
  func inPlan() throws {
    let plan = try region(try choice("AVD1", "seasonal_naive", reason: "Ny mottagning sedan mars")).plan()
    let series = try plan.series("AVD1", "NY")
    for month in 0..<12 {
      #expect(abs(series.need(in: month..<(month + 1)).value - (124 + Double(month) * 5)) < 0.001)
    }
    #expect(series.forecast?.choice?.decidedBy == "Maria Ek")
    let explanation = try Explainer(plan).explain(
      FigureAddress(.needActivities, unit: "AVD1", subject: "NY", view: "2027"))
    #expect(
      explanation.decisions == [
        "Metod vald av Maria Ek den 2026-11-22: samma tid förra året, därför att ”Ny mottagning sedan mars”."
      ])
    #expect(try plan.series("AVD2", "NY").forecast?.choice == nil)
  }

  @Test("A method this program does not have is told, and the automatic choice is used")
  func unknown() throws {
    let plan = try region(try choice("AVD1", "crystal_ball")).plan()
    let automatic = try region().plan()
    #expect(try plan.series("AVD1", "NY").steps.totals == automatic.series("AVD1", "NY").steps.totals)
    let explanation = try Explainer(plan).explain(
      FigureAddress(.needActivities, unit: "AVD1", subject: "NY", view: "2027"))
    #expect(
      explanation.decisions.first?.contains("”crystal_ball”, vald av Maria Ek den 2026-11-22, finns inte") == true)
  }

  @Test("Every method that may be chosen has a name in both languages", arguments: ForecastMethod.allCases)
  func names(method: ForecastMethod) {
    #expect(ForecastMethodName.swedish(method.rawValue) != method.rawValue || method == .theta)
    #expect(ForecastMethodName.english(method.rawValue) != method.rawValue || method == .theta)
  }

  @Test(
    "The names that results use are known as well, and a new one is shown as it is",
    arguments: [
      ("seasonal naive", "samma tid förra året"), ("constant level", "medelvärdet av det som finns"),
      ("intermittent demand", "sällanförekommande vård"), ("arima", "arima"),
    ])
  func results(name: String, swedish: String) {
    #expect(ForecastMethodName.swedish(name) == swedish)
  }
}
