import PlanningModel

extension IntakeRun {
  func activityTimes(_ codes: ReferenceCodes) -> [ActivityTime] {
    values(of: .activityTimes) { row in
      let unit = row.codeOrAll(.unit, codes.units)
      let object = row.code(.object, codes.objects)
      let capacity = row.code(.capacity, codes.capacities)
      guard let unit, let object, let capacity else { return nil }
      return ActivityTime(
        unit: unit, object: object, capacity: capacity, hours: row.optionalNumber(.hours, .factor), row: row.number)
    }
  }

  func returnVisits(_ codes: ReferenceCodes) -> [ReturnVisitRule] {
    values(of: .returnVisits) { row in
      let unit = row.codeOrAll(.unit, codes.units)
      let first = row.code(.first, codes.objects)
      let following = row.code(.following, codes.objects)
      let lag = row.integer(.lagMonths, in: 0...120)
      let ratio = row.number(.ratio, .factor)
      guard let unit, let first, let following, let lag, let ratio else { return nil }
      return ReturnVisitRule(
        unit: unit, first: first, following: following, lagMonths: lag, ratio: ratio, row: row.number)
    }
  }

  func population() -> [PopulationRow] {
    values(of: .population) { row in
      let year = row.integer(.year, in: PeriodParser.years)
      let sex = row.choice(.sex, Sex.self)
      let age = row.integer(.age, in: 0...130)
      let persons = row.number(.persons, .zeroOrMore)
      guard let year, let sex, let age, let persons else { return nil }
      return PopulationRow(year: year, sex: sex, age: age, persons: persons)
    }
  }

  /// Reports years that lack an age or a sex which other years have; the index would read them as no inhabitants.
  func checkAges(_ population: [PopulationRow]) {
    struct Group: Hashable {
      var sex: Sex
      var age: Int
    }
    let all = Set(population.map { Group(sex: $0.sex, age: $0.age) })
    for (year, rows) in Dictionary(grouping: population, by: \.year).sorted(by: { $0.key < $1.key }) {
      // The open oldest age may differ between a count and a projection.
      let oldest = rows.map(\.age).max() ?? 0
      let missing = all.subtracting(rows.map { Group(sex: $0.sex, age: $0.age) }).filter { $0.age <= oldest }
      guard let first = missing.min(by: { ($0.age, $0.sex.rawValue) < ($1.age, $1.sex.rawValue) }) else { continue }
      log.add(
        .incompletePopulation, file: DataSetSchema.fileName(of: .population),
        "\(year) saknar \(missing.count) rader som andra år har, först \(first.sex == .women ? "kvinnor" : "män") "
          + "\(first.age) år. Lägg till dem, eller ta bort året: ett helt år som saknas räknas fram ur de andra.")
    }
  }

  func careRates(_ codes: ReferenceCodes) -> [CareRate] {
    values(of: .careRates) { row in
      let object = row.code(.object, codes.objects)
      let sex = row.choice(.sex, Sex.self)
      let from = row.integer(.ageFrom, in: 0...130)
      let through = row.integer(.ageThrough, in: 0...130)
      let rate = row.number(.perThousand, .zeroOrMore)
      guard let object, let sex, let from, let through, let rate else { return nil }
      guard from <= through else {
        row.report(.outOfRange, .ageThrough, "Gruppens äldsta ålder är lägre än den yngsta. Byt plats på dem.")
        return nil
      }
      return CareRate(object: object, sex: sex, fromAge: from, throughAge: through, perThousand: rate)
    }
  }

  func careChains(_ codes: ReferenceCodes) -> [CareChainLink] {
    values(of: .careChains) { row in
      let chain = row.required(.chain)
      let orderingUnit = row.code(.orderingUnit, codes.units)
      let orderingObject = row.code(.orderingObject, codes.objects)
      let supplyingUnit = row.code(.supplyingUnit, codes.units)
      let supplyingObject = row.code(.supplyingObject, codes.objects)
      let perActivity = row.number(.perActivity, .aboveZero)
      guard let chain, let orderingUnit, let orderingObject, let supplyingUnit, let supplyingObject, let perActivity
      else { return nil }
      return CareChainLink(
        chain: chain, orderingUnit: orderingUnit, orderingObject: orderingObject, supplyingUnit: supplyingUnit,
        supplyingObject: supplyingObject, perActivity: perActivity)
    }
  }
}
