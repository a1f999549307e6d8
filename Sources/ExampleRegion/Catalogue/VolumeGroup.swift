/// A group of care whose regional total is known from the size of the population.
enum VolumeGroup: CaseIterable {
  case stays
  case operations
  case doctorVisits
  case otherVisits
  case examinations

  /// Activities per 1 000 inhabitants and year, the order of magnitude in a Swedish region.
  var perThousand: Double {
    switch self {
    case .stays: 130
    case .operations: 60
    case .doctorVisits: 2_400
    case .otherVisits: 4_000
    case .examinations: 640
    }
  }
}
