import PlanningModel

extension IntakeRun {
  func functions(_ codes: ReferenceCodes) -> [StaffFunction] {
    values(of: .functions) { row in
      let unit = row.code(.unit, codes.units)
      let function = row.required(.function)
      let name = row.required(.name)
      let fte = row.number(.fte, .zeroOrMore)
      let weeklyHours = row.number(.weeklyHours, .factor)
      let pattern = row.choice(.pattern, OpeningPattern.self)
      let leaveDays = row.number(.leaveDays, .factor)
      let absence = row.number(.absenceShare, .share)
      let education = row.number(.educationShare, .share)
      guard let unit, let function, let name, let fte, let weeklyHours, let pattern, let leaveDays, let absence,
        let education
      else { return nil }
      let valid = row.days(.validFrom, .validThrough)
      return StaffFunction(
        unit: unit, code: FunctionCode(function), name: name, fullTimeEquivalents: fte, weeklyHours: weeklyHours,
        pattern: pattern, leaveDays: leaveDays, absenceShare: absence, educationShare: education,
        validFrom: valid.from, validThrough: valid.through, row: row.number,
        costPerFullTime: row.optionalNumber(.costPerFullTime, .money))
    }
  }

  func timeUse(_ codes: ReferenceCodes) -> [TimeUse] {
    values(of: .timeUse) { row in
      let unit = row.codeOrAll(.unit, codes.units)
      let function = row.code(.function, codes.functions)
      let activity = row.required(.activity)
      let share = row.number(.share, .share)
      guard let unit, let function, let activity, let share else { return nil }
      return TimeUse(unit: unit, function: function, activity: activity, share: share, row: row.number)
    }
  }

  /// Reports the functions whose shares do not add up; a tenth of a per cent is left for rounding.
  func checkShares(_ timeUse: [TimeUse]) {
    struct Profile: Hashable {
      var unit: UnitCode?
      var function: FunctionCode
    }
    let profiles = Dictionary(grouping: timeUse) { Profile(unit: $0.unit, function: $0.function) }
    for (profile, uses) in profiles.sorted(by: { ($0.value[0].row) < ($1.value[0].row) }) {
      let sum = uses.reduce(0) { $0 + $1.share }
      guard abs(sum - 1) > 0.001 else { continue }
      let place = profile.unit.map { " vid \($0)" } ?? ""
      log.add(
        .sharesDoNotAddUp, file: DataSetSchema.fileName(of: .timeUse), row: uses[0].row,
        "Andelarna för \(profile.function)\(place) blir \(SwedishNumber.text((sum * 1000).rounded() / 10)) %, "
          + "inte 100 %. Rätta dem.")
    }
  }

  func premises(_ codes: ReferenceCodes) -> [Premises] {
    values(of: .premises) { row in
      let unit = row.code(.unit, codes.units)
      let code = row.required(.premises)
      let name = row.required(.name)
      let count = row.number(.count, .zeroOrMore)
      let hours = row.number(.hoursPerDay, .hoursOfDay)
      let pattern = row.choice(.pattern, OpeningPattern.self)
      guard let unit, let code, let name, let count, let hours, let pattern else { return nil }
      let valid = row.days(.validFrom, .validThrough)
      return Premises(
        unit: unit, code: PremisesCode(code), name: name, count: count, hoursPerDay: hours, pattern: pattern,
        validFrom: valid.from, validThrough: valid.through, row: row.number)
    }
  }

  func closures(_ codes: ReferenceCodes) -> [Closure] {
    values(of: .closures) { row in
      let unit = row.code(.unit, codes.units)
      let premises = row.code(.premises, codes.premises)
      let count = row.number(.count, .zeroOrMore)
      let from = row.day(.from)
      let through = row.day(.through)
      guard let unit, let premises, let count, let from, let through else { return nil }
      guard from <= through else {
        row.report(.outOfRange, .through, "Stängningen slutar innan den börjar. Byt plats på dagarna.")
        return nil
      }
      return Closure(
        unit: unit, premises: premises, count: count, from: from, through: through, reason: row.text(.reason),
        row: row.number)
    }
  }

  func compositions(_ codes: ReferenceCodes) -> [CompositionPart] {
    values(of: .compositions) { row in
      let unit = row.code(.unit, codes.units)
      let capacity = row.code(.capacity, codes.capacities)
      let kind = row.choice(.resourceKind, ResourceWord.self)
      let hours = row.number(.hoursPerHour, .aboveZero)
      guard let unit, let capacity, let kind, let hours else { return nil }
      let resourceUnit = row.text(.resourceUnit).isEmpty ? unit : row.code(.resourceUnit, codes.units)
      let resource: ResourceReference?
      switch kind {
      case .function:
        let function = row.code(.resource, codes.functions)
        let activity = row.required(.activity)
        guard let function, let activity else {
          return nil
        }
        resource = .function(function, activity: activity)
      case .premises:
        resource = row.code(.resource, codes.premises).map { .premises($0) }
      }
      guard let resourceUnit, let resource else { return nil }
      return CompositionPart(
        unit: unit, capacity: capacity, resourceUnit: resourceUnit, resource: resource, hoursPerHour: hours,
        row: row.number)
    }
  }

  func budget(_ codes: ReferenceCodes, measures: [BalancingMeasure]) -> [BudgetLine] {
    // Without the file of measures the codes live in the ledger, which the reader does not know.
    let known = KnownCodes(measures.map(\.code), noun: "Åtgärden", kind: .measures, isOpen: !has(.measures))
    return values(of: .budget) { row in
      let unit = row.code(.unit, codes.units)
      let year = row.integer(.year, in: PeriodParser.years)
      let kind = row.choice(.kind, BudgetKind.self)
      let kronor = row.number(.kronor, kind == .efficiencyDemand ? .money : .any)
      guard let unit, let year, let kind, let kronor else { return nil }
      let measure = row.isMissing(.measure) ? nil : row.code(.measure, known)
      return BudgetLine(unit: unit, year: year, kind: kind, kronor: kronor, measure: measure, row: row.number)
    }
  }
}
