import PlanningModel

extension RegionFolder {
  /// `known_changes.csv`.
  func knownChanges() -> [UInt8] {
    var table = table(
      .knownChanges, "code;name;unit;object;from;through;effect;value;to_unit;to_object;status;reason")
    for change in changes {
      table.text(change.code.text)
      table.text(change.name)
      table.text(change.unit.text)
      table.text(change.object.text)
      table.text(change.from.description)
      table.text(change.through?.description)
      var target: (unit: String, object: String)?
      switch change.effect {
      case .add(let activities):
        table.text("add")
        table.decimal(activities, places: 2)
      case .multiply(let factor):
        table.text("multiply")
        table.decimal(factor, places: 4)
      case .move(let share, let unit, let object):
        table.text("move")
        table.decimal(share, places: 4)
        target = (unit.text, object.text)
      }
      table.text(target?.unit)
      table.text(target?.object)
      table.text(change.status.rawValue)
      table.text(change.reason)
      table.endRow()
    }
    return table.bytes
  }

  /// `measures.csv`.
  func measures() -> [UInt8] {
    var table = table(
      .measures,
      "code;name;unit;capacity;side;kind;level;from;through;hours_per_month;cost_per_year;proposed_by;state;"
        + "indicator;baseline;target;measured;verified_on;verified_by;verified_hours_per_month")
    for measure in ExampleMeasures.all(blueprint) {
      let proof = measure.verifiedEffect
      table.text(measure.code.text)
      table.text(measure.name)
      table.text(measure.unit.text)
      table.text(measure.capacity.text)
      table.text(measure.side.rawValue)
      table.text(measure.kind.rawValue)
      table.text(measure.decidingLevel.rawValue)
      table.text(measure.from.description)
      table.text(measure.through?.description)
      table.decimal(measure.plannedHoursPerMonth, places: 2)
      table.decimal(measure.costPerYear, places: 0)
      table.text(measure.proposedBy)
      table.text(measure.state.key)
      table.text(proof?.indicator)
      table.decimal(proof?.baseline, places: 3)
      table.decimal(proof?.target, places: 3)
      table.decimal(proof?.measured, places: 3)
      table.text(proof?.date.description)
      table.text(proof?.verifiedBy)
      table.decimal(proof?.hoursPerMonth, places: 2)
      table.endRow()
    }
    return table.bytes
  }

  /// `limits.csv`.
  func limits() -> [UInt8] {
    var table = table(.limits, "kind;unit;object;value;valid_from;valid_through;reason")
    func row(_ kind: LimitKind, _ unit: String, _ object: String, _ value: Double, from: Day? = nil, _ reason: String) {
      table.text(kind.rawValue)
      table.text(unit)
      table.text(object)
      table.decimal(value, places: 3)
      table.text(from?.description)
      table.text(nil)
      table.text(reason)
      table.endRow()
    }
    row(.occupancy, "*", "*", 0.95, "Regionens planeringsförutsättningar")
    for unit in blueprint.units where unit.code.hasSuffix("-PSY") {
      row(.occupancy, unit.code, "*", 0.9, "Psykiatrins vårdmiljö")
    }
    for unit in blueprint.units where unit.code.hasSuffix("-IVA") {
      row(.occupancy, unit.code, "*", 0.8, "Beredskap för svårt sjuka")
    }
    for object in blueprint.objects where object.hasWaitingList && object.object.priorityDays == 90 {
      row(.waitingDays, "*", object.code, 90, "Vårdgarantin")
    }
    for object in blueprint.objects where Self.isBookedVisit(object) {
      row(.noShowShare, "*", object.code, 0.04, "Uteblivna besök de senaste åren")
    }
    let start = Timeline.planStart.firstDay
    row(
      .queueReductionPerWeek, Story.queueClinic, Story.queueVisit, 15, from: start, "Kömål för ortopediska nybesök")
    row(
      .queueReductionPerWeek, Story.operatingDepartment, Story.queueOperation, 4, from: start,
      "Kömål för planerade ortopediska operationer")
    for (unit, object) in [
      (Story.queueClinic, Story.queueVisit), (Story.operatingDepartment, Story.queueOperation),
    ] {
      row(.maximumQueue, unit, object, maximumQueue(unit, object), from: start, "Produktionstakt gånger 90 dagar")
    }
    return table.bytes
  }

  private static func isBookedVisit(_ object: ExampleObject) -> Bool {
    object.object.contact == "mottagningsbesök" && object.object.acuity == .elective
  }

  /// The patients that a list can hold when they are treated within 90 days at the pace of the first plan year.
  private func maximumQueue(_ unit: String, _ object: String) -> Double {
    (yearlyVolume(unit, object) * 90 / 365).rounded(.down)
  }

  /// What a unit is expected to produce of an object in the first plan year.
  func yearlyVolume(_ unit: String, _ object: String) -> Double {
    guard let position = blueprint.position(of: object),
      let series = blueprint.series.first(where: { $0.unit == unit && $0.object == object })
    else { return 0 }
    return expected.monthly[position][timeline.plan].prefix(12).reduce(0, +) * series.share
  }
}
