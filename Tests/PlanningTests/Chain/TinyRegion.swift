import PlanningModel

@testable import Planning

/// A region small enough to follow by hand: a hospital with two wards and a clinic, and a health centre.
struct TinyRegion {
  var settings = PlanSettings(regionName: "Liten", planStart: Month(year: 2027, month: 1), paths: 50)
  var units: [CareUnit] = [
    TinyRegion.unit("R", nil, .strategic, .always), TinyRegion.unit("SJH", "R", .strategic, .always),
    TinyRegion.unit("AVD1", "SJH", .operational, .always), TinyRegion.unit("AVD2", "SJH", .operational, .always),
    TinyRegion.unit("MOTT", "SJH", .operational, .weekdays), TinyRegion.unit("VC", "R", .operational, .weekdays),
  ]
  var objects: [PlanningObject] = [
    TinyRegion.object("SLUTEN", .episodes), TinyRegion.object("NY", .activities),
    TinyRegion.object("ATER", .activities),
  ]
  var capacities: [Capacity] = [
    Capacity(code: CapacityCode("PLATS"), name: "Vårdplats", kind: .bed, limiting: .always),
    Capacity(code: CapacityCode("LAK"), name: "Läkartid", kind: .careTeam, limiting: .automatic),
  ]
  var volumes: [VolumeHistory] = []
  var waiting: [WaitingHistory] = []
  var bedStock: [BedStockHistory] = []
  var configure: (inout RegionFacts) -> Void = { _ in }
  var decisions = Decisions()

  /// The region as input of a plan; its parts are correct by construction.
  func input() throws -> PlanInput {
    let tree = try UnitTree(units)
    let catalogue = try ServiceCatalogue(objects: objects, services: [])
    var facts = RegionFacts(settings: settings, units: tree, catalogue: catalogue, capacities: capacities)
    facts.volumes = volumes
    facts.waiting = waiting
    facts.bedStock = bedStock
    configure(&facts)
    return PlanInput(facts: facts, decisions: decisions)
  }

  func plan(threads: Int = 1) throws -> Plan { Planner(threads: threads).plan(try input()) }
}

extension TinyRegion {
  static func unit(_ code: String, _ parent: String?, _ level: Level, _ opening: OpeningPattern) -> CareUnit {
    CareUnit(
      code: UnitCode(code), name: "Enhet \(code)", parent: parent.map { UnitCode($0) }, level: level, kind: "enhet",
      opening: opening)
  }

  static func object(_ code: String, _ measure: VolumeMeasure, priorityDays: Int? = nil) -> PlanningObject {
    PlanningObject(
      code: PlanningObjectCode(code), name: "Objekt \(code)", service: "vård", caregiver: "läkare", contact: "besök",
      priorityDays: priorityDays, acuity: .elective, measure: measure)
  }

  /// A monthly history from January 2024 on, given per month of the history from 0.
  static func volume(
    _ unit: String, _ object: String, months: Int = 36, bedDays: ((Int) -> Double)? = nil,
    _ activities: (Int) -> Double
  ) -> VolumeHistory {
    VolumeHistory(
      unit: UnitCode(unit), object: PlanningObjectCode(object), grain: .month,
      start: Int(Month(year: 2024, month: 1).index), activities: (0..<months).map(activities),
      bedDays: bedDays.map { (0..<months).map($0) } ?? [],
      rows: RowReference(kind: .volumes, firstRow: 2, lastRow: months + 1, count: months))
  }

  /// A waiting list with an even inflow a month, `waiting` patients at the end of 2026 and nobody leaving untreated.
  static func waitingList(_ unit: String, _ object: String, inflow: Double, waiting: Double) -> WaitingHistory {
    func flat(_ value: Double) -> [Double] { [Double](repeating: value, count: 36) }
    return WaitingHistory(
      unit: UnitCode(unit), object: PlanningObjectCode(object), grain: .month,
      start: Int(Month(year: 2024, month: 1).index), inflow: flat(inflow), produced: flat(inflow), removed: flat(0),
      waitingAtEnd: flat(waiting), waitingOverLimit: [],
      rows: RowReference(kind: .waiting, firstRow: 2, lastRow: 37, count: 36))
  }

  /// A ward of a stated number of beds in all months of 2024–2026.
  static func beds(_ unit: String, _ beds: Double) -> BedStockHistory {
    let first = Month(year: 2024, month: 1)
    let bedDays = (0..<36).map { Double(first.advanced(by: $0).dayCount) * beds }
    return BedStockHistory(
      unit: UnitCode(unit), capacity: CapacityCode("PLATS"), grain: .month, start: Int(first.index),
      availableBedDays: bedDays, occupiedBedDays: bedDays.map { _ in .nan },
      rows: RowReference(kind: .availableBeds, firstRow: 2, lastRow: 37, count: 36))
  }

  static func time(_ unit: String?, _ object: String, _ capacity: String, _ hours: Double?) -> ActivityTime {
    ActivityTime(
      unit: unit.map { UnitCode($0) }, object: PlanningObjectCode(object), capacity: CapacityCode(capacity),
      hours: hours, row: 2)
  }
}

extension Plan {
  func position(_ unit: String) throws -> Int {
    guard let position = units.position(of: UnitCode(unit)) else { throw Missing(what: unit) }
    return position
  }

  func capacity(_ code: String) throws -> Int {
    guard let position = facts.capacities.firstIndex(where: { $0.code.text == code }) else { throw Missing(what: code) }
    return position
  }

  func series(_ unit: String, _ object: String) throws -> SeriesNeed {
    guard let position = facts.catalogue.position(of: PlanningObjectCode(object)),
      let series = production.series(unit: try self.position(unit), object: position)
    else { throw Missing(what: "\(unit)/\(object)") }
    return series
  }

  func own(_ unit: String, _ capacity: String) throws -> BalanceNode {
    guard let node = balance.own(unit: try position(unit), capacity: try self.capacity(capacity)) else {
      throw Missing(what: "\(unit)/\(capacity)")
    }
    return node
  }

  func summed(_ unit: String, _ capacity: String) throws -> BalanceNode {
    guard let node = balance.summed(unit: try position(unit), capacity: try self.capacity(capacity)) else {
      throw Missing(what: "\(unit)/\(capacity)")
    }
    return node
  }

  func view(_ code: String) throws -> PlanView {
    guard let view = timeline.view(code) else { throw Missing(what: code) }
    return view
  }
}

/// A part that a test asked a plan for and that is not there.
struct Missing: Error {
  let what: String
}
