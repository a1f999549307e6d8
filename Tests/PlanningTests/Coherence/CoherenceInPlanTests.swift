import Forecasting
import PlanningModel
import Testing

@testable import Planning

@Suite("Forecasts of units and region agree")
struct CoherenceInPlanTests {
  /// Noise that is the same every time.
  private func region(_ coherence: ForecastCoherence, method: String? = nil) -> TinyRegion {
    var region = TinyRegion()
    var state: UInt64 = 3
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    region.settings.coherence = coherence
    region.volumes = ["AVD1", "AVD2", "VC"].map { unit in
      TinyRegion.volume(unit, "NY") { 80 + 10 * Double($0 % 12) + 40 * noise() }
    }
    region.volumes.append(TinyRegion.volume("AVD1", "ATER") { _ in 20 + 5 * noise() })
    if let method {
      region.decisions.forecastMethods = [
        ForecastMethodChoice(
          unit: nil, object: PlanningObjectCode("NY"), method: method, reason: "r", decidedBy: "N",
          decidedOn: Day(number: 0))
      ]
    }
    return region
  }

  @Test("From the bottom up nothing is moved and no sum is forecast")
  func bottomUp() throws {
    let plan = try region(.bottomUp).plan()
    #expect(plan.production.totals.isEmpty)
    #expect(try plan.series("AVD1", "NY").steps.values(of: .coherence).allSatisfy { $0 == 0 })
  }

  @Test(
    "Units sum to the region however they are made to agree, and every waterfall adds up",
    arguments: [
      ForecastCoherence.automatic, .topDown, .leastSquares,
    ])
  func agrees(coherence: ForecastCoherence) throws {
    let plan = try region(coherence).plan()
    let totals = plan.production.totals
    #expect(totals.map { plan.units.units[$0.unit].code.text } == ["R", "SJH"])
    let units = try ["AVD1", "AVD2", "VC"].map { try plan.series($0, "NY") }
    for period in 0..<12 {
      let sum = units.reduce(0) { $0 + ($1.forecast?.mean[period] ?? 0) }
      #expect(abs(totals[0].agreed[period] - sum) < 1e-9)
    }
    for unit in units {
      #expect(unit.steps.waterfall(in: 0..<12).map(\.effect).total() == unit.need(in: 0..<12))
      let forecast = try #require(unit.forecast)
      for period in 0..<12 {
        let moved = forecast.mean[period] - forecast.own[period]
        #expect(abs(unit.steps.values(of: .coherence)[period] - moved) < 2e-6)
      }
    }
    // An object at one unit has nothing to agree with.
    #expect(try plan.series("AVD1", "ATER").steps.values(of: .coherence).allSatisfy { $0 == 0 })
  }

  @Test("From the top down the region's own forecast stands and is divided by the units' shares")
  func topDown() throws {
    let plan = try region(.topDown, method: "seasonal_naive").plan()
    let total = try #require(plan.production.totals.first)
    let (first, second) = (try plan.series("AVD1", "NY").forecast, try plan.series("AVD2", "NY").forecast)
    for period in 0..<12 {
      #expect(abs(total.agreed[period] - total.own[period]) < 1e-6)
      let (one, other) = (try #require(first), try #require(second))
      #expect(abs(one.mean[period] / other.mean[period] - one.own[period] / other.own[period]) < 1e-9)
    }
  }

  @Test("Possible futures follow the agreed forecast")
  func paths() throws {
    let plan = try region(.topDown, method: "mean").plan()
    let position = try #require(plan.production.series.firstIndex { $0.forecast != nil })
    var scratch = [Float](repeating: 0, count: plan.production.sampling.valueCount)
    var deviations = [Float](repeating: 0, count: 50 * 12)
    plan.production.addDeviations(
      of: position, hours: [Double](repeating: 1, count: 12), to: &deviations, scratch: &scratch, periodCount: 12)
    let forecast = try #require(plan.production.series[position].forecast)
    for period in 0..<12 {
      let values = (0..<50).map { Double(deviations[$0 * 12 + period]) }
      #expect(abs(values.reduce(0, +) / 50) < 0.01)
      #expect(values.allSatisfy { forecast.mean[period] + $0 > -0.01 })
    }
  }

  @Test("Left to itself the program agrees by what would have missed least, and says by what")
  func automatic() throws {
    let names = try [ForecastCoherence.automatic, .topDown, .leastSquares].map { coherence in
      Set(try region(coherence).plan().production.totals.map(\.agreementName))
    }
    #expect(names[0].count == 1 && names[0].isSubset(of: ["bottom_up", "variance", "shrinkage"]))
    #expect(names[1] == ["forecast_shares"])
    #expect(names[2] == ["shrinkage"])
  }

  @Test("The explanation of a region's need says what its own forecast and those of its units were")
  func explained() throws {
    let plan = try region(.automatic).plan()
    let notes = try Explainer(plan).explain(
      FigureAddress(.needActivities, unit: "R", subject: "NY", view: "2027")
    ).notes
    #expect(notes.contains { $0.hasPrefix("Prognosen är samstämd: en egen prognos på summan") })
  }

  @Test("The plan is the same on one thread and on two")
  func threads() throws {
    let input = try region(.automatic).input()
    let plans = [1, 2].map { Planner(threads: $0).plan(input) }
    #expect(plans[0].production.series.map(\.steps.totals) == plans[1].production.series.map(\.steps.totals))
  }
}
