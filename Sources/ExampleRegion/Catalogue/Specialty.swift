/// A hospital's breadth: what it has, the broader ones have too.
enum HospitalBreadth: Int, Comparable {
  case small
  case medium
  case full

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The part of a hospital that a specialty belongs to (*verksamhetsområde*).
enum HospitalArea: String, CaseIterable {
  case medicine = "MED"
  case surgery = "OPE"
  case familyCare = "FAM"
  case psychiatry = "PSY"
  case service = "SER"

  var name: String {
    switch self {
    case .medicine: "Medicin och geriatrik"
    case .surgery: "Opererande specialiteter"
    case .familyCare: "Kvinna och barn"
    case .psychiatry: "Psykiatri"
    case .service: "Akut, anestesi och diagnostik"
    }
  }
}

/// A medical specialty (*specialitet*) and its use per 1 000 inhabitants and year.
struct Specialty {
  let code: String
  /// As in *Ortopedmottagningen*.
  let prefix: String
  /// As in *nybesök ortopedi*.
  let field: String
  let area: HospitalArea
  /// The narrowest hospital that has a clinic.
  let clinicIn: HospitalBreadth
  /// Wards at a full, medium and small hospital; none at any folds the stays into other specialties.
  var wards: (full: Int, medium: Int, small: Int) = (0, 0, 0)
  let ages: AgeProfile
  var acuteSeason: SeasonPattern = .acuteMedicine
  /// First visits to doctors.
  let firstVisits: Double
  /// Return visits per first visit.
  let returnRatio: Double
  /// Acute stays a year and their mean length in days.
  var acuteStays: (rate: Double, days: Double)?
  /// Planned stays a year and their mean length in days.
  var plannedStays: (rate: Double, days: Double)?
  /// Operations: acute, planned with a stay, and as day surgery.
  var operations: (acute: Double, planned: Double, day: Double)?
  /// Hours in the operating room with turnover for the three kinds of operation.
  var operationHours: (acute: Double, planned: Double, day: Double) = (2.2, 2.6, 1.3)
  /// What patients come for.
  let topics: [String]

  /// The wards at a hospital of some breadth.
  func wardCount(_ breadth: HospitalBreadth) -> Int {
    switch breadth {
    case .full: wards.full
    case .medium: wards.medium
    case .small: wards.small
    }
  }
}
