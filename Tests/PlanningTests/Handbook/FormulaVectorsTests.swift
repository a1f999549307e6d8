import Planning
import Testing

/// One published or hand-calculated case of a formula.
struct FormulaVector: Sendable, CustomTestStringConvertible {
  enum Source: String {
    case guide = "Socialstyrelsen, Strategisk nivå – prognos och balansering, v2.0 2025"
    case hand = "hand calculation"
    case table = "published figures, named beside the case"
  }

  let id: String
  let formula: String
  let options: String
  /// Numbers by output key, each with the tolerance that its printed digits allow.
  let expected: [String: Double]
  var tolerance = 1e-9
  let source: Source

  var testDescription: String { "\(id): \(formula) \(options) – \(source.rawValue)" }

  static let all = chain + queues

  private static let chain: [FormulaVector] = [
    FormulaVector(
      id: "T1", formula: "beds-needed", options: "--stays 2000 --length-of-stay 3.5 --occupancy 0.95",
      expected: ["bedDays": 7000, "rounded": 20], source: .guide),
    FormulaVector(
      id: "T1 exact", formula: "beds-needed",
      options: "--stays 2000 --length-of-stay 3.5 --occupancy 0.95 --days 365",
      expected: [
        // 7000 / 346.75; 7000 / 7300; 20 × 346.75 − 7000.
        "beds": 28000 / 1387, "impliedOccupancy": 70 / 73, "residualBedDays": -65,
      ], tolerance: 1e-14, source: .hand),
    FormulaVector(
      id: "T2", formula: "beds-needed", options: "--stays 2400 --length-of-stay 3.5 --occupancy 0.95",
      expected: ["bedDays": 8400, "rounded": 24], source: .guide),
    FormulaVector(
      id: "T2 exact", formula: "beds-needed", options: "--stays 2400 --length-of-stay 3,5 --occupancy 0,95",
      expected: ["beds": 24.225, "residualBedDays": -78, "impliedOccupancy": 0.9589], tolerance: 5e-4, source: .hand),
    FormulaVector(
      id: "T3", formula: "beds-needed", options: "--stays 2000 --length-of-stay 3.5 --occupancy 95% --days 366",
      expected: ["beds": 20.132, "rounded": 20], tolerance: 5e-4, source: .hand),
    FormulaVector(
      id: "T3 round 2", formula: "beds-needed",
      options: "--stays 2400 --length-of-stay 3.5 --occupancy 0.95 --days 366",
      expected: ["beds": 24.159, "rounded": 24], tolerance: 5e-4, source: .hand),
    FormulaVector(
      id: "T4 no beds", formula: "beds-needed", options: "--stays 0 --length-of-stay 3.5 --occupancy 0.95",
      expected: ["beds": 0, "rounded": 0, "residualBedDays": 0], source: .hand),
    FormulaVector(
      id: "T6", formula: "largest-remainder", options: "--total 8000 --weights 25,30,45",
      expected: ["parts.0": 2000, "parts.1": 2400, "parts.2": 3600], source: .guide),
    FormulaVector(
      id: "T7", formula: "largest-remainder", options: "--total 5600 --weights 1;1;1",
      // 1866.67 each; the two parts that are left over go to the first among equals.
      expected: ["parts.0": 1867, "parts.1": 1867, "parts.2": 1866], source: .hand),
    FormulaVector(
      id: "T8", formula: "staffing-per-bed", options: "--staff 24,30,2 --beds 24",
      expected: [
        "perBed.0": 1, "perBed.1": 1.25, "perBed.2": 1.0 / 12, "total": 56, "totalPerBed": 7.0 / 3,
      ], source: .hand),
    FormulaVector(
      id: "T9 nurses", formula: "round-the-clock-posts",
      options: "--net-hours 1600 --full-time-equivalents 24 --beds 24",
      expected: ["fullTimeEquivalentsPerPost": 5.475, "onDuty": 4.38, "bedsPerPerson": 5.475], tolerance: 5e-3,
      source: .hand),
    FormulaVector(
      id: "T9 assistants", formula: "round-the-clock-posts",
      options: "--net-hours 1600 --full-time-equivalents 30 --beds 24",
      expected: ["onDuty": 5.48, "bedsPerPerson": 4.38], tolerance: 5e-3, source: .hand),
    FormulaVector(
      id: "T11", formula: "queue-projection", options: "--start 420 --inflow 50 --production 50 --weeks 40",
      expected: ["waiting.0": 420, "waiting.1": 420, "waiting.40": 420, "atEnd": 420, "longest": 420], source: .hand),
    FormulaVector(
      id: "T12", formula: "queue-projection", options: "--start 420 --inflow 50 --production 65 --weeks 30",
      expected: [
        "waiting.1": 405, "waiting.2": 390, "waiting.8": 300, "waiting.26": 30, "waiting.28": 0, "waiting.30": 0,
        "weekOfZero": 28,
      ], source: .hand),
    FormulaVector(
      id: "queue by list", formula: "queue-projection",
      options: "--start 10 --inflow 5,0,5 --production 2 --removals 1;1;20",
      expected: ["waiting.1": 12, "waiting.2": 9, "waiting.3": 0, "longest": 12, "weekOfZero": 3], source: .hand),
    FormulaVector(
      id: "queue in tenths", formula: "queue-projection",
      options: "--start 1 --inflow 0 --production 0.1 --weeks 12", expected: ["weekOfZero": 10], source: .hand),
    FormulaVector(
      id: "T13", formula: "maximum-queue", options: "--pace 50 --limit-days 90",
      expected: ["patients": 4500.0 / 7, "rounded": 642], source: .hand),
    FormulaVector(
      id: "T13 classes", formula: "maximum-queue", options: "--pace 50,20 --limit-days 90,30",
      // 642.86 → 642 and 85.71 → 85.
      expected: ["perClass.1": 600.0 / 7, "roundedPerClass.1": 85, "patients": 5100.0 / 7, "rounded": 727],
      source: .hand),
    FormulaVector(
      id: "T13 to the limit", formula: "maximum-queue", options: "--pace 0.7 --limit-days 90",
      expected: ["rounded": 9], source: .hand),
    FormulaVector(
      id: "T14 planned", formula: "gap", options: "--need 100 --available 90 --planned-effect 10",
      expected: ["gap": -10, "plannedEffect": 10, "utilisation": 10.0 / 9], source: .hand),
    FormulaVector(
      id: "T14 verified", formula: "gap", options: "--need 100 --available 90 --verified-effect 10",
      expected: ["gap": 0, "plannedEffect": 0, "utilisation": 1], source: .hand),
    FormulaVector(
      id: "T15 allowed", formula: "redistribution-check",
      options: "--source-surplus 30 --receiver-deficit 40 --amount 30",
      expected: ["isAllowed": 1, "sourceAfter": 0, "receiverAfter": -10], source: .hand),
    FormulaVector(
      id: "T15 refused", formula: "redistribution-check",
      options: "--source-surplus 30 --receiver-deficit 40 --amount 40",
      expected: ["isAllowed": 0, "sourceAfter": -10, "receiverAfter": 0], source: .hand),
    FormulaVector(
      id: "T16", formula: "assignment-check", options: "--stated 7000 --assigned 8400",
      expected: ["isAllowed": 0, "exceeding": 1400], source: .hand),
    FormulaVector(
      id: "T16 within", formula: "assignment-check", options: "--stated 7000 --assigned 7000",
      expected: ["isAllowed": 1, "exceeding": 0], source: .hand),
    FormulaVector(
      id: "T17", formula: "paced-flow", options: "--need 100 --planned 100,80,120",
      expected: ["pace": 80, "idle.0": 20, "idle.1": 0, "idle.2": 40, "lost": 20], source: .hand),
    FormulaVector(
      id: "T17 ratios", formula: "paced-flow", options: "--need 100 --planned 300,45 --per-activity 2,0.5",
      // Room for 150 and 90 ordered activities; 300 − 2 × 90 = 120 idle.
      expected: ["pace": 90, "idle.0": 120, "idle.1": 0, "lost": 10], source: .hand),
    FormulaVector(
      id: "net hours", formula: "net-hours",
      options: "--weekly-hours 38.25 --holiday-days 0 --leave-days 25 --absence-share 0.06 --education-share 0.02",
      // 38.25 × 365 / 7; 25 × 7.65; 6 % of 1803.214286; 2 % of 1695.021429.
      expected: [
        "gross": 1994.464286, "holidays": 0, "leave": 191.25, "absence": 108.192857, "education": 33.900429,
        "net": 1661.121,
      ], tolerance: 2e-6, source: .hand),
    FormulaVector(
      id: "net hours, weekdays", formula: "net-hours",
      options: "--weekly-hours 40 --days 364 --holiday-days 10 --leave-days 30 --absence-share 10% --education-share 0",
      expected: ["gross": 2080, "holidays": 80, "leave": 240, "absence": 176, "education": 0, "net": 1584],
      source: .hand),
    FormulaVector(
      id: "sessions", formula: "clinic-sessions",
      options: "--visits 1200 --minutes 45 --session-minutes 240 --utilisation 0.9",
      expected: ["sessions": 250, "roundedUp": 250, "hours": 900], source: .hand),
    FormulaVector(
      id: "sessions, one more visit", formula: "clinic-sessions",
      options: "--visits 1201 --minutes 45 --session-minutes 240 --utilisation 0.9",
      expected: ["sessions": 250.208333, "roundedUp": 251], tolerance: 1e-6, source: .hand),
    FormulaVector(
      id: "operating days", formula: "operating-days",
      options: "--operations 300 --in-room 95 --turnover 25 --minutes-per-day 450 --utilisation 0.8",
      expected: ["days": 100, "roundedUp": 100, "hours": 600], source: .hand),
    FormulaVector(
      id: "booked visits", formula: "booked-visits", options: "--produced 950 --no-show 5%",
      expected: ["booked": 1000, "roundedUp": 1000, "lost": 50], source: .hand),
    FormulaVector(
      id: "booked visits, part", formula: "booked-visits", options: "--produced 100 --no-show 0.08",
      expected: ["booked": 108.695652, "roundedUp": 109, "lost": 8.695652], tolerance: 1e-6, source: .hand),
    FormulaVector(
      id: "wait", formula: "little", options: "--queue 420 --pace 50", expected: ["weeks": 8.4, "days": 58.8],
      source: .hand),
  ]
}

