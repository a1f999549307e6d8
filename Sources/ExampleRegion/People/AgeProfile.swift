/// How the use of a kind of care varies with age and sex, relative to other groups.
enum AgeProfile {
  /// Care that all ages use, the old most.
  case general
  /// Care of the old.
  case old
  /// Care of middle age and later, as operations on joints.
  case later
  /// Care of children.
  case children
  /// Care of women of fertile age.
  case fertileWomen
  /// Care of women of all adult ages.
  case women
  /// Care of the young and middle-aged, as mental health.
  case young
  /// Care of men in later life.
  case laterMen

  /// The age groups as first and last completed year; the last holds the open group of the population.
  static let bands: [ClosedRange<Int>] = [0...4, 5...17, 18...44, 45...64, 65...79, 80...ExamplePopulation.oldest]

  /// The relative use per age group, for women and for men.
  var relativeUse: (women: [Double], men: [Double]) {
    switch self {
    case .general: ([1.3, 0.7, 0.9, 1.0, 1.4, 1.9], [1.4, 0.7, 0.6, 0.9, 1.5, 2.0])
    case .old: ([0, 0, 0.2, 0.8, 2.8, 6.0], [0, 0, 0.2, 1.0, 3.2, 6.4])
    case .later: ([0.1, 0.4, 0.5, 1.2, 2.2, 2.4], [0.1, 0.5, 0.6, 1.1, 1.9, 2.0])
    case .children: ([3.0, 1.0, 0, 0, 0, 0], [3.4, 1.1, 0, 0, 0, 0])
    case .fertileWomen: ([0, 0.05, 2.6, 0.1, 0, 0], [0, 0, 0, 0, 0, 0])
    case .women: ([0, 0.2, 1.6, 1.2, 0.8, 0.5], [0, 0, 0, 0, 0, 0])
    case .young: ([0, 0.8, 1.6, 1.0, 0.5, 0.4], [0, 0.7, 1.2, 0.8, 0.5, 0.4])
    case .laterMen: ([0, 0.1, 0.2, 0.3, 0.5, 0.5], [0, 0.1, 0.2, 0.9, 2.8, 3.0])
    }
  }
}
