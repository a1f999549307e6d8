import PlanningModel
import Testing

@testable import Planning

@Suite("Kept forecasts beside what came")
struct ForecastFollowUpTests {
  private let january = Int(Month(year: 2027, month: 1).index)

  private func kept(_ figures: [(unit: String, month: Int, mean: Double)], inflow: Bool = false) throws -> KeptForecast
  {
    KeptForecast(
      file: "kept_forecasts-1.csv", madeOn: try #require(Day("2026-12-03")), historyEnd: january - 1, grain: .month,
      programVersion: "0.1.0",
      figures: figures.map {
        KeptForecast.Figure(
          unit: UnitCode($0.unit), object: PlanningObjectCode("NY"), period: january + $0.month, mean: $0.mean,
          lower: $0.mean - 20, median: $0.mean, upper: $0.mean + 20, isInflow: inflow)
      })
  }

  private func outcome(_ values: [Double], source: DataSetKind = .outcome) -> VolumeHistory {
    VolumeHistory(
      unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"), grain: .month, start: january, activities: values,
      bedDays: [], rows: RowReference(kind: source, firstRow: 2, lastRow: 5, count: values.count))
  }

  /// A history of 100 a month in 2024, 110 in 2025 and 120 in 2026.
  private func region(_ configure: @escaping (inout RegionFacts) -> Void) -> TinyRegion {
    var region = TinyRegion()
    region.volumes = [TinyRegion.volume("AVD1", "NY") { 100 + Double($0 / 12) * 10 }]
    region.configure = configure
    return region
  }

  /// Hand calculation: the year before differed by 10 in every month that was known.
  @Test("Every outcome that has come since stands beside its forecast; missing ones are left out")
  func compared() throws {
    let forecast = try kept([("AVD1", 0, 120), ("AVD1", 1, 125), ("AVD1", 2, 130), ("AVD1", 9, 130)])
    let followUps = try region {
      $0.keptForecasts = [forecast]
      $0.outcome = [self.outcome([110, .nan, 140])]
    }.plan().forecastFollowUp
    let followUp = try #require(followUps.first)
    #expect(followUp.comparisons.map(\.outcome) == [110, 140])
    #expect(followUp.comparisons.map(\.mean) == [120, 130])
    #expect(followUp.comparisons.map(\.monthsAhead) == [1, 3])
    #expect(followUp.comparisons.map(\.yearlyChange) == [10, 10])
    #expect(followUp.historyEnd.description == "2026-12")
    #expect(followUp.outcomeSources == [.outcome])
  }

  @Test("What was known when the forecast was made is never compared")
  func known() throws {
    let forecast = try kept([("AVD1", -2, 120), ("AVD1", -1, 120)])
    #expect(try region { $0.keptForecasts = [forecast] }.plan().forecastFollowUp.isEmpty)
  }

  @Test("Figures of units that are gone are left out, and a forecast without any outcome is not shown")
  func gone() throws {
    let forecast = try kept([("BORTA", 0, 120), ("VC", 0, 1)])
    let followUps = try region {
      $0.keptForecasts = [forecast]
      $0.outcome = [self.outcome([110])]
    }.plan().forecastFollowUp
    #expect(followUps.isEmpty)
  }

  /// Hand calculation: one in ten left untreated in 2026, which was known; the 50 who left in 2027 were not.
  @Test("A forecast of inflow is held against the inflow, less those who used to leave untreated")
  func inflow() throws {
    var list = TinyRegion.waitingList("AVD1", "NY", inflow: 200, waiting: 50)
    list.inflow += [300]
    list.produced += [200]
    list.removed = [Double](repeating: 20, count: 36) + [50]
    list.waitingAtEnd += [50]
    let forecast = try kept([("AVD1", 0, 250)], inflow: true)
    var region = region { $0.keptForecasts = [forecast] }
    region.waiting = [list]
    let followUp = try #require(try region.plan().forecastFollowUp.first)
    #expect(followUp.comparisons.map(\.outcome) == [270])
    #expect(followUp.outcomeSources == [.waiting])
  }

  @Test("A plan's forecast is kept with its decided changes and without queue goals")
  func keeping() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    region.volumes = [TinyRegion.volume("AVD1", "NY") { Double(first.advanced(by: $0).dayCount) * 10 }]
    region.waiting = [TinyRegion.waitingList("VC", "NY", inflow: 100, waiting: 400)]
    region.decisions.knownChanges = [
      KnownChange(
        code: KnownChangeCode("K"), name: "Fler", unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"),
        from: Month(year: 2027, month: 1), through: nil, effect: .add(7), status: .decided, reason: "r")
    ]
    region.decisions.limits = [
      PlanningLimit(
        kind: .queueReductionPerWeek, unit: nil, object: nil, value: 5, validFrom: nil, validThrough: nil, reason: "r")
    ]
    let plan = try region.plan()
    let kept = try #require(
      plan.keptForecast(file: "k.csv", madeOn: Day(number: 20_000), programVersion: "1"))
    #expect(kept.historyEnd == january - 1)
    #expect(kept.figures.count == 24)
    let ward = try plan.series("AVD1", "NY")
    let clinic = try plan.series("VC", "NY")
    #expect(abs(kept.figures[0].mean - ward.need(in: 0..<1).value) < 1e-9)
    #expect(clinic.steps.values(of: .queueGoal)[0] > 0)
    let inflow = try #require(kept.figures.first { $0.isInflow })
    #expect(abs(inflow.mean - (clinic.need(in: 0..<1).value - clinic.steps.values(of: .queueGoal)[0])) < 1e-9)
    #expect(kept.figures.allSatisfy { $0.lower <= $0.median && $0.median <= $0.upper && $0.lower >= 0 })
  }
}
