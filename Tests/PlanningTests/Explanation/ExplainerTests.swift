import PlanningModel
import Testing

@testable import Planning

@Suite("Every figure explains itself")
struct ExplainerTests {
  private func plan() throws -> Plan {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func days(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) }
    region.volumes = [
      TinyRegion.volume("AVD1", "SLUTEN", bedDays: { days($0) * 14 }) { days($0) * 4 },
      TinyRegion.volume("AVD2", "SLUTEN", bedDays: { days($0) * 7 }) { days($0) * 2 },
    ]
    region.bedStock = [TinyRegion.beds("AVD1", 15), TinyRegion.beds("AVD2", 9)]
    region.waiting = [TinyRegion.waitingList("VC", "NY", inflow: 100, waiting: 500)]
    region.configure = { facts in
      facts.activityTimes = [TinyRegion.time(nil, "NY", "LAK", 0.5)]
      facts.functions = [
        StaffFunction(
          unit: UnitCode("VC"), code: FunctionCode("LÄK"), name: "Läkare", fullTimeEquivalents: 1, weeklyHours: 40,
          pattern: .weekdays, leaveDays: 25, absenceShare: 0.05, educationShare: 0.02, validFrom: nil,
          validThrough: nil, row: 7)
      ]
      facts.compositions = [
        CompositionPart(
          unit: UnitCode("VC"), capacity: CapacityCode("LAK"), resourceUnit: UnitCode("VC"),
          resource: .function(FunctionCode("LÄK"), activity: "patient"), hoursPerHour: 1, row: 9)
      ]
      facts.sources = [
        DataSource(kind: .volumes, file: "volumes.csv", extracted: Day("2026-11-03"), rows: 72, contentHash: "ab"),
        DataSource(kind: .activityTimes, file: "activity_times.csv", extracted: nil, rows: 1, contentHash: "cd"),
      ]
    }
    region.decisions = Decisions(
      limits: [
        PlanningLimit(
          kind: .queueReductionPerWeek, unit: UnitCode("VC"), object: nil, value: 5, validFrom: nil, validThrough: nil,
          reason: "mål")
      ],
      measures: [
        BalancingMeasure(
          code: MeasureCode("A1"), name: "Köpta platser", unit: UnitCode("AVD1"), capacity: CapacityCode("PLATS"),
          side: .capacity, kind: .boughtCare, decidingLevel: .strategic, from: Month(year: 2027, month: 1),
          through: nil,
          plannedHoursPerMonth: 100, costPerYear: nil, proposedBy: "planerare",
          state: .effectVerified(
            VerifiedEffect(
              indicator: "vårddygn", baseline: 0, target: 4, measured: 4, date: Day(number: 20_700),
              verifiedBy: "controller", hoursPerMonth: 96)))
      ])
    return try region.plan()
  }

  private func explain(_ text: String, in plan: Plan) throws -> Explanation {
    try Explainer(plan).explain(try #require(FigureAddress(text)))
  }

  @Test("Bed-days of a year name their steps, files and rows")
  func bedDays() throws {
    let explanation = try explain("need.bed-days/AVD1/SLUTEN/2027", in: plan())
    #expect(abs((explanation.value ?? 0) - 14 * 365) < 0.01)
    #expect(explanation.sources.first?.files == ["volumes.csv"])
    #expect(explanation.sources.first?.extracted == Day("2026-11-03"))
    #expect(explanation.sources.first?.rows.count == 36)
    #expect(explanation.terms.last?.name == "Medelvårdtid")
    #expect(explanation.terms.last?.value == 3.5)
  }

  @Test("The gap is worked out with the numbers in it and names the verified measure")
  func gap() throws {
    let plan = try plan()
    let explanation = try explain("gap/AVD1/PLATS/2027", in: plan)
    // Hand calculation: 15 × 365 × 24 = 131 400, bought 12 × 96 = 1 152, need 14 × 365 × 24 / 0.95 = 129 095.
    #expect(explanation.calculation == "131\u{A0}400 + 1\u{A0}152 + 0 − 129\u{A0}095 = 3\u{A0}457 timmar")
    #expect(explanation.decisions.count == 1)
    #expect(explanation.decisions.first?.contains("verifierad 2026-09-04 av controller") == true)
  }

  @Test("A figure of a unit with others below it is the sum of figures that can be asked for in turn")
  func sums() throws {
    let plan = try plan()
    for text in ["need.hours/SJH/PLATS/2027", "available/SJH/PLATS/2027-Q2", "need.bed-days/SJH/SLUTEN/2027-01"] {
      let explanation = try explain(text, in: plan)
      let parts = try explanation.terms.compactMap(\.figure).map { try Explainer(plan).explain($0).value ?? 0 }
      #expect(parts.count == 2)
      #expect(abs(parts.reduce(0, +) - (explanation.value ?? 0)) < 1e-4)
    }
  }

  @Test(
    "Resources, times, beds, queues and probabilities explain themselves too",
    arguments: [
      ("resource/VC/function:LÄK:patient/2027", "timmar netto · 100 %"),
      ("time/VC/NY/LAK", "0,500 timmar per aktivitet"),
      ("beds/AVD1/SLUTEN/2027", "= 14,7 vårdplatser"), ("queue/VC/NY/2027-W01", "500 + "),
      ("probability/AVD1/PLATS/2027", "av 50 framtider"), ("available/VC/LAK/2027-06", "begränsas av Läkare (patient)"),
      ("need.activities/VC/NY/2027", " + "),
    ])
  func kinds(text: String, part: String) throws {
    let explanation = try explain(text, in: plan())
    #expect(explanation.calculation.contains(part), "\(explanation.calculation)")
    #expect(!explanation.title.isEmpty && !explanation.formula.isEmpty)
    #expect(explanation.value != nil)
  }

  @Test(
    "What cannot be explained says why",
    arguments: [
      ("gap/XX/PLATS/2027", "Planen har ingen enhet med koden ”XX”. Koderna står i kolumnen code i units.csv."),
      (
        "gap/AVD1/XX/2027",
        "Planen har inget ämne ”XX” för slaget gap. Ange koden för ett planeringsobjekt, en kapacitet eller en resurs."
      ), ("gap/AVD1/PLATS/2031", "Planen har ingen period ”2031”. Den omfattar 2027-01 till 2027-12."),
      (
        "gap/MOTT/PLATS/2027",
        "Enheten MOTT har ingen figur av slaget gap för PLATS. Se tabellerna i planen för de figurer som finns."
      ),
    ])
  func refused(text: String, message: String) throws {
    let plan = try plan()
    let address = try #require(FigureAddress(text))
    let error = #expect(throws: ExplanationError.self) { try Explainer(plan).explain(address) }
    #expect(error?.message == message)
  }
}
