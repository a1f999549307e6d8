import PlanningModel

extension RegionFolder {
  /// `activity_times.csv`: the region's standard, and units that differ.
  func activityTimes() -> [UInt8] {
    var table = table(.activityTimes, "unit;object;capacity;hours")
    func row(_ unit: String, _ object: ExampleObject, _ use: CapacityUse, _ factor: Double) {
      table.text(unit)
      table.text(object.code)
      table.text(use.capacity)
      table.decimal(use.hours.map { $0 * factor }, places: 4)
      table.endRow()
    }
    for object in blueprint.objects {
      for use in object.uses { row("*", object, use, 1) }
    }
    for (unit, factor) in Story.slowUnits where has(unit) {
      for series in blueprint.series where series.unit == unit {
        guard let position = blueprint.position(of: series.object) else { continue }
        let object = blueprint.objects[position]
        for use in object.uses where use.hours != nil { row(unit, object, use, factor) }
      }
    }
    return table.bytes
  }

  /// `return_visits.csv`.
  func returnVisits() -> [UInt8] {
    var table = table(.returnVisits, "unit;first;following;lag_months;ratio")
    for rule in blueprint.returnRules {
      table.text("*")
      table.text(rule.first)
      table.text(rule.following)
      table.integer(rule.lagMonths)
      table.decimal(rule.ratio, places: 3)
      table.endRow()
    }
    return table.bytes
  }

  /// `population.csv`: counted years in whole persons, projected ones with a decimal.
  func populationTable() -> [UInt8] {
    var table = table(.population, "year;sex;age;persons")
    for (year, sexes) in population.persons.enumerated() {
      for (sex, ages) in zip(["women", "men"], sexes) {
        for (age, persons) in ages.enumerated() {
          table.integer(ExamplePopulation.firstYear + year)
          table.text(sex)
          table.integer(age)
          table.decimal(persons, places: 1)
          table.endRow()
        }
      }
    }
    return table.bytes
  }

  /// `care_rates.csv`.
  func careRates() -> [UInt8] {
    var table = table(.careRates, "object;sex;age_from;age_through;per_thousand")
    for (object, rates) in zip(blueprint.objects, expected.rates) {
      for (sex, ages) in zip(["women", "men"], rates) {
        for (band, rate) in zip(AgeProfile.bands, ages) {
          table.text(object.code)
          table.text(sex)
          table.integer(band.lowerBound)
          table.integer(band.upperBound)
          table.decimal(rate, places: 4)
          table.endRow()
        }
      }
    }
    return table.bytes
  }
}
