/// The profiles that come with the program, as examples to start from.
package enum ShippedProfiles {
  /// The YAML texts by name, in order of name.
  package static let texts: [(name: String, yaml: String)] = [
    ("ni_beds", northernIrelandBeds), ("scb_population", swedishPopulation), ("scotland_beds", scotlandBeds),
  ]

  /// The profile with a name; `nil` when none has it.
  package static func profile(_ name: String) throws(SourceProfileError) -> SourceProfile? {
    guard let text = texts.first(where: { $0.name == name })?.yaml else { return nil }
    return try SourceProfile.load(text)
  }
}

extension ShippedProfiles {
  /// Hospital statistics of the Northern Ireland Department of Health (Open Government Licence 3).
  static let northernIrelandBeds = """
    name: ni_beds
    description: >-
      Vårdplatser, vårddygn, vårdtillfällen och dagkirurgi per sjukhus, program, specialitet och kvartal
      (Department of Health, Northern Ireland)
    region: Nordirland
    settings:
      horizon_years: 1
      occupancy: 1.0        # vårddygn jämförs med vårddygn
    period: { column: date, form: lastDay, grain: quarter }
    opening: always
    levels:
      - { columns: [trust18_code], level: strategic, kind: trust, unique: true }
      - { columns: [hospital], level: tactical, kind: sjukhus, unique: true }
      - { columns: [specialty, programme_of_care], level: operational, kind: specialitet }
    objects:
      - columns: [specialty, programme_of_care]
        service: vård på vårdavdelning
        caregiver: vårdteam
        contact: slutenvård
        acuity: acute
        measure: episodes
        figures: { activities: total_inpatients, bed_days: total_occupied_beds }
        check_sum: [elective_inpatient, non_elective_inpatient]
      - columns: [specialty, programme_of_care]
        suffix: D
        name_suffix: dagsjukvård
        service: behandling under dagen
        caregiver: vårdteam
        contact: dagsjukvård
        acuity: elective
        measure: activities
        figures: { activities: total_day_case }
    beds:
      capacity: VPL
      name: Vårdplats
      available_bed_days: total_available_beds
      occupied_bed_days: total_occupied_beds
    close_absent_units: true
    skip_zero_series: true
    replace:                # nya namn från och med april 2023
      specialty:
        General Practice Other: General Practice (Non Maternity)
        Haematology Clinical: Haematology (Clinical)
    codes:
      programme_of_care:
        Acute Services: A
        Elderly Care: E
        Learning Disability: L
        Maternity & Child Health: M
        Mental Health: P
    names:
      trust18_code:
        BHSCT: Belfast
        NHSCT: Northern
        SEHSCT: South Eastern
        SHSCT: Southern
        WHSCT: Western
    """

  /// Hospital beds by Public Health Scotland (Open Government Licence 3).
  static let scotlandBeds = """
    name: scotland_beds
    description: >-
      Disponibla och belagda vårdplatser i medeltal per hälsostyrelse, specialitet och kvartal
      (Public Health Scotland)
    region: Skottland
    settings:
      horizon_years: 1
      occupancy: 1.0        # vårddygn jämförs med vårddygn
    period: { column: date, form: firstDay, grain: quarter }
    opening: always
    levels:
      - { columns: [hb19_code], level: strategic, kind: hälsostyrelse, unique: true }
      - { columns: [specialty], level: operational, kind: specialitet }
    objects:
      - columns: [specialty]
        service: vård på vårdavdelning
        caregiver: vårdteam
        contact: slutenvård
        acuity: acute
        measure: bedDays
        figures: { bed_days: { column: average_number_occupied_beds, average_beds: true } }
    beds:
      capacity: VPL
      name: Vårdplats
      available_bed_days: { column: average_number_available_staffed_beds, average_beds: true }
      occupied_bed_days: { column: average_number_occupied_beds, average_beds: true }
    exclude:                # summor bredvid sina delar
      - { column: specialty, values: [All Acute, All Specialties], suffix: " Grouping" }
    close_absent_units: true
    skip_zero_series: true
    names:
      hb19_code:
        S08000015: Ayrshire and Arran
        S08000016: Borders
        S08000017: Dumfries and Galloway
        S08000019: Forth Valley
        S08000020: Grampian
        S08000022: Highland
        S08000024: Lothian
        S08000025: Orkney
        S08000026: Shetland
        S08000028: Western Isles
        S08000029: Fife
        S08000030: Tayside
        S08000031: Greater Glasgow and Clyde
        S08000032: Lanarkshire
    """
}
