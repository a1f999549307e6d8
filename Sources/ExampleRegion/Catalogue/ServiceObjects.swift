import PlanningModel

/// The planning objects of departments that serve the whole hospital.
enum ServiceObjects {
  private typealias Table = CapacityTable

  /// The emergency department's visits.
  static let emergency: [ExampleObject] = [
    visit(
      "AK-L-MB", "Akutbesök läkare, medicin", .doctorVisits, 95, .general, .acuteMedicine, 1.1,
      ["bröstsmärta", "andnöd"]),
    visit("AK-L-KB", "Akutbesök läkare, kirurgi", .doctorVisits, 70, .general, .even, 1.0, ["buksmärta", "sårskada"]),
    visit(
      "AK-L-OB", "Akutbesök läkare, ortopedi", .doctorVisits, 65, .general, .acuteInjuries, 0.9,
      ["fraktur", "stukning"]),
    visit("AK-S-TR", "Akutbesök sjuksköterska", .otherVisits, 45, .general, .even, 0.5, ["hänvisning", "omläggning"]),
  ]

  private static func visit(
    _ code: String, _ name: String, _ group: VolumeGroup, _ rate: Double, _ ages: AgeProfile, _ season: SeasonPattern,
    _ hours: Double, _ topics: [String]
  ) -> ExampleObject {
    .activity(
      code, name, service: name, group == .doctorVisits ? "läkare" : "sjuksköterska", "akutbesök", group, rate, ages,
      season, [CapacityUse(Table.emergency, hours)], priority: 1, acute: true, trend: 0.004, topics: topics)
  }

  /// Stays in intensive care.
  static let intensiveCare: [ExampleObject] = [
    .stay(
      "IVA-VT-AK", "Vårdtillfälle intensivvård", service: "Intensivvård", 2.0, .old, .even, days: 3.5,
      capacity: Table.intensiveBed, topics: ["andningssvikt", "cirkulationssvikt"])
  ]

  /// Stays around childbirth.
  static let childbirth: [ExampleObject] = [
    .stay(
      "FOR-VT-AK", "Vårdtillfälle förlossning", service: "Förlossningsvård", 10, .fertileWomen, .even, days: 2.3,
      topics: ["vaginal förlossning", "kejsarsnitt"])
  ]

  /// Examinations of the imaging department.
  static let imaging: [ExampleObject] = [
    examination("RO-SK-AK", "Skelettröntgen, akut", 150, 0.25, Table.imaging, .acuteInjuries, days: 1, ["arm", "ben"]),
    examination(
      "RO-SK-EL", "Skelettröntgen, planerad", 110, 0.25, Table.imaging, .plannedVisits, days: 30, ["höft", "knä"]),
    examination("RO-LU-EL", "Lungröntgen", 80, 0.2, Table.imaging, .acuteMedicine, days: 14, ["lunga", "hjärta"]),
    examination(
      "RO-DT-AK", "Datortomografi, akut", 90, 0.5, Table.imaging, .acuteMedicine, days: 1, ["skalle", "buk"]),
    examination(
      "RO-DT-EL", "Datortomografi, planerad", 85, 0.5, Table.imaging, .plannedVisits, days: 30, ["thorax", "buk"]),
    examination("RO-UL-EL", "Ultraljud", 60, 0.5, Table.imaging, .plannedVisits, days: 30, ["buk", "hals"]),
    examination(
      "RO-MR-AK", "Magnetkamera, akut", 8, 0.75, Table.magneticResonance, .even, days: 2, ["rygg", "hjärna"]),
    examination(
      "RO-MR-EL", "Magnetkamera, planerad", 52, 0.75, Table.magneticResonance, .plannedVisits, days: 60,
      ["knä", "rygg", "prostata"]),
  ]

  /// Examinations of the physiology laboratory.
  static let physiology: [ExampleObject] = [
    examination(
      "FY-EKO", "Ultraljud av hjärtat", 28, 0.9, Table.physiology, .plannedVisits, days: 30, ["klaff", "svikt"]),
    examination(
      "FY-ARB", "Arbetsprov", 7, 0.8, Table.physiology, .plannedVisits, days: 30, ["kondition", "kärlkramp"]),
    examination("FY-SPI", "Lungfunktion", 6, 0.8, Table.physiology, .plannedVisits, days: 60, ["astma", "kol"]),
    examination("FY-KAR", "Kärlultraljud", 9, 0.7, Table.physiology, .plannedVisits, days: 30, ["hals", "ben"]),
  ]

  private static func examination(
    _ code: String, _ name: String, _ rate: Double, _ hours: Double, _ capacity: String, _ season: SeasonPattern,
    days: Int, _ topics: [String]
  ) -> ExampleObject {
    let isPlanned = season.followsWorkingDays
    let trend = capacity == Table.magneticResonance ? 0.02 : 0.006
    return .activity(
      code, name, service: name, "röntgensjuksköterska", "undersökning", .examinations, rate, .later, season,
      [CapacityUse(capacity, hours)], priority: days, acute: !isPlanned, list: isPlanned, trend: trend, topics: topics)
  }

  /// Visits of the hospital's rehabilitation.
  static let rehabilitation: [ExampleObject] = [
    team("RH-F-NY", "Nybesök fysioterapeut", "fysioterapeut", "mottagningsbesök", 22, 1.0, ["knä", "axel", "rygg"]),
    team(
      "RH-F-AB", "Återbesök fysioterapeut", "fysioterapeut", "mottagningsbesök", 60, 0.75,
      ["efter operation", "styrka"]),
    team("RH-F-GR", "Gruppträning fysioterapeut", "fysioterapeut", "gruppbesök", 20, 0.3, ["hjärta", "lunga"]),
    team("RH-A-MB", "Besök arbetsterapeut", "arbetsterapeut", "mottagningsbesök", 18, 1.0, ["hand", "hjälpmedel"]),
    team("RH-D-MB", "Besök dietist", "dietist", "mottagningsbesök", 8, 0.9, ["undernäring", "diabetes"]),
  ]

  private static func team(
    _ code: String, _ name: String, _ caregiver: String, _ contact: String, _ rate: Double, _ hours: Double,
    _ topics: [String]
  ) -> ExampleObject {
    .activity(
      code, name, service: name, caregiver, contact, .otherVisits, rate, .later, .plannedVisits,
      [CapacityUse(Table.rehabilitation, hours)], topics: topics)
  }

  /// Treatments of the dialysis unit.
  static let dialysis: [ExampleObject] = [
    .activity(
      "DI-S-BH", "Bloddialys", service: "Dialys", "sjuksköterska", "behandling", .otherVisits, 28, .old, .even,
      [CapacityUse(Table.dialysis, 5)], acute: true, trend: 0.01, topics: ["centrumdialys"]),
    .activity(
      "DI-S-PD", "Besök påsdialys", service: "Påsdialys", "sjuksköterska", "mottagningsbesök", .otherVisits, 2, .old,
      .plannedVisits, [CapacityUse(Table.dialysis, 1.5)], topics: ["utbildning", "kontroll"]),
  ]
}
