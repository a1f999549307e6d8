import Governance
import Planning
import PlanningModel
import Testing

/// A region whose plan can be followed by hand: two wards and a clinic under one area, and an area nobody has told of.
///
/// M1 has 2 400 care episodes of 3.5 days a year and 24 beds; M2 has 1 200 of 3 days and has stated no beds, and 730
/// bed-days of aftercare. All lie evenly over the calendar days, so that what a forecast must say is known.
struct AdvisedRegion {
  var configure: (inout RegionFacts) -> Void = { _ in }
  var decisions = Decisions()

  static let first = Month(year: 2024, month: 1)

  static func even(_ perYear: Double) -> [Double] {
    (0..<36).map { Double(first.advanced(by: $0).dayCount) * perYear / 365 }
  }

  static func volume(_ unit: String, _ object: String, _ activities: [Double], bedDays: [Double] = []) -> VolumeHistory
  {
    VolumeHistory(
      unit: UnitCode(unit), object: PlanningObjectCode(object), grain: .month, start: Int(first.index),
      activities: activities, bedDays: bedDays,
      rows: RowReference(kind: .volumes, firstRow: 2, lastRow: 37, count: 36))
  }

  static func staff(_ unit: String, _ function: String, posts: Double, cost: Double?) -> StaffFunction {
    StaffFunction(
      unit: UnitCode(unit), code: FunctionCode(function), name: function, fullTimeEquivalents: posts, weeklyHours: 40,
      pattern: .weekdays, leaveDays: 0, absenceShare: 0, educationShare: 0, validFrom: nil, validThrough: nil, row: 2,
      costPerFullTime: cost)
  }

  func plan() throws -> Plan {
    func unit(_ code: String, _ name: String, _ parent: String?, _ level: Level, _ opening: OpeningPattern) -> CareUnit
    {
      CareUnit(
        code: UnitCode(code), name: name, parent: parent.map { UnitCode($0) }, level: level, kind: "enhet",
        opening: opening)
    }
    func object(_ code: String, _ name: String, _ measure: VolumeMeasure) -> PlanningObject {
      PlanningObject(
        code: PlanningObjectCode(code), name: name, service: "vård", caregiver: "läkare", contact: "besök",
        priorityDays: nil, acuity: .elective, measure: measure)
    }
    let tree = try UnitTree([
      unit("REG", "Regionen", nil, .strategic, .always), unit("MED", "Medicin", "REG", .tactical, .always),
      unit("M1", "Avdelning M1", "MED", .operational, .always),
      unit("M2", "Avdelning M2", "MED", .operational, .always),
      unit("MOTT", "Mottagningen", "MED", .operational, .always), unit("KIR", "Kirurgi", "REG", .tactical, .always),
    ])
    let catalogue = try ServiceCatalogue(
      objects: [
        object("VTF", "Vårdtillfällen", .episodes), object("EFT", "Eftervård", .bedDays),
        object("BES", "Besök", .activities),
      ], services: [])
    var facts = RegionFacts(
      settings: PlanSettings(regionName: "Liten", planStart: Month(year: 2027, month: 1), paths: 50), units: tree,
      catalogue: catalogue,
      capacities: [
        Capacity(code: "VPL", name: "Vårdplats", kind: .bed, limiting: .always),
        Capacity(code: "LAK", name: "Läkartid", kind: .careTeam, limiting: .automatic),
      ])
    let missing = [Double](repeating: .nan, count: 36)
    facts.volumes = [
      Self.volume("M1", "VTF", Self.even(2400), bedDays: Self.even(8400)),
      Self.volume("M2", "VTF", Self.even(1200), bedDays: Self.even(3600)),
      Self.volume("M2", "EFT", missing, bedDays: Self.even(730)), Self.volume("MOTT", "BES", Self.even(3650)),
    ]
    facts.bedStock = [
      BedStockHistory(
        unit: "M1", capacity: "VPL", grain: .month, start: Int(Self.first.index),
        availableBedDays: (0..<36).map { Double(Self.first.advanced(by: $0).dayCount) * 24 }, occupiedBedDays: missing,
        rows: RowReference(kind: .availableBeds, firstRow: 2, lastRow: 37, count: 36))
    ]
    facts.activityTimes = [ActivityTime(unit: nil, object: "BES", capacity: "LAK", hours: 0.75, row: 2)]
    configure(&facts)
    return Planner(threads: 1).plan(PlanInput(facts: facts, decisions: decisions))
  }

  func advice(_ year: Int = 2027) throws -> PlanAdvice { try #require(PlanAdvice(plan(), year: year)) }

  /// A change of 400 care episodes a month at a unit from July to September: 1 200 in the third quarter.
  static func summer(_ unit: String = "M1", status: ChangeStatus = .decided) -> KnownChange {
    KnownChange(
      code: "F1", name: "Sommarvård", unit: UnitCode(unit), object: "VTF", from: Month(year: 2027, month: 7),
      through: Month(year: 2027, month: 9), effect: .add(400), status: status, reason: "Beslut")
  }
}
