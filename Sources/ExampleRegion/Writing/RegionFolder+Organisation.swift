import PlanningModel

extension RegionFolder {
  /// `settings.yaml`.
  func settings() -> [UInt8] {
    let text = """
      # Påhittad region för att prova Vårdtakt. Inget i mappen är verkliga uppgifter.
      region: Region Exempel
      plan_start: \(Timeline.planStart)
      horizon_years: \(Timeline.horizonYears)
      paths: 200
      seed: 1
      occupancy: 0.95
      minimum_stay_hours: 6
      limiting_utilisation: 0.9
      leave_by_month: [4, 5, 5, 6, 5, 12, 32, 16, 3, 4, 2, 6]
      calendar:
        free_eves: [midsommarafton, julafton, nyarsafton]
        short_days: { skartorsdag: 0.5 }

      """
    return Array(text.utf8)
  }

  /// `units.csv`.
  func units() -> [UInt8] {
    var table = table(.units, "code;name;parent;level;kind;opening;opens;closes;previous_codes")
    for unit in blueprint.units {
      table.text(unit.code)
      table.text(unit.name)
      table.text(unit.parent)
      table.text(unit.level.rawValue)
      table.text(unit.kind)
      table.text(unit.opening.rawValue)
      table.text(unit.opens?.description)
      table.text(nil)
      table.text(unit.previousCodes.joined(separator: "|"))
      table.endRow()
    }
    return table.bytes
  }

  /// `planning_objects.csv`.
  func planningObjects() -> [UInt8] {
    var table = table(.planningObjects, "code;name;service;caregiver;contact;priority_days;acuity;measure")
    for object in blueprint.objects.map(\.object) {
      table.text(object.code.text)
      table.text(object.name)
      table.text(object.service)
      table.text(object.caregiver)
      table.text(object.contact)
      table.integer(object.priorityDays)
      table.text(object.acuity.rawValue)
      table.text(object.measure.rawValue)
      table.endRow()
    }
    return table.bytes
  }

  /// `service_mapping.csv`: one service for each thing that patients come for.
  func serviceMapping() -> [UInt8] {
    var table = table(.serviceMapping, "service;name;object")
    for object in blueprint.objects {
      for (number, topic) in object.topics.enumerated() {
        table.text("\(object.code).\(number + 1)")
        table.text("\(object.object.name): \(topic)")
        table.text(object.code)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `capacities.csv`, with the capacities that some object uses.
  func capacities() -> [UInt8] {
    let used = Set(blueprint.objects.flatMap { $0.uses.map(\.capacity) })
    var table = table(.capacities, "code;name;kind;limiting")
    for capacity in CapacityTable.all where used.contains(capacity.code.text) {
      table.text(capacity.code.text)
      table.text(capacity.name)
      table.text(capacity.kind.rawValue)
      table.text(capacity.limiting.rawValue)
      table.endRow()
    }
    return table.bytes
  }
}
