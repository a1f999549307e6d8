import PlanningModel

extension RegionFolder {
  /// `functions.csv`.
  func functions() -> [UInt8] {
    var table = table(
      .functions,
      "unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share;valid_from;valid_through;"
        + "cost_per_fte")
    for staff in resources.staff {
      for amount in staff.amounts {
        table.text(staff.unit)
        table.text(staff.kind.code)
        table.text(staff.kind.name)
        table.decimal(amount.amount, places: 1)
        table.decimal(staff.kind.weeklyHours, places: 2)
        table.text(staff.kind.pattern.rawValue)
        table.decimal(staff.kind.leaveDays, places: 0)
        table.percent(staff.kind.absenceShare, places: 1)
        table.percent(staff.kind.educationShare, places: 1)
        table.text(amount.validFrom?.description)
        table.text(amount.validThrough?.description)
        table.decimal(staff.kind.yearlyCost, places: 0)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `time_use.csv`: one profile per function for the whole region, and those that units have of their own.
  func timeUse() -> [UInt8] {
    let used = Set(resources.staff.map(\.kind.code))
    var table = table(.timeUse, "unit;function;activity;share")
    func rows(_ unit: String, _ kind: StaffKind, _ profile: [(activity: String, percent: Int)]) {
      for (activity, percent) in profile {
        table.text(unit)
        table.text(kind.code)
        table.text(activity)
        table.percent(Double(percent) / 100, places: 0)
        table.endRow()
      }
    }
    for kind in StaffTable.all where used.contains(kind.code) { rows("*", kind, kind.timeUse) }
    for staff in resources.staff {
      if let profile = staff.kind.ownTimeUse(staff.unit) { rows(staff.unit, staff.kind, profile) }
    }
    return table.bytes
  }

  /// `premises.csv`.
  func premises() -> [UInt8] {
    var table = table(.premises, "unit;premises;name;count;hours_per_day;pattern;valid_from;valid_through")
    for premises in resources.premises {
      for amount in premises.amounts {
        table.text(premises.unit)
        table.text(premises.code)
        table.text(premises.name)
        table.decimal(amount.amount, places: 0)
        table.decimal(premises.hoursPerDay, places: 1)
        table.text(premises.pattern.rawValue)
        table.text(amount.validFrom?.description)
        table.text(amount.validThrough?.description)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// The beds that a ward closes in July: more where most care is planned.
  func closedInJuly(_ premises: DimensionedPremises) -> Double {
    let beds = premises.amounts.last?.amount ?? 0
    let isPlannedCare = ["-KIR-", "-ORT-A1", "-URO-"].contains { premises.unit.contains($0) }
    return (beds * (isPlannedCare ? 0.2 : 0.06)).rounded()
  }

  /// `closures.csv`: operating rooms in weeks 28–31, beds in July.
  func closures() -> [UInt8] {
    var table = table(.closures, "unit;premises;count;from;through;reason")
    for premises in resources.premises {
      for year in Timeline.planStart.year..<(Timeline.planStart.year + Timeline.horizonYears) {
        let closure: (count: Double, days: (Day, Day), reason: String)?
        switch premises.code {
        case Recipe.operatingRoom:
          let rooms = ((premises.amounts.last?.amount ?? 0) * 0.4).rounded(.down)
          let weeks = Year(number: year).weeks.lowerBound
          closure = (rooms, ((weeks + 27).monday, (weeks + 30).sunday), "Sommarstängning vecka 28–31")
        case Recipe.bedPremises:
          let july = Month(year: year, month: 7)
          closure = (closedInJuly(premises), (july.firstDay, july.lastDay), "Stängda vårdplatser i juli")
        default: closure = nil
        }
        guard let closure, closure.count > 0 else { continue }
        table.text(premises.unit)
        table.text(premises.code)
        table.decimal(closure.count, places: 0)
        table.text(closure.days.0.description)
        table.text(closure.days.1.description)
        table.text(closure.reason)
        table.endRow()
      }
    }
    return table.bytes
  }

  /// `compositions.csv`.
  func compositions() -> [UInt8] {
    var table = table(
      .compositions, "unit;capacity;resource_unit;resource_kind;resource;activity;hours_per_hour")
    for place in need.hours.keys.sorted() {
      for part in Recipe.parts(place.capacity, isPrimaryCare: place.unit.hasPrefix("P-")) {
        let resource = ResourcePlace(part, usedBy: place.unit)
        let kind = StaffTable.kind(resource.code)
        table.text(place.unit)
        table.text(place.capacity)
        table.text(resource.unit == place.unit ? nil : resource.unit)
        if case .premises = part.resource {
          table.text("premises")
          table.text(resource.code)
          table.text(nil)
        } else {
          table.text("function")
          table.text(resource.code)
          table.text(kind?.timeUse.first?.activity)
        }
        table.decimal(part.hoursPerHour, places: 3)
        table.endRow()
      }
    }
    return table.bytes
  }
}
