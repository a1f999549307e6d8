import PlanningModel

extension IntakeRun {
  /// The rows of the competence matrix, then those of the matrix of premises and equipment (R084–R085).
  func resourceFits(_ codes: ReferenceCodes) -> [ResourceFit] {
    let competence: [ResourceFit] = values(of: .competenceMatrix) { row in
      let unit = row.codeOrAll(.unit, codes.units)
      let function = row.code(.function, codes.functions)
      let objects = row.objects(.object, codes.objects)
      let word = row.choice(.able, CompetenceWord.self)
      guard let unit, let function, let objects, let word else { return nil }
      return ResourceFit(
        unit: unit, resource: .function(function), objects: objects, ability: word.ability, row: row.number)
    }
    let premises: [ResourceFit] = values(of: .premisesMatrix) { row in
      let unit = row.codeOrAll(.unit, codes.units)
      let premises = row.code(.premises, codes.premises)
      let objects = row.objects(.object, codes.objects)
      let word = row.choice(.able, PremisesWord.self)
      guard let unit, let premises, let objects, let word else { return nil }
      return ResourceFit(
        unit: unit, resource: .premises(premises), objects: objects, ability: word.ability, row: row.number)
    }
    return competence + premises
  }

  /// Reports rows for a unit where the resource is at neither it nor any unit below it; they would say nothing.
  func checkFits(_ fits: [ResourceFit], functions: [StaffFunction], premises: [Premises], units: UnitTree) {
    struct Place: Hashable {
      var unit: Int
      var resource: FittedResource
    }
    let owners =
      functions.map { ($0.unit, FittedResource.function($0.code)) }
      + premises.map { ($0.unit, FittedResource.premises($0.code)) }
    var places: Set<Place> = []
    for (unit, resource) in owners {
      guard let position = units.position(of: unit) else { continue }
      for above in units.pathToRoot(from: position) { places.insert(Place(unit: above, resource: resource)) }
    }
    for fit in fits {
      guard let code = fit.unit, let unit = units.position(of: code),
        !places.contains(Place(unit: unit, resource: fit.resource))
      else { continue }
      switch fit.resource {
      case .function(let function):
        log.add(
          .unknownCode, file: DataSetSchema.fileName(of: .competenceMatrix), row: fit.row,
          column: Column.function.rawValue,
          "Funktionen \(function) finns inte vid \(code) i functions.csv. Rätta enheten eller koden.")
      case .premises(let premises):
        log.add(
          .unknownCode, file: DataSetSchema.fileName(of: .premisesMatrix), row: fit.row,
          column: Column.premises.rawValue,
          "Lokalen \(premises) finns inte vid \(code) i premises.csv. Rätta enheten eller koden.")
      }
    }
  }
}

extension Row {
  /// One known object, or all whose codes begin with what stands before a `*`; at least one must.
  fileprivate func objects(_ column: Column, _ known: KnownCodes<PlanningObject>) -> FittedObjects? {
    let text = text(column)
    guard text.hasSuffix("*") else { return code(column, known).map { .one($0) } }
    let objects = FittedObjects.beginning(String(text.dropLast()))
    if known.isOpen || known.codes.contains(where: objects.contains) { return objects }
    report(
      .unknownCode, column,
      "Inget planeringsobjekt i \(known.file) börjar på \(text.dropLast()). Rätta början av koden, eller skriv en hel kod."
    )
    return nil
  }
}

extension CompetenceWord {
  fileprivate var ability: ResourceAbility {
    switch self {
    case .yes: .able
    case .no: .unable
    case .afterInduction: .ableAfterPreparation
    }
  }
}

extension PremisesWord {
  fileprivate var ability: ResourceAbility {
    switch self {
    case .yes: .able
    case .no: .unable
    case .afterAdaptation: .ableAfterPreparation
    }
  }
}
