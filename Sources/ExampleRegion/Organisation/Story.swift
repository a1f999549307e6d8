import PlanningModel

/// The codes of what has been planted in the made-up region, documented in `Documentation/RegionExempel.md`.
enum Story {
  /// 1: the clinic and the operating department whose queues are over their limits.
  static let queueClinic = "N-ORT-M"
  static let queueVisit = "ORT-L-NY"
  static let queueOperation = "ORT-OP-EL"
  /// 2: the ward in deficit and the one with a surplus.
  static let deficitWard = "N-MED-A1"
  static let surplusWard = "N-MED-A2"
  /// 3: the pool of anaesthesia nurses that the operating departments share.
  static let anaesthesiaPool = "N-ANE"
  /// 3: the operating department in orthopaedics.
  static let operatingDepartment = "N-OP2"
  /// 4: what primary care takes over, and where.
  static let movedVisit = "ORT-S-MB"
  static let receivingVisit = "PV-S-OM"
  static let receiver = "P-01"
  static let movedShare = 0.3
  /// 7: the unit whose two last months are missing.
  static let lateUnit = "P-02"
  static let lateMonths = 2
  /// 8: the unit that had another code.
  static let renamedUnit = "N-REH"
  static let formerCode = "N-SJG"
  static let renamedFrom = Month(year: 2024, month: 7)
  /// 9: the ward that opens, and the one that patients leave.
  static let newWard = "N-ORT-A2"
  static let relievedWard = "N-ORT-A1"
  static let openingMonth = Month(year: 2027, month: 3)
  static let openedStay = "ORT-VT-AK"
  static let openedShare = 0.45

  /// 10: the frames that do not agree with what the planned staff and other costs come to, as a factor on them.
  static let frames = ["N-SER": 0.93, "P-O2": 1.07]

  /// Units whose activities take longer than elsewhere, as a factor on the region's standard times (R073–R075).
  static let slowUnits: [(unit: String, factor: Double)] = [
    ("M-ORT-M", 1.25), ("M-OP1", 1.15), ("P-02", 1.3), ("P-09", 1.2), ("S-KIR-M", 1.2),
  ]
  /// Wards whose stays are longer than elsewhere, as a factor on the region's mean (R074).
  static let longStays: [String: Double] = ["N-MED-A1": 1.12, "M-MED-A1": 1.15, "S-GER-A1": 0.9]
}
