import PlanningModel

/// Builds the units and series of one hospital.
struct HospitalBuilder {
  private(set) var units: [ExampleUnit] = []
  private(set) var series: [ExampleSeries] = []
  private let hospital: ExampleHospital

  init(_ hospital: ExampleHospital) {
    self.hospital = hospital
    units.append(
      ExampleUnit(
        code: hospital.code, name: hospital.name, parent: "REG", level: .strategic, kind: "sjukhus", opening: .always))
    for area in HospitalArea.allCases where Self.has(area, hospital.breadth) {
      units.append(
        ExampleUnit(
          code: code(area.rawValue), name: "\(area.name) \(place)", parent: hospital.code, level: .tactical,
          kind: "verksamhetsområde", opening: .always))
    }
    for specialty in Specialty.all where specialty.clinicIn <= hospital.breadth { addClinic(specialty) }
    for specialty in Specialty.all { addWards(specialty) }
    addOperatingDepartments()
    addService()
  }

  private var place: String { hospital.name.split(separator: " ").last.map(String.init) ?? hospital.name }
  private func code(_ suffix: String) -> String { "\(hospital.code)-\(suffix)" }

  private static func has(_ area: HospitalArea, _ breadth: HospitalBreadth) -> Bool {
    area == .service || Specialty.all.contains { $0.area == area && $0.clinicIn <= breadth }
  }

  private mutating func add(
    _ suffix: String, _ name: String, _ area: HospitalArea, _ kind: String, _ opening: OpeningPattern,
    _ objects: [ExampleObject], weight: Double? = nil
  ) {
    units.append(
      ExampleUnit(
        code: code(suffix), name: "\(name) \(place)", parent: code(area.rawValue), level: .operational, kind: kind,
        opening: opening))
    for object in objects {
      series.append(ExampleSeries(unit: code(suffix), object: object.code, share: weight ?? hospital.weight))
    }
  }
}

extension HospitalBuilder {
  private mutating func addClinic(_ specialty: Specialty) {
    add(
      "\(specialty.code)-M", "\(specialty.prefix)mottagningen", specialty.area, "mottagning", .weekdays,
      ObjectTable.clinic(specialty))
  }

  private mutating func addWards(_ specialty: Specialty) {
    let count = specialty.wardCount(hospital.breadth)
    for number in 0..<count {
      let name = "\(specialty.prefix)avdelning\(specialty.prefix.hasSuffix(" ") ? "en" : "") \(number + 1)"
      var objects = ObjectTable.stays(specialty)
      if specialty.code == "GYN" { objects += ServiceObjects.childbirth }
      // Later wards of a specialty are somewhat smaller than the first.
      add(
        "\(specialty.code)-A\(number + 1)", name, specialty.area, "avdelning", .always, objects,
        weight: hospital.weight / Double(count) * (1.06 - 0.06 * Double(number)))
    }
    guard specialty.code == "ORT", code("ORT-A2") == Story.newWard else { return }
    add("ORT-A2", "Höftfrakturavdelningen", .surgery, "avdelning", .always, [])
    units[units.count - 1].opens = Story.openingMonth.firstDay
  }

  /// Where a specialty's operations are done: orthopaedics and day surgery apart where the hospital is large enough.
  private func operatingDepartment(_ specialty: Specialty, isDaySurgery: Bool) -> String {
    if hospital.breadth > .small, isDaySurgery { return "DAG" }
    return hospital.breadth == .full && specialty.code == "ORT" ? "OP2" : "OP1"
  }

  private mutating func addOperatingDepartments() {
    var objects: [String: [ExampleObject]] = [:]
    for specialty in Specialty.all where specialty.clinicIn <= hospital.breadth {
      for object in ObjectTable.operations(specialty) {
        let department = operatingDepartment(specialty, isDaySurgery: object.object.contact == "dagkirurgi")
        objects[department, default: []].append(object)
      }
    }
    for (suffix, name) in [
      ("OP1", "Centraloperation"), ("OP2", "Ortopedoperation"), ("DAG", "Dagkirurgiska enheten"),
    ] {
      guard let objects = objects[suffix] else { continue }
      add(suffix, name, .surgery, "operationsavdelning", .weekdays, objects)
    }
  }

  private mutating func addService() {
    add("AKU", "Akutmottagningen", .service, "akutmottagning", .always, ServiceObjects.emergency)
    add("ANE", "Anestesikliniken", .service, "anestesi", .always, [])
    if hospital.breadth > .small {
      add("IVA", "Intensivvårdsavdelningen", .service, "avdelning", .always, ServiceObjects.intensiveCare)
    }
    add("RON", "Röntgenavdelningen", .service, "diagnostik", .weekdays, ServiceObjects.imaging)
    add("REH", "Rehabiliteringen", .service, "rehabilitering", .weekdays, ServiceObjects.rehabilitation)
    if code("REH") == Story.renamedUnit { units[units.count - 1].previousCodes = [Story.formerCode] }
    guard hospital.breadth == .full else { return }
    add("FYS", "Fysiologiska laboratoriet", .service, "diagnostik", .weekdays, ServiceObjects.physiology)
    add("DIA", "Dialysenheten", .service, "mottagning", .always, ServiceObjects.dialysis)
  }
}
