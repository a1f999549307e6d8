extension Specialty {
  /// The specialties of the made-up region.
  static let all: [Specialty] = medical + surgical + family + psychiatric

  private static let medical: [Specialty] = [
    Specialty(
      code: "MED", prefix: "Medicin", field: "internmedicin", area: .medicine, clinicIn: .small, wards: (3, 2, 1),
      ages: .general, firstVisits: 14, returnRatio: 1.4, acuteStays: (26.0, 4.6), plannedStays: (1.2, 3.0),
      topics: ["diabetes", "hormonsjukdom", "oklar trötthet"]),
    Specialty(
      code: "KAR", prefix: "Hjärt", field: "kardiologi", area: .medicine, clinicIn: .medium, wards: (1, 1, 0),
      ages: .old, firstVisits: 10, returnRatio: 1.3, acuteStays: (10.0, 3.9), plannedStays: (2.5, 2.2),
      topics: ["hjärtsvikt", "kranskärl", "rytmrubbning"]),
    Specialty(
      code: "LUN", prefix: "Lung", field: "lungmedicin", area: .medicine, clinicIn: .full, wards: (1, 0, 0),
      ages: .old, firstVisits: 5, returnRatio: 1.6, acuteStays: (4.0, 6.0), topics: ["kol", "astma", "sömnapné"]),
    Specialty(
      code: "GAS", prefix: "Mag-tarm", field: "gastroenterologi", area: .medicine, clinicIn: .full, ages: .general,
      firstVisits: 6, returnRatio: 1.2, topics: ["inflammatorisk tarmsjukdom", "lever", "koloskopi"]),
    Specialty(
      code: "NEU", prefix: "Neurologi", field: "neurologi", area: .medicine, clinicIn: .full, wards: (1, 0, 0),
      ages: .old, firstVisits: 8, returnRatio: 1.5, acuteStays: (5.0, 5.8),
      topics: ["stroke", "epilepsi", "rörelsesjukdom"]),
    Specialty(
      code: "REU", prefix: "Reumatologi", field: "reumatologi", area: .medicine, clinicIn: .full, ages: .later,
      firstVisits: 4, returnRatio: 1.8, topics: ["ledgångsreumatism", "psoriasisartrit", "systemsjukdom"]),
    Specialty(
      code: "NJU", prefix: "Njur", field: "njurmedicin", area: .medicine, clinicIn: .full, ages: .old,
      firstVisits: 2.5, returnRatio: 1.8, topics: ["njursvikt", "njurinflammation", "transplanterade"]),
    Specialty(
      code: "INF", prefix: "Infektions", field: "infektion", area: .medicine, clinicIn: .full, wards: (1, 0, 0),
      ages: .general, firstVisits: 4, returnRatio: 1.2, acuteStays: (4.6, 5.4),
      topics: ["blodförgiftning", "lunginflammation", "hepatit"]),
    Specialty(
      code: "HUD", prefix: "Hud", field: "hudsjukvård", area: .medicine, clinicIn: .full, ages: .general,
      firstVisits: 26, returnRatio: 1.0, topics: ["hudtumörer", "eksem", "psoriasis"]),
    Specialty(
      code: "ONK", prefix: "Cancer", field: "onkologi", area: .medicine, clinicIn: .full, wards: (1, 0, 0),
      ages: .old, firstVisits: 6, returnRatio: 1.8, acuteStays: (3.6, 6.2), plannedStays: (1.0, 4.0),
      topics: ["bröst", "prostata", "tjocktarm"]),
    Specialty(
      code: "GER", prefix: "Geriatrik", field: "geriatrik", area: .medicine, clinicIn: .medium, wards: (1, 1, 1),
      ages: .old, acuteSeason: .even, firstVisits: 4, returnRatio: 1.0, acuteStays: (7.0, 9.6),
      topics: ["minnessvikt", "falltendens", "multisjuklighet"]),
  ]

  private static let surgical: [Specialty] = [
    Specialty(
      code: "KIR", prefix: "Kirurg", field: "kirurgi", area: .surgery, clinicIn: .small, wards: (2, 1, 1),
      ages: .general, acuteSeason: .even, firstVisits: 20, returnRatio: 0.9, acuteStays: (13.0, 4.0),
      plannedStays: (5.0, 3.7), operations: (4.2, 4.6, 5.4), operationHours: (2.3, 3.2, 1.5),
      topics: ["gallsten", "ljumskbråck", "tjocktarm", "bröst"]),
    Specialty(
      code: "ORT", prefix: "Ortoped", field: "ortopedi", area: .surgery, clinicIn: .small, wards: (1, 1, 1),
      ages: .later, acuteSeason: .acuteInjuries, firstVisits: 22, returnRatio: 1.2, acuteStays: (8.0, 6.4),
      plannedStays: (4.5, 2.6), operations: (5.0, 4.4, 6.2), operationHours: (2.4, 2.6, 1.4),
      topics: ["höft", "knä", "hand och axel", "fot"]),
    Specialty(
      code: "URO", prefix: "Urolog", field: "urologi", area: .surgery, clinicIn: .full, wards: (1, 0, 0),
      ages: .laterMen, acuteSeason: .even, firstVisits: 9, returnRatio: 1.3, acuteStays: (2.5, 3.2),
      plannedStays: (2.5, 2.4), operations: (0.5, 1.9, 2.2), operationHours: (1.4, 2.4, 1.1),
      topics: ["prostata", "njursten", "blåsa"]),
    Specialty(
      code: "ONH", prefix: "Öron-näsa-hals", field: "öron-näsa-hals", area: .surgery, clinicIn: .medium,
      ages: .general, acuteSeason: .even, firstVisits: 20, returnRatio: 0.9, operations: (0.4, 1.0, 3.6),
      operationHours: (1.4, 2.2, 1.0), topics: ["hörsel", "halsmandlar", "bihålor"]),
    Specialty(
      code: "OGO", prefix: "Ögon", field: "ögonsjukvård", area: .surgery, clinicIn: .full, ages: .later,
      acuteSeason: .even, firstVisits: 28, returnRatio: 1.5, operations: (0.3, 0.4, 11.5),
      operationHours: (1.3, 1.6, 0.6), topics: ["grå starr", "grön starr", "gula fläcken"]),
  ]

  private static let family: [Specialty] = [
    Specialty(
      code: "GYN", prefix: "Kvinno", field: "kvinnosjukvård", area: .familyCare, clinicIn: .medium, wards: (1, 1, 0),
      ages: .women, acuteSeason: .even, firstVisits: 24, returnRatio: 0.8, acuteStays: (2.5, 2.0),
      plannedStays: (2.0, 1.8), operations: (2.4, 2.0, 3.2), operationHours: (1.3, 2.4, 1.0),
      topics: ["blödning", "framfall", "endometrios"]),
    Specialty(
      code: "BAR", prefix: "Barn- och ungdoms", field: "barn- och ungdomsmedicin", area: .familyCare,
      clinicIn: .medium, wards: (1, 1, 0), ages: .children, acuteSeason: .children, firstVisits: 16,
      returnRatio: 1.3, acuteStays: (8.0, 2.6), plannedStays: (0.6, 2.0), topics: ["allergi", "diabetes", "tillväxt"]),
  ]

  private static let psychiatric: [Specialty] = [
    Specialty(
      code: "VUP", prefix: "Vuxenpsykiatriska ", field: "vuxenpsykiatri", area: .psychiatry, clinicIn: .small,
      wards: (2, 1, 0), ages: .young, acuteSeason: .even, firstVisits: 11, returnRatio: 1.8,
      acuteStays: (5.6, 14.0), plannedStays: (0.4, 16.0), topics: ["depression", "psykos", "adhd", "ätstörning"]),
    Specialty(
      code: "BUP", prefix: "Barn- och ungdomspsykiatriska ", field: "barn- och ungdomspsykiatri", area: .psychiatry,
      clinicIn: .medium, ages: .children, firstVisits: 6, returnRatio: 1.7, topics: ["adhd", "ångest", "autism"]),
  ]
}
