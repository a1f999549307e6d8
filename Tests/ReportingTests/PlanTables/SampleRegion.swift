import Planning
import PlanningModel

/// A region small enough to follow by hand: two wards of the same name, one short of beds and one with beds to spare, and
/// a clinic with a queue whose capacity nobody has stated.
///
/// Every day of 2024–2026 three patients come to the first ward and one to the second, each for four days, so 2027 needs
/// 3 × 365 × 4 = 4 380 and 1 460 bed-days. At 95 % occupancy that is 4 380 × 24 / 0.95 = 110 652.6 and 36 884.2 hours; 10
/// and 6 beds offer 87 600 and 52 560.
enum SampleRegion {
  static let first = Month(year: 2024, month: 1)

  static func plan(configure: (inout RegionFacts, inout Decisions) -> Void = { _, _ in }) throws -> Plan {
    let settings = PlanSettings(regionName: "Region <Prov> & Co", planStart: Month(year: 2027, month: 1), paths: 20)
    let objects = [
      object("SLUTEN", "Vårdtillfälle medicin", .episodes), object("NY", "Nybesök ortopedi", .activities),
    ]
    var facts = RegionFacts(
      settings: settings, units: try UnitTree(units), catalogue: try ServiceCatalogue(objects: objects, services: []),
      capacities: [
        Capacity(code: CapacityCode("PLATS"), name: "Vårdplats", kind: .bed, limiting: .always),
        Capacity(code: CapacityCode("LAK"), name: "Läkartid", kind: .careTeam, limiting: .automatic),
      ])
    facts.volumes = [ward("A1", episodesPerDay: 3), ward("A2", episodesPerDay: 1)]
    facts.bedStock = [beds("A1", 10), beds("A2", 6)]
    facts.waiting = [queue("M1", inflow: 40, waiting: 120)]
    facts.activityTimes = [
      ActivityTime(unit: nil, object: PlanningObjectCode("NY"), capacity: CapacityCode("LAK"), hours: 1, row: 2)
    ]
    facts.sources = [
      DataSource(kind: .volumes, file: "volumes.csv", extracted: Day("2026-11-01"), rows: 72, contentHash: "abc"),
      DataSource(kind: .waiting, file: "waiting.csv", extracted: nil, rows: 36, contentHash: "def"),
    ]
    var decisions = Decisions(
      limits: [limit(.maximumQueue, 60), limit(.queueReductionPerWeek, 5)],
      measures: [
        measure("A01", "Fler <platser>", planned: 500, state: .decided),
        measure("A02", "Kortare vårdtider", planned: 120, state: .effectVerified(proof)),
      ])
    configure(&facts, &decisions)
    return Planner().plan(PlanInput(facts: facts, decisions: decisions))
  }

  static var units: [CareUnit] {
    [
      unit("R", "Region <Prov> & Co", nil, .strategic), unit("S1", "Norra sjukhuset", "R", .strategic),
      unit("S2", "Södra sjukhuset", "R", .strategic), unit("A1", "Medicinavdelningen", "S1", .operational),
      unit("A2", "Medicinavdelningen", "S2", .operational), unit("M1", "Ortopeden & Co", "S1", .operational),
    ]
  }
}

extension SampleRegion {
  static func unit(_ code: String, _ name: String, _ parent: String?, _ level: Level) -> CareUnit {
    CareUnit(
      code: UnitCode(code), name: name, parent: parent.map { UnitCode($0) }, level: level, kind: "enhet",
      opening: .always)
  }

  static func object(_ code: String, _ name: String, _ measure: VolumeMeasure) -> PlanningObject {
    PlanningObject(
      code: PlanningObjectCode(code), name: name, service: "vård", caregiver: "läkare", contact: "besök",
      priorityDays: nil, acuity: .elective, measure: measure)
  }

  static func ward(_ unit: String, episodesPerDay: Double) -> VolumeHistory {
    let days = (0..<36).map { Double(first.advanced(by: $0).dayCount) }
    return VolumeHistory(
      unit: UnitCode(unit), object: PlanningObjectCode("SLUTEN"), grain: .month, start: Int(first.index),
      activities: days.map { $0 * episodesPerDay }, bedDays: days.map { $0 * episodesPerDay * 4 },
      rows: RowReference(kind: .volumes, firstRow: 2, lastRow: 37, count: 36))
  }

  static func beds(_ unit: String, _ beds: Double) -> BedStockHistory {
    let days = (0..<36).map { Double(first.advanced(by: $0).dayCount) * beds }
    return BedStockHistory(
      unit: UnitCode(unit), capacity: CapacityCode("PLATS"), grain: .month, start: Int(first.index),
      availableBedDays: days, occupiedBedDays: days.map { _ in .nan },
      rows: RowReference(kind: .availableBeds, firstRow: 2, lastRow: 37, count: 36))
  }

  static func queue(_ unit: String, inflow: Double, waiting: Double) -> WaitingHistory {
    func flat(_ value: Double) -> [Double] { [Double](repeating: value, count: 36) }
    return WaitingHistory(
      unit: UnitCode(unit), object: PlanningObjectCode("NY"), grain: .month, start: Int(first.index),
      inflow: flat(inflow), produced: flat(inflow), removed: flat(0), waitingAtEnd: flat(waiting),
      waitingOverLimit: [], rows: RowReference(kind: .waiting, firstRow: 2, lastRow: 37, count: 36))
  }

  static func limit(_ kind: LimitKind, _ value: Double) -> PlanningLimit {
    PlanningLimit(
      kind: kind, unit: UnitCode("M1"), object: PlanningObjectCode("NY"), value: value, validFrom: nil,
      validThrough: nil, reason: "")
  }

  static func measure(_ code: String, _ name: String, planned: Double, state: MeasureState) -> BalancingMeasure {
    BalancingMeasure(
      code: MeasureCode(code), name: name, unit: UnitCode("A1"), capacity: CapacityCode("PLATS"), side: .capacity,
      kind: .improvedMethod, decidingLevel: .operational, from: Month(year: 2027, month: 1), through: nil,
      plannedHoursPerMonth: planned, costPerYear: nil, proposedBy: "Enhetschef", state: state)
  }

  static var proof: VerifiedEffect {
    VerifiedEffect(
      indicator: "Medelvårdtid", baseline: 4, target: 3.9, measured: 3.9, date: Day(number: 20_700),
      verifiedBy: "Controller", hoursPerMonth: 100)
  }
}