@Suite("Formulas of the handbook against known cases")
struct FormulaVectorsTests {
  /// The number of a value; `key.3` is the fourth of a list and a truth is 1 or 0.
  private func number(_ key: String, in result: FormulaResult) throws -> Double {
    let parts = key.split(separator: ".")
    switch try #require(result[String(parts[0])]) {
    case .number(let value): return value
    case .whole(let value): return Double(value)
    case .bool(let value): return value ? 1 : 0
    case .numbers(let values): return values[try #require(Int(parts[1]))]
    case .text, .names, .missing:
      Issue.record("\(key) is no number.")
      return .nan
    }
  }

  @Test("A formula gives what the guide prints or a hand calculation says", arguments: FormulaVector.all)
  func vector(_ vector: FormulaVector) throws {
    let formula = try Handbook.formula(called: vector.formula)
    let result = try formula.result(ofOptions: vector.options.split(separator: " ").map(String.init))
    for (key, expected) in vector.expected {
      let value = try number(key, in: result)
      #expect(abs(value - expected) <= vector.tolerance * max(1, abs(expected) * 1e-3), "\(key) is \(value)")
    }
  }

  @Test("Every formula has a known case")
  func everyFormulaHasACase() {
    #expect(Set(FormulaVector.all.map(\.formula)) == Set(Handbook.all.map(\.name)))
  }

