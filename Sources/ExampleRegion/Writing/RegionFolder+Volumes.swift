import PlanningModel

extension RegionFolder {
  private var historyPeriods: [[UInt8]] { timeline.months[timeline.history].map { Array($0.description.utf8) } }

  /// How many months of the history a unit has registered.
  private func registeredMonths(_ unit: String) -> Int {
    timeline.history.count - (unit == Story.lateUnit ? Story.lateMonths : 0)
  }

  /// The code that a unit had in each month of the history.
  private func codes(_ unit: String) -> [[UInt8]] {
    timeline.months[timeline.history].map { month in
      Array((unit == Story.renamedUnit && month < Story.renamedFrom ? Story.formerCode : unit).utf8)
    }
  }

  /// `volumes.csv`.
  func volumes() -> [UInt8] {
    var table = table(.volumes, "unit;object;period;activities;bed_days")
    let history = ProductionHistory(blueprint, expected)
    let periods = historyPeriods
    for series in blueprint.series {
      guard let position = blueprint.position(of: series.object) else { continue }
      let activities = history.activities(series)
      let bedDays = blueprint.lengthOfStay(unit: series.unit, blueprint.objects[position]).map {
        history.bedDays(series, activities: activities, lengthOfStay: $0)
      }
      let codes = codes(series.unit)
      let object = Array(series.object.utf8)
      for month in 0..<registeredMonths(series.unit) {
        table.raw(codes[month])
        table.raw(object)
        table.raw(periods[month])
        table.integer(activities[month])
        table.integer(bedDays?[month])
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `waiting.csv`, whose column of produced equals the volumes.
  func waiting() -> [UInt8] {
    var table = table(.waiting, "unit;object;period;inflow;produced;removed;waiting_end;waiting_over_limit")
    let history = ProductionHistory(blueprint, expected)
    let lists = WaitingLists(blueprint, expected)
    let periods = historyPeriods
    for series in blueprint.series {
      guard let position = blueprint.position(of: series.object), blueprint.objects[position].hasWaitingList
      else { continue }
      let months = lists.months(series, produced: history.activities(series))
      let codes = codes(series.unit)
      for month in 0..<registeredMonths(series.unit) {
        table.raw(codes[month])
        table.text(series.object)
        table.raw(periods[month])
        table.integer(months[month].inflow)
        table.integer(months[month].produced)
        table.integer(months[month].removed)
        table.integer(months[month].waiting)
        table.integer(months[month].waitingOverLimit)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `available_beds.csv`: the psychiatric wards state their beds, past and planned.
  func availableBeds() -> [UInt8] {
    var table = table(.availableBeds, "unit;capacity;period;available_bed_days;occupied_bed_days")
    let history = ProductionHistory(blueprint, expected)
    let statedWards = resources.premises.filter { $0.code == Recipe.bedPremises && $0.unit.contains("-VUP-") }
    for ward in statedWards {
      var occupied = [Int](repeating: 0, count: timeline.history.count)
      for series in blueprint.series where series.unit == ward.unit {
        guard let position = blueprint.position(of: series.object),
          let days = blueprint.lengthOfStay(unit: series.unit, blueprint.objects[position])
        else { continue }
        let bedDays = history.bedDays(series, activities: history.activities(series), lengthOfStay: days)
        for month in occupied.indices { occupied[month] += bedDays[month] }
      }
      let beds = ward.amounts.last?.amount ?? 0
      for month in timeline.months.indices where month >= timeline.history.lowerBound {
        table.text(ward.unit)
        table.text(CapacityTable.bed)
        table.text(timeline.months[month].description)
        let closed = timeline.months[month].month == 7 ? closedInJuly(ward) : 0
        table.decimal((beds - closed) * Double(timeline.months[month].dayCount), places: 0)
        table.integer(timeline.history.contains(month) ? occupied[month - timeline.history.lowerBound] : nil)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `outcome.csv`: nothing yet, since the plan has not begun.
  func outcome() -> [UInt8] {
    var table = table(.outcome, "unit;object;period;activities;bed_days")
    table.comment("Planen börjar \(Timeline.planStart); inget utfall finns än.")
    return table.bytes
  }
}
