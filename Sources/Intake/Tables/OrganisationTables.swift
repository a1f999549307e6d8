import PlanningModel

/// The codes that all other files refer to.
struct ReferenceCodes {
  var units: KnownCodes<CareUnit>
  var objects: KnownCodes<PlanningObject>
  var capacities: KnownCodes<Capacity>
  var functions: KnownCodes<StaffFunction>
  var premises: KnownCodes<Premises>
  /// What codes of the source systems mean.
  var maps = CodeMaps()
}

extension IntakeRun {
  /// The units in the order of their files.
  func units() -> [CareUnit] {
    values(of: .units) { row in
      let code = row.required(.code)
      let name = row.required(.name)
      let level = row.choice(.level, Level.self)
      let opening = row.choice(.opening, OpeningPattern.self)
      guard let code, let name, let level, let opening else { return nil }
      let parent = row.text(.parent)
      let days = row.days(.opens, .closes)
      return CareUnit(
        code: UnitCode(code), name: name, parent: parent.isEmpty ? nil : UnitCode(parent), level: level,
        kind: row.text(.kind), opening: opening, opens: days.from, closes: days.through,
        previousCodes: Self.formerCodes(row.text(.previousCodes)).map { UnitCode($0) })
    }
  }

  static func formerCodes(_ text: String) -> [String] {
    text.split(separator: "|").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
  }

  /// The tree of the units; `nil` when they form none, which is reported.
  func tree(_ units: [CareUnit]) -> UnitTree? {
    do throws(UnitTreeError) {
      return try UnitTree(units)
    } catch {
      for problem in error.problems {
        log.add(.organisation, file: DataSetSchema.fileName(of: .units), problem.message)
      }
      return nil
    }
  }

  /// The planning objects in the order of their files.
  func objects() -> [PlanningObject] {
    values(of: .planningObjects) { row in
      let code = row.required(.code)
      let name = row.required(.name)
      let service = row.required(.service)
      let caregiver = row.required(.caregiver)
      let contact = row.required(.contact)
      let acuity = row.choice(.acuity, Acuity.self)
      let measure = row.choice(.measure, VolumeMeasure.self)
      guard let code, let name, let service, let caregiver, let contact, let acuity, let measure else { return nil }
      let priority = row.isMissing(.priorityDays) ? nil : row.integer(.priorityDays, in: 0...3650)
      return PlanningObject(
        code: PlanningObjectCode(code), name: name, service: service, caregiver: caregiver, contact: contact,
        priorityDays: priority, acuity: acuity, measure: measure)
    }
  }

  /// The catalogue; `nil` when a service is not in exactly one object, which is reported.
  func catalogue(_ objects: [PlanningObject]) -> ServiceCatalogue? {
    let services: [CareService] = values(of: .serviceMapping) { row in
      guard let service = row.required(.service) else { return nil }
      let object = row.text(.object)
      return CareService(
        code: CareServiceCode(service), name: row.text(.name),
        object: object.isEmpty ? nil : PlanningObjectCode(object))
    }
    do throws(ServiceCatalogueError) {
      let catalogue = try ServiceCatalogue(objects: objects, services: services)
      if !catalogue.ungrouped.isEmpty {
        log.add(
          .unmapped, file: DataSetSchema.fileName(of: .serviceMapping), column: Column.object.rawValue,
          "\(catalogue.ungrouped.count) av \(catalogue.services.count) vårdtjänster saknar planeringsobjekt: "
            + "\(Self.listed(catalogue.ungrouped.map(\.text))). Ingen prognos går att spara förrän alla har ett.")
      }
      return catalogue
    } catch {
      let kind: DataSetKind = error.repeatedObjects.isEmpty ? .serviceMapping : .planningObjects
      log.add(.catalogue, file: DataSetSchema.fileName(of: kind), error.message)
      return nil
    }
  }

  private static func listed(_ codes: [String]) -> String {
    codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? " och \(codes.count - 10) till" : "")
  }

  /// The capacities of their file, or those that other files name, with what their use tells about them.
  func capacities() -> [Capacity] {
    guard !has(.capacities) else {
      return values(of: .capacities) { row in
        let code = row.required(.code)
        let name = row.required(.name)
        let kind = row.choice(.kind, CapacityKind.self)
        guard let code, let name, let kind else { return nil }
        let limiting = row.text(.limiting).isEmpty ? LimitingRule.automatic : row.choice(.limiting)
        return limiting.map { Capacity(code: CapacityCode(code), name: name, kind: kind, limiting: $0) }
      }
    }
    let naming = texts(.capacity, in: sheets(of: [.availableBeds, .activityTimes, .compositions, .measures]))
    var beds = Set(texts(.capacity, in: sheets(of: .availableBeds)))
    for sheet in sheets(of: .activityTimes) {
      guard let hours = sheet.positions[.hours], let capacity = sheet.positions[.capacity] else { continue }
      for record in sheet.dataRecords where MissingValue.matches(sheet.table.text(record, hours)) {
        beds.insert(sheet.table.text(record, capacity))
      }
    }
    return naming.map { text in
      Capacity(
        code: CapacityCode(text), name: text, kind: beds.contains(text) ? .bed : .careTeam, limiting: .automatic)
    }
  }

  /// The codes as they stand in the files, also those of rows with other errors, so that one error is not many.
  func referenceCodes(capacities: [Capacity]) -> ReferenceCodes {
    let unitTexts = texts(.code, in: sheets(of: .units))
    let positions = Dictionary(uniqueKeysWithValues: unitTexts.enumerated().map { ($1, $0) })
    var former: [(text: String, position: Int)] = []
    for sheet in sheets(of: .units) {
      guard let code = sheet.positions[.code], let previous = sheet.positions[.previousCodes] else { continue }
      for record in sheet.dataRecords {
        guard let position = positions[sheet.table.text(record, code)] else { continue }
        former += Self.formerCodes(sheet.table.text(record, previous)).map { ($0, position) }
      }
    }
    return ReferenceCodes(
      units: KnownCodes(
        unitTexts.map { UnitCode($0) }, former: former, noun: "Enheten", kind: .units, isOpen: !has(.units)),
      objects: KnownCodes(
        texts(.code, in: sheets(of: .planningObjects)).map { PlanningObjectCode($0) }, noun: "Planeringsobjektet",
        kind: .planningObjects, isOpen: !has(.planningObjects)),
      capacities: KnownCodes(
        has(.capacities) ? texts(.code, in: sheets(of: .capacities)).map { CapacityCode($0) } : capacities.map(\.code),
        noun: "Kapaciteten", kind: .capacities),
      functions: KnownCodes(
        texts(.function, in: sheets(of: .functions)).map { FunctionCode($0) }, noun: "Funktionen", kind: .functions),
      premises: KnownCodes(
        texts(.premises, in: sheets(of: .premises)).map { PremisesCode($0) }, noun: "Lokalen", kind: .premises))
  }
}
