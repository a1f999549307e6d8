public import PlanningModel

/// How much care the population uses by its size and ages, relative over time: `Σ rate · population`.
public struct DemographicIndex: Sendable {
  /// Expected activities a year at each year's end, per planning object; objects without rates are absent.
  private let expected: [PlanningObjectCode: [Double]]
  /// The first year's end with a population.
  private let firstYear: Int

  /// Builds the index from inhabitants and rates; without either every index is 1.
  ///
  /// A projection may hold only some years; those between are interpolated. The oldest age stands for all above it.
  public init(population: [PopulationRow], rates: [CareRate]) {
    guard let first = population.map(\.year).min(), let last = population.map(\.year).max() else {
      expected = [:]
      firstYear = 0
      return
    }
    let oldest = population.map(\.age).max() ?? 0
    let years = last - first + 1
    // Running sums over age let each rate band be read in constant time.
    var cumulative = [[Double]](repeating: [Double](repeating: 0, count: oldest + 2), count: years * 2)
    for row in population {
      cumulative[(row.year - first) * 2 + (row.sex == .women ? 0 : 1)][row.age + 1] += row.persons
    }
    for table in cumulative.indices {
      for age in 0...oldest { cumulative[table][age + 1] += cumulative[table][age] }
    }
    var expected: [PlanningObjectCode: [Double]] = [:]
    for rate in rates where rate.fromAge <= oldest {
      let ages = rate.fromAge...min(max(rate.throughAge, rate.fromAge), oldest)
      var values = expected[rate.object] ?? [Double](repeating: 0, count: years)
      for year in 0..<years {
        let table = cumulative[year * 2 + (rate.sex == .women ? 0 : 1)]
        values[year] += rate.perThousand / 1000 * (table[ages.upperBound + 1] - table[ages.lowerBound])
      }
      expected[rate.object] = values
    }
    let known = Set(population.map { $0.year - first }).sorted()
    self.expected = expected.mapValues { Self.interpolated($0, known: known) }
      .filter { $0.value.allSatisfy { $0 > 0 } }
    firstYear = first
  }

  /// The values with straight lines drawn between the known positions, of which the ends are two.
  private static func interpolated(_ values: [Double], known: [Int]) -> [Double] {
    var values = values
    for (lower, upper) in zip(known, known.dropFirst()) {
      for position in (lower + 1)..<upper {
        let part = Double(position - lower) / Double(upper - lower)
        values[position] = values[lower] + (values[upper] - values[lower]) * part
      }
    }
    return values
  }

  /// The index of a planning object in a period: expected activities a year, interpolated between year ends.
  ///
  /// Before the first and after the last population the nearest year holds. Without figures the index is 1.
  public func value(of object: PlanningObjectCode, in period: Period) -> Double {
    guard let values = expected[object] else { return 1 }
    let middle = period.firstDay + period.dayCount / 2
    let yearsIn = Double(Int(middle.number) - Int(PeriodGrain.year.period(containing: middle).firstDay.number))
    let position = Double(middle.year - 1 - firstYear) + yearsIn / 365.25
    guard position > 0 else { return values[0] }
    let lower = Int(position)
    guard lower + 1 < values.count else { return values[values.count - 1] }
    return values[lower] + (values[lower + 1] - values[lower]) * (position - Double(lower))
  }

  /// Whether the object's need follows the population.
  public func covers(_ object: PlanningObjectCode) -> Bool { expected[object] != nil }
}
