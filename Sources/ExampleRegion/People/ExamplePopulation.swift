/// The inhabitants of the made-up region by year, sex and single year of age, with a projection.
///
/// One cohort grows a year older each year, less those who die; children are born and people move in. Years that have
/// been counted hold whole persons, projected years fractions of persons.
struct ExamplePopulation {
  static let firstYear = 2021
  static let lastCountedYear = 2025
  static let lastYear = 2030
  /// The age of the open group.
  static let oldest = 100

  /// Persons as year × sex (women, men) × age.
  let persons: [[[Double]]]

  init(inhabitants: Double, seed: UInt64) {
    var stream = RandomStream(seed: seed, "befolkning")
    var current = Self.ageStructure(inhabitants: inhabitants)
    var years: [[[Double]]] = []
    for year in Self.firstYear...Self.lastYear {
      if year > Self.firstYear { current = Self.yearLater(current, growthPerYear: inhabitants * 0.0035) }
      let isCounted = year <= Self.lastCountedYear
      years.append(
        current.map { ages in
          ages.map { persons in
            let noise = isCounted ? 1 + 0.01 * stream.normal() : 1
            return isCounted ? (persons * noise).rounded() : (persons * 10).rounded() / 10
          }
        })
    }
    persons = years
  }

  /// All inhabitants at the end of a year.
  func total(year: Int) -> Double { persons[year - Self.firstYear].reduce(0) { $0 + $1.reduce(0, +) } }

  /// Inhabitants of the age groups at the end of a year, for women and for men.
  func bands(year: Int) -> [[Double]] {
    persons[year - Self.firstYear].map { ages in AgeProfile.bands.map { ages[$0].reduce(0, +) } }
  }

  // Relative size of a single year of age at some ages, straight lines between.
  private static let shape: [(age: Double, size: Double)] = [
    (0, 1.06), (10, 1.22), (18, 1.12), (30, 1.36), (42, 1.24), (55, 1.30), (65, 1.12), (76, 1.04), (82, 0.66),
    (88, 0.34), (94, 0.11), (100, 0.02),
  ]
  // Deaths per 1 000 and year at some ages, women and men together.
  private static let mortality: [(age: Double, size: Double)] = [
    (0, 0.4), (40, 0.9), (55, 3.2), (65, 8), (75, 22), (85, 80), (95, 250), (100, 420),
  ]

  private static func line(_ points: [(age: Double, size: Double)], at age: Int) -> Double {
    let age = Double(age)
    guard let next = points.firstIndex(where: { $0.age >= age }), next > 0 else { return points[0].size }
    let (low, high) = (points[next - 1], points[next])
    return low.size + (high.size - low.size) * (age - low.age) / (high.age - low.age)
  }

  private static func ageStructure(inhabitants: Double) -> [[Double]] {
    let womenShare = { (age: Int) in age < 60 ? 0.488 : 0.488 + 0.0035 * Double(age - 60) }
    let sizes = (0...oldest).map { line(shape, at: $0) }
    let scale = inhabitants / sizes.reduce(0, +)
    return [
      (0...oldest).map { sizes[$0] * scale * womenShare($0) },
      (0...oldest).map { sizes[$0] * scale * (1 - womenShare($0)) },
    ]
  }

  private static func yearLater(_ current: [[Double]], growthPerYear: Double) -> [[Double]] {
    let fertile = current[0][18...44].reduce(0, +)
    return current.enumerated().map { sex, ages in
      var next = [Double](repeating: 0, count: ages.count)
      next[0] = fertile * 0.062 * (sex == 0 ? 0.486 : 0.514)
      for age in 0..<ages.count {
        let survivors = ages[age] * (1 - line(mortality, at: age) / 1000 * (sex == 0 ? 0.9 : 1.12))
        next[min(age + 1, oldest)] += survivors
      }
      for age in 20...39 { next[age] += growthPerYear / 40 }
      return next
    }
  }
}
