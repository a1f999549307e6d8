import PlanningModel

/// The planning objects that each specialty brings, with their times and codes.
enum ObjectTable {
  private typealias Table = CapacityTable

  /// The objects of a specialty's clinic.
  static func clinic(_ specialty: Specialty) -> [ExampleObject] {
    let (code, field) = (specialty.code, specialty.field)
    let isPsychiatry = specialty.area == .psychiatry
    let firstHours = isPsychiatry ? 1.2 : 0.75
    func visit(
      _ suffix: String, _ kind: String, _ caregiver: String, _ contact: String, _ group: VolumeGroup, _ rate: Double,
      _ uses: [CapacityUse], priority: Int? = nil, acute: Bool = false, list: Bool = false, trend: Double = 0
    ) -> ExampleObject {
      .activity(
        "\(code)-\(suffix)", "\(kind) \(field)", service: "\(kind) \(field)", caregiver, contact, group, rate,
        specialty.ages, acute ? specialty.acuteSeason : .plannedVisits, uses, priority: priority, acute: acute,
        list: list, trend: trend, topics: specialty.topics)
    }
    let first = specialty.firstVisits
    var following = visit(
      "L-AB", "Återbesök läkare", "läkare", "mottagningsbesök", .doctorVisits, first * specialty.returnRatio,
      [CapacityUse(Table.doctor, firstHours * 0.65)])
    following.follows = (firsts: ["\(code)-L-NY", "\(code)-L-NS"], ratio: specialty.returnRatio)
    var objects = [
      visit(
        "L-NY", "Nybesök läkare", "läkare", "mottagningsbesök", .doctorVisits, first * 0.75,
        [CapacityUse(Table.doctor, firstHours), CapacityUse(Table.nurse, 0.1)], priority: 90, list: true, trend: 0.004),
      visit(
        "L-NS", "Nybesök läkare, snabbt", "läkare", "mottagningsbesök", .doctorVisits, first * 0.25,
        [CapacityUse(Table.doctor, firstHours), CapacityUse(Table.nurse, 0.1)], priority: 30, list: true, trend: 0.006),
      following,
      visit(
        "L-DI", "Distanskontakt läkare", "läkare", "distanskontakt", .doctorVisits, first * 0.45,
        [CapacityUse(Table.doctor, 0.25)], trend: 0.02),
      visit(
        "S-MB", "Besök sjuksköterska", "sjuksköterska", "mottagningsbesök", .otherVisits, first * 1.1,
        [CapacityUse(Table.nurse, 0.6)], trend: 0.004),
      visit(
        "S-BH", "Behandling sjuksköterska", "sjuksköterska", "mottagningsbesök", .otherVisits, first * 0.6,
        [CapacityUse(Table.nurse, 0.9)]),
      visit(
        "S-DI", "Distanskontakt sjuksköterska", "sjuksköterska", "distanskontakt", .otherVisits, first * 0.8,
        [CapacityUse(Table.nurse, 0.2)], trend: 0.02),
    ]
    if specialty.operations != nil || specialty.area == .familyCare {
      objects.append(
        visit(
          "L-AK", "Akut besök läkare", "läkare", "mottagningsbesök", .doctorVisits, first * 0.25,
          [CapacityUse(Table.doctor, 0.5)], priority: 1, acute: true))
    }
    if isPsychiatry {
      objects.append(
        visit(
          "P-BH", "Behandling psykolog", "psykolog", "mottagningsbesök", .otherVisits, first * 5,
          [CapacityUse(Table.psychologist, 1.25)]))
      objects.append(
        visit(
          "K-BH", "Stödsamtal kurator", "kurator", "mottagningsbesök", .otherVisits, first * 2.5,
          [CapacityUse(Table.psychologist, 1.0)]))
    }
    return objects
  }

  /// The stays of a specialty.
  static func stays(_ specialty: Specialty) -> [ExampleObject] {
    var objects: [ExampleObject] = []
    if let acute = specialty.acuteStays {
      objects.append(
        .stay(
          "\(specialty.code)-VT-AK", "Akut vårdtillfälle \(specialty.field)", service: "Slutenvård \(specialty.field)",
          acute.rate, specialty.ages, specialty.acuteSeason, days: acute.days, topics: specialty.topics))
    }
    if let planned = specialty.plannedStays {
      objects.append(
        .stay(
          "\(specialty.code)-VT-EL", "Planerat vårdtillfälle \(specialty.field)",
          service: "Planerad slutenvård \(specialty.field)", planned.rate, specialty.ages, .electiveOperations,
          days: planned.days, priority: 90, topics: specialty.topics))
    }
    return objects
  }

  /// The operations of a specialty.
  static func operations(_ specialty: Specialty) -> [ExampleObject] {
    guard let rates = specialty.operations else { return [] }
    let hours = specialty.operationHours
    func operation(
      _ suffix: String, _ kind: String, _ contact: String, _ rate: Double, _ hours: Double, _ season: SeasonPattern,
      priority: Int
    ) -> ExampleObject {
      .activity(
        "\(specialty.code)-OP-\(suffix)", "\(kind) \(specialty.field)", service: "\(kind) \(specialty.field)",
        "operationslag", contact, .operations, rate, specialty.ages, season,
        [CapacityUse(CapacityTable.operatingRoom, hours)], priority: priority, acute: !season.followsWorkingDays,
        list: season.followsWorkingDays, topics: specialty.topics)
    }
    return [
      operation("AK", "Akut operation", "slutenvård", rates.acute, hours.acute, specialty.acuteSeason, priority: 1),
      operation(
        "EL", "Planerad operation", "slutenvård", rates.planned, hours.planned, .electiveOperations, priority: 90),
      operation("DK", "Dagkirurgi", "dagkirurgi", rates.day, hours.day, .electiveOperations, priority: 90),
    ]
  }
}
