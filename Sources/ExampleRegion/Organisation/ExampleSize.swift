/// How large a made-up region is.
package enum ExampleSize: String, Sendable, CaseIterable {
  /// One hospital with a few units and two health centres, 36 months; for tests.
  case small
  /// About 460 000 inhabitants, three hospitals and thirty health centres, 60 months.
  case standard
  /// About 1.5 million inhabitants and 20 000 series, 60 months; for measurements.
  case large
}

/// A hospital of the made-up region.
struct ExampleHospital {
  let code: String
  let name: String
  let breadth: HospitalBreadth
  /// Its size relative to the first hospital.
  let weight: Double
}

extension ExampleSize {
  /// Inhabitants at the end of 2021; they are about 0.9 % more in 2025.
  var inhabitants: Double {
    switch self {
    case .small: 45_700
    case .standard: 456_500
    case .large: 1_480_000
    }
  }

  var historyMonths: Int { self == .small ? 36 : 60 }

  var healthCentres: Int {
    switch self {
    case .small: 2
    case .standard: 30
    case .large: 79
    }
  }

  /// Into how many subgroups each planning object is divided.
  var subgroups: Int { self == .large ? 5 : 1 }

  var hospitals: [ExampleHospital] {
    let north = ExampleHospital(code: "N", name: "Sjukhuset Norra", breadth: .full, weight: 1)
    let middle = ExampleHospital(code: "M", name: "Sjukhuset Mellersta", breadth: .medium, weight: 0.62)
    let south = ExampleHospital(code: "S", name: "Sjukhuset Södra", breadth: .small, weight: 0.36)
    switch self {
    case .small: return [north]
    case .standard: return [north, middle, south]
    case .large:
      return [
        north, middle, south,
        ExampleHospital(code: "O", name: "Sjukhuset Östra", breadth: .full, weight: 0.95),
        ExampleHospital(code: "V", name: "Sjukhuset Västra", breadth: .full, weight: 0.9),
        ExampleHospital(code: "K", name: "Sjukhuset Kusten", breadth: .medium, weight: 0.6),
        ExampleHospital(code: "H", name: "Sjukhuset Höjden", breadth: .medium, weight: 0.55),
        ExampleHospital(code: "A", name: "Sjukhuset Ådalen", breadth: .small, weight: 0.35),
        ExampleHospital(code: "L", name: "Sjukhuset Slätten", breadth: .small, weight: 0.33),
      ]
    }
  }

  /// The units and objects that are kept; nil keeps all.
  var selection: (units: Set<String>, objects: Set<String>)? {
    guard self == .small else { return nil }
    let units: Set = [
      "REG", "N", "N-MED", "N-OPE", "N-SER", "N-MED-A1", "N-MED-A2", "N-ORT-A1", "N-ORT-A2", "N-ORT-M", "N-OP2",
      "N-ANE", "N-REH", "P", "P-01", "P-02",
    ]
    let objects: Set = [
      "MED-VT-AK", "MED-VT-EL", "ORT-VT-AK", "ORT-VT-EL", "ORT-L-NY", "ORT-L-NS", "ORT-L-AB", "ORT-L-DI", "ORT-S-MB",
      "ORT-OP-AK", "ORT-OP-EL", "ORT-OP-DK", "RH-F-NY", "RH-F-AB", "PV-L-AK", "PV-L-PL", "PV-L-KR", "PV-S-PL",
      "PV-S-OM", "PV-S-DI", "PV-F-MB",
    ]
    return (units, objects)
  }
}
