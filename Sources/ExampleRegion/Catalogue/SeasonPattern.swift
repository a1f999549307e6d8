/// How the volume of a working day, or of a calendar day, varies over the year.
enum SeasonPattern {
  /// Planned operations and planned stays: almost half is put off in July.
  case electiveOperations
  /// Planned visits: a dip in July and August.
  case plannedVisits
  /// Acute medicine: a peak in January and February.
  case acuteMedicine
  /// Acute care that falls and accidents drive.
  case acuteInjuries
  /// Acute care of children: infections in winter.
  case children
  /// Even over the year.
  case even

  /// Whether volumes follow working days; otherwise they follow calendar days.
  var followsWorkingDays: Bool {
    switch self {
    case .electiveOperations, .plannedVisits: true
    case .acuteMedicine, .acuteInjuries, .children, .even: false
    }
  }

  /// Relative volume a day, January first.
  var months: [Double] {
    switch self {
    case .electiveOperations: [1.03, 1.05, 1.05, 1.02, 1.04, 0.97, 0.52, 0.82, 1.06, 1.08, 1.06, 0.92]
    case .plannedVisits: [1.03, 1.05, 1.04, 1.01, 1.03, 0.96, 0.60, 0.85, 1.05, 1.06, 1.05, 0.93]
    case .acuteMedicine: [1.08, 1.07, 1.04, 1.00, 0.98, 0.96, 0.92, 0.94, 0.97, 0.99, 1.00, 1.04]
    case .acuteInjuries: [1.04, 1.02, 0.98, 0.97, 1.01, 1.03, 1.00, 1.01, 1.00, 0.98, 0.97, 1.01]
    case .children: [1.18, 1.20, 1.10, 1.00, 0.94, 0.85, 0.72, 0.80, 0.98, 1.04, 1.10, 1.10]
    case .even: [1.00, 1.01, 1.00, 1.00, 1.00, 0.99, 0.97, 0.98, 1.01, 1.01, 1.01, 1.00]
    }
  }
}