  @Test("What does not exist is missing and not zero")
  func missing() throws {
    let beds = try Handbook.formula(called: "beds-needed")
    #expect(
      try beds.result(of: ["stays": "0", "length-of-stay": "3", "occupancy": "1"])["impliedOccupancy"] == .missing)
    let gap = try Handbook.formula(called: "gap")
    #expect(try gap.result(of: ["need": "5", "available": "0"])["utilisation"] == .missing)
    let queue = try Handbook.formula(called: "queue-projection")
    let result = try queue.result(of: ["start": "1", "inflow": "1", "production": "1", "weeks": "3"])
    #expect(result["weekOfZero"] == .missing)
    let posts = try Handbook.formula(called: "round-the-clock-posts")
    #expect(try posts.result(of: ["net-hours": "1600", "beds": "4"])["bedsPerPerson"] == .missing)
    #expect(try gap.result(of: ["need": "5", "available": "0"])["nonsense"] == nil)
  }

  // T17.
  @Test("The bottlenecks of a flow are named, or numbered without names")
  func bottlenecks() throws {
    let flow = try Handbook.formula(called: "paced-flow")
    let plain = try flow.result(of: ["need": "100", "planned": "100,80,120"])
    #expect(plain["bottlenecks"] == .names(["2"]))
    let named = try flow.result(of: ["need": "100", "planned": "80;120,5;80", "names": "röntgen; operation; IVA"])
    #expect(named["bottlenecks"] == .names(["röntgen", "IVA"]))
    #expect(try flow.result(of: ["need": "50", "planned": "100,80,120"])["bottlenecks"] == .names([]))
  }

  // Hand calculation: 0.3 / 0.1 is 3, though not in floating point.
  @Test("Links that are equally slow but for a rounding error are all bottlenecks without anything idle")
  func equallySlow() {
    let flow = PacedFlow(
      need: 10,
      links: [
        PacedFlow.Link(name: "A", planned: 0.3, perActivity: 0.1), PacedFlow.Link(name: "B", planned: 3),
      ])
    #expect(flow.bottlenecks == ["A", "B"])
    #expect(flow.idle == [0, 0])
  }
}
