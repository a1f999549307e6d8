import PlanningModel
import Testing

@testable import Planning

@Suite("Need forecasts in the plan")
struct NeedInPlanTests {
  private func population(_ years: ClosedRange<Int>, _ persons: (Int) -> Double) -> [PopulationRow] {
    years.flatMap { year in
      Sex.allCases.map { PopulationRow(year: year, sex: $0, age: 70, persons: persons(year) / 2) }
    }
  }

  @Test("A growing population raises the need in its own step, and the steps still sum exactly")
  func demography() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    region.volumes = [TinyRegion.volume("AVD1", "NY") { Double(first.advanced(by: $0).dayCount) * 10 }]
    let flat = try region.plan().series("AVD1", "NY").need(in: 0..<12).value
    region.configure = { facts in
      // Even until the end of 2026, then 4 % more at the end of 2027.
      facts.population = self.population(2020...2028) { $0 <= 2026 ? 1000 : $0 == 2027 ? 1040 : 1080 }
      facts.careRates = Sex.allCases.map {
        CareRate(object: PlanningObjectCode("NY"), sex: $0, fromAge: 65, throughAge: 80, perThousand: 500)
      }
    }
    let series = try region.plan().series("AVD1", "NY")
    let growth = series.steps.values(of: .demography).reduce(0, +)
    // Hand calculation: the mean of a line from 0 to 4 % over the year is 2 % of the base year's 3 650.
    #expect(abs(growth - 0.02 * 3650) < 1)
    #expect(abs(series.need(in: 0..<12).value - flat * 1.02) < 1)
    #expect(series.steps.waterfall(in: 0..<12).map(\.effect).total() == series.need(in: 0..<12))
  }

  @Test("A unit that registers late is planned from what it has, not from zeros")
  func lateRegistration() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) * 10 }
    region.volumes = [
      TinyRegion.volume("AVD1", "NY", months: 34, days), TinyRegion.volume("AVD2", "NY", days),
    ]
    let plan = try region.plan()
    let (late, complete) = (try plan.series("AVD1", "NY"), try plan.series("AVD2", "NY"))
    #expect(abs(late.need(in: 0..<12).value - complete.need(in: 0..<12).value) < 1)
    // November and December have no figure of 2026, so the base is that of 2025.
    #expect(late.steps.values(of: .base)[10] == days(22))
  }

  @Test("A short history takes its level from its few values and its course from other units, and says so")
  func shortHistory() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) }
    region.volumes = [
      TinyRegion.volume("AVD1", "NY") { days($0) * 10 },
      TinyRegion.volume("AVD2", "NY") { $0 >= 34 ? days($0) * 4 : .nan },
    ]
    let plan = try region.plan()
    let need = try plan.series("AVD2", "NY").need(in: 0..<12).value
    // Two months at four a day, and the other unit has no season to lend.
    #expect(abs(need - 365 * 4) < 1)
    let address = FigureAddress(.needActivities, unit: "AVD2", subject: "NY", view: "2027")
    let notes = try Explainer(plan).explain(address).notes.joined(separator: " ")
    #expect(notes.contains("Bara 2 perioder med egna uppgifter; säsong och osäkerhet lånas"))
  }

  @Test("A waiting list is planned on its inflow less those who leave untreated, not on what was managed")
  func inflow() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    let days = (0..<36).map { Double(first.advanced(by: $0).dayCount) }
    var list = TinyRegion.waitingList("AVD1", "NY", inflow: 0, waiting: 100)
    list.inflow = days.map { $0 * 10 }
    list.removed = days
    region.waiting = [list]
    region.volumes = [TinyRegion.volume("AVD1", "NY") { days[$0] * 3 }]
    let plan = try region.plan()
    let series = try plan.series("AVD1", "NY")
    #expect(series.forecast?.basis == .inflow)
    #expect(series.queue != nil)
    let address = FigureAddress(.needActivities, unit: "AVD1", subject: "NY", view: "2027")
    #expect(try Explainer(plan).explain(address).sources.map(\.rows.kind) == [.waiting])
    #expect(abs(series.need(in: 0..<12).value - 9 * 365) < 0.01)
  }

  @Test("A unit that closes is needed until it does; one that is closed already is not planned")
  func closing() throws {
    var region = TinyRegion()
    region.units[2].closes = Day(year: 2027, month: 6, day: 30)
    region.units[3].closes = Day(year: 2026, month: 12, day: 31)
    region.volumes = ["AVD1", "AVD2"].map { unit in TinyRegion.volume(unit, "NY") { _ in 100 } }
    let plan = try region.plan()
    #expect(try plan.series("AVD1", "NY").need(in: 5..<6) > .zero)
    #expect(try plan.series("AVD1", "NY").need(in: 6..<12) == .zero)
    #expect(try plan.series("AVD2", "NY").need(in: 0..<12) == .zero)
  }

  @Test("No-shows are booked on top of the need")
  func booked() throws {
    var region = TinyRegion()
    region.volumes = [TinyRegion.volume("MOTT", "NY") { _ in 100 }]
    region.decisions.limits = [
      PlanningLimit(
        kind: .noShowShare, unit: nil, object: nil, value: 0.05, validFrom: nil, validThrough: nil, reason: "r")
    ]
    let series = try region.plan().series("MOTT", "NY")
    #expect(abs(series.booked(in: 0..<12).value - series.need(in: 0..<12).value / 0.95) < 1e-5)
  }

  @Test("A care chain keeps the pace of its slowest link")
  func chain() throws {
    // Vector T17: 100 needed; suppliers plan 100, 80 and 120.
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func even(_ unit: String, _ object: String, _ perDay: Double) -> VolumeHistory {
      TinyRegion.volume(unit, object) { Double(first.advanced(by: $0).dayCount) * perDay }
    }
    region.volumes = [
      even("AVD1", "NY", 100), even("AVD1", "ATER", 100), even("AVD2", "NY", 80), even("AVD2", "ATER", 120),
    ]
    region.configure = { facts in
      facts.careChains = [("AVD1", "ATER"), ("AVD2", "NY"), ("AVD2", "ATER")].map { unit, object in
        CareChainLink(
          chain: "Kedja", orderingUnit: UnitCode("AVD1"), orderingObject: PlanningObjectCode("NY"),
          supplyingUnit: UnitCode(unit), supplyingObject: PlanningObjectCode(object), perActivity: 1)
      }
    }
    let chain = try #require(try region.plan().chains.first)
    #expect(abs(chain.pace - 80 * 365) < 0.01)
    #expect(chain.links.map(\.isBottleneck) == [false, true, false])
    #expect(zip(chain.links, [20.0, 0, 40]).allSatisfy { abs($0.idle - $1 * 365) < 0.01 })
  }
}
